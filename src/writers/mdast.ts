import type { BlockContent, Html, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { isTocHeading, writeAnchor } from '../parser/markdown/form.ts'
import type { Article, Bulletin } from '../tree/nodes.ts'
import { textOf } from '../tree/to-string.ts'
import { visit } from '../tree/visit.ts'
import { articleContent } from './mdast-article.ts'
import { frontMatter } from './mdast-front-matter.ts'
import { tocContent } from './mdast-toc.ts'

/**
 * An issue as mdast. `#` is the bulletin's name, `##` the table of contents, a column, or an article outside any
 * column, `###` an article in a column; sections stand one level deeper each. What Markdown has no place for
 * (issue number, issuer, date, columns, how bylines and sign-offs are read, colophon) stands in YAML front matter.
 * Page furniture is left out.
 */
export function toMdast(tree: Bulletin): Root {
  const context = contextOf(tree)
  const children: RootContent[] = [{ type: 'yaml', value: frontMatter(tree) }, ...mastheadContent(tree)]
  for (const node of tree.children) {
    if (node.type === 'toc') children.push(...tocContent(node, context.columns))
    else if (node.type === 'article') children.push(...articleContent(node, 2, anchor(node, null, context)))
    else if (node.type === 'column') {
      children.push({ type: 'heading', depth: 2, children: [text(node.title)] })
      for (const child of node.children) {
        if (child.type !== 'article') continue
        children.push(...articleContent(child, 3, anchor(child, node.title, context)))
      }
    }
  }
  return { type: 'root', children }
}

/** What decides whether a heading needs an anchor. */
interface Context {
  /** Titles of all columns. */
  readonly columns: ReadonlySet<string>
  /** ids of the articles that the table of contents links to. */
  readonly linked: ReadonlySet<string>
}

function contextOf(tree: Bulletin): Context {
  const columns = new Set<string>()
  const linked = new Set<string>()
  visit(tree, 'column', (node) => columns.add(node.title))
  visit(tree, 'tocEntry', (node) => node.link?.article && linked.add(node.link.article))
  return { columns, linked }
}

/** The anchor of an article: where a link leads to it, or its heading would be taken for another kind. */
function anchor(article: Article, column: string | null, { columns, linked }: Context): PhrasingContent[] {
  const title = article.children
    .filter((child) => child.type === 'articleTitle')
    .map(textOf)
    .join(' ')
  const doubtful = column === null && (columns.has(title) || isTocHeading(title))
  return linked.has(article.id) || doubtful ? [html(writeAnchor(article.id)), html('</a>')] : []
}

/** The name, once, and the notes of all mastheads: some issues print theirs again behind the table of contents. */
function mastheadContent(tree: Bulletin): BlockContent[] {
  const parts = tree.children.flatMap((node) => (node.type === 'masthead' ? node.children : []))
  const title = parts.find((part) => part.type === 'mastheadTitle')
  const notes = parts.filter((part) => part.type === 'note')
  return [
    ...(title === undefined
      ? []
      : [{ type: 'heading' as const, depth: 1 as const, children: [text(title.title)] }]),
    ...notes.map((note): BlockContent => ({ type: 'paragraph', children: [text(note.value)] })),
  ]
}

function text(value: string): Text {
  return { type: 'text', value }
}

function html(value: string): Html {
  return { type: 'html', value }
}
