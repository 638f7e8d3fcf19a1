import { closeTitle } from '../constructs/masthead-title.ts'
import type { TocLine } from './lines.ts'
import type { Piece } from './pieces.ts'
import type { Table } from './table.ts'
import { mostForEntry, type WeighedEntry, weighColumn, weighEntry, weighNote } from './weights.ts'

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

/** The last part of a cut: its first line, and what it is. */
interface Choice {
  readonly from: number
  readonly as: WeighedEntry | 'column' | 'note'
}

/**
 * Cuts the lines of a table of contents into entries, columns and notes: the cut with the best total of weights
 * (Viterbi). Weights speak of pages, marks, widths, and of what stands in the body as a line of its own. Of equal
 * totals the longest entry wins, then a column. What cannot reach the best total so far is not weighed.
 */
export function readEntries(table: Table): TocItem[] {
  const { pieces } = table
  const totals: number[] = [0]
  const choices: Choice[] = []
  for (let end = 1; end <= pieces.length; end++) {
    const last = end - 1
    let best = (totals[last] ?? 0) + weighNote(table, last)
    let choice: Choice = { from: last, as: 'note' }
    const column = weighColumn(table, last)
    if (column !== undefined && (totals[last] ?? 0) + column >= best) {
      best = (totals[last] ?? 0) + column
      choice = { from: last, as: 'column' }
    }
    const most = mostForEntry(table, last)
    const first = firstLine(pieces, end)
    for (let from = last; from >= first; from--) {
      const before = totals[from] ?? 0
      if (before + most < best) continue
      const entry = weighEntry(table, from, end)
      if (!entry || before + entry.weight < best) continue
      best = before + entry.weight
      choice = { from, as: entry }
    }
    totals.push(best)
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

function itemOf(pieces: readonly Piece[], as: Choice['as']): TocItem {
  const lines = pieces.map((piece) => piece.line)
  if (as === 'note') return { kind: 'note', lines }
  if (as === 'column') {
    const first = pieces[0]
    return {
      kind: 'column',
      lines,
      title: closeTitle(first?.text ?? ''),
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
