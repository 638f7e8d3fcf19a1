import type { Processor } from 'unified'
import type { Node } from 'unist'
import type { Bulletin } from '../tree/nodes.ts'
import { toMarkdown } from '../writers/markdown.ts'

/** Unified plug-in that compiles a `Bulletin` tree to Markdown which `parseMarkdown` reads back. */
export function bulletinStringifyMarkdown(this: Processor): void {
  this.compiler = (tree: Node): string => toMarkdown(tree as Bulletin)
}
