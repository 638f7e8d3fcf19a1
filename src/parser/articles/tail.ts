import { readDate } from '../../text/dates.ts'
import type { Furniture, SignOff } from '../../tree/nodes.ts'
import type { SignOffFields } from '../constructs/sign-off.ts'
import { rowPosition, type Workshop } from '../nodes.ts'
import { bracketedSignOffOf, openSignOffOf } from '../readings.ts'
import { appendFurniture } from './furniture.ts'
import type { BodyRow } from './sequence.ts'

/** Rows at the end of an article that can sign it off. */
const ROWS = 3

/** The sign-offs that close an article, and the index at which they begin. */
export interface Tail {
  readonly nodes: (SignOff | Furniture)[]
  readonly start: number
}

/** Reads the sign-offs from the last rows of an article that reaches from `start` to `end`, exclusive. */
export function readTail(rows: readonly BodyRow[], start: number, end: number, workshop: Workshop): Tail {
  let from = end
  const found: { body: BodyRow; fields: SignOffFields }[] = []
  for (let i = end - 1; i >= Math.max(start, end - ROWS); i--) {
    const body = rows[i]
    const fields = body && signed(body, rows[i - 1], i > start, found, workshop)
    if (!body || !fields) break
    found.unshift({ body, fields })
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
  return { nodes, start: from }
}

function isLoneDate(fields: SignOffFields | undefined): boolean {
  return (
    fields !== undefined &&
    fields.date !== null &&
    fields.organisations.length === 0 &&
    fields.names.length === 0
  )
}

/** A short line without marks: above a lone date it signs, whatever kind of body it names. */
function isPlainName({ row, shape }: BodyRow): boolean {
  return shape === 'short' && row.text.length <= 24 && !/[，。、：；！？“”《》（）]/u.test(row.text)
}

/** The row above may be part of the sign-off itself: a body over its date. */
function isOpen({ row }: BodyRow, vocabulary: Workshop['vocabulary']): boolean {
  return row.text.length <= 40 && openSignOffOf(row, vocabulary) !== undefined
}

function signed(
  body: BodyRow,
  previous: BodyRow | undefined,
  hasBody: boolean,
  below: readonly { fields: SignOffFields }[],
  { vocabulary }: Workshop,
): SignOffFields | undefined {
  const { row } = body
  const bracketed = bracketedSignOffOf(row, vocabulary)
  if (bracketed) return bracketed
  if (!hasBody || body.shape === 'prose' || body.shape === 'section' || body.shape === 'salutation')
    return undefined
  if (
    row.text.length > 40 ||
    (below.length === 0 &&
      previous?.ending === 'open' &&
      !body.centred &&
      !isOpen(previous, vocabulary) &&
      !(isPlainName(previous) && readDate(row.folded, { roc: true }) !== undefined))
  )
    return undefined
  const open = openSignOffOf(row, vocabulary)
  if (!open)
    return below.length > 0 && isLoneDate(below[0]?.fields) && isPlainName(body)
      ? { text: row.text, organisations: [row.text], names: [], date: null, bracketed: false }
      : undefined
  return open.date !== null && /^[（(]/u.test(row.text) && readDate(row.folded, { roc: true }) !== undefined
    ? undefined
    : open
}
