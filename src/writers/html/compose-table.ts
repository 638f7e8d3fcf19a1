import type { Element } from 'hast'
import { h } from 'hastscript'
import { width } from '../../text/width.ts'
import type { Table } from '../../tree/nodes.ts'
import { type LineBlock, type RowBlock, type SetBlock, textOfNodes } from './set-block.ts'

/** A table; its first row heads the columns. The columns share the line by what they hold. */
export function composeTable(
  table: Table,
  blocks: SetBlock[],
  first: Pick<RowBlock, 'before'> & { readonly article?: string },
): Element {
  const rows = table.children.filter((row) => row.type === 'tableRow')
  const count = rows.reduce((most, row) => Math.max(most, row.children.length), 0)
  const texts = rows.map((row) =>
    Array.from({ length: count }, (_, i) => {
      const cell = row.children[i]
      return cell ? textOfNodes([cell]) : { value: '', stretches: [], origins: [] }
    }),
  )
  const shares = sharesOf(
    texts.map((row) => row.map(({ value }) => width(value.trim()))),
    count,
  )
  const elements = rows.map((row, k) => {
    const cells = (texts[k] ?? []).map(
      (text, i): LineBlock => ({
        type: 'lines',
        kind: 'cell',
        element: h(k === 0 ? 'th' : 'td', k === 0 ? { scope: 'col' } : {}),
        text,
        ...(i === 0 && k === 0 && first.article !== undefined && { article: first.article }),
      }),
    )
    const element = h(
      'tr',
      cells.map((cell) => cell.element),
    )
    blocks.push({
      type: 'row',
      element,
      cells,
      shares,
      origin: row.position.start.offset ?? 0,
      ...(k === 0 && first.before !== undefined && { before: first.before }),
    })
    return element
  })
  return h('div', { className: ['table'], tabIndex: 0, role: 'group' }, [
    h('table', [h('thead', elements.slice(0, 1)), h('tbody', elements.slice(1))]),
  ])
}

/** Half-width characters that a column has at least, and beyond which it does not count as wider. */
const NARROWEST = 4
const WIDEST = 40

/** Shares of the columns in the width of the table, which add up to 1. */
function sharesOf(widths: readonly (readonly number[])[], count: number): number[] {
  const wanted = Array.from({ length: count }, (_, i) =>
    Math.min(
      WIDEST,
      widths.reduce((most, row) => Math.max(most, row[i] ?? 0), NARROWEST),
    ),
  )
  const total = wanted.reduce((sum, value) => sum + value, 0)
  return wanted.map((value) => value / total)
}
