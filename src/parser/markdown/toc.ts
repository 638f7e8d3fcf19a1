import type {
  Emphasis,
  Link,
  Heading as MdHeading,
  List as MdList,
  ListItem as MdListItem,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { titleKey } from '../../text/titles.ts'
import { literal, parent } from '../../tree/build.ts'
import type { Article, Text, TitleMatch, Toc, TocEntry, TocLink } from '../../tree/nodes.ts'
import { textOf } from '../../tree/to-string.ts'
import { entryEnd, entryEndOf } from './form.ts'
import { type Place, positionOf, runsOf, textOfRuns } from './runs.ts'

/** What links of a table of contents lead to. */
export interface Targets {
  readonly place: Place
  /** Whether the document is one of our writer's, in which an entry without a link names no heading. */
  readonly own: boolean
  readonly articles: readonly Article[]
  /** Anchors of articles that have one, to their ids. */
  readonly anchors: ReadonlyMap<string, string>
}

/** The table of contents under a heading: lists, and notes between them. */
export function tocOf(node: MdHeading, content: readonly RootContent[], targets: Targets): Toc {
  const { place } = targets
  const runs = runsOf(node.children, place)
  const first = runs[0]?.position ?? positionOf(node, place)
  const last = runs[runs.length - 1]?.position ?? first
  const children: Toc['children'] = [
    literal('tocHeading', { value: textOfRuns(runs) }, { start: first.start, end: last.end }),
  ]
  for (const child of content) {
    if (child.type === 'list') listChildren(child, null, children, targets)
    else if (child.type === 'paragraph') {
      for (const run of runsOf(child.children, place)) {
        children.push(literal('note', { value: run.value }, run.position))
      }
    }
  }
  return parent('toc', {}, children)
}

function listChildren(
  list: MdList,
  column: string | null,
  children: Toc['children'],
  targets: Targets,
): void {
  const { place } = targets
  for (const item of list.children) {
    const line = item.children.find((child) => child.type === 'paragraph')
    const nested = item.children.filter((child) => child.type === 'list')
    let inside = column
    if (line !== undefined) {
      const name = columnName(line.children, item, place)
      if (name === undefined) children.push(entryOf(line.children, column, item, targets))
      else {
        const runs = runsOf(line.children, place)
        inside = name.title
        children.push(
          parent('tocColumn', { title: name.title, page: name.page }, runs, positionOf(line, place)),
        )
      }
    }
    for (const below of nested) listChildren(below, inside, children, targets)
  }
}

/** A column: strong text with or without a page, or anything unlinked that has a list below it. */
function columnName(
  children: readonly PhrasingContent[],
  item: MdListItem,
  place: Place,
): { readonly title: string; readonly page: number | null } | undefined {
  const [strong, ...behind] = children
  const tail = textOfRuns(runsOf(behind, place))
  if (strong?.type === 'strong' && (tail === '' || entryEnd.exec(tail)?.index === 0)) {
    return { title: textOfRuns(runsOf([strong], place)), page: pageIn(tail) }
  }
  const plain = item.children.some((child) => child.type === 'list') && linkIn(children, place) === undefined
  return plain ? splitEntry(textOfRuns(runsOf(children, place))) : undefined
}

function entryOf(
  children: readonly PhrasingContent[],
  column: string | null,
  item: MdListItem,
  targets: Targets,
): TocEntry {
  const { place } = targets
  const link = linkIn(children, place)
  const emphasis = children.find((child) => child.type === 'emphasis')
  const author = emphasis === undefined ? null : textOfRuns(runsOf(emphasis.children, place))
  const runs = runsOf(children, place)
  const split = readEntry(children, link, emphasis, place)
  const fields = {
    ...split,
    author,
    column,
    link: linkOf(link, split.title, targets),
    ...pageAtOf(runs.at(-1), split.page),
  }
  return parent('tocEntry', fields, runs, positionOf(item.children[0] ?? item, place))
}

/** Where the page stands that closes an entry. */
function pageAtOf(last: Text | undefined, page: number | null): Pick<TocEntry, 'pageAt'> {
  const text = /\d+(?=\s*$)/u.exec(last?.value ?? '')?.[0]
  const end = last?.position.end.offset
  if (text === undefined || end === undefined || page === null || Number(text) !== page) return {}
  if (!last?.value.endsWith(text)) return {}
  return { pageAt: { start: end - text.length, end, text } }
}

/** Title and page: the page stands behind the author, else behind the link, else closes the text. */
function readEntry(
  children: readonly PhrasingContent[],
  link: Link | undefined,
  emphasis: Emphasis | undefined,
  place: Place,
): { readonly title: string; readonly page: number | null } {
  const marked = emphasis ?? link
  if (marked === undefined) return splitEntry(textOfRuns(runsOf(children, place)))
  const at = children.indexOf(marked)
  const title = link?.children ?? children.slice(0, at)
  const text = textOfRuns(runsOf(title, place))
  return {
    title: link === undefined ? text.replace(/ $/u, '') : text,
    page: pageIn(textOfRuns(runsOf(children.slice(at + 1), place))),
  }
}

/** The first `[link](…)`; an address that stands in the text as it is does not count. */
function linkIn(children: readonly PhrasingContent[], { source }: Place): Link | undefined {
  return children.find(
    (child) => child.type === 'link' && source.text[child.position?.start.offset ?? -1] === '[',
  ) as Link | undefined
}

function pageIn(text: string): number | null {
  const page = entryEndOf(text)?.groups?.page
  return page === undefined ? null : Number(page)
}

function splitEntry(text: string): { readonly title: string; readonly page: number | null } {
  const match = entryEndOf(text)
  return match === null
    ? { title: text, page: null }
    : { title: text.slice(0, match.index), page: pageIn(text) }
}

/** `#a1` leads to the anchor, else to the article of that id; anything else to the article with the title. */
function linkOf(link: Link | undefined, title: string, { articles, anchors, own }: Targets): TocLink {
  if (link === undefined && own) return { article: null, match: 'missing' }
  const id = link?.url.startsWith('#') ? link.url.slice(1) : ''
  const key = titleKey(title)
  const article =
    anchors.get(id) ??
    articles.find((candidate) => candidate.id === id)?.id ??
    articles.find((candidate) => titleKey(titleOf(candidate)) === key)?.id ??
    null
  if (article === null) return { article, match: 'missing' }
  const match = MATCHES.find((name) => name === link?.title)
  return { article, match: match ?? 'exact' }
}

const MATCHES = [
  'exact',
  'spacing',
  'punctuation',
  'script',
  'affix',
  'edited',
  'missing',
] as const satisfies readonly TitleMatch[]

function titleOf(article: Article): string {
  return article.children
    .filter((child) => child.type === 'articleTitle')
    .map(textOf)
    .join(' ')
}
