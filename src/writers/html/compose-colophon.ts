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
    blocks.push({ ...(sides ? lineOf('printed', sides) : colophonLine(node)), ruled: 'above' })
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

function lineOf(kind: BlockKind, text: SetText): LineBlock {
  const hang = kind === 'recipients' ? hangOf(text.value) : null
  const element = h('p', { className: [kind], ...(hang !== null && { style: `--hang:${hang}` }) })
  return { type: 'lines', kind, element, text, ...(hang !== null && { hang }) }
}

/** Width of the label (抄送：) in characters of the text, behind which the other lines begin; `null` for none. */
function hangOf(value: string): number | null {
  const label = /^\s*[^：:]{1,4}[：:]/u.exec(value)?.[0]
  if (label === undefined) return null
  const scale = STYLES.recipients.points / TEXT_POINTS
  return Math.round((width(label) / 2) * scale * 100) / 100
}

/** A line of a colophon, which may stand in a masthead too. */
export function colophonLine(
  node: Exclude<Colophon['children'][number], { type: 'folio' | 'runningHead' }>,
): LineBlock {
  switch (node.type) {
    case 'recipients':
      return lineOf('recipients', textOfNodes([node]))
    case 'editors':
      return lineOf('editors', plainText(node.value.trim(), node))
    case 'imprint':
      return lineOf('printed', plainText(node.value.trim(), node))
    case 'copies':
      return lineOf('copies', plainText(node.value.trim(), node))
    case 'note':
      return lineOf('colophon-note', plainText(node.value.trim(), node))
  }
}
