import { codesOf } from '../../text/characters.ts'
import { width } from '../../text/width.ts'
import type { Layout } from '../layout.ts'
import { SLACK } from '../layout.ts'
import { cannotOpen } from '../sentence.ts'
import type { BodyRow } from './sequence.ts'

/** How a row stands to the one before: a new block, the next line of a wrapped one, or the rest of a cut one. */
export type Join = 'new' | 'wrapped' | 'cut'

/** Shortest text, in UTF-16 units, that is believed to be a paragraph cut in mid-sentence and not a heading. */
const SHORTEST_CUT = 14

/**
 * Whether `next` goes on the block that `previous` is the last row of. Inside wrapped text the indent tells, and where
 * there is none the fullness of the line before; across blank lines and page borders a sentence left open does.
 * `label`: the block opened with a section label and no stop has come yet.
 */
export function joinOf(previous: BodyRow, next: BodyRow, layout: Layout, heading: boolean): Join {
  const apart = next.row.blanks > 0 || next.afterBreak
  if (layout.wrapped && (!apart || layout.blanksEverywhere) && !next.afterBreak)
    return wrappedJoin(previous, next, layout, heading)
  return cutJoin(previous, next, layout, heading)
}

function wrappedJoin(previous: BodyRow, next: BodyRow, layout: Layout, heading: boolean): Join {
  const full = isFull(previous, layout)
  if (layout.paragraphIndent !== null && layout.paragraphIndent > layout.margin) {
    if (next.row.indent > layout.margin + 1) return 'new'
    if (previous.row.indent > (layout.paragraphIndent ?? 0) + 3 && !full) return 'new'
    if (heading && !full) return 'new'
    if (full) return 'wrapped'
    if (startsBlock(next)) return 'new'
    return previous.ending === 'closed' && shortfall(previous, layout) > 8 ? 'new' : 'wrapped'
  }
  if (startsBlock(next)) return 'new'
  if (cannotOpen(next.row.text)) return 'wrapped'
  if (!full)
    return previous.ending === 'open' && !heading && shortfall(previous, layout) <= 6 ? 'wrapped' : 'new'
  if (previous.ending !== 'closed') return 'wrapped'
  return layout.blanksEverywhere ? 'new' : 'wrapped'
}

function cutJoin(previous: BodyRow, next: BodyRow, layout: Layout, heading: boolean): Join {
  if (
    startsBlock(next) ||
    next.shape === 'salutation' ||
    next.shape === 'dateline' ||
    next.shape === 'signOff'
  )
    return 'new'
  if (!isRunning(previous, layout, heading)) return 'new'
  if (cannotOpen(next.row.text)) return 'cut'
  const indented = layout.paragraphIndent !== null && next.row.indent >= layout.paragraphIndent
  if (layout.paragraphIndent !== null) {
    if (indented) return 'new'
    if (next.afterBreak && layout.wrapped && next.row.indent <= layout.margin + 1 && isFull(previous, layout))
      return 'cut'
  }
  if (previous.ending === 'open') return 'cut'
  if (previous.ending === 'unsure' && layout.wrapped) return isFull(previous, layout) ? 'cut' : 'new'
  return 'new'
}

/** A section label, or a bullet: whatever came before, this begins anew. */
function startsBlock({ row, shape }: BodyRow): boolean {
  return shape === 'section' || BULLETS.has(row.text.charCodeAt(0))
}

const BULLETS = codesOf('•●◆■□▪◇★☆※')

/** Running text that can be cut by a page border: a heading or a short free-standing line cannot. */
function isRunning(previous: BodyRow, layout: Layout, heading: boolean): boolean {
  const { text } = previous.row
  if (heading) return text.length > 45 || (layout.wrapped && isFull(previous, layout))
  if (previous.shape === 'salutation' || previous.shape === 'dateline' || previous.shape === 'signOff')
    return false
  if (previous.shape === 'section' || previous.shape === 'prose') return true
  if (layout.wrapped) return isFull(previous, layout)
  return text.length >= SHORTEST_CUT && (text.length >= 24 || /[，、；：“”]/u.test(text))
}

/** Whether the row reaches the right edge, give or take a character that would not fit. */
export function isFull({ row }: BodyRow, layout: Layout): boolean {
  return layout.wrapped && row.indent + width(row.text) >= layout.edge - SLACK - 2
}

function shortfall({ row }: BodyRow, layout: Layout): number {
  return layout.edge - row.indent - width(row.text)
}
