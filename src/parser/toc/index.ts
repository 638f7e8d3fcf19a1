import type { Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { echoesOf } from './echoes.ts'
import { readEntries, type TocItem } from './entries.ts'
import { partColumns } from './inline-columns.ts'
import { joinedTitles } from './joined-titles.ts'
import { readTocLine, type TocLine } from './lines.ts'
import { stripOrdinals } from './ordinals.ts'
import type { TocRange } from './range.ts'
import { supportOf } from './support.ts'
import { survey } from './table.ts'

export { findToc, type TocRange } from './range.ts'

/** The table of contents read: its items in reading order, and whether that is not the order of the lines. */
export interface TocReading {
  readonly items: readonly TocItem[]
  readonly reordered: boolean
}

/** Reads the rows of a table of contents. `isFurniture` tells folios and running heads, which are passed over. */
export function readToc(
  rows: readonly Row[],
  range: TocRange,
  isFurniture: (row: Row) => boolean,
  vocabulary: Vocabulary,
): TocReading {
  const read: TocLine[] = []
  for (let i = range.start; i < range.end; i++) {
    const row = rows[i]
    if (row && !isFurniture(row)) readTocLine(row, range.form, read)
  }
  const ordered = inReadingOrder(read)
  const echoes = echoesOf(rows, range)
  const support = supportOf(echoes, isFurniture, () =>
    joinedTitles(echoes, rows, range, isFurniture, vocabulary),
  )
  const lines = partColumns(stripOrdinals(ordered, support), support, vocabulary)
  return {
    items: readEntries(survey(lines, echoes, rows, range.end, support, vocabulary)),
    reordered: ordered !== read,
  }
}

/** Left halves before right halves, when the pages then rise more evenly. */
function inReadingOrder(lines: TocLine[]): TocLine[] {
  if (!lines.some((line) => line.half === 1)) return lines
  const split = [...lines.filter((line) => line.half === 0), ...lines.filter((line) => line.half === 1)]
  return falls(split) < falls(lines) ? split : lines
}

function falls(lines: readonly TocLine[]): number {
  let count = 0
  let last = 0
  for (const { page } of lines) {
    if (page === null) continue
    if (page < last) count++
    last = page
  }
  return count
}
