import { terminalWidth } from '../text/width.ts'
import { shown } from './printable.ts'

/** A piece of a source line and, to stand below it, marks under what is meant: `~~~` or, where that is one column, `^`. */
export interface Excerpt {
  readonly text: string
  readonly marks: string
}

/**
 * What stands around a range of a line, cut with `…` to fit a number of terminal columns. `from` and `to` (exclusive) count
 * UTF-16 units from 0. If the range itself is too long, its beginning is shown.
 *
 *     …委员会换届工作截止3月底全部完成，共…
 *                     ~~~~
 */
export function excerpt(line: string, from: number, to: number, room: number): Excerpt {
  const cells = cellsOf(line)
  const first = indexAt(cells, from)
  const end = Math.max(first, indexAt(cells, to))
  const { left, right } = windowOf(cells, first, end, Math.max(room, LEAST))
  const start = left > 0 ? '…' : ''
  const before = start + textOf(cells, left, first)
  const marked = textOf(cells, first, Math.min(end, right))
  const after =
    textOf(cells, Math.max(first, Math.min(end, right)), right) + (right < cells.length ? '…' : '')
  const width = terminalWidth(marked)
  const mark = width > 1 ? '~'.repeat(width) : '^'
  return { text: before + marked + after, marks: ' '.repeat(terminalWidth(before)) + mark }
}

/** Columns an excerpt has at least. */
const LEAST = 12

interface Cell {
  readonly text: string
  readonly width: number
  readonly offset: number
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  let offset = 0
  for (const character of line) {
    const text = shown(character)
    cells.push({ text, width: terminalWidth(text), offset })
    offset += character.length
  }
  return cells
}

function indexAt(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex((cell) => cell.offset >= offset)
  return index < 0 ? cells.length : index
}

/** The cells to show: the range first, then what stands before and behind it in turn, as long as it fits. */
function windowOf(cells: readonly Cell[], first: number, end: number, room: number) {
  const widthAt = (index: number) => cells[index]?.width ?? 0
  const total = cells.reduce((sum, { width }) => sum + width, 0)
  if (total < room) return { left: 0, right: cells.length }
  /* A column for each `…`, and one for a mark behind the last character. */
  let left = first
  let right = first
  let free = room - 3
  while (right < end && widthAt(right) <= free) free -= widthAt(right++)
  for (let before = -1; before !== right - left; ) {
    before = right - left
    if (left > 0 && widthAt(left - 1) <= free) free -= widthAt(--left)
    if (right < cells.length && widthAt(right) <= free) free -= widthAt(right++)
  }
  return { left, right }
}

function textOf(cells: readonly Cell[], from: number, to: number): string {
  return cells
    .slice(from, to)
    .map(({ text }) => text)
    .join('')
}
