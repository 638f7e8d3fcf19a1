import { isDigit, isSpace } from '../../text/characters.ts'
import { SPACE } from '../../text/marks.ts'
import { isBullet, readColumnMark } from '../constructs/column-mark.ts'
import type { Row } from '../rows.ts'
import { innerPageOf, type PageForm, pageAtEnd } from './form.ts'
import type { InnerPage } from './inner-page.ts'
import { readLeadingPage } from './leading-page.ts'
import { leadersEnd, readTrailingPage, type Span, type TrailingPage, trailingLeader } from './page-number.ts'

/** One line of a table of contents, or half of it where two layout columns share the line. */
export interface TocLine {
  readonly row: Row
  /** Indices into `row.text` of the title: without bullets, marks, leaders and page. */
  readonly start: number
  readonly end: number
  /** Where the author goes on behind a page that ends the title. */
  readonly inner: InnerPage | undefined
  readonly page: number | null
  /** Where the page's number stands in `row.text`; `undefined` without one. */
  readonly digits: Span | undefined
  readonly misread: string | undefined
  /** How the page is set off from the title, `null` without a page. */
  readonly by: TrailingPage['by'] | null
  /** Set off like a column: in brackets or by a bullet. */
  readonly mark: 'bracket' | 'bullet' | null
  /** UTF-16 unit of the bullet, 0 without one. */
  readonly bullet: number
  /** Bears the next number of a table that numbers its entries; `start` is behind it. */
  readonly numbered: boolean
  /** Stands in no column, though a column stands above. */
  readonly outside: boolean
  /** Ends in leaders, with or without page. */
  readonly leader: boolean
  /** White space at the end of the title text: an author follows on the next line. */
  readonly trailingSpace: boolean
  /** 0 for the left or only half, 1 for the right half of a line in two layout columns. */
  readonly half: 0 | 1
  /** Where the line's share of the row begins: 0 for the first. */
  readonly from: number
  /** Where the line's share ends when another line follows on the row, else `undefined`. */
  readonly seam: number | undefined
}

/** Reads a row of a table of contents into `lines`: one line, or two when two entries stand side by side. */
export function readTocLine(row: Row, form: PageForm, lines: TocLine[]): void {
  const seam = form.first || (row.marks & SPACE) === 0 ? undefined : findSeam(row.folded)
  if (seam === undefined) {
    lines.push(readPart(row, 0, row.text.length, 0, form))
    return
  }
  lines.push({ ...readPart(row, 0, seam.end, 0, form), seam: seam.end })
  lines.push(readPart(row, seam.next, row.text.length, 1, form))
}

/** Where a second entry begins: leaders, page, a gap, more text with leaders and page. */
function findSeam(text: string): { end: number; next: number } | undefined {
  if (text.charCodeAt(0) === 0x3010 && text.includes('【', 1)) {
    const pair = /^【[^【】]{1,12}】(?<gap>\s{2,})(?=【[^【】]{1,12}】$)/u.exec(text)
    if (pair) return { end: pair[0].length - (pair.groups?.gap ?? '').length, next: pair[0].length }
  }
  if (text.length < 16 || !hasInnerGap(text) || !hasPageBeforeGap(text)) return undefined
  for (const match of text.matchAll(
    /(?:[….·．_]{2,}|[…⋯])\s*[(（]?\d{1,3}[)）]?(?<gap>\s{2,}|　+)(?=\S)/gu,
  )) {
    const next = match.index + match[0].length
    const page = readTrailingPage(text.slice(next))
    if (page?.by === 'leader' && page.titleEnd !== 0)
      return { end: next - (match.groups?.gap ?? '').length, next }
  }
  return undefined
}

/** Cheap: a gap two spaces wide inside the line, without which nothing stands beside anything. */
function hasInnerGap(text: string): boolean {
  for (let i = 3; i + 2 < text.length; i++)
    if (isSpace(text.charCodeAt(i)) && isSpace(text.charCodeAt(i + 1))) return true
  return false
}

/** Cheap: a space behind a digit or a closing bracket, which ends the first entry's page. */
function hasPageBeforeGap(text: string): boolean {
  for (let i = 2; i + 1 < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue
    const before = text.charCodeAt(i - 1)
    if (isDigit(before) || before === 0x29 || before === 0xff09) return true
  }
  return false
}

function readPart(row: Row, from: number, to: number, half: 0 | 1, form: PageForm): TocLine {
  const whole = from === 0 && to === row.text.length
  const text = whole ? row.folded : row.folded.slice(from, to)
  let start = 0
  let end = text.length
  let page: number | null = null
  let digits: Span | undefined
  let misread: string | undefined
  let leader = false
  let by: TocLine['by'] = null
  let inner: TocLine['inner']
  const framed = readColumnMark(text)
  const leading = form.first && framed?.kind !== 'bracket' ? readLeadingPage(text) : undefined
  if (leading) {
    page = leading.page
    digits = leading.digits
    start = leading.titleStart
    by = 'mark'
  } else if (framed?.kind !== 'bracket') {
    const trailing = whole ? pageAtEnd(row, form) : readTrailingPage(text)
    inner = whole && !trailing ? innerPageOf(row, form) : undefined
    if (inner) {
      page = inner.page
      digits = inner.digits
      by = 'mark'
    } else if (trailing) {
      page = trailing.page
      digits = trailing.digits
      misread = trailing.misread
      by = trailing.by
      end = trailing.titleEnd
      leader = trailing.by === 'leader'
    } else {
      const bare = trailingLeader(text)
      if (bare !== undefined) {
        end = bare
        leader = true
      }
    }
    start = leadersEnd(text, end)
  }
  const title = bulletEnd(row.text, from + start, from + end) - from
  const column = readColumnMark(text.slice(start, end).trimEnd())
  let mark: TocLine['mark'] = null
  let bullet = 0
  if (column?.kind === 'bracket') {
    mark = 'bracket'
    end = start + column.end
    start += column.start
  } else if (title > start) {
    mark = 'bullet'
    bullet = text.charCodeAt(start)
    start = title
  }
  const raw = row.line.value
  const lineEnd = row.start - row.line.offset + row.text.length
  return {
    row,
    start: from + start,
    end: from + Math.max(start, end),
    inner,
    page,
    digits: digits && { start: from + digits.start, end: from + digits.end },
    misread,
    by,
    mark,
    bullet,
    numbered: false,
    outside: false,
    leader,
    trailingSpace: half === 0 && to === row.text.length && page === null && raw.length > lineEnd,
    half,
    from,
    seam: undefined,
  }
}

/** Where the title begins behind bullets, or behind a dash and a space; `from` without them. */
function bulletEnd(text: string, from: number, to: number): number {
  let marks = from
  while (marks < to && isBullet(text.charCodeAt(marks))) marks++
  const dash = marks === from && (text.charCodeAt(from) === 0x2d || text.charCodeAt(from) === 0x2014)
  if (dash) marks++
  let end = marks
  while (end < to && isSpace(text.charCodeAt(end))) end++
  return marks === from || (dash && end === marks) ? from : end
}

/** The title text of a line. */
export function textOf(line: TocLine): string {
  return sliceOf(line.row.text, line)
}

/** What a line says, of its row's text or of that text folded: an author behind the page stands behind a gap. */
export function sliceOf(text: string, { start, end, inner }: TocLine): string {
  if (!inner || inner.titleEnd <= start || inner.behind >= end) return text.slice(start, end).trim()
  return `${text.slice(start, inner.titleEnd)}　　${text.slice(inner.behind, end)}`.trim()
}
