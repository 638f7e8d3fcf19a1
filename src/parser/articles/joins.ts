import { codesOf, hasAny } from '../../text/characters.ts'
import { EXCLAMATION, FULL_STOP, SEMICOLON } from '../../text/marks.ts'
import type { Layout } from '../layout.ts'
import { SLACK } from '../layout.ts'
import { type Row, SHORT, widthOf } from '../rows.ts'
import { cannotOpen } from '../sentence.ts'
import type { BodyRow } from './sequence.ts'

/** How a row stands to the one before: a new block, the next line of a wrapped one, or the rest of a cut one. */
export type Join = 'new' | 'wrapped' | 'cut'

/** Shortest text, in UTF-16 units, that is believed to be a paragraph cut in mid-sentence and not a heading. */
const SHORTEST_CUT = 14

/**
 * Whether row `at` goes on the block that opened with row `first` and has reached the row before. Inside wrapped text
 * the indent tells, and where there is none the fullness of the line before; across blank lines and page borders a
 * sentence left open does.
 */
export function joinOf(rows: readonly BodyRow[], first: number, at: number, layout: Layout): Join {
  const previous = rows[at - 1] as BodyRow
  const next = rows[at] as BodyRow
  if (STANDING.has(next.shape) || STANDING.has(previous.shape)) return 'new'
  if (layout.wrapped && !next.afterBreak && (next.row.blanks === 0 || layout.blanksEverywhere))
    return wrappedJoin(rows, first, at, layout)
  // Out of wrapped text only what is left open goes on, or what cannot stand at the head of a block.
  if (!layout.wrapped && previous.ending !== 'open' && !cannotOpen(next.row.text)) return 'new'
  return cutJoin(rows, first, at, layout)
}

/** Rows that nothing goes on and that go nothing on. */
const STANDING: ReadonlySet<BodyRow['shape']> = new Set(['table', 'rule', 'documentNumber'])

function wrappedJoin(rows: readonly BodyRow[], first: number, at: number, layout: Layout): Join {
  const previous = rows[at - 1] as BodyRow
  const next = rows[at] as BodyRow
  const full = isFull(previous, layout)
  if (layout.paragraphIndent !== null && layout.paragraphIndent > layout.margin) {
    if (next.row.indent > layout.margin + 1) return 'new'
    if (full) return 'wrapped'
    if (previous.row.indent > layout.paragraphIndent + 3 || isOpenHeading(rows, first, at)) return 'new'
    if (startsBlock(next)) return 'new'
    return previous.ending === 'closed' && shortfall(previous, layout) > 8 ? 'new' : 'wrapped'
  }
  if (startsBlock(next)) return 'new'
  if (cannotOpen(next.row.text)) return 'wrapped'
  if (!full)
    return previous.ending === 'open' && shortfall(previous, layout) <= 6 && !isOpenHeading(rows, first, at)
      ? 'wrapped'
      : 'new'
  if (previous.ending !== 'closed') return 'wrapped'
  return layout.blanksEverywhere ? 'new' : 'wrapped'
}

function cutJoin(rows: readonly BodyRow[], first: number, at: number, layout: Layout): Join {
  const previous = rows[at - 1] as BodyRow
  const next = rows[at] as BodyRow
  if (
    startsBlock(next) ||
    next.shape === 'salutation' ||
    next.shape === 'dateline' ||
    next.shape === 'signOff'
  )
    return 'new'
  if (!isRunning(rows, first, at, layout)) return 'new'
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
function isRunning(rows: readonly BodyRow[], first: number, at: number, layout: Layout): boolean {
  const previous = rows[at - 1] as BodyRow
  const { text } = previous.row
  if (isOpenHeading(rows, first, at)) return text.length > 45 || (layout.wrapped && isFull(previous, layout))
  if (HEADS.has(previous.shape)) return false
  if (previous.shape === 'aside') return isFull(previous, layout)
  if (previous.shape === 'section' || previous.shape === 'prose') return true
  if (layout.wrapped) return isFull(previous, layout)
  return text.length >= SHORTEST_CUT && (text.length >= 24 || hasAny(text, RUNNING_MARKS))
}

const HEADS: ReadonlySet<BodyRow['shape']> = new Set(['salutation', 'dateline', 'signOff'])
const RUNNING_MARKS = codesOf('，、；：“”')

/** A label and no stop yet: the rows from `first` to `at`, exclusive, may be a heading that ends with its line. */
function isOpenHeading(rows: readonly BodyRow[], first: number, at: number): boolean {
  if (rows[first]?.shape !== 'section') return false
  for (let i = first; i < at; i++) {
    const { row } = rows[i] as BodyRow
    if (holdsStop(row) || row.text.endsWith('：')) return false
  }
  return true
}

const STOPS = FULL_STOP | SEMICOLON | EXCLAMATION

function holdsStop({ text, marks }: Row): boolean {
  if (text.length <= SHORT) return (marks & STOPS) !== 0
  return text.includes('。') || text.includes('；') || text.includes('！') || text.includes('？')
}

/** Whether the row reaches the right edge, give or take a character that would not fit. */
export function isFull({ row }: BodyRow, layout: Layout): boolean {
  return layout.wrapped && row.indent + widthOf(row) >= layout.edge - SLACK - 2
}

function shortfall({ row }: BodyRow, layout: Layout): number {
  return layout.edge - row.indent - widthOf(row)
}
