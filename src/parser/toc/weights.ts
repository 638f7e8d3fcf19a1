import { codesOf, hasAny, opensWithDash } from '../../text/characters.ts'
import {
  COLON,
  COMMA,
  DASH,
  EXCLAMATION,
  LATIN_COMMA,
  LATIN_STOP,
  PAUSE,
  QUOTE,
  SEMICOLON,
  SLASH,
  SPACE,
} from '../../text/marks.ts'
import { isPersonName, readNames } from '../../text/names.ts'
import { titleKey } from '../../text/titles.ts'
import { isTocRemark } from '../constructs/toc-remark.ts'
import { imprintOf } from '../readings.ts'
import { type Authored, splitAuthor } from './author.ts'
import { bracketedNumber, type Piece, type Span } from './pieces.ts'
import type { Backing } from './support.ts'
import type { Table } from './table.ts'

/** An entry that lines could be, and how much speaks for it. */
export interface WeighedEntry extends Authored {
  readonly weight: number
}

/** How much speaks for the lines from `from` to `to`, exclusive, being one entry; `span` is their text. */
export function weighEntry(table: Table, span: Span, from: number, to: number): WeighedEntry {
  const { pieces, support, vocabulary } = table
  const first = pieces[from] as Piece
  const last = pieces[to - 1] as Piece
  const single = to - from === 1
  const whole =
    last.number !== '' && support.holds(withoutEnd(span.key, last.number)) ? 3 : support.of(span.key)
  const { title, author } = splitInner(span, last) ?? splitAuthor(span, whole, support, vocabulary)
  const key = author === null ? span.key : titleKey(title)
  const backing = author === null ? whole : support.of(key)
  const signed = !single && last.isSigner
  const page = signed && last.line.page === null ? (pieces[to - 2] ?? last) : last
  const paged = page.line.page !== null
  let weight: number = BACKED[backing]
  weight += pageWeight(table, page)
  if (opensWithDash(span.text)) weight -= 5
  if (author !== null) weight += AUTHORED
  if (first.line.mark === 'bracket' && backing < 3) weight -= 5
  if (first.line.bullet !== 0 && first.line.bullet === table.columnBullet) weight -= 4
  if (single && table.above.has(key)) weight -= 4
  if (single && isUsualColumn(key, table) && !(paged && table.bareColumns) && !isLikelyTitle(table, from))
    weight -= 3
  if (single && table.led && last.line.by === 'space') weight -= key.length <= 6 ? 3.5 : 1.5
  if (single && last.isSigner) weight -= 6
  if (key.length < 2) weight -= 3
  if (span.text.length > 80) weight -= 3
  if (author === null && key.length <= 4 && backing < 3 && isNames(span)) weight -= 4
  if (last.isPage && !table.paged) weight -= 5
  if (goesOnInBody(span, table, to)) weight -= GOES_ON
  for (let i = from; i < to - 1; i++) {
    weight -= 0.4
    const piece = pieces[i]
    if (
      piece?.isNumber ||
      (signed && i === to - 2 && author !== null) ||
      (pieces[i + 1]?.isNumber && i + 1 < to)
    )
      continue
    if (piece && !(last.isPage && to - from === 2)) weight = lessAsWrapped(weight, piece, backing, table)
  }
  const number = table.numbersInTitles ? bracketedNumber(pieces, from, to) : ''
  return { title: title + number, author, weight }
}

/** What stands behind a page is the author. */
function splitInner({ text }: Span, { line: { inner, row, end } }: Piece): Authored | undefined {
  if (!inner) return undefined
  const author = row.text.slice(inner.behind, end).trim()
  return { title: text.slice(0, text.length - author.length).trimEnd(), author }
}

const BACKED = [0, 1.5, 3, 5] as const
/** What an author adds. */
const AUTHORED = 1

/** How much speaks for an entry that ends on this line because of its page, or of the lack of one. */
function pageWeight(table: Table, { line }: Piece): number {
  if (line.page !== null) return 3
  if (table.fullyPaged && !line.leader) return -4
  return table.paged ? -1.5 : 1
}

/** No entry that ends before the line `to` has more weight than this. */
export function mostForEntry(table: Table, to: number): number {
  const last = table.pieces[to - 1]
  return last ? BACKED[3] + AUTHORED + (last.isSigner ? 3 : pageWeight(table, last)) : 0
}

/** No entry of a text that the body does not hold has more weight than this. */
export function mostForUnheld(table: Table, span: Span, to: number): number {
  return mostForEntry(table, to) - (goesOnInBody(span, table, to) ? GOES_ON : 0)
}

/** The weight without what speaks against a line's title going on on the next line. */
function lessAsWrapped(weight: number, piece: Piece, backing: Backing, table: Table): number {
  let less = weight
  const wide = piece.width >= table.widest * 0.75
  if (piece.width < table.widest * 0.55) less -= 2
  if (backing < 3 && !(wide && table.paged) && table.support.holds(piece.key)) less -= 3
  if (table.above.has(piece.key) || isUsualColumn(piece.key, table)) less -= 4
  return less
}

/**
 * Whether the body sets this text, which has no page, and the next line as one title on rows side by side: an article has
 * text between.
 */
function goesOnInBody(span: Span, table: Table, to: number): boolean {
  const next = table.pieces[to]
  if (!next || next.line.mark !== null || table.pieces[to - 1]?.line.page !== null) return false
  return table.support.holds(span.key + withoutEnd(next.key, next.number))
}

function withoutEnd(key: string, end: string): string {
  return end === '' ? key : key.slice(0, -end.length)
}

/** What it weighs against an entry that it is only the beginning of one. */
const GOES_ON = 6

/** Whether the text is nothing but names; one that cannot be parted is asked for as one. */
function isNames({ folded, marks }: Span): boolean {
  return (marks & PARTING) === 0 ? isPersonName(folded) : readNames(folded) !== undefined
}

/** White space and separators of names, and some more. */
const PARTING = SPACE | PAUSE | COMMA | LATIN_COMMA | SEMICOLON | LATIN_STOP | SLASH

/** How much speaks for a line being a column's; `undefined` when it cannot be. */
export function weighColumn(table: Table, at: number): number | undefined {
  const piece = table.pieces[at]
  if (!piece) return undefined
  const { line, key } = piece
  if (
    key.length < 2 ||
    piece.isSigner ||
    piece.isPage ||
    piece.isNumber ||
    (line.mark === null && opensWithDash(line.row.folded))
  )
    return undefined
  // Where the entries are numbered, what bears a number is one.
  if (line.numbered && line.mark === null) return undefined
  const next = table.pieces[at + 1]
  const above = table.above.has(key)
  const known = isUsualColumn(key, table) && !isLikelyTitle(table, at)
  let weight = 0
  if (table.indented.columns.has(at) || table.pagedColumns.has(at)) weight += 6
  else if (table.indented.columns.size > 0 && line.page !== null) weight -= 3
  if (line.mark === 'bracket') weight += 5
  else if (line.mark === 'bullet') weight += line.bullet === table.columnBullet ? 4.5 : -2
  else if (table.marked) weight -= 2.5
  if (known) weight += 2.5
  if (above) weight += 5
  if ((above || known || line.mark !== null) && table.support.holds(key)) weight += 2
  if (line.page === null) weight += table.paged ? 1.5 : 0
  else if (table.bareColumns && line.mark === null) weight -= 5
  else weight -= line.mark === 'bracket' || known ? 0.5 : table.led && line.by === 'space' ? 1 : 4
  if (line.page !== null && next?.line.page === line.page) weight += 1.5
  if (table.led && line.by === 'space' && key.length <= 6) weight += 2.5
  if (key.length <= 8) weight += 1
  else if (key.length > 12) weight -= key.length > 16 ? 5 : 3
  if (line.leader && line.page === null) weight += 1
  if (next === undefined || next.line.mark === 'bracket') weight -= 1.5
  if (next?.isPage) weight -= 5
  if (line.mark === null && isUnlikeColumn(piece)) weight -= 2.5
  return weight
}

/**
 * Whether a line is a title though its name is that of a column: the body sets nothing of the table right below it, and it
 * bears the bullet of the entries or stands below a column itself.
 */
function isLikelyTitle(table: Table, at: number): boolean {
  const piece = table.pieces[at]
  const before = table.pieces[at - 1]
  if (!piece || table.above.has(piece.key)) return false
  return (
    (piece.line.bullet !== 0 && piece.line.bullet === table.entryBullet) ||
    (before !== undefined && table.above.has(before.key))
  )
}

/** Whether a name is that of a standing column, or is short and ends as such names do. */
function isUsualColumn(key: string, table: Table): boolean {
  return table.columns.has(key) || (key.length <= 7 && key.length >= 3 && ENDINGS.has(key.slice(-2)))
}

/** Last two characters of names of columns: 市政府文件, 县政府令. */
const ENDINGS: ReadonlySet<string> = new Set(['文件', '府令', '任免', '专栏', '园地', '之窗'])

function isUnlikeColumn({ folded, marks }: Span): boolean {
  return (marks & (QUOTE | COLON | COMMA | EXCLAMATION | DASH)) !== 0 && hasAny(folded, UNLIKE_COLUMN)
}

const UNLIKE_COLUMN = codesOf('“”：:，？！—《》')

/** How much speaks for a line being neither entry nor column. */
export function weighNote(table: Table, at: number): number {
  const piece = table.pieces[at]
  if (!piece || piece.isPage) return -1
  if (piece.line.page === null && (isRemarkBelow(table, at) || piece.isNumber)) return 3
  return piece.line.page === null && imprintOf(piece.line.row, table.vocabulary)?.sure ? 6 : -2.5
}

/** A remark in brackets behind the last entry, which the body does not repeat. */
function isRemarkBelow(table: Table, at: number): boolean {
  const piece = table.pieces[at]
  if (!piece || at < 2 || at + 4 < table.pieces.length) return false
  return isTocRemark(piece.folded) && table.support.of(piece.key) === 0
}
