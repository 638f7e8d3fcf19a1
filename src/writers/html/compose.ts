import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Bulletin } from '../../tree/nodes.ts'
import { composeArticle } from './compose-article.ts'
import { composeColophon } from './compose-colophon.ts'
import { composeMasthead } from './compose-masthead.ts'
import { composeToc } from './compose-toc.ts'
import type { SetBlock } from './set-block.ts'
import { plainText } from './set-block.ts'

/** An issue as elements whose lines are still to be set, and what is to be set in them, in the order of the print. */
export interface Composition {
  readonly masthead: Part
  readonly contents: Part
  readonly body: Part
  readonly colophon: Part
}

/** One part of an issue: its element, `null` when it has nothing to print, and its blocks. */
export interface Part {
  readonly element: Element | null
  readonly blocks: readonly SetBlock[]
}

/** What decides how an issue is taken apart. */
export interface ComposeOptions {
  /** Written in Traditional characters. */
  readonly traditional: boolean
  /** Set in columns, where a table's rows are lines of text. */
  readonly vertical: boolean
}

/** Takes an issue apart for print. Page furniture of the source is left out. */
export function compose(tree: Bulletin, { traditional, vertical }: ComposeOptions): Composition {
  return {
    masthead: composeMasthead(tree),
    contents: composeToc(tree, traditional),
    body: composeBody(tree, vertical),
    colophon: composeColophon(tree),
  }
}

function composeBody(tree: Bulletin, vertical: boolean): Part {
  const blocks: SetBlock[] = []
  const children: Element[] = []
  for (const node of tree.children) {
    if (node.type === 'article') children.push(composeArticle(node, { rank: 2, vertical }, blocks))
    if (node.type !== 'column') continue
    // Without a heading of its own the column is not in the outline, and its articles are not below it.
    const rank = node.children.some(({ type }) => type === 'columnHeading') ? 3 : 2
    const parts = node.children.flatMap((child): Element[] => {
      if (child.type === 'article') return [composeArticle(child, { rank, vertical }, blocks)]
      if (child.type !== 'columnHeading') return []
      const element = h('h2', { className: ['column-heading'] })
      blocks.push({ type: 'lines', kind: 'column-heading', element, text: plainText(child.title, child) })
      return [element]
    })
    children.push(h('section', { className: ['column'], ariaLabel: node.title }, parts))
  }
  return { element: h('main', children), blocks }
}
