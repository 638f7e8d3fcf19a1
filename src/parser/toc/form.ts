import { FULL_STOP } from '../../text/marks.ts'
import { foldedKey } from '../../text/titles.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { trailingPageOf } from '../readings.ts'
import type { Row } from '../rows.ts'
import { readLeadingPage } from './leading-page.ts'
import { readTrailingPage } from './page-number.ts'

/** How a table of contents prints its pages; a matter of the whole table, not of one line. */
export interface PageForm {
  /** Pages stand at the head of the lines. */
  readonly first: boolean
  /** Han numerals behind mere spaces or close to the title, `2版` and the like count as pages. */
  readonly loose: boolean
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
  return { first, loose: !first && isLoose(rows, start) }
}

/** The page at the end of a row, in a table of that form. */
export function pageAtEnd(row: Row, { loose }: PageForm): ReturnType<typeof readTrailingPage> {
  return (
    trailingPageOf(row) ??
    (loose && row.text.length <= LONGEST ? readTrailingPage(row.folded, true) : undefined)
  )
}

/** The page of a row, wherever the table has it. */
export function pageOf(row: Row, form: PageForm): LinePage | undefined {
  if (!form.first) {
    const found = pageAtEnd(row, form)
    return found && { page: found.page, titleStart: 0, titleEnd: found.titleEnd }
  }
  const found = readLeadingPage(row.folded)
  return found && { page: found.page, titleStart: found.titleStart, titleEnd: row.folded.length }
}

/** Pages first: most lines open with `P4` or a number, none ends in one, and they are no plain ordinals 1, 2, 3. */
function isPageFirst(rows: readonly Row[], start: number): boolean {
  const pages: number[] = []
  let marked = 0
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
  return isRising(pages) && (marked > 0 || !ordinals)
}

/**
 * Two lines or more have a page only when such a form is believed, most lines have a page then, and it is no part of
 * their titles: parts of a series (续谈（一）, 续谈（二）) are alike without it.
 */
function isLoose(rows: readonly Row[], start: number): boolean {
  const pages: number[] = []
  const titles = new Set<string>()
  let loose = 0
  let sheets = 0
  let looked = 0
  let since = 0
  for (let i = start; i < Math.min(rows.length, start + LOOKED); i++) {
    const row = rows[i]
    if (!row || row.text.length > LONGEST || (row.marks & FULL_STOP) !== 0) break
    if (readColumnMark(row.folded)) continue
    since++
    const plain = trailingPageOf(row)
    const found = plain ?? readTrailingPage(row.folded, true)
    if (!found || found.titleEnd === 0) continue
    if (!plain) loose++
    if (SHEET.has(row.folded.charAt(row.folded.length - 1))) sheets++
    pages.push(found.page)
    titles.add(foldedKey(row.folded.slice(0, found.titleEnd)))
    looked += since
    since = 0
  }
  return (
    loose >= 2 &&
    pages.length * 2 >= looked &&
    titles.size * 3 >= pages.length * 2 &&
    // The front page of a newspaper is not always named first.
    (sheets === pages.length || isRising(pages))
  )
}

const SHEET: ReadonlySet<string> = new Set('版页頁')

function isRising(pages: readonly number[]): boolean {
  const rises = pages.filter((page, i) => i === 0 || page >= (pages[i - 1] ?? 0)).length
  return rises >= pages.length * 0.7
}
