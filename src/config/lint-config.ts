import type { Rule } from '../lint/rule.ts'
import type { RuleEntries } from '../lint/settings.ts'
import type { LayoutOptions } from '../pages/layout.ts'

/** From which severity on findings make a run fail. */
export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const

export type FailOn = (typeof FAIL_ON)[number]

/** The user's own words: what is wrong and what it should be, or a file of such pairs. */
export type Terms = string | Readonly<Record<string, string>>

/** What a configuration says of some files. */
export interface ConfigBody {
  /** Rules by `id`, `group/id` or `group/*`. */
  readonly rules?: RuleEntries
  readonly terms?: Terms | readonly Terms[]
  /** File with an issuer's own words and layout, from the folder of the configuration. */
  readonly profile?: string
  /** How the pages of an issue are set; see `docs/pages.md`. */
  readonly pages?: LayoutOptions
}

/** A configuration as it is written: `bulletin.config.json` and the like. Paths start from its folder. */
export interface LintConfig extends ConfigBody {
  readonly $schema?: string
  /** Presets, and files of configuration; what comes later holds. */
  readonly extends?: string | readonly string[]
  readonly overrides?: readonly (ConfigBody & { readonly files: string | readonly string[] })[]
  /** Files to leave out, in the syntax of `.gitignore`. */
  readonly ignore?: readonly string[]
  /** Modules that export rules made by `defineRule`, or such rules themselves. */
  readonly plugins?: readonly (string | Rule | readonly Rule[])[]
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  readonly lang?: 'en' | 'zh'
}
