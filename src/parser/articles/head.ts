import { codesOf } from '../../text/characters.ts'
import { findDate, readDate } from '../../text/dates.ts'
import { mayHoldDate } from '../../text/marks.ts'
import type { Byline, Dateline, Deck, DocumentNumber, Furniture } from '../../tree/nodes.ts'
import { isSpacedOut } from '../constructs/masthead-title.ts'
import { readPenName } from '../constructs/pen-name.ts'
import { rowPosition, rowText, type Workshop } from '../nodes.ts'
import { bylineOf } from '../readings.ts'
import { appendFurniture } from './furniture.ts'
import type { BodyRow } from './sequence.ts'

/** Rows that an article's head may take behind the title. */
const ROWS = 6

/** Longest line, in UTF-16 units, that is not believed to be the first of a wrapped paragraph. */
const SHORT_TEXT = 14

/** What stands between title and body, and the index of the first row of the body. */
export interface Head {
  readonly nodes: (Deck | DocumentNumber | Byline | Dateline | Furniture)[]
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
      documentNumber(body) ??
      deck(body, i === start) ??
      dateline(body) ??
      (bylines < 3 ? byline(body, i + 1 < limit, workshop) : undefined) ??
      (bylines === 0 ? penName(body, rows[i + 1], workshop) : undefined)
    if (!node) break
    if (node.type === 'byline') bylines++
    appendFurniture(nodes, rows, i, workshop)
    nodes.push(node)
    end = i + 1
  }
  return { nodes, end }
}

/** The number of the document, when the row is one. */
export function documentNumber({ row, shape }: BodyRow): DocumentNumber | undefined {
  return shape === 'documentNumber'
    ? { type: 'documentNumber', value: row.text, position: rowPosition(row) }
    : undefined
}

function deck({ row, shape }: BodyRow, first: boolean): Deck | undefined {
  const { text, folded } = row
  const opening = folded.charCodeAt(0)
  const dashed =
    (DASHES.has(opening) || folded.startsWith('--')) &&
    text.length <= 60 &&
    !text.endsWith('。') &&
    !text.endsWith('；')
  const bracketed =
    first &&
    OPENING.has(opening) &&
    shape !== 'dateline' &&
    shape !== 'signOff' &&
    /^[（(].{2,40}[）)]$/u.test(text) &&
    findDate(folded) === undefined
  if (!dashed && !bracketed) return undefined
  return { type: 'deck', children: [rowText(row)], position: rowPosition(row) }
}

const DASHES = codesOf('—－–')
const OPENING = codesOf('（(')
const CLOSING = codesOf('）)')

function dateline({ row }: BodyRow): Dateline | undefined {
  const { folded, marks } = row
  if (!mayHoldDate(marks)) return undefined
  const bracketed = OPENING.has(folded.charCodeAt(0)) && CLOSING.has(folded.charCodeAt(folded.length - 1))
  const date =
    readDate(folded, { roc: true }) ??
    (bracketed && folded.length <= 50 ? findDate(folded, { roc: true })?.iso : undefined)
  return date === undefined
    ? undefined
    : { type: 'dateline', value: row.text, date, position: rowPosition(row) }
}

/** A name that only its place tells: text must follow. */
function penName({ row, shape }: BodyRow, next: BodyRow | undefined, workshop: Workshop): Byline | undefined {
  if (shape !== 'short' || next === undefined || next.shape === 'rule') return undefined
  if (next.shape === 'short' && next.row.text.length <= SHORT_TEXT && !isSpacedOut(row.text)) return undefined
  const fields = readPenName(row.text, row.folded, workshop.vocabulary)
  return fields && { type: 'byline', value: row.text, ...fields, position: rowPosition(row) }
}

function byline({ row, shape }: BodyRow, more: boolean, workshop: Workshop): Byline | undefined {
  if (shape === 'prose' || (shape === 'signOff' && !more)) return undefined
  const fields = bylineOf(row, workshop.vocabulary)
  return fields && { type: 'byline', value: row.text, ...fields, position: rowPosition(row) }
}
