import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Bulletin, Toc, TocEntry } from '../../tree/nodes.ts'
import { visit } from '../../tree/visit.ts'
import type { BlockKind } from './block-styles.ts'
import { type LineBlock, plainText, type SetBlock, type SetText, textOfNodes } from './set-block.ts'

/**
 * The table of contents, each entry linked to its article. The pages are those of the print: what the source has printed
 * there is left out. An issue without one, but with several articles, gets one made from their titles.
 */
export function composeToc(
  tree: Bulletin,
  traditional: boolean,
): { element: Element | null; blocks: SetBlock[] } {
  const tocs = tree.children.filter((node) => node.type === 'toc')
  const blocks: LineBlock[] = []
  const children: Element[] = []
  let list: Element | null = null
  if (tocs.length > 0) for (const toc of tocs) composeEntries(toc)
  else composeTitles()
  if (children.length === 0) return { element: null, blocks }
  const named = children[0]?.tagName === 'h2'
  return {
    element: h(
      'nav',
      { className: ['toc'], ...(named ? { ariaLabelledBy: 'toc' } : { ariaLabel: '目录' }) },
      children,
    ),
    blocks,
  }

  function composeEntries(toc: Toc): void {
    const first = firstArticles(toc)
    for (const node of toc.children) {
      if (node.type === 'tocHeading') heading(plainText(closedUp(node.value), node))
      else if (node.type === 'tocColumn') {
        const target = node.page === null ? undefined : first.get(node.title)
        children.push(line('toc-column', 'p', plainText(node.title, node), target))
        list = null
      } else if (node.type === 'tocEntry') entry(entryText(node), node.link?.article ?? undefined)
      else if (node.type === 'note' || node.type === 'imprint') {
        children.push(line('toc-note', 'p', plainText(node.value.trim(), node)))
        list = null
      }
    }
  }

  /** A table made from the articles' own titles. */
  function composeTitles(): void {
    const titles: { text: SetText; id: string }[] = []
    visit(tree, 'article', (article) => {
      const nodes = article.children.filter((child) => child.type === 'articleTitle')
      const { value } = textOfNodes(nodes)
      if (value !== '') titles.push({ text: plainText(value), id: article.id })
    })
    if (titles.length < FEWEST) return
    heading(plainText(traditional ? '目錄' : '目录'))
    for (const { text, id } of titles) entry(text, id)
  }

  function heading(text: SetText): void {
    const id = children.some(({ tagName }) => tagName === 'h2') ? {} : { id: 'toc' }
    const element = h('h2', { className: ['toc-heading'], ...id })
    blocks.push({ type: 'lines', kind: 'toc-heading', element, text })
    children.push(element)
    list = null
  }

  function entry(text: SetText, target: string | undefined): void {
    if (list === null) {
      list = h('ol')
      children.push(list)
    }
    list.children.push(h('li', line('entry', 'a', text, target)))
  }

  function line(kind: BlockKind, tag: string, text: SetText, target?: string): Element {
    const linked = tag === 'a' && target !== undefined
    const element = h(tag === 'a' && !linked ? 'span' : tag, {
      className: [kind],
      ...(linked && { href: `#${target}` }),
    })
    blocks.push({
      type: 'lines',
      kind,
      element,
      text,
      ...(blocks.at(-1)?.kind === 'toc-heading' && { before: 1 }),
      ...(target !== undefined && { target }),
    })
    return element
  }
}

/** Articles from which on an issue without a table of contents is given one. */
const FEWEST = 3

/** The article that each column of a table of contents begins with. */
function firstArticles(toc: Toc): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const node of toc.children) {
    if (node.type !== 'tocEntry' || node.column === null || first.has(node.column)) continue
    if (node.link?.article) first.set(node.column, node.link.article)
  }
  return first
}

/** Title and author, as far as the source's entry names one. */
function entryText(entry: TocEntry): SetText {
  const { value, stretches, origins } = plainText(entry.title, entry)
  if (entry.author === null) return { value, stretches, origins }
  const whole = `${value}\u3000${entry.author}`
  return {
    value: whole,
    stretches: [
      { from: value.length + 1, to: whole.length, tag: 'span', className: 'author', face: 'kaiti' },
    ],
    origins,
  }
}

/** 目 录 without the white inside, which the print makes itself. */
function closedUp(value: string): string {
  const text = value.trim()
  return /^\S(?:\s+\S)+$/u.test(text) ? text.replace(/\s+/gu, '\u3000') : text
}
