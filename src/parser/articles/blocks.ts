import { codesOf, isLatin, skipSpace } from '../../text/characters.ts'
import { fold } from '../../text/variants.ts'
import { append } from '../../tree/append.ts'
import type { Block, Furniture, Heading, Paragraph, Text } from '../../tree/nodes.ts'
import { readSectionLabel, runInEnd, type SectionLabel } from '../constructs/section-heading.ts'
import { readSpacedLabel, spacedRunInEnd } from '../constructs/spaced-label.ts'
import type { Layout } from '../layout.ts'
import { furnitureBetween, rowPosition, rowText, spanOf, textNode, type Workshop } from '../nodes.ts'
import { type Row, SHORT } from '../rows.ts'
import { doubledBy } from './doubled.ts'
import { appendFurniture } from './furniture.ts'
import { type Join, joinOf } from './joins.ts'
import type { BodyRow } from './sequence.ts'
import { buildTable } from './tables.ts'

/**
 * The body rows of one article, `from` to `to`, exclusive, as blocks, with the page furniture that stands between and
 * inside them.
 */
export function buildBlocks(
  rows: readonly BodyRow[],
  from: number,
  to: number,
  layout: Layout,
  workshop: Workshop,
): (Block | Furniture)[] {
  const blocks: (Block | Furniture)[] = []
  let next = from
  while (next < to) {
    const first = next++
    const { row, shape } = rows[first] as BodyRow
    if (first > from) appendFurniture(blocks, rows, first, workshop)
    if (shape === 'salutation') {
      blocks.push({ type: 'salutation', value: row.text, position: rowPosition(row) })
    } else if (shape === 'rule') {
      blocks.push({ type: 'thematicBreak', value: row.text, position: rowPosition(row) })
    } else if (shape === 'table') {
      while (next < to && goesOnTable(rows[next] as BodyRow)) next++
      blocks.push(buildTable(rows, first, next))
    } else {
      let pieces: Piece[] | undefined
      for (; next < to; next++) {
        const join = joinOf(rows, first, next, layout)
        if (join === 'new') break
        pieces ??= [{ row, join: 'new', doubled: 0 }]
        pieces.push({
          row: (rows[next] as BodyRow).row,
          join,
          doubled: join === 'cut' ? doubledBy(rows, first, next) : 0,
        })
      }
      if (pieces) joined(pieces, shape === 'section', blocks, workshop)
      else if (shape === 'section') labelled(row, blocks)
      else blocks.push(paragraph([rowText(row)]))
    }
  }
  return blocks
}

function goesOnTable({ shape, afterBreak }: BodyRow): boolean {
  return shape === 'table' && !afterBreak
}

/** A row with a label as a heading, a run-in heading and its paragraph, or a paragraph. */
function labelled(row: Row, blocks: (Block | Furniture)[]): void {
  const { text } = row
  const { label, seam } = opening(text, text.length > SHORT ? fold(text.slice(0, LABEL)) : row.folded)
  if (label && seam > 0) {
    blocks.push(heading(text, label, true, [textNode(row, 0, seam)]))
    blocks.push(paragraph([textNode(row, seam, text.length)]))
  } else if (label && isHeading(text, label.end)) {
    blocks.push(heading(text, label, false, [rowText(row)]))
  } else blocks.push(paragraph([rowText(row)]))
}

/** Characters in which a label is looked for. */
const LABEL = 30

/** The label a text opens with, and where the title of a run-in heading ends, −1 when it is none. */
interface Opening {
  readonly label: SectionLabel | undefined
  readonly seam: number
}

const UNLABELLED: Opening = { label: undefined, seam: -1 }

/** `head` is the text folded, or as much of it as holds the label. */
function opening(text: string, head: string): Opening {
  const label = readSectionLabel(head)
  if (label) return { label, seam: runInEnd(text, label.level, label.end) }
  const spaced = readSpacedLabel(head)
  return spaced ? { label: spaced, seam: spacedRunInEnd(text, spaced.end) } : UNLABELLED
}

/** One row's share in a block; `doubled` is the number of characters at its head that repeat the row before. */
interface Piece {
  readonly row: Row
  readonly join: Join
  readonly doubled: number
}

/** Rows that belong together as a paragraph, a heading, or a run-in heading and its paragraph. */
function joined(
  pieces: readonly Piece[],
  isLabelled: boolean,
  blocks: (Block | Furniture)[],
  workshop: Workshop,
): void {
  record(pieces, workshop)
  let text = ''
  for (const { row, doubled } of pieces) text += doubled === 0 ? row.text : row.text.slice(doubled)
  const { label, seam } = isLabelled ? opening(text, fold(text.slice(0, LABEL))) : UNLABELLED
  if (label && seam > 0) {
    blocks.push(heading(text, label, true, slice(pieces, 0, seam, workshop)))
    blocks.push(paragraph(slice(pieces, seam, text.length, workshop)))
  } else {
    const runs = slice(pieces, 0, text.length, workshop)
    blocks.push(label && isHeading(text, label.end) ? heading(text, label, false, runs) : paragraph(runs))
  }
}

/** Longest heading on a line of its own, in UTF-16 units. */
const LONGEST_HEADING = 60

/** A heading of its own: short, and no stop in it; the title begins at `from`. */
function isHeading(text: string, from: number): boolean {
  if (text.length > LONGEST_HEADING) return false
  return (
    skipSpace(text, from) < text.length &&
    !text.includes('。', from) &&
    !text.includes('；', from) &&
    !OPEN_ENDS.has(text.charCodeAt(text.length - 1))
  )
}

const OPEN_ENDS = codesOf('，、：:；;,.')

function heading(text: string, label: SectionLabel, runIn: boolean, children: (Text | Furniture)[]): Heading {
  return {
    type: 'heading',
    depth: label.level,
    number: text.slice(0, label.label.length),
    runIn,
    children,
    position: spanOf(children),
  }
}

function paragraph(children: (Text | Furniture)[]): Paragraph {
  return { type: 'paragraph', children, position: spanOf(children) }
}

/** Runs for the joined text from `from` to `to`, doubled copies and furniture in their places. */
function slice(pieces: readonly Piece[], from: number, to: number, workshop: Workshop): (Text | Furniture)[] {
  const runs: (Text | Furniture)[] = []
  let at = 0
  let previous: Row | undefined
  for (const { row, doubled } of pieces) {
    const length = row.text.length - doubled
    const start = Math.max(from, at)
    const end = Math.min(to, at + length)
    const opens = start === at
    if (previous && opens && start <= to && start > from) {
      append(runs, furnitureBetween(previous.index + 1, row.index, workshop))
    }
    if (opens && doubled > 0 && start < to) runs.push({ ...textNode(row, 0, doubled), doubled: true })
    if (end > start) {
      const run = textNode(row, doubled + start - at, doubled + end - at)
      if (opens && previous && needsSpace(previous.text, row.text)) run.glue = ' '
      runs.push(run)
    }
    at += length
    previous = row
  }
  return runs
}

/** Two Latin words must not run together where a line ended between them. */
function needsSpace(before: string, after: string): boolean {
  const last = before.charCodeAt(before.length - 1)
  return isLatin(after.charCodeAt(0)) && (isLatin(last) || last === 0x2c || last === 0x3b)
}

function record(pieces: readonly Piece[], { repairs }: Workshop): void {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last || pieces.length < 2) return
  if (pieces.some(({ join }) => join === 'wrapped')) {
    repairs.push({
      kind: 'unwrapped-paragraph',
      lines: { start: first.row.line.number, end: last.row.line.number },
    })
  }
  pieces.forEach(({ row, join, doubled }, i) => {
    if (join !== 'cut') return
    const start = pieces[i - 1]?.row.line.number ?? row.line.number
    repairs.push({ kind: 'joined-paragraph', lines: { start, end: row.line.number } })
    if (doubled > 0) {
      repairs.push({
        kind: 'removed-doubled-text',
        lines: { start, end: row.line.number },
        text: row.text.slice(0, doubled),
      })
    }
  })
}
