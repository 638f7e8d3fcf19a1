import type { Heading as MdHeading, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Source } from '../readers/source.ts'
import { bulletin, literal, parent } from '../tree/build.ts'
import type { Article, Bulletin, BulletinContent, Column } from '../tree/nodes.ts'
import { articleOf } from './markdown/article.ts'
import { asFields, type FrontMatter, readFrontMatter } from './markdown/front-matter.ts'
import { articleHead, colophonOf, mastheadOf } from './markdown/metadata.ts'
import { type Outline, outlineOf, type Role } from './markdown/outline.ts'
import { type Place, placeOf, positionOf, runsOf, textOfRuns } from './markdown/runs.ts'
import { tocOf } from './markdown/toc.ts'

/**
 * A bulletin from Markdown: an issue as our writer makes it (see `writers/mdast.ts`), or articles as people write
 * them (see `markdown/outline.ts`). Nothing is refused. Every leaf has its place in the Markdown source; titles,
 * labels and escapes are read, so a value may be shorter than its slice.
 *
 * Loads remark: import it only where Markdown is at hand.
 */
export function parseMarkdown(source: Source): Bulletin {
  const root = processor.parse(source.text)
  const place = placeOf(source)
  const front = readFrontMatter(root, source.text)
  const outline = outlineOf(root, front, (node) => textOfRuns(runsOf(node.children, place)))
  const parts = partsOf(root, outline, front)
  const articles = articlesOf(parts, outline, front, place)
  const children = contentOf(parts, articles, front, place)
  return bulletin(children, place.locate(0, source.text.length))
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(keepPositions)
  .freeze()

/** Takes out what looks for addresses in text after parsing: the nodes it makes have no position. */
function keepPositions(this: Processor): void {
  for (const extension of [this.data().fromMarkdownExtensions ?? []].flat(2)) delete extension.transforms
}

/** A stretch of the document that one heading governs. */
interface Part {
  readonly role: Exclude<Role, { kind: 'section' }>
  /** Absent for what precedes the first heading. */
  readonly heading: MdHeading | undefined
  readonly content: RootContent[]
}

function partsOf(root: Root, outline: Outline, front: FrontMatter): Part[] {
  const opening: Part['role'] = front.issue ? { kind: 'masthead' } : { kind: 'article', anchor: undefined }
  let part: Part = { role: opening, heading: undefined, content: [] }
  const parts = [part]
  for (const node of root.children) {
    const role = outline.get(node)
    if (node.type === 'heading' && role !== undefined && role.kind !== 'section') {
      part = { role, heading: node, content: [] }
      parts.push(part)
    } else if (part.role.kind === 'column') {
      // Text directly under a column belongs to an article without a title.
      part = { role: { kind: 'article', anchor: undefined }, heading: undefined, content: [node] }
      parts.push(part)
    } else if (node.type !== 'yaml') part.content.push(node)
  }
  return parts
}

function articlesOf(
  parts: readonly Part[],
  outline: Outline,
  front: FrontMatter,
  place: Place,
): ReadonlyMap<Part, Article> {
  const articles = new Map<Part, Article>()
  const readings = asFields(front.data.articles)
  for (const part of parts) {
    if (part.role.kind !== 'article') continue
    const id = `a${articles.size + 1}`
    const article = articleOf(
      { ...part, id, readings: asFields(readings[part.role.anchor ?? id]) },
      outline,
      place,
      front.issue,
      front.issue || articles.size > 0 ? [] : articleHead(front, part.heading !== undefined, place),
    )
    if (article !== undefined) articles.set(part, article)
  }
  return articles
}

function contentOf(
  parts: readonly Part[],
  articles: ReadonlyMap<Part, Article>,
  front: FrontMatter,
  place: Place,
): BulletinContent[] {
  const targets = {
    place,
    own: front.issue,
    articles: [...articles.values()],
    anchors: new Map(
      [...articles].flatMap(([{ role }, { id }]) =>
        role.kind === 'article' && role.anchor !== undefined ? [[role.anchor, id] as const] : [],
      ),
    ),
  }
  const children: BulletinContent[] = []
  const masthead = mastheadOf(mastheadParts(parts), front, place)
  if (masthead !== undefined) children.push(masthead)
  let column: Column['children'] | undefined
  for (const part of parts) {
    const article = articles.get(part)
    const { role, heading } = part
    if (article !== undefined) {
      // A `##` is outside any column; what has no heading stays where it is.
      if (column !== undefined && heading?.depth !== 2) column.push(article)
      else children.push(article)
      if (heading?.depth === 2) column = undefined
    } else if (role.kind === 'toc' && heading !== undefined) {
      column = undefined
      children.push(tocOf(heading, part.content, targets))
    } else if (role.kind === 'column' && heading !== undefined) {
      const title = textOfRuns(runsOf(heading.children, place))
      column = [literal('columnHeading', { value: title, title }, positionOf(heading, place))]
      children.push(parent('column', { title }, column, positionOf(heading, place)))
    }
  }
  for (const node of children) if (node.type === 'column') stretch(node)
  const colophon = colophonOf(front, place)
  return colophon === undefined ? children : [...children, colophon]
}

/** A column reaches to the end of its last article. */
function stretch(column: Column): void {
  const last = column.children[column.children.length - 1]
  if (last !== undefined) column.position = { start: column.position.start, end: last.position.end }
}

function mastheadParts(parts: readonly Part[]): Pick<Part, 'heading' | 'content'>[] {
  return parts.filter((part) => part.role.kind === 'masthead')
}
