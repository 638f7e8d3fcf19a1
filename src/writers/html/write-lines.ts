import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../../grid/index.ts'
import { type BlockStyle, STYLES } from './block-styles.ts'
import type { PagePlan } from './page-plan.ts'
import type { SetText } from './set-block.ts'
import type { SetLines } from './set-lines.ts'
import type { SetRow } from './set-row.ts'
import type { Sheet } from './sheet.ts'
import { squeezed } from './squeeze.ts'

/** Lines filled less are not stretched to both margins. */
const STRETCHED = 0.85

/** What the lines are written with beside their text. */
export interface LineSetting {
  readonly plan: PagePlan
  readonly sheet: Sheet
  /** Number of the page on which an article begins, `null` when it is not printed. */
  readonly pageOf: (article: string) => number | null
  /** Elements by the element that holds them. */
  readonly parents: ReadonlyMap<Element, Element>
}

/**
 * Writes every line into its block's element, as an element of its own: part of the running text on a screen, a line of
 * the grid in print. Where a page ends, the foot of the old page, with its folio, and the head of the new one stand before
 * the line; a screen does not show them. Returns the foot of the last page.
 */
export function writeLines({ plan, sheet, pageOf, parents }: LineSetting): ElementContent[] {
  const { pages, places } = plan
  /** The page that is being written, -1 before the first; the row below its last line. */
  let page = -1
  let row = 0
  /** Parts of rows that go on from the page before, and the turns of the page before them. */
  const continued = new Set<unknown>()

  for (const [part, at] of places) {
    if (part.type === 'row') writeRow(part, at[0] as Place)
    else writeBlock(part, at)
  }
  return [h('div', { className: ['turn'], ariaHidden: 'true' }, turned(pages.length))]

  function writeBlock(lines: SetLines, at: readonly Place[]): void {
    const { element } = lines.block
    lines.ends.forEach((end, i) => {
      const from = lines.ends[i - 1] ?? lines.start
      const place = at[i] as Place
      if (place.page > page) {
        const turn = turned(place.page)
        if (from === 0) insertBefore(element, h('div', { className: ['turn'], ariaHidden: 'true' }, turn))
        else element.children.push(h('span', { className: ['turn'], ariaHidden: 'true' }, turn))
      }
      element.children.push(...lineOf(lines, i, from, end, place.row - row))
      row = place.row + lines.tall
    })
  }

  function writeRow(part: SetRow, place: Place): void {
    const { element, cells } = part
    const rows: Element[] = []
    if (place.page > page) {
      const cell = h('td', { className: ['turn'], colSpan: cells.length }, turned(place.page))
      rows.push(h('tr', { className: ['turn'], ariaHidden: 'true' }, cell))
    }
    if (part.continued) insertAfterRow(part, [...rows, element])
    else for (const turn of rows) insertBefore(element, turn)
    const classes = [...(part.continued ? ['continued'] : []), ...(pages[page]?.verso ? ['v'] : [])]
    element.properties = {
      ...element.properties,
      ...(classes.length > 0 && { className: classes }),
      style: style({ '--b': place.row - row, '--t': part.rows }, page),
    }
    cells.forEach((cell, i) => {
      const share = Math.round((part.shares[i] ?? 0) * 1e4) / 1e2
      cell.block.element.properties.style = `--w:${share}%;--r:${Math.round((cell.points / 15.75) * 1e3) / 1e3}`
      cell.ends.forEach((end, k) => {
        const from = cell.ends[k - 1] ?? cell.start
        cell.block.element.children.push(h('span', { className: ['l'] }, textOf(cell.block.text, from, end)))
      })
    })
    row = place.row + part.rows
  }

  /** Ends the page that is being written and opens the one asked for, with the empty ones between them. */
  function turned(next: number): ElementContent[] {
    const content: ElementContent[] = []
    while (page < next) {
      const old = pages[page]
      if (old) {
        const left = (old.rows ?? sheet.lines) - row
        const side = [...(old.verso ? ['v'] : []), ...(row === 0 ? ['blank'] : [])]
        const folio = old.number === null ? '' : `— ${old.number} —`
        const css = style({ '--b': left }, page)
        content.push(h('span', { className: ['f', ...side], ...(css !== '' && { style: css }) }, folio))
      }
      page++
      row = 0
      if (page < pages.length) content.push(h('span', { className: page === 0 ? ['h', 'first'] : ['h'] }))
    }
    return content
  }

  function lineOf(lines: SetLines, i: number, from: number, end: number, white: number): ElementContent[] {
    const { block, ends, fills, tall, apart } = lines
    const kind: BlockStyle = STYLES[block.kind]
    const isLast = i === ends.length - 1 && !lines.goesOn
    const classes = ['l']
    if (pages[page]?.verso) classes.push('v')
    if (row === 0) classes.push('p')
    if (block.kind === 'name') classes.push('s')
    if (from === 0 && kind.indent) classes.push('i')
    if (from > 0 && kind.hang) classes.push('g')
    if (kind.align === 'justify' && (isLast || (fills[i] ?? 0) < STRETCHED)) classes.push('e')
    const { ruled } = block
    if (from === 0 && (ruled === 'above' || ruled === 'both')) classes.push('above')
    if (isLast && (ruled === 'below' || ruled === 'both')) classes.push('below')
    const content = textOf(block.text, from, end)
    if (apart !== null) {
      classes.push('a')
      content.splice(
        0,
        content.length,
        h('span', textOf(block.text, from, from + block.text.value.slice(from, apart).trimEnd().length)),
        text(' '),
        h('span', textOf(block.text, apart, end)),
      )
    }
    const number = isLast && block.target !== undefined ? pageOf(block.target) : null
    if (number !== null) {
      classes.push('x')
      const title = h('span', content.splice(0, content.length))
      content.push(
        title,
        h('span', { className: ['dots'] }),
        text(' '),
        h('span', { className: ['n'] }, String(number)),
      )
    }
    const own = block.kind === 'name' ? { '--r': Math.round((lines.points / 15.75) * 1e3) / 1e3 } : {}
    const css = style({ '--b': white, '--t': tall === 1 ? 0 : tall, ...own }, page)
    const element = h('span', { className: classes, ...(css !== '' && { style: css }) }, content)
    // Between lines stands what stood between their words.
    return block.text.value.charCodeAt(end - 1) === 0x20 && !isLast ? [element, text(' ')] : [element]
  }

  /** A style attribute of the properties that are not 0; with the measures of its page where they are its own. */
  function style(properties: Readonly<Record<string, number>>, page: number): string {
    const set = Object.entries(properties).filter(([, value]) => value !== 0)
    const { rows = null } = pages[page] ?? {}
    return [
      ...set.map(([name, value]) => `${name}:${value}`),
      ...(rows === null ? [] : squeezed(sheet, rows)),
    ].join(';')
  }

  function insertBefore(element: Element, content: Element): void {
    const siblings = parents.get(element)?.children
    const at = siblings?.indexOf(element) ?? -1
    if (siblings && at >= 0) siblings.splice(at, 0, content)
    else element.children.push(content)
  }

  /** Puts the further part of a table's row, and the turn of the page before it, behind the part before. */
  function insertAfterRow(part: SetRow, rows: readonly Element[]): void {
    const siblings = parents.get(part.block.element)?.children
    if (!siblings) return
    let at = siblings.indexOf(part.block.element) + 1
    while (continued.has(siblings[at])) at++
    siblings.splice(at, 0, ...rows)
    for (const row of rows) continued.add(row)
  }
}

/** The text from one place to another, with what stands out in it. */
function textOf({ value, stretches }: SetText, from: number, to: number): ElementContent[] {
  let end = to
  while (end > from && value.charCodeAt(end - 1) === 0x20) end--
  const content: ElementContent[] = []
  let at = from
  for (const { from: start, to: stop, tag, className } of stretches) {
    if (stop <= at || start >= end) continue
    if (start > at) content.push(...dashed(value.slice(at, start)))
    const part = value.slice(Math.max(at, start), Math.min(stop, end))
    content.push(h(tag, className === undefined ? {} : { className: [className] }, dashed(part)))
    at = Math.min(stop, end)
  }
  if (at < end) content.push(...dashed(value.slice(at, end)))
  return content
}

/**
 * A text with each double dash (——) in an element of its own: fonts draw it as one glyph, and an engine that justifies the
 * line as if there were two leaves it short.
 */
function dashed(value: string): ElementContent[] {
  if (!value.includes('——')) return value === '' ? [] : [text(value)]
  return value
    .split(/(?<dash>—{2,})/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('——') ? h('span', { className: ['d'] }, part) : text(part)))
}

/** Text without control characters, which HTML forbids and browsers draw as boxes. */
function text(value: string): ElementContent {
  return { type: 'text', value: value.replace(CONTROLS, '') }
}

const CONTROLS = /(?![\t\n])\p{Cc}/gu
