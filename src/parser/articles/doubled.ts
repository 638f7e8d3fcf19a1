import { isDigit } from '../../text/characters.ts'
import type { BodyRow } from './sequence.ts'

/** Longest text that a page border may have doubled. */
const LONGEST = 40
/** Shortest repeat that is believed to be one: two characters may repeat by chance. */
const SHORTEST = 3

/** Length of the longest tail of the rows `first` to `at`, exclusive, that row `at` repeats at its head. */
export function doubledBy(rows: readonly BodyRow[], first: number, at: number): number {
  const text = rows[at]?.row.text ?? ''
  let tail = ''
  for (let i = at - 1; i >= first && tail.length < LONGEST; i--) tail = (rows[i]?.row.text ?? '') + tail
  const last = tail.charCodeAt(tail.length - 1)
  for (let size = Math.min(LONGEST, tail.length, text.length - 1); size >= SHORTEST; size--) {
    if (text.charCodeAt(size - 1) === last && tail.endsWith(text.slice(0, size)))
      return isFigure(text, size) ? 0 : size
  }
  return 0
}

/** Figures may follow each other alike. */
function isFigure(text: string, size: number): boolean {
  for (let i = 0; i < size; i++) if (!isDigit(text.charCodeAt(i))) return false
  return true
}
