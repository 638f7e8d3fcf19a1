import { codesOf } from '../../text/characters.ts'
import { COMMA, FULL_STOP } from '../../text/marks.ts'
import { foldedKey } from '../../text/titles.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { trailingPageOf } from '../readings.ts'
import type { Row } from '../rows.ts'
import { type InnerPage, readInnerPage } from './inner-page.ts'
import { readLeadingPage } from './leading-page.ts'
import { readLoosePage, readTightPage } from './loose-page.ts'
import type { TrailingPage } from './page-number.ts'

/** How a table of contents prints its pages; a matter of the whole table, not of one line. */
export interface PageForm {
  /** Pages stand at the head of the lines. */
  readonly first: boolean
  /** Han numerals behind mere spaces, `2版` and what `readLoosePage` reads besides count as pages. */
  readonly loose: boolean
  /** So do digits close to the title. */
  readonly tight: boolean
  /** Pages in brackets stand between titles and authors. */
  readonly inner: boolean
}

/** A page on a line of the table, and where the title stands that it belongs to. */
export interface LinePage {
  readonly page: number
  readonly titleStart: number
  readonly titleEnd: number
}

/** Rows of a table that are looked at. */
const LOOKED = 30
/** Longest row of a table, in UTF-16 units. */
const LONGEST = 80

/** The form of the pages in the table that begins at row `start`. */
export function formOf(rows: readonly Row[], start: number): PageForm {
  const first = isPageFirst(rows, start)
  const loose = !first && isLoose(rows, start, readLoosePage)
  const tight = !first && !loose && isLoose(rows, start, readTightPage)
  return { first, loose, tight, inner: !first && isLoose(rows, start, readInnerPage, true) }
}

/** The page at the end of a row, in a table of that form. */
export function pageAtEnd(row: Row, { loose, tight }: PageForm): TrailingPage | undefined {
  const plain = trailingPageOf(row)
  if (plain || !(loose || tight) || row.text.length > LONGEST) return plain
  return (loose ? readLoosePage(row.folded) : undefined) ?? (tight ? readTightPage(row.folded) : undefined)
}

/** The page between title and author, in a table of that form. */
export function innerPageOf(row: Row, { inner }: PageForm): InnerPage | undefined {
  return inner && row.text.length <= LONGEST ? readInnerPage(row.folded) : undefined
}

/** The page of a row, wherever the table has it. */
export function pageOf(row: Row, form: PageForm): LinePage | undefined {
  if (!form.first) {
    const found = pageAtEnd(row, form) ?? innerPageOf(row, form)
    return found && { page: found.page, titleStart: 0, titleEnd: found.titleEnd }
  }
  const found = readLeadingPage(row.folded)
  return found && { page: found.page, titleStart: found.titleStart, titleEnd: row.folded.length }
}

/** Pages first: most lines open with `P4` or a number, none ends in one, and they are no plain ordinals 1, 2, 3. */
function isPageFirst(rows: readonly Row[], start: number): boolean {
  const pages: number[] = []
  let marked = 0
  let named = 0
  let looked = 0
  let since = 0
  let end = start
  for (; end < Math.min(rows.length, start + LOOKED); end++) {
    const row = rows[end]
    if (!row || row.text.length > LONGEST || (row.marks & FULL_STOP) !== 0) break
    since++
    const leading = readLeadingPage(row.folded)
    if (!leading || (marked > 0 && !leading.marked)) continue
    if (leading.marked) marked++
    if (leading.marked && !BRACKETS.has(row.folded.charCodeAt(0))) named++
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
  return isRising(pages) && (named > 0 || !ordinals)
}

const BRACKETS = codesOf('（([［〔【〈《<')

/**
 * Two lines or more have a page only when such a form is believed, most lines have a page then, and it is no part of
 * their titles: parts of a series (续谈（一）, 续谈（二）) are alike without it.
 */
function isLoose(
  rows: readonly Row[],
  start: number,
  read: (text: string) => Pick<TrailingPage, 'page' | 'titleEnd'> | undefined,
  commas = false,
): boolean {
  const pages: number[] = []
  const titles = new Set<string>()
  let loose = 0
  let sheets = 0
  let looked = 0
  let since = 0
  for (let i = start; i < Math.min(rows.length, start + LOOKED); i++) {
    const row = rows[i]
    if (!row || row.text.length > LONGEST || (row.marks & FULL_STOP) !== 0) break
    const plain = trailingPageOf(row)
    const found = plain ?? (commas || (row.marks & COMMA) === 0 ? read(row.folded) : undefined)
    if (!found && readColumnMark(row.folded)) continue
    since++
    if (!found || found.titleEnd === 0) continue
    if (!plain) loose++
    if (row.folded.includes('版', row.folded.length - 2)) sheets++
    pages.push(found.page)
    titles.add(foldedKey(row.folded.slice(0, found.titleEnd)))
    looked += since
    since = 0
  }
  return (
    loose >= 2 &&
    loose * 3 >= pages.length &&
    pages.length * 2 >= looked &&
    titles.size * 3 >= pages.length * 2 &&
    // The front page of a newspaper is not always named first.
    (sheets === pages.length || isRising(pages))
  )
}

function isRising(pages: readonly number[]): boolean {
  const rises = pages.filter((page, i) => i === 0 || page >= (pages[i - 1] ?? 0)).length
  return rises >= pages.length * 0.7
}
