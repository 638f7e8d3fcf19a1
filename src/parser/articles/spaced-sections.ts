import { SPACE } from '../../text/marks.ts'
import { readSpacedLabel } from '../constructs/spaced-label.ts'
import { SHORT } from '../rows.ts'
import type { BodyRow } from './sequence.ts'

/** Characters at the head of a row in which the label and title are looked for. */
const REACH = 40

/** Gives rows with labels that have no stop (一　选木) the shape `section`, where they count up from one. */
export function markSpacedSections(rows: BodyRow[]): void {
  let chain: number[] = []
  const settle = (): void => {
    if (chain.length > 1) for (const at of chain) rows[at] = { ...(rows[at] as BodyRow), shape: 'section' }
    chain = []
  }
  for (let i = 0; i < rows.length; i++) {
    const { row, shape } = rows[i] as BodyRow
    if ((shape !== 'short' && shape !== 'prose') || (row.marks & SPACE) === 0) continue
    const number = readSpacedLabel(row.text.length > SHORT ? row.text.slice(0, REACH) : row.folded)?.number
    if (number === undefined) continue
    if (number === 1) settle()
    if (number === chain.length + 1) chain.push(i)
  }
  settle()
}
