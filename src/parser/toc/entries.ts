import { closeTitle } from '../constructs/masthead-title.ts'
import type { TocLine } from './lines.ts'
import { joinPieces, type Piece, type Span } from './pieces.ts'
import type { Table } from './table.ts'
import {
  mostForEntry,
  mostForUnheld,
  type WeighedEntry,
  weighColumn,
  weighEntry,
  weighNote,
} from './weights.ts'

/** A part of the table of contents, over one or several lines. */
export type TocItem =
  | {
      readonly kind: 'entry'
      readonly lines: readonly TocLine[]
      readonly title: string
      readonly author: string | null
      readonly page: number | null
    }
  | {
      readonly kind: 'column'
      readonly lines: readonly TocLine[]
      readonly title: string
      readonly page: number | null
    }
  | { readonly kind: 'note'; readonly lines: readonly TocLine[] }

/** Most lines one entry is wrapped over. */
const WRAP = 4

/** The last part of a cut: its first line, what it is, and the weight of the whole cut. */
interface Choice {
  readonly from: number
  readonly as: WeighedEntry | 'column' | 'note'
  readonly total: number
}

/**
 * Cuts the lines of a table of contents into entries, columns and notes: the cut with the best total of weights
 * (Viterbi). Weights speak of pages, marks, widths, and of what stands in the body as a line of its own.
 */
export function readEntries(table: Table): TocItem[] {
  const { pieces } = table
  const totals: number[] = [0]
  const choices: Choice[] = []
  for (let end = 1; end <= pieces.length; end++) {
    const choice = chooseLast(table, totals, end)
    totals.push(choice.total)
    choices.push(choice)
  }
  const items: TocItem[] = []
  for (let end = pieces.length; end > 0; ) {
    const { from, as } = choices[end - 1] ?? { from: end - 1, as: 'note' }
    items.push(itemOf(pieces.slice(from, end), as))
    end = from
  }
  return items.reverse()
}

/**
 * The best way to end a cut before the line `end`. Of equal totals the longest entry wins, then a column. What cannot
 * reach the best total so far is not weighed; texts that the body holds come first, for they reach most.
 */
function chooseLast(table: Table, totals: readonly number[], end: number): Choice {
  const last = end - 1
  const before = totals[last] ?? 0
  let best: Choice = { from: last, as: 'note', total: before + weighNote(table, last) }
  const column = weighColumn(table, last)
  if (column !== undefined && before + column >= best.total)
    best = { from: last, as: 'column', total: before + column }
  const consider = (span: Span, from: number, most: number): void => {
    const earlier = totals[from] ?? 0
    if (earlier + most < best.total) return
    const entry = weighEntry(table, span, from, end)
    const total = earlier + entry.weight
    if (total > best.total || (total === best.total && from <= best.from)) best = { from, as: entry, total }
  }
  const unheld: { span: Span; from: number }[] = []
  const most = mostForEntry(table, end)
  const first = firstLine(table.pieces, end)
  for (let from = last; from >= first; from--) {
    if ((totals[from] ?? 0) + most < best.total) continue
    const span = joinPieces(table.pieces, from, end)
    if (!span) continue
    if (table.support.holds(span.key)) consider(span, from, most)
    else unheld.push({ span, from })
  }
  for (const { span, from } of unheld) consider(span, from, mostForUnheld(table, span, end))
  return best
}

/** The earliest line, within `WRAP`, that one entry ending before `end` can begin on: what is cut off fits no reading. */
function firstLine(pieces: readonly Piece[], end: number): number {
  const last = pieces[end - 1]
  let from = end - 1
  while (last && from > 0 && from > end - WRAP) {
    const line = pieces[from]?.line
    const above = pieces[from - 1]?.line
    const isSigned = from === end - 1 && last.isSigner && last.line.page === null
    if (!line || !above || line.mark !== null || above.half !== last.line.half) break
    if (above.page !== null && !isSigned) break
    if (above.leader && !last.isPage && !isSigned) break
    from--
  }
  return from
}

/** A column's name without the colon behind it. */
function withoutColon(name: string): string {
  return name.endsWith('：') || name.endsWith(':') ? name.slice(0, -1) : name
}

function itemOf(pieces: readonly Piece[], as: Choice['as']): TocItem {
  const lines = pieces.map((piece) => piece.line)
  if (as === 'note') return { kind: 'note', lines }
  if (as === 'column') {
    const first = pieces[0]
    return {
      kind: 'column',
      lines,
      title: closeTitle(withoutColon(first?.text ?? '')),
      page: first?.line.page ?? null,
    }
  }
  return {
    kind: 'entry',
    lines,
    title: as.title,
    author: as.author,
    page: lines.find((line) => line.page !== null)?.page ?? null,
  }
}
