import { isSpace } from '../../text/characters.ts'
import { FULL_STOP, SEMICOLON, SPACE } from '../../text/marks.ts'
import { foldedKey, isWordCode } from '../../text/titles.ts'
import { keyOf, type Row } from '../rows.ts'

/** Rows at the head of a document among which a list is looked for. */
const HEAD = 60
/** Longest title, in UTF-16 units. */
const LONGEST = 45
/** Fewest lines of such a list, and fewest of them that text parts where they return. */
const LEAST = 4
const PARTED = 3

/**
 * The first row of a table of contents that has neither heading word nor pages: lines in front of all text that return
 * below one after the other, each as a row of its own, with text between them. A masthead printed twice returns too, but
 * its lines stand together again.
 */
export function findBareList(rows: readonly Row[]): number | undefined {
  let end = 0
  while (end < Math.min(rows.length, HEAD) && isShort(rows[end])) end++
  if (end < LEAST * 2) return undefined
  const returns = nextRows(rows, end)
  for (let start = 0; start + LEAST <= end; start++) {
    const first = returns[start] ?? -1
    if (first < start + LEAST) continue
    let at = start
    let last = -1
    let parted = 0
    for (; at < first; at++) {
      const next = returns[at] ?? -1
      if (next <= last || next < first) break
      if (last >= 0 && next > last + 1 && holdsText(rows, last, next)) parted++
      last = next
    }
    // The list reaches to where it begins to return.
    if (at === first && parted >= PARTED) return start
  }
  return undefined
}

function isShort(row: Row | undefined): boolean {
  return row !== undefined && row.text.length <= LONGEST && (row.marks & (FULL_STOP | SEMICOLON)) === 0
}

function holdsText(rows: readonly Row[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (!isShort(rows[i])) return true
  return false
}

/** The first character that is no mark or space. */
function openingOf(text: string): string {
  let i = 0
  while (i < text.length && !isWordCode(text.charCodeAt(i))) i++
  return text.charAt(i).toLowerCase()
}

/** Where a wide gap begins in a row, behind which an author may stand; 0 without one. */
function gapIn({ folded, marks }: Row): number {
  if ((marks & SPACE) === 0) return 0
  for (let i = 4; i + 2 < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (isSpace(code) && (code === 0x3000 || code === 0x09 || isSpace(folded.charCodeAt(i + 1)))) return i
  }
  return 0
}

/** For each of the first `end` rows, where the next row with the same key stands; −1 for nowhere. */
function nextRows(rows: readonly Row[], end: number): number[] {
  const next: number[] = new Array(end).fill(-1)
  const waiting = new Map<string, number>()
  const openings = new Set<string>()
  for (const row of rows) {
    if (row.text.length > LONGEST) continue
    const isHead = row.index < end
    if (!isHead && !openings.has(openingOf(row.folded))) continue
    const key = keyOf(row)
    const above = waiting.get(key)
    if (above !== undefined) {
      if (next[above] === -1) next[above] = row.index
      waiting.delete(key)
    }
    if (!isHead || key.length < 2) continue
    waiting.set(key, row.index)
    openings.add(key.charAt(0))
    const gap = gapIn(row)
    if (gap > 0) waiting.set(foldedKey(row.folded.slice(0, gap)), row.index)
  }
  return next
}
