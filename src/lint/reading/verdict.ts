/**
 * How a printed figure stands to what follows from others: it `holds` exactly, holds as `rounded`, `fails`, or the text
 * does not say enough (`unsure`). Only what fails is reported.
 */
export type Verdict = 'holds' | 'rounded' | 'fails' | 'unsure'

/** The values a rounded number may have stood for. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** What a number printed as `value` may have stood for, `slack` to either side. */
export function around(value: number, slack: number): Interval {
  return { low: value - slack, high: value + slack }
}

/**
 * The verdict on a printed figure, of which the last place counts `place`, against what it should be. Figures are
 * rounded or cut off, as the writer likes: one in the last place makes no fault. Counts in full have `place` 0.
 */
export function judge(printed: number, place: number, expected: Interval): Verdict {
  const tiny = Math.max(Math.abs(printed), Math.abs(expected.high), 1) * 1e-9
  if (Math.abs(expected.high - printed) < tiny && Math.abs(expected.low - printed) < tiny) return 'holds'
  if (printed + place + tiny >= expected.low && printed - place - tiny <= expected.high) return 'rounded'
  return 'fails'
}

/** Whether a figure can stand, exactly or rounded. */
export function stands(verdict: Verdict): boolean {
  return verdict === 'holds' || verdict === 'rounded'
}

/** The quotient of two positive intervals, in per cent. */
export function percentage(part: Interval, whole: Interval): Interval {
  return { low: (100 * part.low) / whole.high, high: (100 * part.high) / whole.low }
}

/** A number as it is written: at most two decimals beyond `places`, without zeros behind. */
export function written(value: number, places: number): string {
  return String(Number(value.toFixed(places)))
}
