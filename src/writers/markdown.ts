import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { terminalWidth } from '../text/width.ts'
import type { Bulletin } from '../tree/nodes.ts'
import type { Writer } from './index.ts'
import { toMdast } from './mdast.ts'

/** Markdown that `parseMarkdown` reads back: front matter, linked table of contents, articles under their columns. */
export const markdown = {
  format: 'markdown',
  extension: '.md',
  write: (tree) => toMarkdown(tree),
} as const satisfies Writer

/** An issue as Markdown; whatever in its text looks like Markdown is escaped. */
export function toMarkdown(tree: Bulletin): string {
  return processor.stringify(toMdast(tree))
}

const processor = unified()
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false, stringLength: terminalWidth })
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one' })
  .freeze()
