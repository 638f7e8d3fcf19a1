import { codesOf, hasAny } from '../../text/characters.ts'
import { fold } from '../../text/variants.ts'
import { append } from '../../tree/append.ts'
import type { Block, Furniture, Paragraph, Text } from '../../tree/nodes.ts'
import { readSectionLabel, runInEnd } from '../constructs/section-heading.ts'
import type { Layout } from '../layout.ts'
import { furnitureBetween, rowPosition, rowText, spanOf, textNode, type Workshop } from '../nodes.ts'
import type { Row } from '../rows.ts'
import { type Join, joinOf } from './joins.ts'
import type { BodyRow } from './sequence.ts'

/** One row's share in a block; `doubled` is the number of characters at its head that repeat the row before. */
interface Piece {
  readonly row: Row
  /** Whether a section label opens the row. */
  readonly labelled: boolean
  readonly join: Join
  readonly doubled: number
}

/** Longest text that a page border may have doubled. */
const LONGEST_DOUBLE = 40
/** Shortest repeat that is believed to be one: two characters may repeat by chance. */
const SHORTEST_DOUBLE = 3
/** Longest heading on a line of its own, in UTF-16 units. */
const LONGEST_HEADING = 60

/** The body rows of one article as blocks, with the page furniture that stands between and inside them. */
export function buildBlocks(
  rows: readonly BodyRow[],
  layout: Layout,
  workshop: Workshop,
): (Block | Furniture)[] {
  const blocks: (Block | Furniture)[] = []
  let pieces: Piece[] = []
  let after = rows[0]?.row.index ?? 0
  const flush = (): void => {
    if (pieces.length === 0) return
    blocks.push(...blockOf(pieces, workshop))
    pieces = []
  }
  rows.forEach((body, i) => {
    const previous = rows[i - 1]
    const join = previous && pieces.length > 0 ? joinOf(previous, body, layout, isOpenHeading(pieces)) : 'new'
    if (join === 'new') {
      flush()
      append(blocks, furnitureBetween(after, body.row.index, workshop))
    }
    after = body.row.index + 1
    if (body.shape === 'salutation' && join === 'new') {
      blocks.push({ type: 'salutation', value: body.row.text, position: rowPosition(body.row) })
      return
    }
    pieces.push({
      row: body.row,
      labelled: body.shape === 'section',
      join,
      doubled: join === 'cut' ? doubledBy(pieces, body.row) : 0,
    })
  })
  flush()
  return blocks
}

/** A label and no stop yet: what was gathered may be a heading that ends with its line. */
function isOpenHeading(pieces: readonly Piece[]): boolean {
  const first = pieces[0]
  return (
    (first?.labelled ?? false) &&
    !pieces.some(({ row }) => hasAny(row.text, STOPS) || row.text.endsWith('：'))
  )
}

const STOPS = codesOf('。；！？')

/** Length of the longest tail of the text so far that the row repeats at its head. */
function doubledBy(pieces: readonly Piece[], row: Row): number {
  let tail = ''
  for (let i = pieces.length - 1; i >= 0 && tail.length < LONGEST_DOUBLE; i--)
    tail = (pieces[i]?.row.text ?? '') + tail
  const last = tail.charCodeAt(tail.length - 1)
  for (
    let size = Math.min(LONGEST_DOUBLE, tail.length, row.text.length - 1);
    size >= SHORTEST_DOUBLE;
    size--
  ) {
    if (row.text.charCodeAt(size - 1) === last && tail.endsWith(row.text.slice(0, size)))
      return /^\d+$/u.test(row.text.slice(0, size)) ? 0 : size
  }
  return 0
}

/** The gathered rows as a paragraph, a heading, or a run-in heading and its paragraph. */
function blockOf(pieces: readonly Piece[], workshop: Workshop): Block[] {
  record(pieces, workshop)
  const first = pieces[0]?.row
  const labelled = pieces[0]?.labelled ?? false
  if (first && pieces.length === 1 && !labelled) return [paragraph([rowText(first)])]
  const text =
    pieces.length === 1 && first
      ? first.text
      : pieces.map(({ row, doubled }) => row.text.slice(doubled)).join('')
  const label = labelled ? readSectionLabel(fold(text.slice(0, 30))) : undefined
  if (label) {
    const rest = text.slice(label.end)
    const cut = runInEnd(rest, label.level)
    if (cut > 0) {
      const seam = label.end + cut
      const head = slice(pieces, 0, seam, workshop)
      return [
        {
          type: 'heading',
          depth: label.level,
          number: text.slice(0, label.label.length),
          runIn: true,
          children: head,
          position: spanOf(head),
        },
        paragraph(slice(pieces, seam, text.length, workshop)),
      ]
    }
    if (isHeading(text, rest)) {
      const children = slice(pieces, 0, text.length, workshop)
      return [
        {
          type: 'heading',
          depth: label.level,
          number: text.slice(0, label.label.length),
          runIn: false,
          children,
          position: spanOf(children),
        },
      ]
    }
  }
  return [paragraph(slice(pieces, 0, text.length, workshop))]
}

/** A heading of its own: short, and no stop in it. */
function isHeading(text: string, title: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    title.trim() !== '' &&
    !hasAny(title, FULL_STOPS) &&
    !OPEN_ENDS.has(title.charCodeAt(title.length - 1))
  )
}

const FULL_STOPS = codesOf('。；')
const OPEN_ENDS = codesOf('，、：:；;,.')

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
  return LATIN_END.has(before.charCodeAt(before.length - 1)) && LATIN.has(after.charCodeAt(0))
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const LATIN = codesOf(LETTERS)
const LATIN_END = codesOf(`${LETTERS},;`)

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
