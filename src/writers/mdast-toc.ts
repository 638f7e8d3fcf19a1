import type { BlockContent, Html, List, ListItem, PhrasingContent } from 'mdast'
import { entryEndOf, isTocHeading, writeAnchor } from '../parser/markdown/form.ts'
import type { Toc, TocEntry } from '../tree/nodes.ts'

/**
 * A table of contents: its heading, and a list of entries under their columns:
 *
 * - **领导讲话**
 *   - [在全区工作会议上的讲话](#a1) *尹禾* …… 3
 *
 * A link's title tells how entry and heading differ; an entry that names no heading is not linked.
 */
export function tocContent(toc: Toc, columns: ReadonlySet<string>): BlockContent[] {
  const heading = toc.children.find((child) => child.type === 'tocHeading')?.value.trim() ?? '目录'
  const anchor: Html[] =
    isTocHeading(heading) && !columns.has(heading) ? [] : [html(writeAnchor('toc')), html('</a>')]
  const content: BlockContent[] = [
    { type: 'heading', depth: 2, children: [...anchor, { type: 'text', value: heading }] },
  ]
  const list = listOf([])
  let column: string | null = null
  let group: List = list

  for (const node of toc.children) {
    if (node.type === 'tocColumn') {
      column = node.title
      group = openGroup(list, column, node.page)
    } else if (node.type === 'tocEntry') {
      if (node.column !== column) {
        column = node.column
        group = column === null ? list : openGroup(list, column, null)
      }
      group.children.push(itemOf(entryContent(node)))
    } else if (node.type === 'note') {
      content.push({ type: 'paragraph', children: [{ type: 'text', value: node.value }] })
    }
  }
  closeGroups(list)
  if (list.children.length > 0) content.push(list)
  return content
}

function openGroup(list: List, title: string, page: number | null): List {
  const group = listOf([])
  const item = itemOf([
    { type: 'strong', children: [{ type: 'text', value: title }] },
    ...(page === null ? [] : [{ type: 'text' as const, value: ` …… ${page}` }]),
  ])
  item.children.push(group)
  list.children.push(item)
  return group
}

/** A column without entries has no list below it. */
function closeGroups(list: List): void {
  for (const item of list.children) {
    item.children = item.children.filter((child) => child.type !== 'list' || child.children.length > 0)
  }
}

function entryContent(entry: TocEntry): PhrasingContent[] {
  const title: PhrasingContent = { type: 'text', value: entry.title }
  const article = entry.link?.article ?? null
  const match = entry.link?.match ?? 'missing'
  const content: PhrasingContent[] =
    article === null
      ? [title]
      : [{ type: 'link', url: `#${article}`, title: match === 'exact' ? null : match, children: [title] }]
  if (entry.author !== null) {
    content.push(
      { type: 'text', value: ' ' },
      { type: 'emphasis', children: [{ type: 'text', value: entry.author }] },
    )
  }
  if (entry.page !== null) content.push({ type: 'text', value: ` …… ${entry.page}` })
  // A title that itself ends like leader and page is followed by a leader without a page.
  else if (content.length === 1 && entryEndOf(entry.title) !== null)
    content.push({ type: 'text', value: ' ……' })
  return content
}

function listOf(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children }
}

function itemOf(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }
}

function html(value: string): Html {
  return { type: 'html', value }
}
