import type { Imprint, Nodes } from '../../tree/nodes.ts'
import { GAP } from './gap.ts'
import { plainText, type SetText } from './set-block.ts'

/** Issuing body and date that stand on two lines of the source, on the two sides of one; `null` for anything else. */
export function imprintOfTwo(issuer: Nodes, date: Nodes | undefined): SetText | null {
  if (!isIssuerOnly(issuer) || !isDateOnly(date)) return null
  const left = plainText(issuer.value.trim() + GAP, issuer)
  const right = plainText(date.value.trim(), date)
  const at = left.value.length
  return {
    value: left.value + right.value,
    stretches: [],
    origins: [...left.origins, ...right.origins.map(({ offset }) => ({ at, offset }))],
  }
}

function isIssuerOnly(node: Nodes): node is Imprint {
  return node.type === 'imprint' && node.issuer !== null && node.date === null
}

function isDateOnly(node: Nodes | undefined): node is Imprint {
  return node?.type === 'imprint' && node.issuer === null && node.date !== null
}
