import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { readEntries, type TocItem } from './entries.ts'
import { readTocLine, type TocLine } from './lines.ts'
import { stripOrdinals } from './ordinals.ts'
import type { TocRange } from './range.ts'
import { GRAM, supportOf } from './support.ts'

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
  const body = [...rows.slice(0, range.heading ?? range.start), ...rows.slice(range.end)].filter(
    (row) => !isFurniture(row),
  )
  const support = supportOf(body, gramsOf(rows, range), vocabulary)
  const read = rows
    .slice(range.start, range.end)
    .filter((row) => !isFurniture(row))
    .flatMap((row) => readTocLine(row, range.pageFirst))
  const ordered = inReadingOrder(read)
  const lines = stripOrdinals(ordered, support)
  return {
    items: readEntries(lines, rows.slice(range.end), support, vocabulary),
    reordered: ordered !== read,
  }
}

/** Every three characters side by side in the table, also over the ends of its lines. */
function gramsOf(rows: readonly Row[], range: TocRange): Set<string> {
  const grams = new Set<string>()
  let carried = ''
  for (const row of rows.slice(range.start, range.end)) {
    const key = carried + keyOf(row)
    for (let i = 0; i + GRAM <= key.length; i++) grams.add(key.slice(i, i + GRAM))
    carried = key.slice(1 - GRAM)
  }
  return grams
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
