import { readDate } from '../../text/dates.ts'
import { COMMA, FULL_STOP, SEMICOLON, SPACE } from '../../text/marks.ts'
import { foldedKey, isAffix, similarity, titleKey } from '../../text/titles.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { isSalutation } from '../constructs/salutation.ts'
import { isTocHeading } from '../constructs/toc-heading.ts'
import { imprintOf, trailingPageOf } from '../readings.ts'
import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { readLeadingPage, trailingLeader } from './page-number.ts'

/** Where the table of contents stands: row indices, `end` exclusive. */
export interface TocRange {
  /** Row of the heading word, `null` when there is none. */
  readonly heading: number | null
  readonly start: number
  readonly end: number
  /** `true` when pages stand at the head of the lines. */
  readonly pageFirst: boolean
  /** `false` when hardly a line carries a page. */
  readonly paged: boolean
}

/** How far from the top a table of contents is looked for, in rows. */
const HEAD = 400
/** Rows without a page that may stand between two entries with one. */
const GAP = 8

/** Finds the table of contents by its heading word or, without one, by a run of lines that end in leaders and page. */
export function findToc(
  rows: readonly Row[],
  isHead: (row: Row) => boolean,
  vocabulary: Vocabulary,
): TocRange | undefined {
  const limit = Math.min(rows.length, HEAD)
  for (let i = 0; i < limit; i++) {
    const row = rows[i]
    if (row && isTocHeading(row.folded, vocabulary)) {
      let start = i + 1
      while (start < rows.length && start - i < 4 && isTocHeading(rows[start]?.folded ?? '', vocabulary))
        start++
      const range = measure(rows, i, start, isHead, vocabulary)
      if (range) return range
    }
  }
  const bare = findHeadless(rows, limit)
  return bare === undefined ? undefined : measure(rows, null, bare, isHead, vocabulary)
}

/** First row of a run of at least three lines with leaders and page inside eight rows, before any running text. */
function findHeadless(rows: readonly Row[], limit: number): number | undefined {
  for (let i = 0; i < limit; i++) {
    if (!isLed(rows[i])) continue
    let led = 0
    for (let j = i; j < Math.min(i + 8, rows.length); j++) if (isLed(rows[j])) led++
    if (led < 3) continue
    let start = i
    while (start > 0 && isColumnAbove(rows, start - 1, i)) start--
    return start
  }
  return undefined
}

/** A column's line above the first entry: set off by marks, or a short line that the body repeats. */
function isColumnAbove(rows: readonly Row[], at: number, first: number): boolean {
  const row = rows[at]
  if (!row || row.text.length > 20) return false
  if (readColumnMark(row.folded)) return true
  const key = titleKey(row.text.slice(0, trailingPageOf(row)?.titleEnd))
  if (key.length < 2 || key.length > 10) return false
  return rows.slice(first + 3, first + HEAD).some((other) => other.text.length <= 24 && keyOf(other) === key)
}

function isLed(row: Row | undefined): boolean {
  if (row === undefined || row.text.length > 100) return false
  const page = trailingPageOf(row)
  if (!page || page.titleEnd < 2) return false
  if (page.by === 'leader') return true
  if ((row.marks & (COMMA | STOPS)) !== 0 || (row.marks & SPACE) === 0) return false
  return /(?:\t|\s{3,})[(（]?\d{1,3}[)）]?$/u.test(row.folded)
}

/** From the first row behind the heading to the last that still belongs to the table. */
function measure(
  rows: readonly Row[],
  heading: number | null,
  start: number,
  isHead: (row: Row) => boolean,
  vocabulary: Vocabulary,
): TocRange | undefined {
  const pageFirst = isPageFirst(rows, start)
  const seen = new Map<string, number>()
  let lastPaged = -1
  let lastPage = 0
  let paged = 0
  let open = false
  let stop = start
  let repeat = false
  for (; stop < rows.length; stop++) {
    const row = rows[stop]
    if (!row || isProse(row, pageFirst)) break
    if (isHead(row)) continue
    const page = pageFirst ? readLeadingPage(row.folded) : trailingPageOf(row)
    const titleEnd = page && 'titleEnd' in page ? page.titleEnd : row.folded.length
    if (page && !(titleEnd === 0 && !open)) {
      lastPaged = stop
      lastPage = page.page
      paged++
      open = false
      if (titleEnd > 0) seen.set(foldedKey(row.folded.slice(0, titleEnd)), stop)
      continue
    }
    if (page && titleEnd === 0 && !open) {
      if (paged >= 2) continue
    }
    const key = keyOf(row)
    const before = seen.get(key)
    if (
      before !== undefined &&
      key.length >= 2 &&
      (paged >= 2 || before - start < 3) &&
      !goesOnPaged(rows, stop, lastPage)
    ) {
      repeat = true
      break
    }
    if (key !== '') seen.set(key, stop)
    open = trailingLeader(row.folded) === undefined
    if (paged >= 2 && stop - lastPaged >= GAP) break
  }
  if (paged >= 2 && paged * 5 >= lastPaged - start + 1) {
    return { heading, start, end: withImprint(rows, lastPaged + 1, vocabulary), pageFirst, paged: true }
  }
  if (heading === null || stop === start) return undefined
  const end = repeat ? Math.min(stop, sheetBreak(rows, start, stop)) : bodyStart(rows, start, stop)
  return end > start
    ? { heading, start, end: withImprint(rows, end, vocabulary), pageFirst: false, paged: paged > 0 }
    : undefined
}

/** A line that repeats inside a table with pages (a column named twice): entries with pages follow it at once. */
function goesOnPaged(rows: readonly Row[], at: number, after: number): boolean {
  for (let i = at + 1; i <= at + 2; i++) {
    const row = rows[i]
    const page = row && trailingPageOf(row)
    if (!page || page.titleEnd === 0) continue
    if (page.by !== 'space') return true
    if (page.page >= after && /\s{2,}\d{1,3}$|\t\d{1,3}$/u.test(row.folded)) return true
  }
  return false
}

/** The issuing body is sometimes set below the table: 北屏省教育局编印. */
function withImprint(rows: readonly Row[], end: number, vocabulary: Vocabulary): number {
  const row = rows[end]
  return row && imprintOf(row, vocabulary)?.sure ? end + 1 : end
}

/** Running text, and lines that stand at the head of an article: neither belongs to a table of contents. */
function isProse(row: Row, pageFirst: boolean): boolean {
  const text = row.folded
  if (text.length > 100) return true
  if (trailingPageOf(row)?.by === 'leader') return false
  if ((row.marks & STOPS) !== 0 || isSalutation(text)) return true
  if ((text.startsWith('（') || text.startsWith('(')) && readDate(text) !== undefined) return true
  return text.length > 60 && !pageFirst && !/[….·]{2,}|[》”）]/u.test(text)
}

const STOPS = FULL_STOP | SEMICOLON

/** Pages first: most lines open with `P4` or a number, none ends in one, and they are no plain ordinals 1, 2, 3. */
function isPageFirst(rows: readonly Row[], start: number): boolean {
  const pages: number[] = []
  let marked = 0
  let looked = 0
  let since = 0
  let end = start
  for (; end < Math.min(rows.length, start + 30); end++) {
    const row = rows[end]
    if (!row || row.text.length > 80 || (row.marks & FULL_STOP) !== 0) break
    since++
    const leading = readLeadingPage(row.folded)
    if (!leading || (marked > 0 && !leading.marked)) continue
    if (leading.marked) marked++
    pages.push(leading.page)
    looked += since
    since = 0
  }
  if (pages.length < 2 || pages.length * 2.5 < looked) return false
  let trailing = 0
  for (let i = start; i < end; i++) {
    const row = rows[i]
    if (row && trailingPageOf(row)?.by === 'leader') trailing++
  }
  if (trailing >= pages.length) return false
  const ordinals = pages.every((page, i) => page === i + (pages[0] ?? 1)) && pages[0] === 1
  const rising =
    pages.filter((page, i) => i === 0 || page >= (pages[i - 1] ?? 0)).length >= pages.length * 0.7
  return rising && (marked > 0 || !ordinals)
}

/** The first row of the body behind a table without pages, when running text begins at `stop`. */
function bodyStart(rows: readonly Row[], start: number, stop: number): number {
  const sheet = sheetBreak(rows, start + 1, stop)
  if (sheet < stop) return sheet
  const first = Array.from({ length: Math.min(4, stop - start) }, (_, i) =>
    titleKey(rows[start + i]?.text ?? ''),
  )
  let best = { at: -1, likeness: 0 }
  for (let i = Math.max(start + 1, stop - 8); i < stop; i++) {
    const key = titleKey(rows[i]?.text ?? '')
    if (key.length < 4) continue
    first.forEach((title, k) => {
      if (start + k >= i) return
      const likeness = isAffix(title, key) ? 0.95 : similarity(key, title)
      if (likeness >= 0.8 && likeness > best.likeness) best = { at: i, likeness }
    })
  }
  if (best.at >= 0) return best.at
  let end = stop
  while (end - 1 > start && readDate(rows[end - 1]?.folded ?? '') !== undefined) end--
  return Math.max(start, end - 1)
}

/** First row in `[from, to)` that opens a physical page, else `to`. */
function sheetBreak(rows: readonly Row[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (rows[i]?.opensSheet) return i
  return to
}
