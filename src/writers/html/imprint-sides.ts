import type { Imprint, Nodes } from '../../tree/nodes.ts'
import { GAP } from './gap.ts'
import { plainText, type SetText } from './set-block.ts'

/**
 * Issuing body and date, which stand on two lines of the source in either order, on the two sides of one; `null` where the
 * nodes are anything else.
 */
export function imprintSides(first: Nodes, second: Nodes | undefined): SetText | null {
  if (first.type !== 'imprint' || second?.type !== 'imprint') return null
  const [issuer, date] = first.issuer === null ? [second, first] : [first, second]
  if (!isOnly(issuer, 'issuer') || !isOnly(date, 'date')) return null
  const left = plainText(issuer.value.trim() + GAP, issuer)
  const right = plainText(date.value.trim(), date)
  const at = left.value.length
  return {
    value: left.value + right.value,
    stretches: [],
    // Where the date comes first in the source, the line still begins where the source does.
    origins: [
      { at: 0, offset: first.position.start.offset ?? 0 },
      { at, offset: second.position.start.offset ?? 0 },
    ],
  }
}

function isOnly({ issuer, date }: Imprint, what: 'issuer' | 'date'): boolean {
  return what === 'issuer' ? issuer !== null && date === null : issuer === null && date !== null
}
