import type { Source } from '../readers/source.ts'
import { scriptOf } from '../text/variants.ts'
import type { Bulletin, Toc, TocEntry } from '../tree/nodes.ts'
import { articleRecord } from './article.ts'
import { colophonRecord, dateOf, headsOf, issuerOf, mastheadRecord } from './heads.ts'
import { messageRecords } from './messages.ts'
import { pageFinder } from './page-finder.ts'
import type { BulletinRecord, RecordArticle, RecordEntry } from './schema.ts'

/** What `toRecord` is told beside the tree. */
export interface RecordOptions {
  /** Language of the messages; default `en`. */
  readonly lang?: 'en' | 'zh'
}

/**
 * The record of an issue: what the tree says, as plain data in a stable shape. Absent values are `null`, absent
 * lists empty. Neither tree nor source is changed, and nothing of them is shared with the record.
 */
export function toRecord(tree: Bulletin, source: Source, options: RecordOptions = {}): BulletinRecord {
  const { facts } = tree.data
  const heads = headsOf(tree)
  const columns: BulletinRecord['columns'] = []
  const articles: RecordArticle[] = []
  const pageAt = pageFinder(facts.pages.breaks)
  let toc: Toc | undefined

  for (const node of tree.children) {
    if (node.type === 'toc') toc ??= node
    else if (node.type === 'article') articles.push(articleRecord(node, null, pageAt))
    else if (node.type === 'column') {
      const column = { title: node.title, line: null as number | null, articles: [] as string[] }
      for (const child of node.children) {
        if (child.type === 'columnHeading') column.line ??= child.position.start.line
        else if (child.type === 'article') {
          column.articles.push(child.id)
          articles.push(articleRecord(child, node.title, pageAt))
        }
      }
      columns.push(column)
    }
  }
  return {
    schemaVersion: 1,
    source: sourceRecord(source),
    masthead: mastheadRecord(heads),
    issuer: issuerOf(heads),
    date: dateOf(heads),
    toc: tocRecord(toc),
    columns,
    articles,
    colophon: colophonRecord(heads),
    pages: {
      basis: facts.pages.basis,
      first: facts.pages.first,
      last: facts.pages.last,
      offset: facts.pages.offset,
      charactersPerLine: facts.pages.charactersPerLine,
      linesPerPage: facts.pages.linesPerPage,
      articles: facts.pages.articles,
      breaks: facts.pages.breaks.map(({ page, line, basis, observed }) => ({ page, line, basis, observed })),
    },
    repairs: facts.repairs.map(({ kind, lines, text }) => ({
      kind,
      lines: { start: lines.start, end: lines.end },
      text: text ?? null,
    })),
    messages: messageRecords(facts.findings, source, options.lang ?? 'en'),
  }
}

function sourceRecord(source: Source): BulletinRecord['source'] {
  const script = scriptOf(source.text)
  return {
    path: source.path,
    format: source.format,
    encoding: source.encoding,
    lines: source.lines[source.lines.length - 1]?.number ?? 0,
    characters: characters(source),
    script: script === 'none' ? null : script,
  }
}

/** Code points of the lines: UTF-16 units less one for each surrogate pair. */
function characters({ lines, text }: Source): number {
  let units = 0
  for (const line of lines) units += line.value.length
  return units - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0)
}

function tocRecord(toc: Toc | undefined): BulletinRecord['toc'] {
  if (toc === undefined) return { line: null, entries: [] }
  const entries: BulletinRecord['toc']['entries'] = []
  let line: number | undefined
  for (const node of toc.children) {
    if (node.type === 'tocHeading') line ??= node.position.start.line
    if (node.type !== 'tocEntry') continue
    entries.push(entryRecord(node))
  }
  return { line: line ?? toc.position.start.line, entries }
}

/** One entry of the table of contents, as the record has it. */
export function entryRecord(node: TocEntry): RecordEntry {
  const { start, end } = node.position
  return {
    title: node.title,
    column: node.column,
    author: node.author,
    page: node.page,
    lines: { start: start.line, end: end.line },
    article: node.link?.article ?? null,
    titleMatch: node.link?.match ?? 'missing',
    pageCheck: node.pageCheck === undefined ? unchecked(node.page) : { ...node.pageCheck },
  }
}

/** The verdict on an entry nobody has looked into. */
function unchecked(page: number | null): BulletinRecord['toc']['entries'][number]['pageCheck'] {
  const reason = page === null ? 'no-page' : 'no-evidence'
  return { verdict: 'unverifiable', page: null, range: null, confidence: 0, basis: 'none', reason }
}
