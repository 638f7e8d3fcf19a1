import { titleKey } from '../text/titles.ts'
import { append } from '../tree/append.ts'
import type { Article, Bulletin, Column, Finding, Nodes, TocColumn, TocEntry } from '../tree/nodes.ts'
import { articlesOf, entriesOf, titleOf } from './index.ts'

/**
 * Notes in `facts.findings` where table of contents and headings disagree: in titles, columns, pages and order. The
 * tree must be linked and paginated. Returns the tree.
 */
export function report(tree: Bulletin): Bulletin {
  const articles = articlesOf(tree)
  const entries = entriesOf(tree)
  if (entries.length === 0) return tree
  const byId = new Map(articles.map((article) => [article.id, article]))
  const { findings } = tree.data.facts
  for (const entry of entries) {
    const article = byId.get(entry.link?.article ?? '')
    findings.push(...titleFindings(entry, article), ...pageFindings(entry, article))
  }
  append(findings, orderFindings(entries))
  append(findings, unlistedFindings(entries, articles))
  append(findings, columnFindings(tree))
  findings.sort((a, b) => a.start - b.start)
  return tree
}

function titleFindings(entry: TocEntry, article: Article | undefined): Finding[] {
  const match = entry.link?.match ?? 'missing'
  if (!article || match === 'missing') {
    return [
      finding('toc-heading-missing', 'warning', entry, {
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
      article.children.find((node) => node.type === 'articleTitle'),
    ),
  ]
}

function pageFindings(entry: TocEntry, article: Article | undefined): Finding[] {
  const check = entry.pageCheck
  if (check?.verdict !== 'mismatch' || check.page === null) return []
  return [
    finding(
      'toc-page-mismatch',
      'error',
      entry,
      {
        en: `Unexpected page \`${entry.page}\` for \`${entry.title}\`, expected \`${check.page}\`, where its heading stands`,
        zh: `“${entry.title}”的目录页码是 ${entry.page}，标题实际在第 ${check.page} 页`,
      },
      article?.children.find((node) => node.type === 'articleTitle'),
    ),
  ]
}

/** Pages that fall from one entry to the next; needs no evidence but the table itself. */
function orderFindings(entries: readonly TocEntry[]): Finding[] {
  const found: Finding[] = []
  let before: TocEntry | undefined
  for (const entry of entries) {
    if (entry.page === null) continue
    if (before?.page !== undefined && before.page !== null && entry.page < before.page) {
      found.push(
        finding(
          'toc-page-order',
          'warning',
          entry,
          {
            en: `Unexpected page \`${entry.page}\` after page \`${before.page}\`, expected pages that do not fall`,
            zh: `目录页码 ${entry.page} 排在 ${before.page} 之后，顺序倒置`,
          },
          before,
        ),
      )
    }
    before = entry
  }
  return found
}

/** Headings that the table of contents lacks. */
function unlistedFindings(entries: readonly TocEntry[], articles: readonly Article[]): Finding[] {
  const listed = new Set(entries.map((entry) => entry.link?.article))
  const contents = entries[0]?.position.start.offset ?? 0
  return articles.flatMap((article) => {
    const title = article.children.find((node) => node.type === 'articleTitle')
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

function finding(
  rule: string,
  severity: Finding['severity'],
  node: Nodes,
  message: Finding['message'],
  cause?: Nodes,
): Finding {
  return { rule, severity, message, ...range(node), ...(cause && { cause: range(cause) }) }
}

function range({ position }: Nodes): { start: number; end: number } {
  return { start: position.start.offset ?? 0, end: position.end.offset ?? 0 }
}
