import { append } from '../../tree/append.ts'
import type { Article, ArticleContent, ArticleTitle, DocumentNumber, Kicker } from '../../tree/nodes.ts'
import { isSpacedOut } from '../constructs/masthead-title.ts'
import type { Layout } from '../layout.ts'
import { rowText, spanOf, textNode, type Workshop } from '../nodes.ts'
import { buildBlocks } from './blocks.ts'
import { appendFurniture } from './furniture.ts'
import { documentNumber, readHead } from './head.ts'
import type { BodyRow } from './sequence.ts'
import { appendTail, readTails } from './tail.ts'

/** Rows of one article: `kicker` to `end`, exclusive; the title stands on `title` to `titleEnd`, inclusive. */
export interface ArticleSpan {
  readonly kicker: number | null
  readonly title: number
  readonly titleEnd: number
  readonly end: number
}

/** Builds one article from its rows. `wanted` is the title the table of contents gives, for joining its lines. */
export function buildArticle(
  rows: readonly BodyRow[],
  span: ArticleSpan,
  id: string,
  wanted: string | undefined,
  layout: Layout,
  workshop: Workshop,
): Article {
  const children: ArticleContent[] = []
  if (span.kicker !== null) append(children, aboveTitle(rows.slice(span.kicker, span.title)))
  if (span.titleEnd >= span.title)
    children.push(buildTitle(rows.slice(span.title, span.titleEnd + 1), wanted, layout, workshop))
  const head = readHead(rows, span.titleEnd + 1, span.end, workshop)
  append(children, head.nodes)
  let from = head.end
  const text = (to: number): void => {
    if (from >= to) return
    appendFurniture(children, rows, from, workshop)
    append(children, buildBlocks(rows, from, to, layout, workshop))
  }
  for (const tail of readTails(rows, head.end, span.end, workshop)) {
    text(tail.start)
    appendTail(children, rows, tail, workshop)
    from = tail.end
  }
  text(span.end)
  return { type: 'article', id, children, position: spanOf(children) }
}

/** Kicker and document number above the title. */
function aboveTitle(rows: readonly BodyRow[]): (Kicker | DocumentNumber)[] {
  const nodes: (Kicker | DocumentNumber)[] = []
  for (const row of rows) {
    const number = documentNumber(row)
    const last = nodes.at(-1)
    const text = rowText(row.row)
    if (number) nodes.push(number)
    else if (last?.type !== 'kicker')
      nodes.push({ type: 'kicker', children: [text], position: text.position })
    else {
      last.children.push(text)
      last.position = spanOf(last.children)
    }
  }
  return nodes
}

/** The title, its rows joined as the table of contents joins them, else by a space where two parts stand. */
function buildTitle(
  rows: readonly BodyRow[],
  wanted: string | undefined,
  layout: Layout,
  workshop: Workshop,
): ArticleTitle {
  const texts = rows.map(({ row }) => rowText(row))
  texts.forEach((text, i) => {
    if (i > 0 && isTwoPart(rows[i - 1]?.row.text ?? '', rows[i]?.row.text ?? '', wanted, layout))
      text.glue = ' '
  })
  const first = rows[0]?.row
  const last = rows.at(-1)?.row
  if (first && last && rows.length > 1) {
    workshop.repairs.push({
      kind: 'joined-title',
      lines: { start: first.line.number, end: last.line.number },
    })
  }
  if (first && rows.length === 1 && isSpacedOut(first.text) && first.text.length > 3) {
    return closedUp(first, workshop)
  }
  return { type: 'articleTitle', children: texts, position: spanOf(texts) }
}

/** A title set with every character apart: one run per character, so that it reads as words. */
function closedUp(row: BodyRow['row'], workshop: Workshop): ArticleTitle {
  const runs = [...row.text.matchAll(/\S+/gu)].map((match) =>
    textNode(row, match.index, match.index + match[0].length),
  )
  const { number } = row.line
  workshop.repairs.push({ kind: 'closed-up-spaces', lines: { start: number, end: number }, text: row.text })
  return { type: 'articleTitle', children: runs, position: spanOf(runs) }
}

function isTwoPart(before: string, after: string, wanted: string | undefined, layout: Layout): boolean {
  if (wanted !== undefined) {
    const head = before.slice(-4)
    const tail = after.slice(0, 4)
    if (wanted.includes(head + tail)) return false
    if (wanted.includes(`${head} ${tail}`)) return true
  }
  if (/[，、：；—“《（]$/u.test(before) || /^[，、：；—”》）]/u.test(after)) return false
  if (/的$/u.test(before) || after.length < 4) return false
  return layout.wrapped && Math.abs(before.length - after.length) <= 2 && before.length <= 20
}
