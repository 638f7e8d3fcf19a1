import { codesOf, hasAny, isHan, isSpace, skipSpace } from '../../text/characters.ts'
import { readNumeral } from '../../text/numerals.ts'
import type { SectionLabel } from './section-heading.ts'

/** A label without a stop and the number it gives. */
export interface SpacedLabel extends SectionLabel {
  readonly number: number
}

/** Longest title on a line of its own, and of one that text follows, in UTF-16 units. */
const LONGEST = 24
const LONGEST_RUN_IN = 10
const NUMERALS = codesOf('一二三四五六七八九十')
const STOPS = codesOf('。；！？，：')

/**
 * Reads a label that nothing but white space parts from its title, which only its fellows (二　…, 三　…) tell from a word.
 *
 * ```text
 * 一　选木　船板以杉木为上，取其轻。
 * ^
 * ```
 *
 * `folded` is a folded line; the title stands alone or is parted from the text by white space again.
 */
export function readSpacedLabel(folded: string): SpacedLabel | undefined {
  let i = 0
  while (i < 3 && NUMERALS.has(folded.charCodeAt(i))) i++
  if (i === 0 || !isSpace(folded.charCodeAt(i))) return undefined
  const end = skipSpace(folded, i)
  if (end >= folded.length || !isHan(folded.charCodeAt(end))) return undefined
  const number = readNumeral(folded.slice(0, i))
  if (number === undefined) return undefined
  const alone = folded.length - end <= LONGEST && !hasAny(folded, STOPS, end)
  if (!alone && spacedRunInEnd(folded, end) < 0) return undefined
  return { level: 1, kind: 'han', label: folded.slice(0, i), end, number }
}

/** Index of the white space that parts a title, from `from` on, from its text; −1 when none does. */
export function spacedRunInEnd(text: string, from: number): number {
  for (let i = from; i <= from + LONGEST_RUN_IN && i < text.length; i++) {
    if (STOPS.has(text.charCodeAt(i))) return -1
    if (isSpace(text.charCodeAt(i))) return i > from + 1 ? i : -1
  }
  return -1
}
