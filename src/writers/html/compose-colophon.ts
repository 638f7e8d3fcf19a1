import type { Element } from 'hast'
import { h } from 'hastscript'
import { width } from '../../text/width.ts'
import type { Bulletin, Colophon } from '../../tree/nodes.ts'
import { type BlockKind, STYLES } from './block-styles.ts'
import { imprintSides } from './imprint-sides.ts'
import { type LineBlock, plainText, type SetBlock, type SetText, textOfNodes } from './set-block.ts'
import { TEXT_POINTS } from './sheet.ts'

/** The imprint block at the end of the issue (版记), each of its lines between rules. */
export function composeColophon(tree: Bulletin): { element: Element | null; blocks: SetBlock[] } {
  const blocks: LineBlock[] = []
  const nodes = tree.children.flatMap((child) => (child.type === 'colophon' ? child.children : []))
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as (typeof nodes)[number]
    if (node.type === 'folio' || node.type === 'runningHead') continue
    const sides = imprintSides(node, nodes[i + 1])
    if (sides) i++
    const { kind, text } = sides ? { kind: 'printed' as const, text: sides } : colophonLine(node)
    const hang = kind === 'recipients' ? hangOf(text.value) : null
    const element = h('p', { className: [kind], ...(hang !== null && { style: `--hang:${hang}` }) })
    blocks.push({ type: 'lines', kind, element, text, ruled: 'above', ...(hang !== null && { hang }) })
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

/** Width of the label (抄送：) in characters of the text, behind which the other lines begin; `null` for none. */
function hangOf(value: string): number | null {
  const label = /^\s*[^：:]{1,4}[：:]/u.exec(value)?.[0]
  if (label === undefined) return null
  const scale = STYLES.recipients.points / TEXT_POINTS
  return Math.round((width(label) / 2) * scale * 100) / 100
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
