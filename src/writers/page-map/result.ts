import type { Element } from 'hast'
import { h } from 'hastscript'
import { tag } from './box-item.ts'
import type { Box } from './boxes.ts'
import type { EntryMark } from './entries.ts'
import type { Issue } from './issue.ts'
import { link, onLines, type Piece } from './pieces.ts'

/** What was found, in one sentence; the wrong entries; the layout, and what speaks for it. */
export function resultSection(issue: Issue): Element {
  const { words, marks } = issue
  const wrong = marks.entries.filter(({ verdict }) => verdict === 'wrong')
  const pieces: Piece[] = [
    h('h2', { id: 'result' }, words.result),
    h('p', { className: ['result'] }, words.counts(marks.counts)),
  ]
  if (wrong.length > 0) {
    const items = wrong.map((entry) => wrongItem(entry, issue))
    pieces.push(h('ul', { className: ['wrong-entries'] }, onLines(items)))
  }
  pieces.push(facts(issue))
  return h('section', { ariaLabelledBy: 'result' }, onLines(pieces))
}

function wrongItem(entry: EntryMark, { words, quote }: Issue): Element {
  const { title, page, check, heading, id, drawn, listed } = entry
  const named = words.page(page ?? 0)
  const found = words.page(check?.page ?? 0)
  const phrase = words.wrong<Piece>(
    quote(title),
    drawn || listed ? link(id, named) : named,
    heading ? link(heading.id, found) : found,
  )
  const sure = check ? [' ', h('span', { className: ['sure'] }, words.certainty(check))] : []
  return h('li', [tag('wrong', words), ' ', ...phrase, ...sure])
}

function facts({ words, pages, boxes, signs }: Issue): Element {
  const { layout, starts, terms } = words
  const evidence = [...signs].map(([sign, count]) => words.tally(sign, count)).join(words.separator)
  const rows: (readonly [string, string | null])[] = [
    [terms.pages, words.extent(...extentOf(boxes), pages.breaks.length)],
    [terms.layout, layout(pages.charactersPerLine, pages.linesPerPage)],
    [terms.articles, pages.articles && starts[pages.articles]],
    [terms.evidence, evidence === '' ? words.noEvidence : evidence],
  ]
  const known = rows.flatMap(([term, value]) =>
    value === null ? [] : [h('div', [h('dt', term), h('dd', value)])],
  )
  return h('dl', onLines(known))
}

function extentOf(boxes: readonly Box[]): readonly [number | null, number | null] {
  let first: number | null = null
  let last: number | null = null
  for (const { pages } of boxes) {
    if (pages === null) continue
    first = Math.min(first ?? pages[0], pages[0])
    last = Math.max(last ?? pages[1], pages[1])
  }
  return [first, last]
}
