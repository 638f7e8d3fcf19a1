import { hasHan, holdsAt, isDigit, isSpace, unitsAt } from '../text/characters.ts'
import { readDate } from '../text/dates.ts'
import { DIGIT } from '../text/marks.ts'
import type { FurnitureMark } from './furniture.ts'
import type { Row } from './rows.ts'
import { findSplitHeads, LONGEST } from './split-heads.ts'

/** Rows a running head may stand away from a page border. */
const NEAR = 2

/**
 * Rows that repeat, digits apart, at the head or foot of pages (书眉), with the page number printed in them or `null`.
 * Page borders are form feeds, or folios already found; without either, only a line that itself counts up is taken.
 */
export function findRunningHeads(
  rows: readonly Row[],
  folios: ReadonlyMap<number, FurnitureMark>,
  isToc: (row: Row) => boolean,
): Map<number, number | null> {
  const found = new Map<number, number | null>()
  const turns = rows.at(-1)?.line.sheet ?? 0
  if (turns > 0) for (const [index, page] of findSplitHeads(rows, isToc)) found.set(index, page)
  const borders = Math.max(turns, folios.size)
  const least = Math.max(2, Math.min(4, Math.ceil(borders * 0.25)))
  for (const { edge, rows: group } of groupsOf(rows, folios, borders > 0)) {
    if (group.length < (edge === undefined ? 4 : least)) continue
    const pages = countedPages(group)
    if (edge === undefined && pages === undefined) continue
    if (!hasHan(group[0]?.text ?? '')) continue
    if (edge !== undefined && group.length === 2 && borders > 3 && pages === undefined) continue
    group.forEach((row, i) => {
      found.set(row.index, pages?.[i] ?? null)
    })
  }
  return found
}

type Edge = 'head' | 'foot'

/** Rows alike at one edge of pages; without an edge, rows alike anywhere that have a figure near an end. */
interface Group {
  readonly edge: Edge | undefined
  readonly rows: Row[]
}

function groupsOf(
  rows: readonly Row[],
  folios: ReadonlyMap<number, FurnitureMark>,
  bordered: boolean,
): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    if (row.text.length > LONGEST) continue
    if (!bordered && (row.marks & DIGIT) === 0) continue
    if (folios.has(row.index) || holdsAt(row.text, row.text.length - 1, '。；，、：')) continue
    // The body that issues a document, above its subject.
    if ((row.marks & DIGIT) === 0 && rows[row.index + 1]?.folded.startsWith('关于')) continue
    const edge = bordered ? edgeOf(rows, row, folios) : undefined
    if (edge === undefined && !hasFigureNearEnd(row.folded)) continue
    const key = `${edge ?? 'free'}|${likenessOf(rows, row)}`
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { edge, rows: [row] })
  }
  return groups.values()
}

/**
 * What makes rows alike. A date, and what stands above one, are only like the same: many documents close with the body
 * that signs and a date of their own.
 */
function likenessOf(rows: readonly Row[], row: Row): string {
  const below = rows[row.index + 1]
  if (isDate(row)) return row.folded
  return below !== undefined && (row.marks & DIGIT) === 0 && isDate(below)
    ? mask(row.folded) + below.folded
    : mask(row.folded)
}

function isDate({ text, folded }: Row): boolean {
  return text.length <= 12 && text.endsWith('日') && readDate(folded, { roc: true }) !== undefined
}

/** Whether a figure is among the first or the last four characters. */
function hasFigureNearEnd(text: string): boolean {
  const length = text.length
  for (let i = 0; i < 4 && i < length; i++) {
    if (isDigit(text.charCodeAt(i)) || isDigit(text.charCodeAt(length - 1 - i))) return true
  }
  return false
}

/** `head` or `foot` when the row stands at a page border, `undefined` elsewhere. */
function edgeOf(
  rows: readonly Row[],
  row: Row,
  folios: ReadonlyMap<number, FurnitureMark>,
): Edge | undefined {
  if (row.opensSheet) return 'head'
  for (let step = 1; step <= NEAR; step++) {
    const before = rows[row.index - step]
    if (before && folios.has(before.index)) return 'head'
    if (before && step < NEAR && before.opensSheet && row.line.sheet > 0) return 'head'
    if (before && before.line.sheet !== row.line.sheet) return 'head'
    const after = rows[row.index + step]
    if (after && (after.line.sheet !== row.line.sheet || folios.has(after.index))) return 'foot'
  }
  return undefined
}

/** The line with every number masked, spaces and dots dropped. */
function mask(folded: string): string {
  let masked = ''
  let from = 0
  let i = 0
  while (i < folded.length) {
    const code = folded.charCodeAt(i)
    if (isDigit(code)) {
      masked += `${folded.slice(from, i)}#`
      while (isDigit(folded.charCodeAt(i))) i++
      from = i
    } else if (code === 0x2e || code === 0x2026 || code === 0xb7 || isSpace(code)) {
      masked += folded.slice(from, i)
      i++
      from = i
    } else i++
  }
  return masked + folded.slice(from)
}

/** The number in each row that counts the pages: it rises with every row, at the line's head or tail. */
function countedPages(group: readonly Row[]): readonly number[] | undefined {
  if (group.length < 2) return undefined
  return (
    rising(group.map((row) => leadingNumber(row.folded))) ??
    rising(group.map((row) => trailingNumber(row.folded)))
  )
}

/** The numbers, when each is higher than the one before, by six at most. */
function rising(pages: readonly number[]): readonly number[] | undefined {
  let before = Number.NaN
  for (const page of pages) {
    if (Number.isNaN(page) || page <= before || page - before > 6) return undefined
    before = page
  }
  return pages
}

/** A number of up to four figures behind three characters at most, more text behind it; else NaN. */
function leadingNumber(text: string): number {
  let start = 0
  for (let skipped = 0; skipped < 3 && !isDigit(text.charCodeAt(start)); skipped++)
    start += unitsAt(text, start)
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return end > start && end - start <= 4 && end < text.length ? Number(text.slice(start, end)) : Number.NaN
}

/** A number of up to four figures before three characters at most, more text before it; else NaN. */
function trailingNumber(text: string): number {
  let end = text.length
  while (end > 0 && !isDigit(text.charCodeAt(end - 1))) end--
  let start = end
  while (isDigit(text.charCodeAt(start - 1))) start--
  const near = [...text.slice(end, end + 7)].length <= 3
  return near && start > 0 && end > start && end - start <= 4 ? Number(text.slice(start, end)) : Number.NaN
}
