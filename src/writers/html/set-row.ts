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
  /** Rows of the grid that it takes. */
  readonly rows: number
  /** Whether the row goes on from the page before. */
  readonly continued: boolean
}

/** 小四 to 小六: a table with many columns is set smaller. */
const POINTS = [12, 10.5, 9, 7.5, 6.5]
/** White on both sides of a cell, in characters of the text. */
export const CELL_PADDING = 0.6
/** Least number of its own characters that a cell should hold. */
const NARROW = 3

/** Sets a row of a table; a row taller than a page goes on in rows below it. */
export function setRow(block: RowBlock, sheet: Sheet, faces: Faces): SetRow[] {
  const narrowest = Math.min(...block.shares) * sheet.characters - CELL_PADDING
  const points =
    POINTS.find((size) => (narrowest * TEXT_POINTS) / size >= NARROW) ?? POINTS[POINTS.length - 1]
  const cells = block.cells.map((cell, i) => {
    const width = (block.shares[i] ?? 0) * sheet.characters - CELL_PADDING
    return setLines({ ...cell, ...(points !== undefined && { points }) }, sheet, faces, width)[0] as SetLines
  })
  const rows = Math.max(1, ...cells.map(({ ends }) => ends.length))
  const whole: SetRow = { type: 'row', block, element: block.element, cells, rows, continued: false }
  if (rows <= sheet.lines) return [whole]
  return Array.from({ length: Math.ceil(rows / sheet.lines) }, (_, k) => part(whole, k, sheet.lines))
}

/** The `k`th part of a row that is cut into parts of so many lines. */
function part({ block, element, cells, rows }: SetRow, k: number, lines: number): SetRow {
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
    rows: Math.min(lines, rows - k * lines),
    continued: k > 0,
  }
}
