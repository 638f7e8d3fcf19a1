import type { Edit } from '../tree/nodes.ts'
import type { LintDocument } from './document.ts'
import type { OptionSpecs, OptionsOf, OptionValues } from './options.ts'

/** Families of rules, in the order in which they are listed. */
export const GROUPS = ['toc', 'structure', 'ocr', 'punct', 'number', 'date', 'math', 'term'] as const

export type Group = (typeof GROUPS)[number]

/**
 * How much a finding weighs. It follows the strength of the clause: what a standard lays down (应, 不应) may be an error,
 * what it recommends (一般, 宜) is at most a warning, editorial practice a warning or information.
 */
export type Severity = 'error' | 'warning' | 'info'

/** The same sentence in both languages. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** What a rule says of itself. */
export interface RuleMeta<S extends OptionSpecs = OptionSpecs> {
  /** Unique; names the rule's file, its fixtures and its page of documentation. */
  readonly id: string
  readonly group: Group
  /** What it asks for, in one sentence. */
  readonly description: Words
  readonly severity: Severity
  /** Standard and clause, e.g. `GB/T 15834—2011 4.5.3.5`; absent for editorial practice. */
  readonly standard?: string
  /** Whether some of its findings carry a fix. */
  readonly fixable?: boolean
  /** Options by name, with defaults. */
  readonly options?: S
  /**
   * Strings of which a text must hold one for the rule to have anything to say; it is not called for other texts, and
   * its patterns are not even compiled. Absent: every text may matter.
   */
  readonly triggers?: readonly string[]
}

/** A range of the source: offsets in UTF-16 units, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A finding as a rule reports it. */
export interface Problem extends Range {
  /** What is wrong and what was expected, naming the text at hand. */
  readonly message: Words
  /** Where this one weighs less than the rule's others; it never weighs more. */
  readonly severity?: Severity
  /** The other place involved. */
  readonly cause?: Range | undefined
  /** What sets it right; only where that is certain, and nothing else changes by it. */
  readonly fix?: readonly Edit[] | undefined
}

export type Report = (problem: Problem) => void

/** A rule: what it says of itself, and what it does with a document. */
export interface Rule {
  readonly meta: RuleMeta
  check(document: LintDocument, report: Report, options: OptionValues): void
}

/**
 * Makes a rule. `check` reads the document, reports what it finds, and changes nothing; it must take time linear in the
 * length of the text. Rules of a user are made by the same function.
 */
export function defineRule<const S extends OptionSpecs = Record<never, never>>(
  meta: RuleMeta<S>,
  check: (document: LintDocument, report: Report, options: OptionsOf<S>) => void,
): Rule {
  return { meta, check: (document, report, options) => check(document, report, options as OptionsOf<S>) }
}
