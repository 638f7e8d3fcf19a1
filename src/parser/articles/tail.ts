import { append } from '../../tree/append.ts'
import type { Furniture, SignOff } from '../../tree/nodes.ts'
import { isAttachment } from '../constructs/aside.ts'
import type { SignOffFields } from '../constructs/sign-off.ts'
import { rowPosition, type Workshop } from '../nodes.ts'
import { appendFurniture } from './furniture.ts'
import type { BodyRow } from './sequence.ts'
import { signed } from './signed.ts'

/** Rows at the end of an article that can sign it off. */
const ROWS = 4

/** Sign-offs one below the other, and the rows they stand on, `end` exclusive. */
export interface Tail {
  readonly nodes: (SignOff | Furniture)[]
  readonly start: number
  readonly end: number
}

/**
 * Reads the sign-offs of an article that reaches from `start` to `end`, exclusive: at its end, or above what stands
 * behind the end (END, a caption, a rule), and with their dates above what is enclosed.
 */
export function readTails(rows: readonly BodyRow[], start: number, end: number, workshop: Workshop): Tail[] {
  let last = end
  while (last > start && ASIDE.has((rows[last - 1] as BodyRow).shape)) last--
  const tails = [readTail(rows, start, last, workshop)]
  for (let at = start + 1; at < (tails[0]?.start ?? last); at++) {
    if (!isAttachment((rows[at] as BodyRow).row.folded)) continue
    const above = readTail(rows, start, at, workshop)
    if (above.nodes.some((node) => node.type === 'signOff' && node.date !== null)) return [above, ...tails]
    break
  }
  return tails
}

const ASIDE: ReadonlySet<BodyRow['shape']> = new Set(['aside', 'rule'])

function readTail(rows: readonly BodyRow[], start: number, end: number, workshop: Workshop): Tail {
  let from = end
  const found: { body: BodyRow; fields: SignOffFields }[] = []
  for (let i = end - 1; i >= Math.max(start, end - ROWS); i--) {
    const fields = signed(
      rows,
      i,
      start,
      found.map(({ fields: below }) => below),
      workshop,
    )
    if (!fields) break
    found.unshift({ body: rows[i] as BodyRow, fields })
    from = i
  }
  const nodes: Tail['nodes'] = []
  found.forEach(({ body, fields }, i) => {
    if (i > 0) appendFurniture(nodes, rows, from + i, workshop)
    const { text, organisations, names, date } = fields
    nodes.push({
      type: 'signOff',
      value: body.row.text,
      text,
      organisations,
      names,
      date,
      position: rowPosition(body.row),
    })
  })
  return { nodes, start: from, end }
}

/** Adds the sign-offs, and the furniture before them, to the nodes of an article. */
export function appendTail<T>(
  nodes: (T | SignOff | Furniture)[],
  rows: readonly BodyRow[],
  tail: Tail,
  workshop: Workshop,
): void {
  if (tail.nodes.length === 0) return
  appendFurniture(nodes, rows, tail.start, workshop)
  append(nodes, tail.nodes)
}
