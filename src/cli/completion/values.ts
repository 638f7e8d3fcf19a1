import { ARTICLE_STARTS } from '../../config/layout.ts'
import { FAIL_ON } from '../../config/lint-config.ts'
import { PRESET_NAMES } from '../../lint/presets.ts'
import { GROUPS } from '../../lint/rule.ts'
import { RULES } from '../../lint/rules/index.ts'
import { LEVELS } from '../../lint/settings.ts'
import { reporters } from '../../reporters/index.ts'
import { PAPERS, THEMES } from '../../writers/html/print-options.ts'
import { writers } from '../../writers/index.ts'

/** What may follow an option; empty where anything may. */
export function valuesOf(command: string | null, flag: string): readonly string[] {
  return VALUES[`${command} ${flag}`] ?? VALUES[flag] ?? []
}

/** What the arguments of a command may be; empty where they are files, or where there are none. */
export function wordsOf(command: string): readonly string[] {
  return WORDS[command] ?? []
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--articles': ARTICLE_STARTS,
  '--fail-on': FAIL_ON,
  '--group': GROUPS,
  '--lang': ['zh', 'en'],
  '--paper': Object.keys(PAPERS),
  '--preset': PRESET_NAMES,
  '--report-unused-suppressions': LEVELS,
  '--script': ['hans', 'hant', 'tw', 'twp', 'hk'],
  '--theme': THEMES,
  'check --format': ['text', ...Object.keys(reporters)],
  'lint --format': Object.keys(reporters),
  'parse --format': [...Object.keys(writers), 'pdf'],
  'rules --format': ['text', 'json', 'markdown'],
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  completion: ['bash', 'zsh', 'fish'],
  rules: RULES.map(({ meta }) => meta.id),
  schema: ['record', 'config'],
}
