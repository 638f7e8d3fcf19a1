import type { Bulletin, Nodes } from '../../tree/nodes.ts'

/** How heavily a run of text is set: titles of articles, what heads or accompanies them, the rest; page furniture. */
export type Weight = 'title' | 'heading' | 'text' | 'furniture'

/** A run of source text that stands on one line; offsets are those of the source, `end` just past it. */
export interface Leaf {
  readonly start: number
  readonly end: number
  readonly weight: Weight
}

/** Every leaf of an issue, in source order. */
export function leavesOf(tree: Bulletin): Leaf[] {
  const leaves: Leaf[] = []
  const walk = (node: Nodes, above: Weight) => {
    const weight = WEIGHTS[node.type] ?? above
    if ('children' in node) for (const child of node.children) walk(child, weight)
    else {
      const { start, end } = node.position
      leaves.push({ start: start.offset ?? 0, end: end.offset ?? 0, weight })
    }
  }
  walk(tree, 'text')
  return leaves.toSorted((a, b) => a.start - b.start)
}

const WEIGHTS: Readonly<Partial<Record<Nodes['type'], Weight>>> = {
  articleTitle: 'title',
  mastheadTitle: 'heading',
  tocHeading: 'heading',
  columnHeading: 'heading',
  kicker: 'heading',
  deck: 'heading',
  heading: 'heading',
  folio: 'furniture',
  runningHead: 'furniture',
}

/** Index of the first leaf that ends behind the offset; the number of leaves when none does. */
export function leafAt(leaves: readonly Leaf[], offset: number): number {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((leaves[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
