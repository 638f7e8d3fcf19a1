import type { FailOn } from '../../config/lint-config.ts'
import type { OptionValues } from '../../lint/options.ts'
import type { Severity } from '../../lint/rule.ts'
import type { LayoutOptions } from '../../pages/layout.ts'
import type { Profile } from '../../parser/vocabulary.ts'
import type { Message } from '../../reporters/message.ts'
import type { Language } from '../io.ts'

/** A file to lint, or standard input. */
export interface Input {
  /** As the user would write it; `-` for standard input without a name. */
  readonly path: string
  /** Absolute; `null` for standard input. */
  readonly file: string | null
  /** Bytes; 0 where it is not known. */
  readonly size: number
}

/** What becomes of fixes: nothing, they are written, or they are shown. */
export type FixMode = 'none' | 'write' | 'show'

/** How some files are linted. It can be handed to another thread, and names all that a result depends on. */
export interface LintPlan {
  readonly rules: readonly {
    readonly id: string
    readonly severity: Severity
    readonly options?: OptionValues
  }[]
  /** Every rule there is. */
  readonly known: readonly string[]
  readonly honoursSuppressions: boolean
  readonly unusedSuppressions: Severity | 'off'
  readonly words: Profile | undefined
  readonly layout: LayoutOptions
  readonly encoding: string | undefined
  readonly language: Language
  readonly fix: FixMode
  readonly failOn: FailOn
}

/** What was found in one file. */
export interface LintResult {
  /** In source order; those suppressed in the text are marked. */
  readonly messages: readonly Message[]
  /** Text of the lines that messages name, by number. */
  readonly lines: Readonly<Record<number, string>>
  readonly fix?: FixOutcome
}

/** What fixing a file came to. */
export interface FixOutcome {
  /** How often each rule was fixed. */
  readonly fixed: Readonly<Record<string, number>>
  /** Rules whose fixes would have brought new findings, and were not made. */
  readonly refused: readonly string[]
  readonly before: string
  readonly after: string
}

/** A file with the plan for it. */
export interface Job {
  readonly input: Input
  readonly plan: LintPlan
}

/** A file with what was found in it. */
export interface Found extends Job {
  readonly result: LintResult
}
