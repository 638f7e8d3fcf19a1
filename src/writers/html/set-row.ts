import { h } from 'hastscript'
import type { Faces } from './faces.ts'
import type { RowBlock } from './set-block.ts'
import { type SetLines, setLines } from './set-lines.ts'
import { type Sheet, TEXT_POINTS } from './sheet.ts'

/** The cells of a table's row, each with its lines. */
export interface SetRow {
  readonly type: 'row'
  readonly block: RowBlock
  readonly element: RowBlock['element']
  readonly cells: readonly SetLines[]
  /** Part of the line's width that each cell has. */
  readonly shares: readonly number[]
  /** Rows of the grid that it takes. */
  readonly rows: number
  /** Whether the row goes on from the page before. */
  readonly continued: boolean
}

/** 小四 to 小六: a table with many columns is set smaller. */
const POINTS = [12, 10.5, 9, 7.5, 6.5]
/** White on both sides of a cell, in characters of the text. */
export const CELL_PADDING = 0.6
/** Characters of its own that a column narrower than its text holds at least. */
const NARROW = 4

/** Sets a row of a table; a row that is taller than what its head leaves of a page goes on in rows below it. */
export function setRow(block: RowBlock, sheet: Sheet, faces: Faces): SetRow[] {
  const { points, shares } = columnsOf(block.widths, sheet.characters)
  const cells = block.cells.map((cell, i) => {
    const width = (shares[i] ?? 0) * sheet.characters - CELL_PADDING
    return setLines({ ...cell, points }, sheet, faces, width)[0] as SetLines
  })
  const rows = Math.max(1, ...cells.map(({ ends }) => ends.length))
  const whole: SetRow = {
    type: 'row',
    block,
    element: block.element,
    cells,
    shares,
    rows,
    continued: false,
  }
  const most = sheet.lines - headRows(block, sheet, faces)
  if (rows <= most) return [whole]
  return Array.from({ length: Math.ceil(rows / most) }, (_, k) => part(whole, k, most))
}

/** Rows that the head of a row's table takes; none where the head itself fills a page. */
function headRows({ head }: RowBlock, sheet: Sheet, faces: Faces): number {
  if (!head) return 0
  const parts = setRow(head, sheet, faces)
  return parts.length === 1 ? (parts[0]?.rows ?? 0) % sheet.lines : 0
}

/** The greatest size at which the columns have room, and the share of the line that each of them has. */
function columnsOf(widths: readonly number[], characters: number): { points: number; shares: number[] } {
  for (const points of POINTS) {
    const own = TEXT_POINTS / points
    const room = characters * own
    const needed = widths.map((width) => width + CELL_PADDING * own + 0.5)
    const widest = levelOf(needed, room)
    const given = needed.map((width) => Math.min(width, widest))
    const fits = given.every((width, i) => width >= Math.min(needed[i] ?? 0, NARROW + CELL_PADDING * own))
    if (!fits && points !== POINTS.at(-1)) continue
    const total = given.reduce((sum, width) => sum + width, 0)
    return { points, shares: given.map((width) => width / total) }
  }
  return { points: TEXT_POINTS, shares: [] }
}

/** The width that no column may exceed if all together shall have `room`: what is narrower stays as it is. */
function levelOf(needed: readonly number[], room: number): number {
  const sorted = [...needed].sort((a, b) => a - b)
  let left = room
  for (const [i, width] of sorted.entries()) {
    const level = left / (sorted.length - i)
    if (width > level) return level
    left -= width
  }
  return Number.POSITIVE_INFINITY
}

/** The `k`th part of a row that is cut into parts of so many lines. */
function part({ block, element, cells, shares, rows }: SetRow, k: number, lines: number): SetRow {
  const own = k === 0 ? element : h('tr')
  const parts = cells.map((cell): SetLines => {
    const ends = cell.ends.slice(k * lines, (k + 1) * lines)
    const start = k === 0 ? cell.start : (cell.ends[k * lines - 1] ?? cell.block.text.value.length)
    const box = k === 0 ? cell.block.element : h(cell.block.element.tagName)
    if (k > 0) own.children.push(box)
    const fills = cell.fills.slice(k * lines, (k + 1) * lines)
    return { ...cell, block: { ...cell.block, element: box }, start, ends, fills }
  })
  return {
    type: 'row',
    block,
    element: own,
    cells: parts,
    shares,
    rows: Math.min(lines, rows - k * lines),
    continued: k > 0,
  }
}
