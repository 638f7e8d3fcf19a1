import { type OptionValues, optionValues } from './options.ts'
import type { Rule, Severity } from './rule.ts'
import type { RuleSetting } from './run.ts'
import { UNUSED_SUPPRESSION } from './suppress.ts'

/** What a rule may be set to; `on` is its own severity. */
export const LEVELS = ['off', 'info', 'warning', 'error', 'on'] as const

export type Level = (typeof LEVELS)[number]

/** A rule as configured: its level (`null`: as it was), and its options if any are set. */
export type RuleEntry = Level | readonly [Level | null, OptionValues?]

/** Rules as configured, by `id`, `group/id` or `group/*`; what comes later holds. */
export type RuleEntries = Readonly<Record<string, RuleEntry>>

/** What holds for one text. */
export interface LintSettings {
  readonly rules: readonly RuleSetting[]
  /** Weight of suppressions that suppress nothing. */
  readonly unusedSuppressions: Severity | 'off'
}

/** A rule with what has been said of it so far. */
interface Draft {
  readonly rule: Rule
  level: Level
  options: OptionValues | undefined
}

/**
 * The settings that layers of configuration amount to: each later one holds over those before. A level alone leaves the
 * options as they were. Names there are not are passed over: whoever reads them in complains.
 */
export function settingsOf(rules: readonly Rule[], layers: readonly RuleEntries[]): LintSettings {
  const drafts = rules.map((rule): Draft => ({ rule, level: 'on', options: undefined }))
  let unused: Level = 'warning'
  for (const layer of layers) {
    for (const [name, entry] of Object.entries(layer)) {
      const [level, options] = typeof entry === 'string' ? [entry] : entry
      if (name === UNUSED_SUPPRESSION) unused = level ?? unused
      for (const draft of drafts) {
        if (!isNamed(draft.rule, name)) continue
        draft.level = level ?? draft.level
        if (options) draft.options = { ...draft.options, ...options }
      }
    }
  }
  return {
    rules: drafts.flatMap(({ rule, level, options }) => settingOf(rule, level, options)),
    unusedSuppressions: unused === 'on' ? 'warning' : unused,
  }
}

/** Whether a name of a configuration means a rule. */
export function isNamed({ meta: { id, group } }: Rule, name: string): boolean {
  return name === id || name === `${group}/${id}` || name === `${group}/*` || name === '*'
}

/** The options of a setting, those not set at their defaults. */
export function optionsOf({ rule, options }: RuleSetting): OptionValues {
  return optionValues(rule.meta.options, options)
}

function settingOf(rule: Rule, level: Level, options: OptionValues | undefined): RuleSetting[] {
  if (level === 'off') return []
  const severity = level === 'on' ? rule.meta.severity : level
  return [{ rule, severity, ...(options && { options }) }]
}
