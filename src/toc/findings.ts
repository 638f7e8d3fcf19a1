import { titleKey } from '../text/titles.ts'
import { append } from '../tree/append.ts'
import type { Article, Bulletin, Column, Finding, TocColumn, TocEntry } from '../tree/nodes.ts'
import { finding, headingOf } from './finding.ts'
import { articlesOf, entriesOf, titleOf } from './index.ts'
import { orderFindings } from './order.ts'
import { pageFindings } from './page-findings.ts'

/**
 * Notes in `facts.findings` where table of contents and headings disagree: in titles, columns, pages and order. The
 * tree must be linked and paginated. Returns the tree.
 */
export function report(tree: Bulletin): Bulletin {
  const articles = articlesOf(tree)
  const entries = entriesOf(tree)
  if (entries.length === 0) return tree
  const byId = new Map(articles.map((article) => [article.id, article]))
  const listings = entries.map((entry) => ({ entry, article: byId.get(entry.link?.article ?? '') }))
  const { findings, pages } = tree.data.facts
  for (const { entry, article } of listings) append(findings, titleFindings(entry, article))
  append(findings, pageFindings(listings))
  append(findings, orderFindings(listings, pages))
  append(findings, unlistedFindings(entries, articles))
  append(findings, columnFindings(tree))
  findings.sort((a, b) => a.start - b.start)
  return tree
}

function titleFindings(entry: TocEntry, article: Article | undefined): Finding[] {
  const match = entry.link?.match ?? 'missing'
  if (!article || match === 'missing') {
    return [
      finding('toc-heading-missing', 'error', entry, {
        en: `Unexpected entry \`${entry.title}\` in the table of contents, expected a heading of that name in the text`,
        zh: `目录中有“${entry.title}”，正文中没有这个标题`,
      }),
    ]
  }
  if (match === 'exact' || match === 'spacing' || match === 'script') return []
  const title = titleOf(article)
  const severity = match === 'edited' ? 'warning' : 'info'
  return [
    finding(
      'toc-title-mismatch',
      severity,
      entry,
      {
        en: `Unexpected title \`${entry.title}\` in the table of contents, expected \`${title}\` as in the text`,
        zh: `目录中的标题“${entry.title}”与正文标题“${title}”不一致`,
      },
      headingOf(article),
    ),
  ]
}

/** Headings that the table of contents lacks. */
function unlistedFindings(entries: readonly TocEntry[], articles: readonly Article[]): Finding[] {
  const listed = new Set(entries.map((entry) => entry.link?.article))
  const contents = entries[0]?.position.start.offset ?? 0
  return articles.flatMap((article) => {
    const title = headingOf(article)
    if (!title || listed.has(article.id) || (title.position.start.offset ?? 0) < contents) return []
    return finding('heading-not-in-toc', 'warning', title, {
      en: `Unexpected heading \`${titleOf(article)}\`, expected an entry for it in the table of contents`,
      zh: `正文标题“${titleOf(article)}”未列入目录`,
    })
  })
}

/** Columns of the table that head nothing in the text, where other columns do. */
function columnFindings(tree: Bulletin): Finding[] {
  const headed = new Set(
    tree.children
      .filter((node): node is Column => node.type === 'column')
      .filter((column) => column.children.some((child) => child.type === 'columnHeading'))
      .map((column) => titleKey(column.title)),
  )
  if (headed.size === 0) return []
  const columns = tree.children.flatMap((node) =>
    node.type === 'toc'
      ? node.children.filter((child): child is TocColumn => child.type === 'tocColumn')
      : [],
  )
  return columns
    .filter((column) => !headed.has(titleKey(column.title)))
    .map((column) =>
      finding('toc-column-missing', 'warning', column, {
        en: `Unexpected column \`${column.title}\` in the table of contents, expected its heading in the text`,
        zh: `目录中的栏目“${column.title}”在正文中没有栏目标题`,
      }),
    )
}
