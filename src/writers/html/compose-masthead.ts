import type { Element } from 'hast'
import { h } from 'hastscript'
import { dateOf, issuerOf } from '../../record/heads.ts'
import type { Bulletin, Masthead } from '../../tree/nodes.ts'
import { textOf } from '../../tree/to-string.ts'
import type { BlockKind } from './block-styles.ts'
import { colophonLine } from './compose-colophon.ts'
import { GAP } from './gap.ts'
import { imprintSides } from './imprint-sides.ts'
import { type LineBlock, plainText, type SetBlock, type SetText } from './set-block.ts'

/**
 * The head of page one. An issue that prints its masthead twice has it once; issuer and date, where the source names
 * them only in its colophon, are set in the masthead too, above the rule, as official bulletins have them.
 */
export function composeMasthead(tree: Bulletin): { element: Element | null; blocks: SetBlock[] } {
  const blocks: LineBlock[] = []
  const children: Element[] = []
  const nodes = printedOnce(tree)
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as (typeof nodes)[number]
    const sides = imprintSides(node, nodes[i + 1])
    if (sides) {
      add('imprint', 'p', sides)
      i++
    } else compose(node)
  }
  const hasImprint = blocks.some(({ kind }) => kind === 'imprint')
  const imprint = hasImprint || blocks.length === 0 ? '' : imprintOf(tree)
  if (imprint !== '') add('imprint', 'p', plainText(imprint))
  const last = blocks.pop()
  if (last) blocks.push({ ...last, ruled: 'below' })
  return { element: children.length > 0 ? h('header', { className: ['masthead'] }, children) : null, blocks }

  function compose(node: Masthead['children'][number]): void {
    switch (node.type) {
      case 'mastheadTitle':
        add(
          'name',
          children.some(({ tagName }) => tagName === 'h1') ? 'p' : 'h1',
          plainText(node.title, node),
        )
        break
      case 'issue':
        add('issue', 'p', plainText(node.value.trim(), node))
        break
      case 'imprint':
        add('imprint', 'p', plainText(node.value.trim(), node))
        break
      case 'note':
        add('masthead-note', 'p', plainText(node.value.trim(), node))
        break
      case 'folio':
      case 'runningHead':
        break
      default: {
        const line = colophonLine(node)
        children.push(line.element)
        blocks.push(line)
      }
    }
  }

  function add(kind: BlockKind, tag: string, text: SetText): void {
    const element = h(tag, { className: [kind] })
    children.push(element)
    blocks.push({ type: 'lines', kind, element, text })
  }
}

/** What stands in the mastheads of an issue, each line of them once. */
function printedOnce(tree: Bulletin): Masthead['children'] {
  const seen = new Set<string>()
  return tree.children
    .flatMap((child) => (child.type === 'masthead' ? child.children : []))
    .filter((node) => {
      const key = `${node.type} ${node.type === 'mastheadTitle' ? node.title : textOf(node).trim()}`
      return !seen.has(key) && seen.add(key)
    })
}

/** Issuer and date, as far as the colophon names them and the line of the issue number does not. */
function imprintOf(tree: Bulletin): string {
  const colophons = tree.children.filter((child) => child.type === 'colophon')
  const issues = tree.children
    .flatMap((child) => (child.type === 'masthead' ? child.children : []))
    .filter((child) => child.type === 'issue')
  const issuer = issues.some((issue) => issue.issuer !== null) ? null : issuerOf(colophons)
  const date = issues.some((issue) => issue.date !== null) ? null : dateOf(colophons)
  return [issuer?.name ?? '', date === null ? '' : inWords(date)].join(GAP).trim()
}

/** 2020-04-18 as 2020年4月18日. */
function inWords(iso: string): string {
  return iso
    .split('-')
    .map((part, i) => Number(part) + ('年月日'[i] ?? ''))
    .join('')
}
