import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/** What a sentence of the map is made of once its places are filled. */
export type Piece = ElementContent | string

/** A link to a place in the map. */
export function link(id: string, text: string): Element {
  return h('a', { href: `#${id}` }, text)
}

/** The pieces on lines of their own, so that the page's source can be read. */
export function onLines(pieces: readonly Piece[]): Piece[] {
  return [...pieces.flatMap((piece) => ['\n', piece]), '\n']
}
