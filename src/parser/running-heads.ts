import { hasHan, isDigit, isSpace, unitsAt } from '../text/characters.ts'
import { readDate } from '../text/dates.ts'
import { DAY } from '../text/marks.ts'
import { isDocumentNumber } from './constructs/document-number.ts'
import type { FurnitureMark } from './furniture.ts'
import type { Row } from './rows.ts'
import { findSplitHeads, LONGEST } from './split-heads.ts'

/** Rows a running head may stand away from a page border. */
const NEAR = 2

/**
 * Rows that repeat, digits apart, at the head or foot of pages (书眉), with the page number printed in them or `null`.
 * Page borders are form feeds, or folios already found; without either, nothing is taken.
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
  if (borders === 0) return found
  const least = Math.max(2, Math.min(4, Math.ceil(borders * 0.25)))
  for (const group of atEdges(rows, folios).values()) {
    if (group.length < least || !hasHan(group[0]?.text ?? '') || isOfDocuments(group, rows)) continue
    const pages = countedPages(group)
    if (group.length === 2 && borders > 3 && pages === undefined) continue
    for (let i = 0; i < group.length; i++) found.set((group[i] as Row).index, pages?.[i] ?? null)
  }
  return found
}

/** Short rows at the edges of pages, by edge and text with numbers masked. */
function atEdges(rows: readonly Row[], folios: ReadonlyMap<number, FurnitureMark>): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  const near = nearBorders(rows, folios)
  for (const row of rows) {
    if (near[row.index] === 0 || row.text.length > LONGEST || folios.has(row.index)) continue
    if (endsClause(row.text.charCodeAt(row.text.length - 1))) continue
    const edge = edgeOf(rows, row, folios)
    if (edge !== undefined) put(groups, edge + mask(row.folded), row)
  }
  return groups
}

/** 。；，、： */
function endsClause(code: number): boolean {
  if (code < 0xff01) return code === 0x3002 || code === 0x3001
  return code === 0xff1b || code === 0xff0c || code === 0xff1a
}

/**
 * Whether rows alike are part of the documents that begin and end there: dates that differ, numbers of documents, bodies
 * that sign above a date or stand above the subject of what they issue.
 */
function isOfDocuments(group: readonly Row[], rows: readonly Row[]): boolean {
  const first = group[0]
  if (!first) return false
  if (readDate(first.folded) !== undefined || isDocumentNumber(first.folded))
    return group.some((row) => row.folded !== first.folded)
  let bound = 0
  for (const row of group) {
    const below = rows[row.index + 1]
    if (!below) continue
    if (
      below.folded.startsWith('关于') ||
      ((below.marks & DAY) !== 0 && readDate(below.folded) !== undefined)
    )
      bound++
  }
  return bound * 2 > group.length
}

function put(groups: Map<string, Row[]>, key: string, row: Row): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
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
