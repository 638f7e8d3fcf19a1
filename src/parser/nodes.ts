import type { Position } from 'unist'
import type { Folio, Repair, RunningHead, Text } from '../tree/nodes.ts'
import type { FurnitureMap } from './furniture.ts'
import { offsetIn, type Row } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the builders of all zones share. */
export interface Workshop {
  readonly rows: readonly Row[]
  readonly furniture: FurnitureMap
  readonly vocabulary: Vocabulary
  /** Position of a range of offsets; `end` exclusive. */
  readonly locate: (start: number, end: number) => Position
  readonly repairs: Repair[]
  /** Rows that are not the body's, though body may stand on both sides: the contents; `to` exclusive. */
  readonly apart?: { readonly from: number; readonly to: number }
}

/** A text node over part of a row: indices into `row.text`. */
export function textNode(row: Row, from: number, to: number): Text {
  const value = from === 0 && to === row.text.length ? row.text : row.text.slice(from, to)
  return { type: 'text', value, position: positionIn(row, from, to) }
}

/** The whole row as a text node. */
export function rowText(row: Row): Text {
  return textNode(row, 0, row.text.length)
}

/** Position of a whole row. */
export function rowPosition(row: Row): Position {
  return positionIn(row, 0, row.text.length)
}

/** Position of part of a row: indices into `row.text`. */
export function positionIn(row: Row, from: number, to: number): Position {
  const { number, column, offset } = row.line
  const start = offsetIn(row, from)
  const end = offsetIn(row, to)
  return {
    start: { line: number, column: column + start - offset, offset: start },
    end: { line: number, column: column + end - offset, offset: end },
  }
}

/** The folio or running head that a row is. */
export function furnitureNode(row: Row, workshop: Workshop): Folio | RunningHead {
  const mark = workshop.furniture.get(row.index)
  const position = rowPosition(row)
  return mark?.type === 'folio'
    ? { type: 'folio', value: row.text, page: mark.page ?? 0, position }
    : { type: 'runningHead', value: row.text, page: mark?.page ?? null, position }
}

/** Furniture rows from index `from` to `to`, `to` exclusive. */
export function furnitureBetween(from: number, to: number, workshop: Workshop): (Folio | RunningHead)[] {
  const found: (Folio | RunningHead)[] = []
  for (let i = from; i < to; i++) {
    const row = workshop.rows[i]
    if (isApart(i, workshop)) continue
    if (row && workshop.furniture.has(i)) found.push(furnitureNode(row, workshop))
  }
  return found
}

/** Whether a row belongs to the contents and not to the body around them. */
export function isApart(index: number, { apart }: Workshop): boolean {
  return apart !== undefined && index >= apart.from && index < apart.to
}

/** From the first node's start to the last node's end. */
export function spanOf(nodes: readonly { position: Position }[]): Position {
  const first = nodes[0]
  const last = nodes.at(-1)
  if (!first || !last) throw new RangeError('Expected at least one node')
  return { start: first.position.start, end: last.position.end }
}
