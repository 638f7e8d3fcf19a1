import { opensWithDash } from '../../text/characters.ts'
import { COLON } from '../../text/marks.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { readCredit } from '../constructs/credit.ts'
import { readPenName } from '../constructs/pen-name.ts'
import type { Layout } from '../layout.ts'
import { bylineOf, openSignOffOf } from '../readings.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { bareColumn } from './columns.ts'
import { isFull } from './joins.ts'
import { isBeside } from './neighbours.ts'
import type { BodyRow } from './sequence.ts'
import { wording } from './wording.ts'

/** Openings of news. */
const DISPATCHES = ['本报讯', '本刊讯', '本网讯', '本台讯']

/**
 * How much a row looks like the title of an article by itself and by its neighbours; a weight, about −10 to 12.
 * `end` is the index of the title's last row (titles may run over lines); none of its rows is longer than `SHORT`.
 */
export function headness(
  rows: readonly BodyRow[],
  start: number,
  end: number,
  layout: Layout,
  vocabulary: Vocabulary,
): number {
  const first = rows[start]
  if (!first) return -10
  return (
    before(rows, start, first, layout, vocabulary) +
    after(rows, end, layout, vocabulary) +
    own(rows, start, end, layout)
  )
}

function before(
  rows: readonly BodyRow[],
  start: number,
  first: BodyRow,
  layout: Layout,
  vocabulary: Vocabulary,
): number {
  const previous = rows[start - 1]
  if (!previous) return 2
  let weight = first.afterBreak ? 1 : 0
  if (previous.shape === 'signOff' || previous.shape === 'rule') return weight + 3
  if (previous.shape === 'aside') return weight + (isAnnexMark(previous) ? -3 : 0.5)
  if (previous.shape === 'table') return weight + 0.5
  if (previous.row.text.length <= 16 && readColumnMark(previous.row.folded)) return weight + 2.5
  if (previous.shape === 'section') return weight + (previous.ending === 'closed' ? 0.5 : -3)
  if (previous.shape === 'dateline') return weight + 0.5
  if (previous.shape === 'salutation') return weight - 3
  if (previous.shape === 'short') {
    if (bareColumn(rows, start - 1, layout) !== undefined) return weight + 1
    const signed = openSignOffOf(previous.row, vocabulary) !== undefined
    return weight + (signed ? 1.5 : previous.ending === 'closed' ? 0.5 : -0.5)
  }
  if (previous.row.text.endsWith('：') || previous.row.text.endsWith(':')) weight -= 3
  else if (previous.ending === 'closed') weight += 1
  // What a blank line closes where blank lines mean something need not end in a stop: a list, a line of verse.
  else if (previous.ending === 'open' && !(isApart(first, layout) && !isFull(previous, layout))) weight -= 4
  return weight
}

/** 附件 or 附件2 alone: what stands below names the annex. */
function isAnnexMark({ row: { folded } }: BodyRow): boolean {
  return folded.length <= 5 && folded.startsWith('附')
}

/** Whether blank lines mean something here and one stands above the row. */
function isApart({ row }: BodyRow, layout: Layout): boolean {
  return !layout.blanksEverywhere && row.blanks > 0
}

function after(rows: readonly BodyRow[], end: number, layout: Layout, vocabulary: Vocabulary): number {
  const next = rows[end + 1]
  if (!next) return -4
  const alone = isApart(rows[end] as BodyRow, layout) && isApart(next, layout) && !next.afterBreak ? 1.5 : 0
  return alone + ledTo(rows[end] as BodyRow, next, rows[end + 2], layout, vocabulary)
}

/** What the row behind a title says of it. */
function ledTo(
  last: BodyRow,
  next: BodyRow,
  beyond: BodyRow | undefined,
  layout: Layout,
  vocabulary: Vocabulary,
): number {
  const text = next.row.folded
  if (opensWithDash(text) && text.length <= 50) return isBeside(last, next, layout) ? 3 : 0
  if (next.shape === 'table') return WIDE_GAPS.some((gap) => last.row.text.includes(gap)) ? -4 : 1
  if (next.shape === 'aside') return 1
  if (next.shape === 'short' && beyond?.shape === 'table' && (next.row.marks & COLON) !== 0) return 1
  if (isDispatch(text)) return 4
  if (next.shape === 'dateline' || next.shape === 'salutation' || next.shape === 'documentNumber') return 3
  if (next.shape === 'signOff') return -1.5
  if (next.shape === 'section') return next.ending === 'open' ? 0.5 : 0
  if (next.shape === 'prose') return next.row.text.length >= 12 || next.ending !== 'closed' ? 1 : 0
  if (layout.paragraphIndent === next.row.indent && isFull(next, layout)) return 1
  const byline = bylineOf(next.row, vocabulary)
  if (byline) return byline.names.length > 0 ? 3 : 1.5
  if (next.row.text.length <= 16 && readColumnMark(text)?.kind === 'bracket') return -4
  return beyond !== undefined && beyond.shape !== 'rule' && credits(next, vocabulary) ? 2 : -0.5
}

/** White space that parts the cells of a table's head. */
const WIDE_GAPS = ['　　　', '    ', '\t']

/** Whether a line that is no byline elsewhere names people below a title. */
function credits({ row }: BodyRow, vocabulary: Vocabulary): boolean {
  return (
    readCredit(row.text, row.folded, vocabulary) !== undefined ||
    readPenName(row.text, row.folded, vocabulary) !== undefined
  )
}

/** Whether the text opens a piece of news: 本报讯. */
export function isDispatch(text: string): boolean {
  return text.startsWith('本') && DISPATCHES.some((word) => text.startsWith(word))
}

/**
 * Whether the rows hang out at the margin over an indented paragraph, where all paragraphs are indented and the text
 * above is closed: neither the first line of a paragraph nor one that goes on.
 */
function hangs(rows: readonly BodyRow[], start: number, end: number, layout: Layout): boolean {
  const indent = layout.paragraphIndent
  const next = rows[end + 1]
  if (indent === null || next === undefined) return false
  if (next.row.indent < indent && next.shape !== 'salutation') return false
  const above = rows[start - 1]
  if (above?.ending === 'open' && isFull(above, layout)) return false
  for (let i = start; i <= end; i++) {
    const row = rows[i] as BodyRow
    if (row.row.indent >= indent - 1 || row.ending === 'closed' || isFull(row, layout)) return false
  }
  return true
}

function own(rows: readonly BodyRow[], start: number, end: number, layout: Layout): number {
  const first = rows[start] as BodyRow
  let text = first.row.folded
  let marks = first.row.marks
  for (let i = start + 1; i <= end; i++) {
    const { row } = rows[i] as BodyRow
    text += row.folded
    marks |= row.marks
  }
  let weight = wording(text, marks)
  const out = hangs(rows, start, end, layout)
  if (layout.paragraphIndent !== null && layout.wrapped) {
    if (allCentred(rows, start, end)) weight += 3
    else if (first.row.indent === layout.paragraphIndent && isFull(first, layout)) weight -= 6
    else if (first.row.indent === layout.margin && !first.afterBreak && !out) weight -= 1
  }
  if (out) weight += 1.5
  if (!layout.blanksEverywhere && first.row.blanks > 0) weight += first.row.blanks > 1 ? 1.5 : 0.8
  return weight
}

function allCentred(rows: readonly BodyRow[], start: number, end: number): boolean {
  for (let i = start; i <= end; i++) if (!(rows[i] as BodyRow).centred) return false
  return true
}
