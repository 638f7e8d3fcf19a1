import { cumulate } from '../text/width.ts'
import type { MeasuredText } from './break-lines.ts'

/** Width of a full-width character in the units of `measureText`: the half-width character is 1. */
export const FULL_WIDTH = 2

/**
 * A text measured as on the character grid: full-width characters 2, half-width ones 1.
 *
 * A printer that knows its font makes a `MeasuredText` of its own, with the advance widths of its letters and figures.
 */
export function measureText(value: string): MeasuredText {
  return { value, sums: cumulate(value), em: FULL_WIDTH }
}
