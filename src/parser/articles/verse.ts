import { COMMA } from '../../text/marks.ts'
import { readNumeral } from '../../text/numerals.ts'
import { readPenName } from '../constructs/pen-name.ts'
import type { Layout } from '../layout.ts'
import { bylineOf, openSignOffOf } from '../readings.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isFull } from './joins.ts'
import type { BodyRow } from './sequence.ts'

/** Longest line of verse, in UTF-16 units. */
const LONGEST = 30

/**
 * Whether rows `start` to `end` stand among lines of verse: short rows without a blank line between, two above, one on
 * each side or two below.
 */
export function standsInVerse(
  rows: readonly BodyRow[],
  start: number,
  end: number,
  isLine: (body: BodyRow) => boolean,
): boolean {
  const above = run(rows, start, -1, isLine)
  return above + run(rows, end, 1, isLine) + (end - start) > 1 && (above > 0 || end === start)
}

/** How many lines of verse adjoin row `at` in a direction; two are enough. */
function run(rows: readonly BodyRow[], at: number, step: 1 | -1, isLine: (body: BodyRow) => boolean): number {
  let count = 0
  while (count < 2) {
    const here = rows[at + count * step] as BodyRow
    const next = rows[at + (count + 1) * step]
    const lower = step > 0 ? next : here
    if (!next || !isLine(next) || lower === undefined || lower.row.blanks > 0 || lower.afterBreak) break
    count++
  }
  return count
}

/** Whether a row can be a line of verse: short, and nothing that stands around a title. */
export function mayBeVerse(body: BodyRow, layout: Layout, vocabulary: Vocabulary): boolean {
  const { row, shape } = body
  return (
    shape === 'short' &&
    row.text.length <= LONGEST &&
    (row.marks & COMMA) === 0 &&
    !isFull(body, layout) &&
    !openSignOffOf(row, vocabulary) &&
    !bylineOf(row, vocabulary) &&
    !readPenName(row.text, row.folded, vocabulary)
  )
}

/** How many poems a title announces: 2 in 过渡口（外一首）, which is one of them, and in 夜渡（诗二首）; 0 for none. */
export function poemsIn(title: string): number {
  if (!title.includes('首')) return 0
  const groups = /(?<more>外)?(?<count>[一二两三四五六七八九十\d]{1,2})首[）)]?$/u.exec(title)?.groups
  const count = groups ? (readNumeral(groups.count ?? '') ?? 0) : 0
  return groups?.more === undefined ? count : count + 1
}

/** Whether the rows from `from` to `to`, exclusive, are lines of verse and nothing else. */
export function isVerse(rows: readonly BodyRow[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((rows[i] as BodyRow).row.text.length > LONGEST) return false
  return to > from
}
