import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Article, Heading, List, Nodes, Paragraph, Table } from '../../tree/nodes.ts'
import type { BlockKind } from './block-styles.ts'
import { composeTable } from './compose-table.ts'
import { type LineBlock, plainText, type SetBlock, type SetText, textOfNodes } from './set-block.ts'

/** An article: a heading of the given rank, and below it all that the article holds. */
export function composeArticle(
  article: Article,
  { rank, vertical }: { readonly rank: 2 | 3; readonly vertical: boolean },
  blocks: SetBlock[],
): Element {
  const nodes = article.children.filter((node) => node.type !== 'folio' && node.type !== 'runningHead')
  const children: Element[] = []
  const head: Element[] = []
  // What stands above the body takes white before and behind it as a whole.
  let above = 'nothing' as 'nothing' | 'head' | 'body'
  let start = article.id as string | undefined

  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as (typeof nodes)[number]
    switch (node.type) {
      case 'kicker':
      case 'deck':
        head.push(add(node.type, 'p', textOfNodes([node])))
        break
      case 'articleTitle': {
        const text = textOfNodes([node])
        const breaks = text.origins.slice(1).map(({ at }) => at)
        head.push(add('title', `h${rank}`, text, { breaks }))
        break
      }
      case 'documentNumber':
      case 'byline':
      case 'dateline': {
        const kind = node.type === 'documentNumber' ? 'document-number' : node.type
        // What stands behind the first paragraph belongs to the body.
        ;(above === 'body' ? children : head).push(add(kind, 'p', trimmed(node.value, node)))
        break
      }
      case 'salutation':
        children.push(add('salutation', 'p', trimmed(node.value, node)))
        break
      case 'heading': {
        const next = nodes[i + 1]
        if (!node.runIn) children.push(section(node))
        else if (next?.type === 'paragraph') {
          children.push(runIn(node, next))
          i++
        } else children.push(runIn(node))
        break
      }
      case 'paragraph':
        children.push(add('paragraph', 'p', textOfNodes([node])))
        break
      case 'list':
        children.push(list(node))
        break
      case 'table': {
        if (vertical) {
          children.push(tableLines(node))
          break
        }
        const white = above === 'head' ? { before: 1 } : {}
        children.push(composeTable(node, blocks, { ...opening(), ...white }))
        above = 'body'
        break
      }
      case 'blockquote':
        children.push(
          h(
            'blockquote',
            node.children.map((child) => add('quote', 'p', textOfNodes([child]))),
          ),
        )
        break
      case 'thematicBreak':
        children.push(add('rule', 'div', plainText('', node)))
        break
      case 'signOff':
        children.push(
          add(/^\s*[（(〔[［]/u.test(node.value) ? 'source' : 'sign-off', 'p', trimmed(node.value, node)),
        )
    }
  }
  return h('article', { id: article.id }, [...(head.length > 0 ? [h('header', head)] : []), ...children])

  /** Adds a block, with the white that its place asks for. */
  function add(kind: BlockKind, tag: string, text: SetText, more: Partial<LineBlock> = {}): Element {
    const element = h(tag, { className: [kind] })
    const inHead = HEAD.has(kind) && above !== 'body'
    const before = above === 'nothing' ? 2 : above === 'head' && !inHead ? 1 : 0
    blocks.push({ type: 'lines', kind, element, text, ...(before > 0 && { before }), ...more, ...opening() })
    above = inHead ? 'head' : 'body'
    return element
  }

  /** Marks the first block of the article. */
  function opening(): { article?: string } {
    const id = start
    start = undefined
    return id === undefined ? {} : { article: id }
  }

  function section(node: Heading): Element {
    return add(
      `section-${node.depth}`,
      `h${Math.min(6, rank + node.depth)}`,
      trimmedText(textOfNodes([node])),
    )
  }

  function runIn(node: Heading, next?: Paragraph): Element {
    const face = ({ 1: 'heiti', 2: 'kaiti', 3: null, 4: null } as const)[node.depth]
    const text = textOfNodes(next ? [node, next] : [node], (part: Nodes) =>
      part === node
        ? { tag: 'span', className: `run-in-${node.depth}`, ...(face !== null && { face }) }
        : null,
    )
    return add('paragraph', 'p', text)
  }

  /** A table as lines of text: what columns from top to bottom leave of it. */
  function tableLines({ children: rows }: Table): Element {
    const lines = rows.flatMap((row): Element[] => {
      if (row.type !== 'tableRow') return []
      const value = row.children.map((cell) => textOfNodes([cell]).value.trim()).join('\u3000')
      return [add('item', 'p', plainText(value, row))]
    })
    return h('div', lines)
  }

  function list(node: List): Element {
    let number = 0
    const items = node.children.flatMap((item): Element[] => {
      if (item.type !== 'listItem') return []
      number++
      const parts = item.children.filter((child) => child.type === 'paragraph')
      return [
        h(
          'li',
          parts.map((part, k) =>
            add(
              'item',
              'p',
              k === 0
                ? labelled(textOfNodes([part]), node.ordered ? `${number}.` : '•')
                : textOfNodes([part]),
            ),
          ),
        ),
      ]
    })
    return h(node.ordered ? 'ol' : 'ul', items)
  }
}

/** What may stand above the body of an article. */
const HEAD: ReadonlySet<BlockKind> = new Set([
  'kicker',
  'title',
  'deck',
  'document-number',
  'byline',
  'dateline',
])

/** A text with a label before it. */
function labelled({ value, stretches, origins }: SetText, label: string): SetText {
  const shift = label.length
  return {
    value: label + value,
    stretches: [
      { from: 0, to: shift, tag: 'span', className: 'label' },
      ...stretches.map((stretch) => ({ ...stretch, from: stretch.from + shift, to: stretch.to + shift })),
    ],
    origins: origins.map(({ at, offset }, i) => ({ at: i === 0 ? 0 : at + shift, offset })),
  }
}

function trimmed(value: string, node: Nodes): SetText {
  return plainText(value.trim(), node)
}

function trimmedText(text: SetText): SetText {
  const value = text.value.trim()
  return value === text.value ? text : { ...text, value: text.value.trimEnd() }
}
