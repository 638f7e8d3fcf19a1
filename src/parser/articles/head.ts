import { findDate, readDate } from '../../text/dates.ts'
import type { Byline, Dateline, Deck, Furniture } from '../../tree/nodes.ts'
import { furnitureBetween, rowPosition, rowText, type Workshop } from '../nodes.ts'
import { bylineOf } from '../readings.ts'
import type { BodyRow } from './sequence.ts'

/** Rows that an article's head may take behind the title. */
const ROWS = 6

/** What stands between title and body, and the index of the first row of the body. */
export interface Head {
  readonly nodes: (Deck | Byline | Dateline | Furniture)[]
  readonly end: number
}

/** Reads deck, byline and dateline, in any order, from row `start` up to `limit`. */
export function readHead(rows: readonly BodyRow[], start: number, limit: number, workshop: Workshop): Head {
  const nodes: Head['nodes'] = []
  let bylines = 0
  let end = start
  for (let i = start; i < Math.min(limit, start + ROWS); i++) {
    const body = rows[i]
    if (!body || body.shape === 'section' || body.shape === 'salutation') break
    const node =
      deck(body, i === start) ??
      dateline(body) ??
      (bylines < 3 ? byline(body, i + 1 < limit, workshop) : undefined)
    if (!node) break
    if (node.type === 'byline') bylines++
    const previous = rows[i - 1]
    if (previous) nodes.push(...furnitureBetween(previous.row.index + 1, body.row.index, workshop))
    nodes.push(node)
    end = i + 1
  }
  return { nodes, end }
}

function deck({ row, shape }: BodyRow, first: boolean): Deck | undefined {
  const opening = row.folded.charAt(0)
  if (!'—－–-（('.includes(opening)) return undefined
  const dashed =
    /^(?:[—－–]{1,2}|-{2})/u.test(row.folded) && row.text.length <= 60 && !/[。；]$/u.test(row.text)
  const bracketed =
    first &&
    /^[（(].{2,40}[）)]$/u.test(row.text) &&
    shape !== 'dateline' &&
    shape !== 'signOff' &&
    findDate(row.folded) === undefined
  if (!dashed && !bracketed) return undefined
  return { type: 'deck', children: [rowText(row)], position: rowPosition(row) }
}

function dateline({ row }: BodyRow): Dateline | undefined {
  const bracketed =
    '（('.includes(row.folded.charAt(0)) && '）)'.includes(row.folded.charAt(row.folded.length - 1))
  const date =
    readDate(row.folded, { roc: true }) ??
    (bracketed && row.text.length <= 50 ? findDate(row.folded, { roc: true })?.iso : undefined)
  return date === undefined
    ? undefined
    : { type: 'dateline', value: row.text, date, position: rowPosition(row) }
}

function byline({ row, shape }: BodyRow, more: boolean, workshop: Workshop): Byline | undefined {
  if (shape === 'prose' || (shape === 'signOff' && !more)) return undefined
  const fields = bylineOf(row, workshop.vocabulary)
  return fields && { type: 'byline', value: row.text, ...fields, position: rowPosition(row) }
}
