import { hasHanPair, holdsAt, isDigit, isSpace, skipSpace } from '../text/characters.ts'
import { LEADER, POINT, SPACE } from '../text/marks.ts'
import type { Row } from './rows.ts'

/** Longest running head, in UTF-16 units. */
export const LONGEST = 60
/** Fewest pages on which a part of a line must return to be a running head's. */
const RETURNS = 3

/**
 * Running heads whose sides change from page to page (`学府简讯      校庆专稿` | `4      学府简讯`): at a form feed, a line of
 * parts set far apart, one of which returns on at least three pages.
 */
export function findSplitHeads(
  rows: readonly Row[],
  isToc: (row: Row) => boolean,
): Map<number, number | null> {
  const lines: { row: Row; parts: string[] }[] = []
  for (const row of rows) {
    const edge = row.opensSheet || (rows[row.index + 1]?.opensSheet ?? false)
    if (!edge || row.text.length > LONGEST || holdsAt(row.text, row.text.length - 1, '。；') || isToc(row))
      continue
    lines.push({ row, parts: partsOf(row) })
  }
  const found = new Map<number, number | null>()
  if (!lines.some(({ parts }) => parts.length > 1)) return found
  const seen = new Map<string, number>()
  for (const { parts } of lines) {
    for (const part of new Set(parts)) if (hasHanPair(part)) seen.set(part, (seen.get(part) ?? 0) + 1)
  }
  for (const { row, parts } of lines) {
    if (parts.length < 2 || !parts.some((part) => (seen.get(part) ?? 0) >= RETURNS)) continue
    found.set(row.index, parts.map(dressedNumber).find((page) => page !== undefined) ?? null)
  }
  return found
}

/** The parts of a line that wide gaps, marks between spaces, or leaders hold apart. */
function partsOf({ folded, marks }: Row): string[] {
  if ((marks & (SPACE | LEADER | POINT)) === 0) return [folded]
  const parts: string[] = []
  let from = 0
  let i = 0
  while (i < folded.length) {
    const code = folded.charCodeAt(i)
    const end = code >= 0x4e00 && code <= 0x9fff ? i : gapEnd(folded, i)
    if (end > i) {
      if (i > from) parts.push(folded.slice(from, i))
      from = end
    }
    i = Math.max(end, i + 1)
  }
  if (from < folded.length) parts.push(folded.slice(from))
  return parts
}

/** Index behind a gap that begins at `from`: two spaces or more, ` · `, `……`; else `from`. */
function gapEnd(folded: string, from: number): number {
  const spaces = skipSpace(folded, from)
  if (spaces - from >= 2) return spaces
  if (spaces > from)
    return holdsAt(folded, spaces, '·•|｜') && isSpace(folded.charCodeAt(spaces + 1)) ? spaces + 2 : from
  let dots = from
  while (holdsAt(folded, dots, '….·')) dots++
  return dots - from >= 2 ? dots : from
}

/** The number of up to four figures that the text is, dashes and spaces apart. */
function dressedNumber(text: string): number | undefined {
  let start = 0
  let end = text.length
  while (start < end && isDashOrSpace(text, start)) start++
  while (end > start && isDashOrSpace(text, end - 1)) end--
  if (end === start || end - start > 4) return undefined
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return undefined
  return Number(text.slice(start, end))
}

function isDashOrSpace(text: string, i: number): boolean {
  return isSpace(text.charCodeAt(i)) || holdsAt(text, i, '-—')
}
