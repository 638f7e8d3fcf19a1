import { isDigit } from '../../text/characters.ts'
import { readDate } from '../../text/dates.ts'
import { FULL_STOP, SEMICOLON } from '../../text/marks.ts'
import { foldedKey, isAffix, similarity, titleKey } from '../../text/titles.ts'
import { isSalutation } from '../constructs/salutation.ts'
import { isTocHeading } from '../constructs/toc-heading.ts'
import { isTocRemark } from '../constructs/toc-remark.ts'
import { imprintOf, trailingPageOf } from '../readings.ts'
import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { findBareList } from './bare-list.ts'
import { formOf, type PageForm, pageOf } from './form.ts'
import { findHeadless } from './headless.ts'
import { columnEnd } from './inline-columns.ts'
import { trailingLeader } from './page-number.ts'

/** Where the table of contents stands: row indices, `end` exclusive. */
export interface TocRange {
  /** Row of the heading word, `null` when there is none. */
  readonly heading: number | null
  readonly start: number
  readonly end: number
  readonly form: PageForm
  /** `false` when hardly a line carries a page. */
  readonly paged: boolean
}

/** How far from the top a table of contents is looked for, in rows. */
const HEAD = 400
/** Rows without a page that may stand between two entries with one. */
const GAP = 8

/** Finds the table of contents by its heading word or, without one, by its lines: their pages, or their return below. */
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
  const headless = findHeadless(rows, limit)
  if (headless !== undefined) return measure(rows, null, headless, isHead, vocabulary)
  const bare = findBareList(rows)
  return bare === undefined ? undefined : measure(rows, null, bare, isHead, vocabulary, true)
}

/** From the first row behind the heading to the last that still belongs to the table. */
function measure(
  rows: readonly Row[],
  heading: number | null,
  start: number,
  isHead: (row: Row) => boolean,
  vocabulary: Vocabulary,
  isBare = false,
): TocRange | undefined {
  const form = formOf(rows, start)
  const seen = new Map<string, number>()
  let lastPaged = -1
  let lastPage = 0
  let paged = 0
  let open = false
  let stop = start
  let repeat = false
  for (; stop < rows.length; stop++) {
    const row = rows[stop]
    if (!row || isProse(row, form)) break
    if (isHead(row)) continue
    const page = pageOf(row, form)
    const titleEnd = page?.titleEnd ?? row.folded.length
    if (page && !(titleEnd === 0 && !open)) {
      lastPaged = stop
      lastPage = page.page
      paged++
      open = false
      if (titleEnd > 0) seen.set(foldedKey(row.folded.slice(page.titleStart, titleEnd)), stop)
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
    const bare = digitsEnd(key)
    if (bare > 0 && key.length - bare >= 3) seen.set(key.slice(bare), stop)
    const opening = columnEnd(row)
    if (opening > 0) seen.set(foldedKey(row.folded.slice(0, opening)), stop)
    open = trailingLeader(row.folded) === undefined
    if (paged >= 2 && stop - lastPaged >= GAP) break
  }
  if (paged >= 2 && paged * 5 >= lastPaged - start + 1) {
    return { heading, start, end: withTail(rows, lastPaged + 1, vocabulary), form, paged: true }
  }
  if ((heading === null && !isBare) || stop === start) return undefined
  const end = repeat
    ? Math.min(
        withoutHead(rows, start, withoutOrdinal(rows, start, stop, paged)),
        sheetBreak(rows, start, stop),
      )
    : withoutHead(rows, start, bodyStart(rows, start, stop))
  return end > start
    ? {
        heading,
        start,
        end: withTail(rows, end, vocabulary),
        form: PLAIN,
        paged: paged > 0,
      }
    : undefined
}

/** Where the digits end that a key opens with. */
function digitsEnd(key: string): number {
  let i = 0
  while (isDigit(key.charCodeAt(i))) i++
  return i
}

const PLAIN: PageForm = { first: false, loose: false, tight: false, inner: false }

/** Numbers alone above the first title (01, PART 1) belong to the body, where no entry has a page. */
function withoutOrdinal(rows: readonly Row[], start: number, end: number, paged: number): number {
  let i = end
  while (paged <= 1 && i - 1 > start && isOrdinal(rows[i - 1])) i--
  return i
}

/**
 * A short line above the first title, a column that the table does not have, belongs to the body when more blank lines
 * part it from the table than stand anywhere in the table.
 */
function withoutHead(rows: readonly Row[], start: number, end: number): number {
  const head = rows[end - 1]
  if (end - start < 4 || !head || head.text.length > LONGEST_HEAD) return end
  for (let i = start + 1; i < end - 1; i++) if ((rows[i]?.blanks ?? 0) >= head.blanks) return end
  return end - 1
}

/** Longest such line, in UTF-16 units. */
const LONGEST_HEAD = 20

function isOrdinal(row: Row | undefined): boolean {
  return row !== undefined && row.text.length <= 8 && /^(?:(?:part|no)[.\s]*)?\d{1,2}$/iu.test(row.folded)
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

/** Behind what is sometimes set below the table: remarks in brackets, and the issuing body (北屏省教育局编印). */
function withTail(rows: readonly Row[], from: number, vocabulary: Vocabulary): number {
  let end = from
  for (; end < Math.min(rows.length, from + TAIL); end++) {
    const row = rows[end]
    if (!row || !((row.blanks <= 1 && isTocRemark(row.folded)) || imprintOf(row, vocabulary)?.sure)) break
  }
  return end
}

/** Most rows below the last entry. */
const TAIL = 4

/** Running text, and lines that stand at the head of an article: neither belongs to a table of contents. */
function isProse(row: Row, form: PageForm): boolean {
  const text = row.folded
  if (text.length > 100) return true
  if (trailingPageOf(row)?.by === 'leader') return false
  if ((row.marks & STOPS) !== 0 || isSalutation(text)) return true
  if ((text.startsWith('（') || text.startsWith('(')) && readDate(text) !== undefined) return true
  return text.length > 60 && !form.first && !/[….·]{2,}|[》”）]/u.test(text)
}

const STOPS = FULL_STOP | SEMICOLON

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
