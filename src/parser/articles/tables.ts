import { isDigit, isSpace } from '../../text/characters.ts'
import { SPACE } from '../../text/marks.ts'
import { width } from '../../text/width.ts'
import type { Table, TableCell, TableRow } from '../../tree/nodes.ts'
import { positionIn, rowPosition, spanOf, textNode } from '../nodes.ts'
import { type Row, SHORT } from '../rows.ts'
import type { BodyRow } from './sequence.ts'

/** A cell of a row: indices into its text, and where it stands on the line, in half-width units; ends are exclusive. */
interface Cell {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

/** Fewest rows of several cells that make a table. */
const ROWS = 3
/** Narrowest gap between cells, and between two cells that are all a row has, in half-width units. */
const GAP = 2
const WIDE = 4
/** Widest gap inside a word that is set apart (项    目), in half-width units. */
const PADDING = 6
/** Longest row of one cell that may stand inside a table, in UTF-16 units. */
const LONGEST_ALONE = 16

/**
 * Gives the rows of tables typed with spaces or tabs the shape `table`: three rows or more in which wide gaps part
 * several cells; a short row of one cell between them belongs to them.
 */
export function markTables(rows: BodyRow[]): void {
  for (let i = 0; i < rows.length; i++) {
    if (!isTabular(rows[i] as BodyRow)) continue
    let last = i
    let count = 1
    for (let next = i + 1; next < rows.length; next++) {
      const body = rows[next] as BodyRow
      if (isTabular(body)) {
        last = next
        count++
      } else if (next - last > 1 || body.shape !== 'short' || body.row.text.length > LONGEST_ALONE) break
      else if (body.row.blanks > 0) break
    }
    if (count >= ROWS) for (let k = i; k <= last; k++) rows[k] = { ...(rows[k] as BodyRow), shape: 'table' }
    i = last
  }
}

/** Three cells or more, or two set far apart, the second of them a figure. */
function isTabular({ row }: BodyRow): boolean {
  if ((row.marks & SPACE) === 0 || row.text.length > SHORT) return false
  const cells = cellsOf(row)
  if (cells.length > 2) return cells.every(({ from, to }) => to - from <= LONGEST_CELL)
  const [first, second] = cells
  return (
    first !== undefined &&
    second !== undefined &&
    second.left - first.right >= WIDE &&
    isFigure(row.folded, second.from)
  )
}

/** Longest text in a cell, in UTF-16 units: what is longer is rather running text with gaps in it. */
const LONGEST_CELL = 24

/** A figure, perhaps behind a sign. */
function isFigure(folded: string, at: number): boolean {
  return (
    isDigit(folded.charCodeAt(at)) ||
    ('-—－+(（￥¥'.includes(folded.charAt(at)) && isDigit(folded.charCodeAt(at + 1)))
  )
}

/** The cells of a row, cut at wide gaps and tabs; the characters of one word set apart stay together. */
function cellsOf(row: Row): Cell[] {
  const { text } = row
  const cells: Cell[] = []
  let from = 0
  let left = row.indent
  let right = left
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isSpace(text.charCodeAt(i))) {
      right += width(text.charAt(i))
      continue
    }
    let end = i
    let gap = 0
    while (end < text.length && isSpace(text.charCodeAt(end))) {
      gap += text.charCodeAt(end) === 0x09 ? WIDE : width(text.charAt(end))
      end++
    }
    if (i === text.length || (gap >= GAP && !isPadding(text, i, end, gap))) {
      cells.push({ from, to: i, left, right })
      from = end
      left = right + gap
    }
    right += gap
    i = Math.max(i, end - 1)
  }
  return cells
}

/** A gap between two characters that stand alone: 项    目, 合　　计. */
function isPadding(text: string, from: number, to: number, gap: number): boolean {
  return gap <= PADDING && isAlone(text, from - 1) && isAlone(text, to)
}

function isAlone(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    code >= 0x4e00 &&
    code <= 0x9fff &&
    (at === 0 || isSpace(text.charCodeAt(at - 1))) &&
    (at + 1 >= text.length || isSpace(text.charCodeAt(at + 1)))
  )
}

/** Rows `from` to `to`, exclusive, as a table: cells go into columns by where they stand on the line. */
export function buildTable(rows: readonly BodyRow[], from: number, to: number): Table {
  const lines = rows.slice(from, to).map(({ row }) => ({ row, cells: cellsOf(row) }))
  const { cells: columns } = lines.reduce((most, line) =>
    line.cells.length > most.cells.length ? line : most,
  )
  const children = lines.map(({ row, cells }) => buildRow(row, cells, columns))
  return { type: 'table', children, position: spanOf(children) }
}

/** A row with a cell for every column up to its last; those it leaves empty have no text. */
function buildRow(row: Row, cells: readonly Cell[], columns: readonly Cell[]): TableRow {
  const children: TableCell[] = []
  let behind = 0
  cells.forEach((cell, i) => {
    const column = columnOf(cell, columns, children.length, columns.length - (cells.length - i))
    fillUp(children, column, row, behind)
    const text = textNode(row, cell.from, cell.to)
    children.push({ type: 'tableCell', children: [text], position: text.position })
    behind = cell.to
  })
  if (cells.length > 1) fillUp(children, columns.length, row)
  return { type: 'tableRow', children, position: rowPosition(row) }
}

/** Adds cells without text up to a number of them. */
function fillUp(children: TableCell[], count: number, row: Row, at = row.text.length): void {
  while (children.length < count)
    children.push({ type: 'tableCell', children: [], position: positionIn(row, at, at) })
}

/** The column from `first` to `last` that a cell stands in or nearest to. */
function columnOf(cell: Cell, columns: readonly Cell[], first: number, last: number): number {
  let best = first
  let least = Number.POSITIVE_INFINITY
  for (let i = first; i <= last; i++) {
    const column = columns[i] as Cell
    const distance = Math.max(0, column.left - cell.right, cell.left - column.right)
    if (distance < least) {
      least = distance
      best = i
    }
  }
  return best
}
