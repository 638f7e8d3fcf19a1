import type { Article, Block, Byline, Heading, Paragraph, SignOff, ThematicBreak } from '../tree/nodes.ts'
import { textOf } from '../tree/to-string.ts'
import type { RecordArticle, RecordBlock } from './schema.ts'

/** The record of one article; `pageAt` gives the printed page of an offset. */
export function articleRecord(
  article: Article,
  column: string | null,
  pageAt: (offset: number) => number | null,
): RecordArticle {
  const parts: { [K in 'kicker' | 'articleTitle' | 'deck']: string[] } = {
    kicker: [],
    articleTitle: [],
    deck: [],
  }
  const bylines: Byline[] = []
  const signOffs: SignOff[] = []
  const sections: RecordArticle['sections'] = []
  const body: RecordBlock[] = []
  let documentNumber: string | null = null
  let date: string | null = null
  let runIn: Heading | undefined

  for (const node of article.children) {
    switch (node.type) {
      case 'kicker':
      case 'articleTitle':
      case 'deck':
        parts[node.type].push(textOf(node))
        break
      case 'documentNumber':
        documentNumber ??= withoutBrackets(node.value)
        break
      case 'byline':
        bylines.push(node)
        break
      case 'dateline':
        date ??= node.date
        break
      case 'signOff':
        signOffs.push(node)
        break
      case 'folio':
      case 'runningHead':
      case 'thematicBreak':
        break
      case 'heading':
        sections.push(sectionRecord(node))
        if (node.runIn) runIn = node
        else body.push(blockRecord(node, pageAt))
        break
      default:
        body.push(
          runIn && node.type === 'paragraph' ? openedBy(runIn, node, pageAt) : blockRecord(node, pageAt),
        )
        runIn = undefined
    }
  }

  const { start, end } = article.position
  return {
    id: article.id,
    title: joined(parts.articleTitle),
    kicker: joined(parts.kicker),
    deck: joined(parts.deck),
    documentNumber,
    column,
    byline: bylineRecord(bylines),
    date: date ?? signOffs.find((signOff) => signOff.date !== null)?.date ?? null,
    source: sourceRecord(signOffs),
    page: article.data?.firstPage ?? null,
    endPage: article.data?.lastPage ?? null,
    lines: { start: start.line, end: end.line },
    sections,
    body,
  }
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(' ')
}

function withoutBrackets(value: string): string {
  const text = value.trim()
  return /^[（(]/u.test(text) ? text.slice(1, -1).trim() : text
}

function bylineRecord(bylines: readonly Byline[]): RecordArticle['byline'] {
  const first = bylines[0]
  if (first === undefined) return null
  const names = bylines.flatMap((byline) => byline.names)
  return {
    text: bylines.map((byline) => byline.value.trim()).join(' '),
    name: names.length === 0 ? null : names.join('、'),
    names,
    post: bylines.find((byline) => byline.post !== null)?.post ?? null,
    organisation: bylines.find((byline) => byline.organisation !== null)?.organisation ?? null,
    line: first.position.start.line,
  }
}

/** A day without its year. */
const DAY = /^[\d〇一二三四五六七八九十\s]{1,4}月\S{1,8}$/u

/** A line that gives nothing but a date is the date's, not the source's. */
function sourceRecord(signOffs: readonly SignOff[]): RecordArticle['source'] {
  const named = signOffs.filter(
    ({ date, organisations, names, text }) =>
      organisations.length > 0 || names.length > 0 || (date === null && !DAY.test(text)),
  )
  const first = named[0]
  if (first === undefined) return null
  return {
    text: named.map((signOff) => signOff.text).join(' '),
    organisations: named.flatMap((signOff) => signOff.organisations),
    names: named.flatMap((signOff) => signOff.names),
    line: first.position.start.line,
  }
}

function sectionRecord(heading: Heading): RecordArticle['sections'][number] {
  const text = headingText(heading)
  return {
    level: heading.depth,
    number: heading.number === '' ? null : heading.number,
    title: heading.runIn ? text.replace(/[。．：:]$/u, '') : text,
    runIn: heading.runIn,
    line: heading.position.start.line,
  }
}

/** A paragraph with the heading it opens with: one block, since it is one paragraph on paper. */
function openedBy(heading: Heading, node: Paragraph, pageAt: (offset: number) => number | null): RecordBlock {
  const { level, number, title } = sectionRecord(heading)
  const { start } = heading.position
  return {
    type: 'paragraph',
    text: textOf(heading) + textOf(node),
    heading: { level, number, title },
    lines: { start: start.line, end: node.position.end.line },
    page: pageAt(start.offset ?? 0),
  }
}

/** The heading as a reader reads it, without its label and the blanks around. */
function headingText(heading: Heading): string {
  const text = textOf(heading).trim()
  return text.startsWith(heading.number) ? text.slice(heading.number.length).trim() : text
}

function blockRecord(
  node: Exclude<Block, ThematicBreak>,
  pageAt: (offset: number) => number | null,
): RecordBlock {
  const { start, end } = node.position
  const place = { lines: { start: start.line, end: end.line }, page: pageAt(start.offset ?? 0) }
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', text: textOf(node), heading: null, ...place }
    case 'salutation':
      return { type: 'salutation', text: textOf(node), ...place }
    case 'heading': {
      const number = node.number === '' ? null : node.number
      return { type: 'heading', level: node.depth, number, text: headingText(node), ...place }
    }
    case 'blockquote':
      return { type: 'quote', text: node.children.map(textOf).join('\n'), ...place }
    case 'list': {
      const items = node.children.flatMap((item) =>
        item.type === 'listItem'
          ? [
              item.children
                .filter((child) => child.type === 'paragraph')
                .map(textOf)
                .join('\n'),
            ]
          : [],
      )
      return { type: 'list', ordered: node.ordered, items, ...place }
    }
    case 'table': {
      const rows = node.children.flatMap((row) => (row.type === 'tableRow' ? [row.children.map(textOf)] : []))
      return { type: 'table', rows, ...place }
    }
  }
}
