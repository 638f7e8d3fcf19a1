import type { Nodes } from './nodes.ts'

/**
 * The text of a node as a reader reads it: runs joined by their `glue`, text that a page break doubled and page
 * furniture left out. A literal other than `text` gives its `value`.
 */
export function textOf(node: Nodes): string {
  if (!('children' in node)) return node.value
  let result = ''
  for (const child of node.children) {
    if (child.type === 'folio' || child.type === 'runningHead') continue
    if (child.type !== 'text') result += textOf(child)
    else if (!child.doubled) result += result === '' ? child.value : (child.glue ?? '') + child.value
  }
  return result
}
