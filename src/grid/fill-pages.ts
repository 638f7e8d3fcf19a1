/** Something that takes whole lines of the grid: a paragraph, a title with the white around it, a table row. */
export interface Rows {
  /** Lines it takes. */
  readonly rows: number
  /** White lines before it; left out at the head of a page. */
  readonly before?: number
  /** Begins a page whatever is left of the one before. */
  readonly opensPage?: boolean
  /** Stands on one page as a whole where it fits on one. */
  readonly unbroken?: boolean
  /** Does not end a page: what follows brings its first line to the same page (keep with next). */
  readonly keepWithNext?: boolean
}

/** Where a line of the grid stands: page from 0, row on the page from 0. */
export interface Place {
  readonly page: number
  readonly row: number
}

/**
 * Fills pages of `linesPerPage` lines with blocks, in order; returns where the first line of each block stands. The
 * lines of a block follow each other, over as many pages as they need.
 */
export function fillPages(blocks: readonly Rows[], linesPerPage: number): Place[] {
  const places: Place[] = []
  let page = 0
  let row = 0
  blocks.forEach((block, i) => {
    if (block.opensPage && row > 0) {
      page++
      row = 0
    }
    const before = row === 0 ? 0 : (block.before ?? 0)
    if (row + before + room(blocks, i, linesPerPage) > linesPerPage && row > 0) {
      page++
      row = 0
    } else row += before
    places.push({ page, row })
    row += block.rows
    page += Math.floor(row / linesPerPage)
    row %= linesPerPage
  })
  return places
}

/** Lines that must be free for block `i` to begin on a page. */
function room(blocks: readonly Rows[], i: number, linesPerPage: number): number {
  let needed = 0
  for (let k = i; k < blocks.length; k++) {
    const { rows = 0, before = 0, opensPage, unbroken, keepWithNext } = blocks[k] ?? {}
    if (opensPage && k > i) break
    const white = k === i ? 0 : before
    if (!keepWithNext) {
      const own = unbroken ? rows : Math.min(rows, 1)
      return Math.min(needed + white + own, linesPerPage)
    }
    needed += white + rows
    if (needed >= linesPerPage) return linesPerPage
  }
  return Math.min(needed, linesPerPage)
}
