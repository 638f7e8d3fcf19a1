import type { Element } from 'hast'
import { h } from 'hastscript'
import { tag } from './box-item.ts'
import type { EntryMark } from './entries.ts'
import type { Issue } from './issue.ts'
import { link, onLines, type Piece } from './pieces.ts'

/** The entries without heading, or of a page that the map does not have; `null` when there are none. */
export function unplacedSection(issue: Issue): Element | null {
  const { words, marks } = issue
  const entries = marks.entries.filter(({ listed }) => listed)
  if (entries.length === 0) return null
  return h(
    'section',
    { ariaLabelledBy: 'unplaced', className: ['unplaced'] },
    onLines([
      h('h2', { id: 'unplaced' }, words.unplaced),
      h('ul', onLines(entries.map((entry) => unplacedItem(entry, issue)))),
    ]),
  )
}

function unplacedItem(entry: EntryMark, { words, quote }: Issue): Element {
  const { title, line, page, verdict, claimed, heading, drawn, id } = entry
  const named = page === null ? null : drawn ? link(id, words.page(page)) : words.page(page)
  const why = [
    heading === null && verdict !== 'missing' && words.absent.heading,
    page !== null && claimed === null && words.absent.beyond,
  ].filter((reason) => reason !== false)
  const pieces: Piece[] = [
    h('span', { className: ['title'] }, [quote(title)]),
    ' ',
    h('span', { className: ['line'] }, words.atLine(line)),
    ' ',
    h('span', { className: ['says-toc'] }, [
      tag(verdict, words),
      ' ',
      ...words.say<Piece>(named),
      ...why.flatMap((reason) => [words.separator, reason]),
      ...(heading
        ? [words.separator, ...words.stands<Piece>(link(heading.id, words.place(heading.box)))]
        : []),
    ]),
  ]
  return h('li', { id: drawn ? undefined : id }, pieces)
}
