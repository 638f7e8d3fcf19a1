import { codesOf } from '../../text/characters.ts'
import { namesPeople } from '../readings.ts'
import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { TocRange } from './range.ts'
import { isTitleable, LONGEST } from './support.ts'

/** Longest title over several rows, in key characters. */
const LONGEST_WRAPPED = 90
/** Longest row that is asked whether it names people, in UTF-16 units. */
const LONGEST_BYLINE = 30

/** Keys of the rows that echo the table of contents, and of two or three of them side by side. */
export function joinedTitles(
  echoes: readonly Row[],
  rows: readonly Row[],
  range: TocRange,
  isFurniture: (row: Row) => boolean,
  vocabulary: Vocabulary,
): Set<string> {
  const keys = new Set<string>()
  const isByline = (row: Row): boolean => row.text.length <= LONGEST_BYLINE && namesPeople(row, vocabulary)
  // The row above, as far as it is an echo, its key and the key of the one above that.
  let above: Row | undefined
  let before = ''
  let beforeThat = ''
  for (const row of echoes) {
    const open = isOpenLine(row.text)
    if ((!open && !isTitleable(row.text)) || isFurniture(row)) continue
    const key = keyOf(row)
    if (!open && key.length >= 2) keys.add(key)
    // Whether a row is a byline is asked only where rows could be joined.
    if (above && isNext(above, row, rows, range, isFurniture) && !isByline(above)) {
      if (isByline(row)) {
        above = undefined
        continue
      }
    } else {
      before = ''
      beforeThat = ''
    }
    if (before !== '' && !open && before.length + key.length <= LONGEST_WRAPPED) {
      keys.add(before + key)
      if (beforeThat !== '' && beforeThat.length + before.length + key.length <= LONGEST_WRAPPED)
        keys.add(beforeThat + before + key)
    }
    above = row
    beforeThat = before
    before = key
  }
  return keys
}

/** Whether nothing but furniture, or the table itself, stands between two rows. */
function isNext(
  above: Row,
  row: Row,
  rows: readonly Row[],
  range: TocRange,
  isFurniture: (row: Row) => boolean,
): boolean {
  const apart = range.heading ?? range.start
  for (let i = above.index + 1; i < row.index; i++) {
    const between = rows[i]
    if (between && (i < apart || i >= range.end) && !isFurniture(between)) return false
  }
  return true
}

/** A line of a title that goes on below: it ends in a comma. */
function isOpenLine(text: string): boolean {
  return text.length <= LONGEST && COMMAS.has(text.charCodeAt(text.length - 1))
}

const COMMAS = codesOf('，、')
