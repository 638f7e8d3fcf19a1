import type { Words } from './rule.ts'
import type { RuleEntries } from './settings.ts'

/** A set of rules for a kind of work. Rules it does not name are on, at their own severity. */
export interface Preset {
  readonly description: Words
  readonly rules: RuleEntries
}

/** Every preset by name. */
export const PRESETS = {
  recommended: {
    description: {
      en: 'all rules at their own severity',
      zh: '全部规则，各按其本来的级别',
    },
    rules: {},
  },
  submission: {
    description: {
      en: 'an article sent in, before it is set: nothing that asks for a whole issue',
      zh: '来稿（单篇，未排版）：不查整期才有的内容',
    },
    rules: { 'toc/*': 'off' },
  },
  archive: {
    description: {
      en: 'raw text of old issues: contents, structure and traces of recognition in full, editorial style left alone',
      zh: '旧刊的原始文本：目录、结构、识别痕迹照查，行文习惯不查',
    },
    rules: { 'punct/*': 'info', 'number/*': 'info', 'date/*': 'info', 'term/*': 'off', 'math/*': 'info' },
  },
} as const satisfies Readonly<Record<string, Preset>>

export type PresetName = keyof typeof PRESETS

/** Names of all presets. */
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[]
