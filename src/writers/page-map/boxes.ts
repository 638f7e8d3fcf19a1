import type { Source } from '../../readers/source.ts'
import type { Bulletin } from '../../tree/nodes.ts'
import { type Border, borderAt } from './borders.ts'
import type { Leaf } from './leaves.ts'

/**
 * One box of the map, in reading order: a page; `pages` between which no border was seen; a page whose number is not
 * known (`unnumbered`); what stands `before` the first border; pages that have no text (`gap`); or, without any border,
 * the `whole` issue.
 */
export interface Box {
  /** Anchor in the map. */
  readonly id: string
  readonly kind: 'page' | 'pages' | 'unnumbered' | 'before' | 'gap' | 'whole'
  /** First and last printed page; `null` where no number is known. */
  readonly pages: readonly [number, number] | null
  /** 1-based, among the boxes behind the last page with a number, or from the first border on; 0 without border. */
  readonly ordinal: number
  /** The last page with a number before it, if there is one. */
  readonly behind: number | null
  /** Offsets of its text in the source; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly border: Border | null
  /** Lines of the grid that it fills, where that is known. */
  readonly rows: number | null
}

/** The boxes of an issue, as its page breaks part it. */
export function boxesOf(tree: Bulletin, source: Source, leaves: readonly Leaf[]): Box[] {
  const breaks = tree.data.facts.pages.breaks.toSorted((a, b) => a.offset - b.offset)
  const end = source.text.length
  const first = breaks[0]
  if (first === undefined) return [unmarked('whole', 0, end)]
  const boxes: Box[] = []
  if (leaves.some(({ start }) => start < first.offset)) boxes.push(unmarked('before', 0, first.offset))
  let last: number | null = null
  let numbered = -1
  let behind: number | null = null
  breaks.forEach((mark, i) => {
    // What is counted backwards from page 1, a cover, bears no number.
    const page = mark.page !== null && mark.page >= 1 ? mark.page : null
    const pages = mark.range ?? (page === null ? null : ([page, page] as const))
    if (pages && last !== null && pages[0] > last + 1) boxes.push(gap(last + 1, pages[0] - 1, mark.offset))
    boxes.push({
      id: `p${i + 1}`,
      kind: pages === null ? 'unnumbered' : pages[0] === pages[1] ? 'page' : 'pages',
      pages,
      ordinal: i - numbered,
      behind,
      start: mark.offset,
      end: breaks[i + 1]?.offset ?? end,
      border: borderAt(mark, i === 0, leaves, source),
      rows: mark.rows ?? null,
    })
    last = pages?.[1] ?? null
    if (pages) [numbered, behind] = [i, pages[1]]
  })
  return boxes
}

function unmarked(kind: 'before' | 'whole', start: number, end: number): Box {
  return { id: kind, kind, pages: null, ordinal: 0, behind: null, start, end, border: null, rows: null }
}

function gap(first: number, last: number, offset: number): Box {
  return {
    id: `gap${first}`,
    kind: 'gap',
    pages: [first, last],
    ordinal: 0,
    behind: null,
    start: offset,
    end: offset,
    border: null,
    rows: null,
  }
}
