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

/** The same text in a face whose letters and figures are `advance` full-width characters wide, and not half of one. */
export function inFace(text: MeasuredText, advance: number): MeasuredText {
  const { value, sums, em } = text
  const widened = new Float64Array(sums.length)
  const more = advance * em - em / 2
  let narrow = 0
  for (let i = 0; i < value.length; i++) {
    if ((sums[i + 1] as number) - (sums[i] as number) === em / 2) narrow++
    widened[i + 1] = (sums[i + 1] as number) + narrow * more
  }
  return { value, sums: widened, em }
}
