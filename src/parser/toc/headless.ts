import { isSpace } from '../../text/characters.ts'
import { COMMA, FULL_STOP, SEMICOLON } from '../../text/marks.ts'
import { foldedKey, titleKey } from '../../text/titles.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { trailingPageOf } from '../readings.ts'
import { keyOf, type Row } from '../rows.ts'
import { type PageForm, pageAtEnd } from './form.ts'
import { readTrailingPage } from './page-number.ts'

/** Rows of a run, and how many of them must have a page. */
const RUN = 8
const LEAST = 3
/** Longest entry and longest row of the body that may repeat it, in UTF-16 units. */
const LONGEST_ENTRY = 100
const LONGEST_TITLE = 60
/** Longest name of a column, in key characters. */
const LONGEST_COLUMN = 10
/** Longest row that is no running text, in UTF-16 units. */
const LONGEST_LINE = 45

const LOOSE: PageForm = { first: false, loose: true, tight: false, inner: false }

/**
 * The first row of a table of contents without a heading word: at least three lines among eight with a page, set off by
 * leaders, marks or a wide gap. A table stands before the body whose titles it names: unless the pages stand behind
 * leaders at the head of the document, half of what the lines say must return below as rows of their own. `limit` is how far
 * down a table may begin.
 */
export function findHeadless(rows: readonly Row[], limit: number): number | undefined {
  let keys: ReadonlyMap<string, number> | undefined
  let prose = false
  for (let i = 0; i < limit; i++) {
    const row = rows[i]
    if (!row) break
    const led = ledBy(row)
    if (led === undefined) {
      prose ||= row.text.length > LONGEST_LINE && (row.marks & (FULL_STOP | COMMA)) !== 0
      continue
    }
    const run: Row[] = []
    let leaders = 0
    for (let j = i; j < Math.min(i + RUN, rows.length); j++) {
      const other = rows[j]
      const by = other && ledBy(other)
      if (!other || by === undefined) continue
      run.push(other)
      if (by === 'leader') leaders++
    }
    if (run.length < LEAST) continue
    if (prose || leaders < LEAST) {
      keys ??= lastRows(rows)
      if (!returns(run, keys, i)) continue
    }
    let start = i
    while (start > 0 && isColumnAbove(rows, start - 1, i)) start--
    return start
  }
  return undefined
}

/** How a page is set off from the text before it, so that the row can be an entry; `undefined` when it cannot. */
function ledBy(row: Row): 'leader' | 'mark' | 'space' | undefined {
  if (row.text.length > LONGEST_ENTRY || row.text.length < 4) return undefined
  const page = pageAtEnd(row, LOOSE)
  if (!page || page.titleEnd < 2 || page.by === 'alone') return undefined
  if (page.by === 'leader') return 'leader'
  if ((row.marks & (COMMA | FULL_STOP | SEMICOLON)) !== 0 && page.by === 'space') return undefined
  if (page.by === 'space' && !isWideGap(row.folded, page.titleEnd)) return undefined
  return isFigures(row.folded, page.titleEnd) ? undefined : page.by
}

/** At least two columns of white space, or one that is wide. */
function isWideGap(text: string, titleEnd: number): boolean {
  const code = text.charCodeAt(titleEnd)
  return code === 0x3000 || code === 0x09 || (isSpace(code) && isSpace(text.charCodeAt(titleEnd + 1)))
}

/** The row of a table of figures: what stands before the last number ends in a number too. */
function isFigures(text: string, titleEnd: number): boolean {
  const before = readTrailingPage(text.slice(0, titleEnd))
  return before !== undefined && (before.by === 'space' || before.by === 'alone')
}

/** Index of the last row of each key, and of each beginning and end of one, of rows that can be titles. */
function lastRows(rows: readonly Row[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const row of rows) {
    if (row.text.length > LONGEST_TITLE) continue
    const key = keyOf(row)
    last.set(key, row.index)
    if (key.length < ENOUGH) continue
    last.set(`${key.slice(0, ENOUGH)}-`, row.index)
    last.set(`-${key.slice(-ENOUGH)}`, row.index)
  }
  return last
}

/** Characters in which a title must agree with a heading that has more before or behind it. */
const ENOUGH = 6

/** Whether at least half of the lines return below the run, with or without what stands before or behind a gap. */
function returns(run: readonly Row[], last: ReadonlyMap<string, number>, from: number): boolean {
  let found = 0
  const stands = (key: string): boolean => (last.get(key) ?? -1) >= from + run.length
  const isBelow = (key: string): boolean =>
    (key.length >= 2 && stands(key)) ||
    (key.length >= ENOUGH && (stands(`${key.slice(0, ENOUGH)}-`) || stands(`-${key.slice(-ENOUGH)}`)))
  for (const row of run) {
    const title = row.folded.slice(0, pageAtEnd(row, LOOSE)?.titleEnd)
    if (isBelow(foldedKey(title))) found++
    else {
      const parts = title.split(/[….·⋯]{2,}|[\s　]{2,}|　|[|｜/／]|[（(][^（()）]*[)）]$|^\S{0,8}\s/u)
      if (parts.length > 1 && parts.some((part) => part.length >= 3 && isBelow(foldedKey(part)))) found++
    }
  }
  return found * 2 >= run.length && found >= 2
}

/** A column's line above the first entry: set off by marks, or a short line that the body repeats. */
function isColumnAbove(rows: readonly Row[], at: number, first: number): boolean {
  const row = rows[at]
  if (!row || row.text.length > 20) return false
  if (readColumnMark(row.folded)) return true
  const key = titleKey(row.text.slice(0, trailingPageOf(row)?.titleEnd))
  if (key.length < 2 || key.length > LONGEST_COLUMN) return false
  for (let i = first + LEAST; i < Math.min(rows.length, first + 400); i++) {
    const other = rows[i]
    if (other && other.text.length <= 24 && keyOf(other) === key) return true
  }
  return false
}
