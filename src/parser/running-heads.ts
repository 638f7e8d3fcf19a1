import { hasHan, isDigit, isSpace, unitsAt } from '../text/characters.ts'
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
  const { atEdges, elsewhere } = candidates(rows, folios, borders > 0)
  const least = Math.max(2, Math.min(4, Math.ceil(borders * 0.25)))
  for (const group of atEdges.values()) {
    const pages = group.length < least ? undefined : countedPages(group)
    if (group.length < least || !hasHan(group[0]?.text ?? '')) continue
    if (group.length === 2 && borders > 3 && pages === undefined) continue
    for (let i = 0; i < group.length; i++) found.set((group[i] as Row).index, pages?.[i] ?? null)
  }
  for (const group of alike(elsewhere)) {
    const pages = countedPages(group)
    if (pages === undefined || !hasHan(group[0]?.text ?? '')) continue
    for (let i = 0; i < group.length; i++) found.set((group[i] as Row).index, pages[i] ?? null)
  }
  return found
}

/** Short rows at the edges of pages, by edge and text with numbers masked; and others with a figure near an end. */
function candidates(
  rows: readonly Row[],
  folios: ReadonlyMap<number, FurnitureMark>,
  bordered: boolean,
): { atEdges: Map<string, Row[]>; elsewhere: Row[] } {
  const atEdges = new Map<string, Row[]>()
  const elsewhere: Row[] = []
  const near = bordered ? nearBorders(rows, folios) : undefined
  for (const row of rows) {
    const length = row.text.length
    const mayBeEdge = near !== undefined && near[row.index] !== 0
    if (length > LONGEST || (!mayBeEdge && (row.marks & DIGIT) === 0)) continue
    if (endsClause(row.text.charCodeAt(length - 1)) || (mayBeEdge && folios.has(row.index))) continue
    const edge = mayBeEdge ? edgeOf(rows, row, folios) : undefined
    if (edge !== undefined) put(atEdges, edge + mask(row.folded), row)
    else if (hasFigureNearEnd(row.folded)) elsewhere.push(row)
  }
  return { atEdges, elsewhere }
}

/** 。；，、： */
function endsClause(code: number): boolean {
  if (code < 0xff00) return code === 0x3002 || code === 0x3001
  return code === 0xff1b || code === 0xff0c || code === 0xff1a
}

function put(groups: Map<string, Row[]>, key: string, row: Row): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}

/** Fewest rows alike, digits apart, that are running heads away from any page border. */
const REPEATS = 4

/** The rows in groups of four and more that differ in their numbers only. */
function alike(rows: readonly Row[]): Row[][] {
  if (rows.length < REPEATS) return []
  const ends = rows.map((row) => endsOf(row.folded))
  const counts = new Map<number, number>()
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1)
  const groups = new Map<string, Row[]>()
  rows.forEach((row, i) => {
    if ((counts.get(ends[i] as number) ?? 0) >= REPEATS) put(groups, mask(row.folded), row)
  })
  return [...groups.values()].filter((group) => group.length >= REPEATS)
}

/** The first and last character that `mask` leaves as they are, as a number: alike in rows whose masks are. */
function endsOf(folded: string): number {
  let first = 0
  while (first < folded.length && isMasked(folded.charCodeAt(first))) first++
  let last = folded.length - 1
  while (last > first && isMasked(folded.charCodeAt(last))) last--
  return first > last ? 0 : (folded.charCodeAt(first) << 14) ^ folded.charCodeAt(last)
}

/** Which rows stand so near a page border that they may be at an edge. */
function nearBorders(rows: readonly Row[], folios: ReadonlyMap<number, FurnitureMark>): Uint8Array {
  const near = new Uint8Array(rows.length)
  const mark = (index: number): void => {
    near.fill(1, Math.max(0, index - NEAR), index + NEAR + 1)
  }
  for (const row of rows) if (row.opensSheet) mark(row.index)
  for (const index of folios.keys()) mark(index)
  return near
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
): 'head' | 'foot' | undefined {
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
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (!isMasked(code)) continue
    if (i > from) masked += folded.slice(from, i)
    if (isDigit(code) && !isDigit(folded.charCodeAt(i - 1))) masked += '#'
    from = i + 1
  }
  return masked + folded.slice(from)
}

/** A figure, white space or a dot. */
function isMasked(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return false
  return isDigit(code) || code === 0x2e || code === 0x2026 || code === 0xb7 || isSpace(code)
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
