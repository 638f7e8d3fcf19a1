import type { Layout } from '../layout.ts'
import type { BodyRow } from './sequence.ts'

/** Whether what one row begins can go on on the next: it is beside it, or a blank line away where those mean nothing. */
export function isBeside(above: BodyRow, row: BodyRow, layout: Layout): boolean {
  if (row.afterBreak) return false
  return (
    row.row.blanks === 0 ||
    (layout.blanksEverywhere && row.row.blanks <= layout.usualBlanks) ||
    (row.centred && above.centred && row.row.blanks <= 1)
  )
}
