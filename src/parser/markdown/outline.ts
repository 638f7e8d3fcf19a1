import type { Heading as MdHeading, Root, RootContent } from 'mdast'
import { isTocHeading, readAnchor, readLabelOf } from './form.ts'
import { asTexts, type FrontMatter } from './front-matter.ts'

/** What a Markdown heading is in the issue. */
export type Role =
  | { readonly kind: 'masthead' | 'toc' | 'column' }
  /** `anchor`: the id it is linked by. */
  | { readonly kind: 'article'; readonly anchor: string | undefined }
  | { readonly kind: 'section'; readonly depth: 1 | 2 | 3 | 4 }

/** The role of every top-level heading, in order. `textOf` gives the text of a heading. */
export type Outline = ReadonlyMap<RootContent, Role>

/**
 * The outline of a document. One with an issue's front matter is read as our writer makes it: `#` the masthead, `##`
 * columns (named in the front matter), articles and the table of contents, `###` articles of a column.
 *
 * One without is somebody's own. Several `#` are articles. A single `#` is the masthead if the document has a table
 * of contents, or several unnumbered `##` of which two or more have headings below; it is the title of one article
 * otherwise. Without `#`, the highest headings are articles if the text opens with one and has no title in its front
 * matter. Numbered headings (一、, 1.) are sections wherever they stand, and their number gives the level.
 */
export function outlineOf(root: Root, front: FrontMatter, textOf: (heading: MdHeading) => string): Outline {
  const headings = root.children
    .filter((node) => node.type === 'heading')
    .map((node): Entry => {
      const text = textOf(node)
      return { node, depth: node.depth, text, level: readLabelOf(text).level, anchor: anchorOf(node) }
    })
  return front.issue
    ? ownOutline(headings, new Set(asTexts(front.data.columns)))
    : plainOutline(root, headings, front)
}

interface Entry {
  readonly node: MdHeading
  readonly depth: number
  readonly text: string
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly anchor: string | undefined
}

function anchorOf(node: MdHeading): string | undefined {
  const first = node.children[0]
  return first?.type === 'html' ? readAnchor(first.value) : undefined
}

function ownOutline(headings: readonly Entry[], columns: ReadonlySet<string>): Outline {
  const outline = new Map<RootContent, Role>()
  /** Depth of the headings that are articles here, and of the article that is open. */
  let articleDepth = 2
  for (const { node, depth, text, anchor } of headings) {
    if (depth === 1) {
      outline.set(node, { kind: 'masthead' })
    } else if (depth > 2 && depth > articleDepth) {
      outline.set(node, section(depth - articleDepth))
    } else if (depth > 2) {
      outline.set(node, { kind: 'article', anchor })
    } else if (anchor === 'toc' || (anchor === undefined && !columns.has(text) && isTocHeading(text))) {
      outline.set(node, { kind: 'toc' })
      articleDepth = 2
    } else if (anchor === undefined && columns.has(text)) {
      outline.set(node, { kind: 'column' })
      articleDepth = 3
    } else {
      outline.set(node, { kind: 'article', anchor })
      articleDepth = 2
    }
  }
  return outline
}

function plainOutline(root: Root, headings: readonly Entry[], front: FrontMatter): Outline {
  const outline = new Map<RootContent, Role>()
  const titles = headings.filter((entry) => entry.level === 0 && !isTocHeading(entry.text))
  const tops = titles.filter((entry) => entry.depth === 1)
  const issue = tops.length === 1 && isIssue(headings)
  const articleDepth = issue ? 2 : tops.length > 0 ? 1 : topDepth(root, titles, front)
  const base = articleDepth > 0 ? articleDepth : Math.min(...headings.map((entry) => entry.depth)) - 1
  let inColumn = false
  for (const [i, { node, depth, text, level, anchor }] of headings.entries()) {
    if (isTocHeading(text)) {
      outline.set(node, { kind: 'toc' })
    } else if (issue && depth === 1 && level === 0) {
      outline.set(node, { kind: 'masthead' })
    } else if (level === 0 && issue && depth === 2 && isColumn(root, headings, i)) {
      outline.set(node, { kind: 'column' })
      inColumn = true
    } else if (level === 0 && (depth === articleDepth || (inColumn && depth === 3))) {
      outline.set(node, { kind: 'article', anchor })
      if (depth === 2) inColumn = false
    } else {
      outline.set(node, section(level || depth - (inColumn ? 3 : base)))
    }
  }
  return outline
}

function isIssue(headings: readonly Entry[]): boolean {
  if (headings.some((entry) => isTocHeading(entry.text))) return true
  const seconds = headings.filter((entry) => entry.depth === 2)
  const withParts = headings.filter((entry, i) => entry.depth === 2 && headings[i + 1]?.depth === 3)
  return seconds.every((entry) => entry.level === 0) && withParts.length >= 2
}

/** Whether the `##` at `i` stands directly over an unnumbered `###`: a column over its first article. */
function isColumn(root: Root, headings: readonly Entry[], i: number): boolean {
  const [entry, next] = [headings[i], headings[i + 1]]
  if (entry === undefined || next === undefined || next.depth !== 3 || next.level !== 0) return false
  return root.children.indexOf(entry.node) + 1 === root.children.indexOf(next.node)
}

/** Depth of the articles' headings in a document without `#`; 0 when its headings are all sections. */
function topDepth(root: Root, titles: readonly Entry[], front: FrontMatter): number {
  if ('title' in front.data) return 0
  const first = root.children.find((node) => node.type !== 'yaml' && node.type !== 'html')
  const depth = Math.min(...titles.map((entry) => entry.depth))
  return titles[0]?.node === first && titles[0]?.depth === depth ? depth : 0
}

function section(depth: number): Role {
  return { kind: 'section', depth: Math.min(Math.max(depth, 1), 4) as 1 | 2 | 3 | 4 }
}
