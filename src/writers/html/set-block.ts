import type { Element } from 'hast'
import type { Nodes } from '../../tree/nodes.ts'
import type { BlockKind } from './block-styles.ts'
import type { FaceName } from './faces.ts'

/** A text to be set, with what stands out in it and where in the source it comes from. */
export interface SetText {
  readonly value: string
  readonly stretches: readonly Stretch[]
  /** Where runs begin: index in `value`, offset in the source; in order. */
  readonly origins: readonly { readonly at: number; readonly offset: number }[]
}

/** A part of a text that is set in its own way; in order, never overlapping. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly tag: 'strong' | 'em' | 'code' | 'span'
  readonly className?: string
  readonly face?: FaceName
}

/** Something that is set in lines of its own: a paragraph, a title, an entry of the contents. */
export interface LineBlock {
  readonly type: 'lines'
  readonly kind: BlockKind
  /** Its lines become the element's children. */
  readonly element: Element
  readonly text: SetText
  /** White lines above it, where its kind does not say. */
  readonly before?: number
  readonly opensPage?: boolean
  /** Points of its face, where its kind does not say. */
  readonly points?: number
  /** Characters by which all lines but the first stand further in, where its kind does not say. */
  readonly hang?: number
  /** Where lines had better end: the source's own line ends in a title. */
  readonly breaks?: readonly number[]
  /** A rule above its first line, or below its last. */
  readonly ruled?: 'above' | 'below' | 'both'
  /** `id` of the article whose page stands at the end of the line. */
  readonly target?: string
  /** `id` of the article that begins here. */
  readonly article?: string
}

/** A row of a table. */
export interface RowBlock {
  readonly type: 'row'
  readonly element: Element
  readonly cells: readonly LineBlock[]
  /** Characters that each column of the table would need on one line. */
  readonly widths: readonly number[]
  /** Offset in the source. */
  readonly origin: number
  readonly before?: number
  /** The row that heads the columns; absent in that row itself. */
  readonly head?: RowBlock
}

export type SetBlock = LineBlock | RowBlock

/** The text of nodes, one behind the other; `mark` says how each of them stands out. */
export function textOfNodes(
  nodes: readonly Nodes[],
  mark: (node: Nodes) => Omit<Stretch, 'from' | 'to'> | null = () => null,
): SetText {
  let value = ''
  const stretches: Stretch[] = []
  const origins: { at: number; offset: number }[] = []
  for (const node of nodes) {
    const from = value.length
    const style = mark(node)
    collect(node, style === null)
    if (style && value.length > from) stretches.push({ ...style, from, to: value.length })
  }
  return { value, stretches, origins }

  function collect(node: Nodes, marked: boolean): void {
    if (node.type === 'folio' || node.type === 'runningHead') return
    if ('children' in node) {
      for (const child of node.children) collect(child, marked)
    } else if (node.type !== 'text' || !node.doubled) {
      if (node.type === 'text' && node.glue !== undefined && value !== '') value += node.glue
      origins.push({ at: value.length, offset: node.position.start.offset ?? 0 })
      const from = value.length
      value += node.value
      if (marked && node.type === 'text' && node.mark)
        stretches.push({ ...MARKS[node.mark], from, to: value.length })
    }
  }
}

/** Text that stands out in a paragraph: strong and emphasised, as in print, by another face. */
const MARKS = {
  strong: { tag: 'strong', face: 'heiti' },
  emphasis: { tag: 'em', face: 'kaiti' },
  code: { tag: 'code' },
} as const

/** A text that stands so in no place of the source, or whose place is known only as a whole. */
export function plainText(value: string, node?: Nodes): SetText {
  const offset = node?.position?.start.offset
  return { value, stretches: [], origins: offset === undefined ? [] : [{ at: 0, offset }] }
}
