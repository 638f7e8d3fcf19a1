import type {
  BlockContent,
  Heading as MdHeading,
  Paragraph as MdParagraph,
  PhrasingContent,
  TableRow,
} from 'mdast'
import {
  closingMark,
  type Hint,
  LABELS,
  type Labelled,
  looksLikeSalutation,
  RUN_IN_LEVEL,
  readLabelOf,
  writeHint,
} from '../parser/markdown/form.ts'
import type { Article, Heading, List, Paragraph, Table } from '../tree/nodes.ts'
import { textOf } from '../tree/to-string.ts'

/**
 * An article under a heading of the given depth. `anchor` opens the heading; a run-in heading is strong text at the
 * head of its paragraph; a section too deep for Markdown is a paragraph wholly in strong.
 */
export function articleContent(article: Article, depth: 2 | 3, anchor: PhrasingContent[]): BlockContent[] {
  const nodes = article.children.filter((child) => child.type !== 'folio' && child.type !== 'runningHead')
  const title = nodes
    .filter((node) => node.type === 'articleTitle')
    .map(textOf)
    .join(' ')
  const content: BlockContent[] = [
    { type: 'heading', depth, children: title === '' ? anchor : [...anchor, text(title)] },
  ]
  let first = true
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    switch (node?.type) {
      case 'kicker':
      case 'deck':
        content.push(labelled(node.type, textOf(node)))
        break
      case 'documentNumber':
      case 'byline':
      case 'dateline':
      case 'signOff':
        content.push(labelled(node.type, node.value.trim()))
        break
      case 'salutation':
      case 'paragraph': {
        const value = textOf(node)
        const expected = looksLikeSalutation(value, first) ? 'salutation' : 'paragraph'
        content.push(paragraph([text(value), ...(expected === node.type ? [] : [hint({ says: node.type })])]))
        first &&= node.type === 'salutation'
        break
      }
      case 'heading': {
        const next = nodes[i + 1]
        if (!node.runIn) content.push(sectionHeading(node, depth))
        else if (next?.type === 'paragraph') {
          content.push(runInHeading(node, next))
          i++
        } else content.push(runInHeading(node, undefined))
        first = false
        break
      }
      case 'list':
        content.push(list(node))
        first = false
        break
      case 'table':
        content.push(table(node))
        first = false
        break
      case 'blockquote':
        content.push({
          type: 'blockquote',
          children: node.children.map((child) => paragraph([text(textOf(child))])),
        })
        first = false
    }
  }
  return content
}

function labelled(type: Labelled, value: string): MdParagraph {
  return paragraph([{ type: 'emphasis', children: [text(LABELS[type] + value)] }])
}

function sectionHeading(node: Heading, articleDepth: number): MdHeading | MdParagraph {
  const value = textOf(node).trim()
  const hints = labelHint(node, value)
  const depth = articleDepth + node.depth
  return depth <= 6
    ? { type: 'heading', depth: depth as MdHeading['depth'], children: [text(value), ...hints] }
    : paragraph([{ type: 'strong', children: [text(value)] }, ...hints])
}

function runInHeading(node: Heading, next: Paragraph | undefined): MdParagraph {
  const value = textOf(node).trim()
  const mark = closingMark.exec(value)?.[0] ?? ''
  const hints = labelHint(node, value)
  const expected = readLabelOf(value).level || RUN_IN_LEVEL
  if (node.depth !== expected) hints.push(hint({ says: 'level', level: node.depth }))
  if (next === undefined) hints.push(hint({ says: 'run-in' }))
  const strong: PhrasingContent = {
    type: 'strong',
    children: [text(value.slice(0, value.length - mark.length))],
  }
  const rest = mark + (next === undefined ? '' : textOf(next))
  return paragraph([strong, ...hints, ...(rest === '' ? [] : [text(rest)])])
}

/** A label that would be read otherwise than the heading has it. */
function labelHint(node: Heading, value: string): PhrasingContent[] {
  return readLabelOf(value).number === node.number ? [] : [hint({ says: 'label', label: node.number })]
}

function list(node: List): BlockContent {
  const children = node.children.flatMap((item) =>
    item.type === 'listItem'
      ? [
          {
            type: 'listItem' as const,
            spread: false,
            children: item.children.flatMap((child) =>
              child.type === 'paragraph' ? [paragraph([text(textOf(child))])] : [],
            ),
          },
        ]
      : [],
  )
  return { type: 'list', ordered: node.ordered, spread: false, children }
}

/** Rows of unequal length are filled up with empty cells: a Markdown table is as wide as its first row. */
function table(node: Table): BlockContent {
  const rows = node.children.filter((row) => row.type === 'tableRow')
  const width = rows.reduce((widest, row) => Math.max(widest, row.children.length), 0)
  const children = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, i) => {
        const cell = row.children[i]
        return { type: 'tableCell', children: cell === undefined ? [] : [text(textOf(cell).trim())] }
      }),
    }),
  )
  return { type: 'table', children }
}

function paragraph(children: PhrasingContent[]): MdParagraph {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function hint(value: Hint): PhrasingContent {
  return { type: 'html', value: writeHint(value) }
}
