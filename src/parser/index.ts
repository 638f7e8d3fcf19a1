import type { Source } from '../readers/source.ts'
import { titleKey } from '../text/titles.ts'
import { append } from '../tree/append.ts'
import { emptyFacts } from '../tree/build.ts'
import type { Bulletin, BulletinContent, Repair } from '../tree/nodes.ts'
import { locator } from '../tree/position.ts'
import { buildBody } from './articles/index.ts'
import { sequence } from './articles/sequence.ts'
import { buildColophon, colophonStart } from './colophon.ts'
import { isIssueLine } from './constructs/issue-number.ts'
import { countHeads, findFurniture, type Heads, isRecurringHead } from './furniture.ts'
import { measureLayout } from './layout.ts'
import { buildMasthead, mastheadEnd } from './masthead.ts'
import { furnitureNode, type Workshop } from './nodes.ts'
import { keyOf, type Row, scan } from './rows.ts'
import { buildToc } from './toc/build.ts'
import { findToc, readToc } from './toc/index.ts'
import { extend, type Profile } from './vocabulary.ts'

export interface ParseOptions {
  /** Words of one issuer, added to the general ones. */
  readonly profile?: Profile
}

/**
 * Parses the text of one issue: scan → furniture → zones → classify → build. Never throws and never refuses; what
 * fits nothing is kept as paragraphs and notes. Linear in the length of the text.
 */
export function parse(source: Source, options: ParseOptions = {}): Bulletin {
  const vocabulary = extend(options.profile)
  const rows = scan(source)
  const heads = countHeads(rows)
  const toc = findToc(rows, headTest(heads), vocabulary)
  const inToc = (row: Row): boolean => toc !== undefined && row.index >= toc.start && row.index < toc.end
  const furniture = findFurniture(rows, heads, inToc, vocabulary)
  const isFurniture = (row: Row): boolean => furniture.has(row.index)
  const repairs: Repair[] = []
  const contents: Workshop = { rows, furniture, vocabulary, locate: locator(source), repairs }
  const tocStart = toc ? (toc.heading ?? toc.start) : undefined
  const tocEnd = toc?.end ?? 0
  const tail = colophonStart(rows, tocEnd, isFurniture, vocabulary)
  const head = mastheadEnd(rows, tocStart ?? tail, toc !== undefined, isFurniture, vocabulary)

  const children: BulletinContent[] = []
  const masthead = buildMasthead(rows.slice(0, head), contents)
  if (masthead) children.push(masthead)
  const reading = toc ? readToc(rows, toc, isFurniture, vocabulary) : undefined
  if (toc && reading) children.push(buildToc(rows, toc, reading, contents))
  const name = masthead?.children.find((node) => node.type === 'mastheadTitle')?.title
  const again = toc ? secondMasthead(rows, tocEnd, tail, name, isFurniture, vocabulary) : tocEnd
  const repeated = again > tocEnd ? buildMasthead(rows.slice(tocEnd, again), contents, name ?? '') : undefined
  if (repeated) children.push(repeated)
  const workshop: Workshop =
    tocStart === undefined ? contents : { ...contents, apart: { from: tocStart, to: again } }
  const text = rows.slice(toc ? again : head, tail)
  if (tocStart !== undefined && tocStart > head) text.unshift(...rows.slice(head, tocStart))
  const layout = measureLayout(furniture.size === 0 ? text : text.filter((row) => !isFurniture(row)))
  const body = sequence(text, furniture, layout, vocabulary)
  append(children, buildBody(body, reading?.items ?? [], layout, workshop))
  const colophon = buildColophon(rows.slice(tail), workshop)
  if (colophon) children.push(colophon)

  return finish(source, children, rows, workshop)
}

/** Whether a row is a running head that returns; one that looks like an entry with leaders must return more often. */
function headTest(heads: Heads): (row: Row) => boolean {
  return heads.counts.size === 0
    ? () => false
    : (row) => isRecurringHead(row, heads, /[….]{2}/u.test(row.folded) ? 3 : 2)
}

/** The masthead printed once more on the first page behind the contents: rows it takes, up to the index returned. */
function secondMasthead(
  rows: readonly Row[],
  from: number,
  to: number,
  name: string | undefined,
  isFurniture: (row: Row) => boolean,
  vocabulary: Workshop['vocabulary'],
): number {
  const rest = rows.slice(from, Math.min(to, from + 8))
  const key = name === undefined ? '' : titleKey(name)
  if (
    !rest.some(
      (row) =>
        row.text.length <= 60 &&
        (isIssueLine(row.folded) || (key !== '' && row.text.length <= 40 && keyOf(row) === key)),
    )
  )
    return from
  const end = mastheadEnd(rest, rest.length, false, isFurniture, vocabulary)
  if (end === 0 || rest.slice(0, end).every(isFurniture)) return from
  return from + end
}

/** Puts furniture that no zone has taken between the zones, sorts by place, and closes the root. */
function finish(
  source: Source,
  children: BulletinContent[],
  rows: readonly Row[],
  workshop: Workshop,
): Bulletin {
  const placed = new Set<number>()
  const mark = (
    nodes: readonly {
      type: string
      position: { start: { offset?: number | undefined } }
      children?: unknown
    }[],
  ): void => {
    for (const node of nodes) {
      if (node.type === 'folio' || node.type === 'runningHead') placed.add(node.position.start.offset ?? -1)
      if (Array.isArray(node.children)) mark(node.children as Parameters<typeof mark>[0])
    }
  }
  if (workshop.furniture.size > 0) mark(children)
  for (const index of workshop.furniture.keys()) {
    const row = rows[index]
    if (row && !placed.has(row.start)) children.push(furnitureNode(row, workshop))
  }
  children.sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0))
  const facts = emptyFacts()
  facts.repairs = workshop.repairs.sort((a, b) => a.lines.start - b.lines.start)
  return { type: 'bulletin', children, position: workshop.locate(0, source.text.length), data: { facts } }
}
