import type { Toc, TocColumn, TocEntry } from '../../tree/nodes.ts'
import { closeTitle } from '../constructs/masthead-title.ts'
import { isTocHeading } from '../constructs/toc-heading.ts'
import { furnitureNode, rowPosition, spanOf, textNode, type Workshop } from '../nodes.ts'
import { imprintOf } from '../readings.ts'
import { offsetIn, type Row } from '../rows.ts'
import type { TocItem } from './entries.ts'
import type { TocReading } from './index.ts'
import type { TocLine } from './lines.ts'
import type { TocRange } from './range.ts'

/** The table of contents as a node: heading, columns, entries, notes and furniture in reading order. */
export function buildToc(
  rows: readonly Row[],
  range: TocRange,
  reading: TocReading,
  workshop: Workshop,
): Toc {
  const children: Toc['children'] = []
  for (let i = range.heading ?? range.start; i < range.start; i++) {
    const row = rows[i]
    if (!row) continue
    const node = workshop.furniture.has(i)
      ? furnitureNode(row, workshop)
      : { type: headingType(row, workshop), value: row.text, position: rowPosition(row) }
    children.push(node as Toc['children'][number])
  }
  const pending = rows.slice(range.start, range.end).filter((row) => workshop.furniture.has(row.index))
  let column: string | null = null
  for (const item of reading.items) {
    const at = item.lines[0]?.row.index ?? 0
    while (pending[0] && pending[0].index < at) children.push(furnitureNode(pending.shift() as Row, workshop))
    if (item.kind === 'column') column = item.title
    else if (item.lines[0]?.outside) column = null
    children.push(itemNode(item, column, workshop))
  }
  for (const row of pending) children.push(furnitureNode(row, workshop))
  if (reading.reordered) {
    const first = rows[range.start]
    const last = rows[range.end - 1]
    if (first && last)
      workshop.repairs.push({
        kind: 'reordered-toc',
        lines: { start: first.line.number, end: last.line.number },
      })
  }
  const first = rows[range.heading ?? range.start]
  const last = rows[range.end - 1]
  return {
    type: 'toc',
    children,
    position:
      first && last ? { start: rowPosition(first).start, end: rowPosition(last).end } : spanOf(children),
  }
}

function headingType(row: Row, { vocabulary }: Workshop): 'tocHeading' | 'note' {
  return isTocHeading(row.folded, vocabulary) ? 'tocHeading' : 'note'
}

function itemNode(item: TocItem, column: string | null, workshop: Workshop): Toc['children'][number] {
  const children = item.lines.map((line) => pieceNode(line))
  const position = spanOf(children)
  if (item.kind === 'note') {
    const only = item.lines[0]
    const imprint = only && imprintOf(only.row, workshop.vocabulary)
    const value = children.map((child) => child.value).join('\n')
    return imprint?.sure
      ? { type: 'imprint', issuer: imprint.issuer, date: imprint.date, value, position }
      : { type: 'note', value, position }
  }
  if (item.kind === 'column') {
    const node: TocColumn = {
      type: 'tocColumn',
      title: item.title,
      page: item.page,
      children,
      position,
    }
    return node
  }
  const lines = { start: position.start.line, end: position.end.line }
  if (item.lines.length > 1) workshop.repairs.push({ kind: 'joined-toc-entry', lines })
  for (const { misread, row } of item.lines) {
    if (misread !== undefined)
      workshop.repairs.push({
        kind: 'corrected-digit',
        lines: { start: row.line.number, end: row.line.number },
        text: misread,
      })
  }
  const node: TocEntry = {
    type: 'tocEntry',
    title: closeTitle(item.title),
    author: item.author,
    page: item.page,
    column,
    children,
    position,
    ...pageAtOf(item.lines.find((line) => line.page !== null)),
  }
  return node
}

/** Where the page on a line stands, unless it is the first of a range. */
function pageAtOf(line: TocLine | undefined): Pick<TocEntry, 'pageAt'> {
  if (!line?.digits) return {}
  const { row, digits } = line
  const { start, end } = digits
  if (RANGE.test(row.folded.slice(end))) return {}
  const text = row.text.slice(start, end)
  return { pageAt: { start: offsetIn(row, start), end: offsetIn(row, end - 1) + 1, text } }
}

const RANGE = /^\s*[-—–~～至]\s*\d/u

/** The line's share of its row: all of it, or a part where two entries, or a column and an entry, stand side by side. */
function pieceNode({ row, from, seam }: TocLine): ReturnType<typeof textNode> {
  return textNode(row, from, seam ?? row.text.length)
}
