import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Bulletin, Colophon } from '../../tree/nodes.ts'
import type { BlockKind } from './block-styles.ts'
import { type LineBlock, plainText, type SetBlock, type SetText, textOfNodes } from './set-block.ts'

/** The imprint block at the end of the issue (版记), each of its lines between rules. */
export function composeColophon(tree: Bulletin): { element: Element | null; blocks: SetBlock[] } {
  const blocks: LineBlock[] = []
  for (const node of tree.children.flatMap((child) => (child.type === 'colophon' ? child.children : []))) {
    if (node.type === 'folio' || node.type === 'runningHead') continue
    const { kind, text } = colophonLine(node)
    blocks.push({ type: 'lines', kind, element: h('p', { className: [kind] }), text, ruled: 'above' })
  }
  const last = blocks.pop()
  if (!last) return { element: null, blocks: [] }
  blocks.push({ ...last, ruled: 'both' })
  return {
    element: h(
      'footer',
      { className: ['colophon'] },
      blocks.map(({ element }) => element),
    ),
    blocks,
  }
}

/** What a line of a colophon is, and its text. */
export function colophonLine(
  node: Exclude<Colophon['children'][number], { type: 'folio' | 'runningHead' }>,
): { readonly kind: BlockKind; readonly text: SetText } {
  switch (node.type) {
    case 'recipients':
      return { kind: 'recipients', text: textOfNodes([node]) }
    case 'editors':
      return { kind: 'editors', text: plainText(node.value.trim(), node) }
    case 'imprint':
      return { kind: 'printed', text: plainText(node.value.trim(), node) }
    case 'copies':
      return { kind: 'copies', text: plainText(node.value.trim(), node) }
    case 'note':
      return { kind: 'colophon-note', text: plainText(node.value.trim(), node) }
  }
}
