import type { Element } from 'hast'
import { h } from 'hastscript'
import { width } from '../../text/width.ts'
import type { Table } from '../../tree/nodes.ts'
import { type LineBlock, type RowBlock, type SetBlock, textOfNodes } from './set-block.ts'

/** A table; its first row heads the columns.  */
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
  const widths = Array.from({ length: count }, (_, i) =>
    texts.reduce((most, row) => Math.max(most, width((row[i]?.value ?? '').trim()) / 2), 1),
  )
  let head: RowBlock | undefined
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
    const block: RowBlock = {
      type: 'row',
      element,
      cells,
      widths,
      origin: row.position.start.offset ?? 0,
      ...(k === 0 && first.before !== undefined && { before: first.before }),
      ...(head && { head }),
    }
    head ??= block
    blocks.push(block)
    return element
  })
  return h('div', { className: ['table'], tabIndex: 0, role: 'group' }, [
    h('table', [h('thead', elements.slice(0, 1)), h('tbody', elements.slice(1))]),
  ])
}
