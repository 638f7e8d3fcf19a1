import { titleKey } from '../../text/titles.ts'
import { append } from '../../tree/append.ts'
import type { Article, BulletinContent, Column, ColumnHeading } from '../../tree/nodes.ts'
import type { Layout } from '../layout.ts'
import { furnitureNode, isApart, rowPosition, spanOf, type Workshop } from '../nodes.ts'
import { bylineOf, openSignOffOf } from '../readings.ts'
import type { Row } from '../rows.ts'
import type { TocItem } from '../toc/entries.ts'
import { type ArticleSpan, buildArticle } from './article.ts'
import { bareColumn, type ColumnReader, columnReader } from './columns.ts'
import { listedTitles, type TitleSpan } from './listed.ts'
import { isRemark } from './not-titles.ts'
import type { BodyRow } from './sequence.ts'
import { unlistedTitles } from './unlisted.ts'

/** A column heading in the body, or the start of an article. */
interface Landmark {
  readonly at: number
  readonly column: string | null
  readonly title: TitleSpan | null
}

/** Finds and builds the articles of a body and groups them into columns. */
export function buildBody(
  rows: readonly BodyRow[],
  items: readonly TocItem[],
  layout: Layout,
  workshop: Workshop,
): BulletinContent[] {
  const wanted = titlesOf(items, 'entry')
  const readColumn = columnReader(titlesOf(items, 'column'), workshop.vocabulary)
  const isColumn = (body: BodyRow): boolean => readColumn(body) !== undefined
  const listed = listedTitles(rows, wanted, isColumn, layout, workshop.vocabulary)
  const titles = [...listed, ...unlistedTitles(rows, listed, isColumn, layout, workshop.vocabulary)].sort(
    (a, b) => a.start - b.start,
  )
  if (titles.length === 0) titles.push(...onlyTitle(rows))
  const landmarks = markOut(rows, titles, readColumn, bareColumns(rows, titles, layout))
  return assemble(rows, landmarks, wanted, entryColumns(items), layout, workshop)
}

function titlesOf(items: readonly TocItem[], kind: 'entry' | 'column'): string[] {
  const titles: string[] = []
  for (const item of items) if (item.kind === kind) titles.push(item.title)
  return titles
}

/** Without any title: the first short row that text follows, if there is one. */
function onlyTitle(rows: readonly BodyRow[]): TitleSpan[] {
  const at = rows.findIndex(({ shape }) => shape === 'short')
  return at >= 0 && at < 4 && rows.length > at + 1 ? [{ start: at, end: at, entry: null }] : []
}

/** Column of each entry of the table of contents, by the entry's index. */
function entryColumns(items: readonly TocItem[]): (string | null)[] {
  const columns: (string | null)[] = []
  let column: string | null = null
  for (const item of items) {
    if (item.kind === 'column') column = item.title
    else if (item.kind === 'entry') columns.push(column)
  }
  return columns
}

/** Columns that only their place above a title tells, where several titles have one. */
function bareColumns(
  rows: readonly BodyRow[],
  titles: readonly TitleSpan[],
  layout: Layout,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let free = 0
  for (const { start, end } of titles) {
    const name = start > free ? bareColumn(rows, start - 1, layout) : undefined
    if (name !== undefined) found.set(start - 1, name)
    free = end + 1
  }
  return found.size > 1 ? found : new Map()
}

/** Titles and confirmed column headings in order: a column stands right above a title, or above another column. */
function markOut(
  rows: readonly BodyRow[],
  titles: readonly TitleSpan[],
  readColumn: ColumnReader,
  bare: ReadonlyMap<number, string>,
): Landmark[] {
  const landmarks: Landmark[] = []
  let free = 0
  for (const title of titles) {
    for (let at = Math.max(free, title.start - 2); at < title.start; at++) {
      const column = readColumn(rows[at] as BodyRow) ?? bare.get(at)
      if (column === undefined) continue
      const next = rows[at + 1] as BodyRow
      if (at + 1 === title.start || next.shape === 'short' || readColumn(next) !== undefined)
        landmarks.push({ at, column, title: null })
    }
    landmarks.push({ at: title.start, column: null, title })
    free = title.end + 1
  }
  return landmarks
}

function assemble(
  rows: readonly BodyRow[],
  landmarks: readonly Landmark[],
  wanted: readonly string[],
  columnOf: readonly (string | null)[],
  layout: Layout,
  workshop: Workshop,
): BulletinContent[] {
  const headed = new Set(landmarks.flatMap(({ column }) => (column === null ? [] : [titleKey(column)])))
  const content: BulletinContent[] = []
  let column: Column | null = null
  let heading: ColumnHeading | null = null
  let running: string | null = null
  let count = 0
  const place = (article: Article, name: string | null): void => {
    const before = heading ? [heading] : []
    if (name === null) {
      column = null
      content.push(article)
    } else if (column && !heading && titleKey(column.title) === titleKey(name)) {
      column.children.push(article)
      column.position = spanOf(column.children)
    } else {
      column = {
        type: 'column',
        title: name,
        children: [...before, article],
        position: spanOf([...before, article]),
      }
      content.push(column)
    }
    heading = null
  }
  const foreword = landmarks[0]?.at ?? rows.length
  const firstTitle = landmarks[0]?.title
  const untitled = firstTitle ? (kickerOf(rows, undefined, firstTitle, workshop) ?? foreword) : foreword
  if (untitled > 0) {
    if (landmarks.length === 0 || isWorthAnArticle(rows.slice(0, untitled))) {
      const span: ArticleSpan = { kicker: null, title: 0, titleEnd: -1, end: untitled }
      place(buildArticle(rows, span, `a${++count}`, undefined, layout, workshop), null)
    } else append(content, frontMatter(rows.slice(0, untitled)))
  }
  landmarks.forEach((landmark, i) => {
    const body = rows[landmark.at]
    if (!body) return
    if (landmark.title === null) {
      if (heading) flushHeading(heading, running, content)
      running = landmark.column
      heading = {
        type: 'columnHeading',
        value: body.row.text,
        title: landmark.column ?? '',
        position: rowPosition(body.row),
      }
      return
    }
    const { title } = landmark
    const next = landmarks[i + 1]
    const above = landmarks[i - 1]
    const kicker =
      above?.title === null && above.at + 1 < title.start
        ? above.at + 1
        : kickerOf(rows, above, title, workshop)
    const following = next?.title ? kickerOf(rows, landmark, next.title, workshop) : null
    const span: ArticleSpan = {
      kicker,
      title: title.start,
      titleEnd: title.end,
      end: following ?? next?.at ?? rows.length,
    }
    const article = buildArticle(
      rows,
      span,
      `a${++count}`,
      title.entry === null ? undefined : wanted[title.entry],
      layout,
      workshop,
    )
    const listed = title.entry === null ? undefined : columnOf[title.entry]
    const name = listed && (!headed.has(titleKey(listed)) || running === null) && !heading ? listed : running
    place(article, title.entry === null && column && !heading ? (column as Column).title : name)
  })
  if (heading) flushHeading(heading, running, content)
  return withStrayFurniture(content, rows, workshop)
}

/** Text before the first title, in UTF-16 units, from which it is an article without title and not a note. */
const FOREWORD = 400

function isWorthAnArticle(rows: readonly BodyRow[]): boolean {
  if (/^编者按|^编者的话[：:]/u.test(rows[0]?.row.folded ?? '')) return false
  return rows.reduce((sum, { row }) => sum + row.text.length, 0) >= FOREWORD
}

/** Lines before the first title that make no article: an editor's note, what is left of a running head. */
function frontMatter(rows: readonly BodyRow[]): BulletinContent[] {
  const children = rows.map(({ row }) => ({
    type: 'note' as const,
    value: row.text,
    position: rowPosition(row),
  }))
  return children.length === 0 ? [] : [{ type: 'masthead', children, position: spanOf(children) }]
}

function flushHeading(heading: ColumnHeading, title: string | null, content: BulletinContent[]): void {
  content.push({
    type: 'column',
    title: title ?? heading.title,
    children: [heading],
    position: heading.position,
  })
}

/** Row of the kicker above a title, when the row before is one. */
function kickerOf(
  rows: readonly BodyRow[],
  before: Landmark | undefined,
  title: TitleSpan,
  { vocabulary }: Workshop,
): number | null {
  const at = title.start - 1
  const body = rows[at]
  const first = rows[title.start]
  const limit = before ? (before.title ? before.title.end : before.at) : -1
  if (body?.shape === 'documentNumber' && at > limit + (before?.title ? 1 : 0)) return at
  if (
    !body ||
    !first ||
    at <= limit ||
    body.shape !== 'short' ||
    body.row.text.length > 40 ||
    body.row.text.length < 4
  )
    return null
  const above = rows[at - 1]
  const closer = above !== undefined && at - 1 > limit ? 0 : 1
  if (body.ending === 'closed' || first.afterBreak || first.row.blanks > body.row.blanks + closer) return null
  if (openSignOffOf(body.row, vocabulary) || bylineOf(body.row, vocabulary)) return null
  if (isRemark(body) || (body.centred && !first.centred)) return null
  const opens =
    at - 1 <= limit ||
    (above !== undefined && (above.ending === 'closed' || above.shape === 'signOff' || body.afterBreak))
  return opens && (at - 1 <= limit ? before?.title === null || before === undefined : true) ? at : null
}

/** Furniture that stands between articles, put into its place. */
function withStrayFurniture(
  content: readonly BulletinContent[],
  rows: readonly BodyRow[],
  workshop: Workshop,
): BulletinContent[] {
  const first = rows[0]?.row.index
  const last = rows.at(-1)?.row.index
  if (first === undefined || last === undefined || workshop.furniture.size === 0) return [...content]
  const between: Row[] = []
  for (const index of workshop.furniture.keys()) {
    const row = workshop.rows[index]
    if (row && index >= first && index < last && !isApart(index, workshop)) between.push(row)
  }
  if (between.length === 0) return inOrder(content)
  const placed = new Set<number>()
  collect(content, placed)
  const stray = between.filter((row) => !placed.has(row.start)).map((row) => furnitureNode(row, workshop))
  return inOrder([...content, ...stray])
}

function inOrder(content: readonly BulletinContent[]): BulletinContent[] {
  return [...content].sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0))
}

function collect(
  nodes: readonly {
    type: string
    position: { start: { offset?: number | undefined } }
    children?: readonly unknown[]
  }[],
  placed: Set<number>,
): void {
  for (const node of nodes) {
    if (node.type === 'folio' || node.type === 'runningHead') placed.add(node.position.start.offset ?? -1)
    if (node.children) collect(node.children as typeof nodes, placed)
  }
}
