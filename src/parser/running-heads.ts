import { isDigit } from '../text/characters.ts'
import type { FurnitureMark } from './furniture.ts'
import type { Row } from './rows.ts'

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
  const bordered = folios.size > 0 || (rows.at(-1)?.line.sheet ?? 0) > 0
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.text.length > 60 || folios.has(row.index)) continue
    if ('。；，、：'.includes(row.text.charAt(row.text.length - 1))) continue
    const edge = bordered ? edgeOf(rows, row, folios) : undefined
    if (edge === undefined && !hasFigureNearEnd(row.folded)) continue
    const key = `${edge ?? 'free'}|${mask(row.folded)}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  for (const [index, page] of findSplitHeads(rows, isToc)) found.set(index, page)
  const sheets = (rows.at(-1)?.line.sheet ?? 0) + 1
  const borders = Math.max(sheets - 1, folios.size)
  for (const [key, group] of groups) {
    const pages = countedPages(group)
    const free = key.startsWith('free|')
    const enough = free
      ? pages !== undefined && group.length >= 4
      : group.length >= Math.max(2, Math.min(4, Math.ceil(borders * 0.25)))
    if (!enough || !hasHan(group[0])) continue
    if (!free && group.length === 2 && borders > 3 && pages === undefined) continue
    group.forEach((row, i) => {
      found.set(row.index, pages?.[i] ?? null)
    })
  }
  return found
}

/** Whether a figure is among the first or the last four characters. */
function hasFigureNearEnd(text: string): boolean {
  const length = text.length
  for (let i = 0; i < 4 && i < length; i++) {
    if (isDigit(text.charCodeAt(i)) || isDigit(text.charCodeAt(length - 1 - i))) return true
  }
  return false
}

/** Fewest pages on which a part of a line must return to be a running head's. */
const RETURNS = 3

/**
 * Running heads whose sides change from page to page (`学府简讯      校庆专稿` | `4      学府简讯`): at a form feed, a line of
 * parts set far apart, one of which returns on at least three pages.
 */
function findSplitHeads(rows: readonly Row[], isToc: (row: Row) => boolean): Map<number, number | null> {
  const lines: { row: Row; parts: string[] }[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const edge = row.opensSheet || (rows[row.index + 1]?.opensSheet ?? false)
    if (!edge || isToc(row) || row.text.length > 60 || /[。；]$/u.test(row.text)) continue
    const parts = row.folded.split(/\s{2,}|\s[·•|｜]\s|[….·]{2,}/u).filter((part) => part !== '')
    lines.push({ row, parts })
    for (const part of new Set(parts))
      if (/\p{sc=Han}{2}/u.test(part)) seen.set(part, (seen.get(part) ?? 0) + 1)
  }
  const found = new Map<number, number | null>()
  for (const { row, parts } of lines) {
    if (parts.length < 2 || !parts.some((part) => (seen.get(part) ?? 0) >= RETURNS)) continue
    const number = parts.find((part) => /^[-—\s]*\d{1,4}[-—\s]*$/u.test(part))
    found.set(row.index, number === undefined ? null : Number(/\d+/u.exec(number)?.[0]))
  }
  return found
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

/** The line with every number masked and spaces dropped. */
function mask(folded: string): string {
  return folded.replace(/\d+/gu, '#').replace(/[\s.…·]+/gu, '')
}

/** The number in each row that counts the pages: it rises with every row, at the line's head or tail. */
function countedPages(group: readonly Row[]): number[] | undefined {
  if (group.length < 2) return undefined
  for (const pattern of [/^\D{0,3}(?<n>\d{1,4})(?=\D)/u, /(?<=\D)(?<n>\d{1,4})\D{0,3}$/u]) {
    const pages = group.map((row) => Number(pattern.exec(row.folded)?.groups?.n ?? Number.NaN))
    const rises = pages.every(
      (page, i) => i === 0 || (page > (pages[i - 1] ?? 0) && page - (pages[i - 1] ?? 0) <= 6),
    )
    if (rises && !pages.some(Number.isNaN)) return pages
  }
  return undefined
}

function hasHan(row: Row | undefined): boolean {
  return row !== undefined && /\p{sc=Han}/u.test(row.text)
}
