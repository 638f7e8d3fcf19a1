import type { Element } from 'hast'
import { h } from 'hastscript'
import { boxItem } from './box-item.ts'
import type { Box } from './boxes.ts'
import type { Issue } from './issue.ts'
import { onLines, type Piece } from './pieces.ts'

/**
 * The boxes as spreads of a book: on a wide screen the list has an even number of columns, even pages in the left one of
 * two (verso), odd pages in the right one (recto). An empty item holds the place of a page that is not there.
 */
export function pageList(issue: Issue): Element {
  const items: Piece[] = []
  let next: Side = 'verso'
  for (const box of issue.boxes) {
    const side = sideOf(box, next)
    if (side === 'both' ? next === 'recto' : side !== next) items.push(blank())
    items.push(boxItem(box, issue, [side]))
    next = side === 'verso' ? 'recto' : 'verso'
  }
  return h('ol', { className: ['book'] }, onLines(items))
}

type Side = 'verso' | 'recto'

/** Where a box lies in its spread; one of unknown number goes on from the one before, at the front of the book right. */
function sideOf({ kind, pages, ordinal, behind }: Box, next: Side): Side | 'both' {
  if (pages && pages[0] === pages[1]) return pages[0] % 2 === 0 ? 'verso' : 'recto'
  if (kind === 'unnumbered') return ordinal === 1 && behind === null ? 'recto' : next
  return 'both'
}

/** Nothing, to whoever reads or hears the list. */
function blank(): Element {
  return h('li', { className: ['blank'], ariaHidden: 'true' })
}
