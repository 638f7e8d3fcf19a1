/** What is known of an issue once it was laid against the truth; see `score.mjs`. */
export interface Score {
  readonly issue: {
    readonly index: number
    readonly mode: string
    readonly text: string
    readonly layout: { readonly name: string }
  }
  readonly starts: readonly {
    readonly outcome: 'exact' | 'unknown' | 'wrong' | 'not read'
    readonly got: number | null
    readonly truth: number
  }[]
  readonly entries: readonly {
    readonly kind: 'right' | 'wrong' | 'no heading' | 'not read'
    readonly verdict: 'match' | 'mismatch' | 'unverifiable' | null
    readonly printed: number
    readonly truth: number | null
    /** Page that a mismatch names. */
    readonly named?: number | null
  }[]
}

export interface EvaluationOptions {
  readonly seed: number
  readonly issues: number
  /** Name of a mode; without it each mode has its turn. */
  readonly only?: string
  /** Number of the first issue. */
  readonly from?: number
  readonly each?: (score: Score) => void
}

export function evaluate(library: object, options: EvaluationOptions): Score[]
