import type { PageBreak } from '../tree/nodes.ts'

/**
 * A function from an offset to the printed page it stands on: the page of the last break at or before it, `null`
 * before the first break and where numbering is not known. Breaks may come in any order; asking for rising offsets
 * costs next to nothing.
 */
export function pageFinder(breaks: readonly PageBreak[]): (offset: number) => number | null {
  const sorted = breaks.toSorted((a, b) => a.offset - b.offset)
  let index = -1
  return (offset) => {
    if ((sorted[index]?.offset ?? -1) > offset) index = -1
    for (
      let next = sorted[index + 1];
      next !== undefined && next.offset <= offset;
      next = sorted[index + 1]
    ) {
      index++
    }
    return sorted[index]?.page ?? null
  }
}
