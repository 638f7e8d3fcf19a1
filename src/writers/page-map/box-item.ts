import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Border, Sign } from './borders.ts'
import type { Box } from './boxes.ts'
import type { EntryMark, HeadingMark } from './entries.ts'
import { icon } from './icons.ts'
import type { Issue } from './issue.ts'
import { picture } from './picture.ts'
import { link, onLines, type Piece } from './pieces.ts'
import type { Words } from './words.ts'

/** A box of the map: its picture, where it begins and by what, the titles on it, the entries that name it wrongly. */
export function boxItem(box: Box, issue: Issue, side: readonly string[]): Element {
  const { words, marks, rows, grid } = issue
  const headings = marks.headingsIn.get(box) ?? []
  const ghosts = marks.ghostsIn.get(box) ?? []
  const drawing = box.kind === 'gap' ? null : picture(rows.get(box) ?? [], box, grid)
  const says: Piece[] = [h('h3', words.box(box))]
  if (box.border) says.push(...beginning(box.border, issue))
  if (box.kind !== 'page' && box.kind !== 'unnumbered') says.push(note(words.notes[box.kind]))
  if (drawing && !drawing.complete) says.push(note(words.notDrawn))
  if (headings.length > 0) {
    const items = headings.map((heading) => headingItem(heading, issue))
    says.push(h('ul', { className: ['titles'], ariaLabel: words.titlesHere }, onLines(items)))
  }
  if (ghosts.length > 0) {
    const items = ghosts.map((entry) => ghostItem(entry, issue))
    says.push(h('ul', { className: ['ghosts'], ariaLabel: words.ghostsHere }, onLines(items)))
  }
  const pieces = [...(drawing ? [drawing.svg] : []), h('div', { className: ['says'] }, onLines(says))]
  return h('li', { id: box.id, className: ['box', box.kind, ...side] }, onLines(pieces))
}

function note(text: string): Element {
  return h('p', { className: ['note'] }, text)
}

/** Line, sign, and the words beside the border. */
function beginning(border: Border, { words, quote }: Issue): Element[] {
  const { sign, observed, before, after } = border
  const parts = [
    h('p', { className: ['begins', observed || sign === 'text-begins' ? 'seen' : 'counted'] }, [
      `${words.begins(border)} `,
      h('span', { className: ['sign'] }, [icon(sign), foundBy(border, words)]),
    ]),
  ]
  if (before !== '' && after !== '')
    parts.push(h('p', { className: ['words'] }, [...words.cut(quote(before), quote(after))]))
  else if (after !== '') parts.push(h('p', { className: ['words'] }, [...words.opens(quote(after))]))
  return parts
}

function foundBy({ sign, line, observed }: Border, words: Words): string {
  const name = words.signs[sign]
  if (sign === 'text-begins') return name
  if (line === null) return words.numbered(name)
  if (observed) return words.found(name)
  return PRINTED.has(sign) ? words.follows(name) : words.placed(name)
}

/** Where a printed sign is not seen to end a page, the page is only what follows the last of them. */
const PRINTED = new Set<Sign>(['folio', 'running-head'])

/** A title with its line, and what the contents say of it. */
function headingItem(heading: HeadingMark, { words, marks, quote }: Issue): Element {
  const entry = marks.entryOf.get(heading)
  const title = h('span', { className: ['title'] }, [quote(heading.title)])
  const line = h('span', { className: ['line'] }, words.atLine(heading.line))
  if (!entry) {
    const unlisted =
      marks.entries.length === 0 ? [] : [' ', h('span', { className: ['says-toc'] }, words.verdicts.unlisted)]
    return h('li', { id: heading.id, className: ['unlisted'] }, [title, ' ', line, ...unlisted])
  }
  return h('li', { id: heading.id, className: [entry.verdict] }, [
    title,
    ' ',
    line,
    ' ',
    ...sayOf(entry, words),
  ])
}

/** Verdict, and the page that the contents print: a link when that is somewhere else on the map. */
function sayOf(entry: EntryMark, words: Words): Piece[] {
  const { page, drawn, listed, verdict, check } = entry
  const named = page === null ? null : drawn || listed ? link(entry.id, words.page(page)) : words.page(page)
  const found = verdict === 'wrong' && check?.page ? words.really(words.page(check.page)) : ''
  const reason = verdict === 'open' && check?.reason ? words.because(check.reason, check.range) : ''
  return [
    h('span', { className: ['says-toc'] }, [
      tag(verdict, words),
      ' ',
      ...words.say<Piece>(named),
      found,
      reason,
    ]),
  ]
}

/** A verdict as shape and word; the colon behind it is there to be heard. */
export function tag(verdict: EntryMark['verdict'], words: Words): Element {
  return h('strong', { className: ['tag', verdict] }, [
    icon(verdict),
    words.verdicts[verdict],
    h('span', { className: ['aside'] }, words.colon),
  ])
}

/** An entry on the page that it names, with a link to where its title stands. */
function ghostItem(entry: EntryMark, { words, quote }: Issue): Element {
  const { heading, verdict, title } = entry
  const place = heading && link(heading.id, words.place(heading.box))
  const phrase =
    verdict === 'open' && place
      ? words.openGhost<Piece>(quote(title), place)
      : words.ghost<Piece>(quote(title), place)
  return h('li', { id: entry.id, className: ['ghost', verdict] }, [tag(verdict, words), ' ', ...phrase])
}
