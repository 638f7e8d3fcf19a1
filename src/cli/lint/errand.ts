import type { Bilingual } from '../io.ts'
import type { Input, LintPlan, LintResult } from './plan.ts'

/** What a thread is given once. */
export interface Setup {
  readonly plans: readonly LintPlan[]
  /** Modules of the user's rules, as absolute paths. */
  readonly modules: readonly string[]
}

/** A file to lint on another thread, and which plan is for it. */
export interface Errand {
  readonly input: Input
  readonly plan: number
}

/** What comes back. */
export type Answer = { readonly result: LintResult } | { readonly trouble: Trouble }

/** An error taken apart: only plain values pass between threads. */
export interface Trouble {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly path?: string | null
  readonly text?: Bilingual
  readonly reason?: Bilingual
  readonly hint?: Bilingual
}
