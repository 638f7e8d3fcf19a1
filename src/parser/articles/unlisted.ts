import { codesOf, hasSpace, opensWithDash } from '../../text/characters.ts'
import { COLON, YEAR } from '../../text/marks.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { readPenName } from '../constructs/pen-name.ts'
import type { Layout } from '../layout.ts'
import { bylineOf, openSignOffOf } from '../readings.ts'
import { keyOf } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { headness, isDispatch } from './headness.ts'
import { isFull } from './joins.ts'
import type { TitleSpan } from './listed.ts'
import { isNoTitle } from './not-titles.ts'
import { followsIssuer, officialTitleEnd } from './official-titles.ts'
import type { BodyRow } from './sequence.ts'
import { isVerse, mayBeVerse, poemsIn, standsInVerse } from './verse.ts'

/** Weight from which a row is a title although no table of contents names it. */
const THRESHOLD = 4

/**
 * Titles that the table of contents lacks, or all titles where there is no table: rows that look like titles and
 * stand where titles stand. The titles already found say what is usual in this document.
 */
export function unlistedTitles(
  rows: readonly BodyRow[],
  listed: readonly TitleSpan[],
  isColumn: (row: BodyRow) => boolean,
  layout: Layout,
  vocabulary: Vocabulary,
): TitleSpan[] {
  const titleStarts = new Set(listed.map(({ start }) => start))
  const taken = new Set<number>()
  for (const { start, end } of listed) for (let i = start; i <= end; i++) taken.add(i)
  const headOf = heads(rows, listed, vocabulary)
  const isStart = (at: number): boolean => titleStarts.has(at) || isColumnAt(rows, at, isColumn)
  const isLine = (body: BodyRow): boolean => !isColumn(body) && mayBeVerse(body, layout, vocabulary)
  const weighed: { span: TitleSpan; weight: number }[] = []
  for (let i = 0; i < rows.length; i++) {
    const body = rows[i]
    if (
      body?.shape !== 'short' ||
      taken.has(i) ||
      headOf.has(i) ||
      (rows[i + 1]?.shape === 'short' && isColumn(body))
    )
      continue
    if (isNoTitle(rows, i, layout, vocabulary)) continue
    if (body.row.text.length <= 16 && readColumnMark(body.row.folded)) continue
    if (titleStarts.has(i + 1) || signsAboveDate(rows, i, isStart)) continue
    if (isFull(body, layout) && !body.centred) continue
    const issued = followsIssuer(rows, i + 1, isColumn, layout, vocabulary)
    let end = officialTitleEnd(rows, issued ? i + 1 : i, layout)
    while (end - i < 2 && joins(rows, end, taken, headOf, layout, vocabulary)) end++
    if (!issued && signs(rows, i, isColumn, vocabulary)) continue
    if (standsInVerse(rows, i, end, isLine)) continue
    const weight = headness(rows, i, end, layout, vocabulary)
    weighed.push({ span: { start: i, end, entry: null }, weight })
    i = end
  }
  if (weighed.length === 0) return []
  const prior = custom(listed, weighed)
  const usual = listed.length === 0 ? usualSetting(rows, weighed, layout) : undefined
  const shortest = listed.reduce((least, span) => Math.min(least, lengthOf(rows, span)), 10)
  const found = weighed
    .filter(({ span, weight }, i) => {
      const short = listed.length > 2 && lengthOf(rows, span) < shortest * 0.7 ? 1.5 : 0
      const below = isHeadOf(rows, weighed[i - 1], span)
      const alike = !below && usual !== undefined && usual === settingOf(rows, span, layout) ? ALIKE : 0
      return weight + prior + alike - short >= THRESHOLD
    })
    .map(({ span }) => span)
  // Of two in a row the upper is the kicker: an article has text.
  const lower = found.filter((span, i) => found[i + 1]?.start !== span.end + 1)
  return withoutPoems(rows, listed, lower)
}

/** Whether nothing but the lines of a head part a row from the sure title above it: a byline, then, or a deck. */
function isHeadOf(
  rows: readonly BodyRow[],
  above: { span: TitleSpan; weight: number } | undefined,
  { start }: TitleSpan,
): boolean {
  if (above === undefined || above.weight < THRESHOLD || start - above.span.end > 3) return false
  for (let i = above.span.end + 1; i < start; i++) {
    const shape = rows[i]?.shape
    if (shape !== 'short' && shape !== 'dateline' && shape !== 'documentNumber') return false
  }
  return true
}

/** What it counts for a row to be set as the sure titles of the document are. */
const ALIKE = 1.5

/** How the sure titles are set, where two or more are set alike and hardly one otherwise. */
function usualSetting(
  rows: readonly BodyRow[],
  weighed: readonly { span: TitleSpan; weight: number }[],
  layout: Layout,
): number | undefined {
  const counts = new Map<number, number>()
  let sure = 0
  for (const { span, weight } of weighed) {
    if (weight < THRESHOLD) continue
    sure++
    const setting = settingOf(rows, span, layout)
    counts.set(setting, (counts.get(setting) ?? 0) + 1)
  }
  for (const [setting, count] of counts) if (count > 1 && count >= sure * 0.75) return setting
  return undefined
}

/** How a title is set: in the middle, at the margin, between blank lines; as bits. */
function settingOf(rows: readonly BodyRow[], { start, end }: TitleSpan, layout: Layout): number {
  const first = rows[start] as BodyRow
  return (
    (first.centred ? 1 : 0) |
    (first.row.indent <= layout.margin ? 2 : 0) |
    (first.row.blanks > 0 || first.afterBreak ? 4 : 0) |
    ((rows[end + 1]?.row.blanks ?? 0) > 0 ? 8 : 0)
  )
}

/** Without the titles of the single poems of an article that announces several: 过渡口（外二首）. */
function withoutPoems(
  rows: readonly BodyRow[],
  listed: readonly TitleSpan[],
  found: readonly TitleSpan[],
): TitleSpan[] {
  const spans = [...listed, ...found].sort((a, b) => a.start - b.start)
  const dropped = new Set<TitleSpan>()
  let left = 0
  spans.forEach((span, i) => {
    const text = rows[span.end]?.row.folded ?? ''
    const end = spans[i + 1]?.start ?? Math.min(rows.length, span.end + VERSES)
    const poems = poemsIn(text)
    if (poems > 0) left = poems
    else if (left > 0 && span.entry === null && isVerse(rows, span.end + 1, end)) {
      dropped.add(span)
      left--
    } else left = 0
  })
  return found.filter((span) => !dropped.has(span))
}

/** Rows looked at behind the last title: a poem. */
const VERSES = 4

/** Above a date that closes an article, not one that opens it: behind the date stands no text of it. */
function signsAboveDate(rows: readonly BodyRow[], at: number, isStart: (at: number) => boolean): boolean {
  const date = rows[at + 1]
  if (date?.shape !== 'dateline' || OPENING.has(date.row.text.charCodeAt(0))) return false
  return rows[at + 2] === undefined || isStart(at + 2)
}

function isColumnAt(rows: readonly BodyRow[], at: number, isColumn: (row: BodyRow) => boolean): boolean {
  const row = rows[at]
  return row !== undefined && isColumn(row)
}

/** Rows of an article's head, behind its title: never titles themselves. */
function heads(rows: readonly BodyRow[], listed: readonly TitleSpan[], vocabulary: Vocabulary): Set<number> {
  const found = new Set<number>()
  for (const { end } of listed) {
    for (let i = end + 1; i <= end + 3; i++) {
      const body = rows[i]
      if (!body || (body.shape !== 'short' && body.shape !== 'dateline' && body.shape !== 'signOff')) break
      if (
        body.shape === 'dateline' ||
        opensWithDash(body.row.folded) ||
        bracketsDate(body) ||
        bylineOf(body.row, vocabulary)
      )
        found.add(i)
      else break
    }
  }
  return found
}

/** (2020年3月25日在南宁): a year and what else belongs to it, in brackets. */
function bracketsDate({ row }: BodyRow): boolean {
  return (
    (row.marks & YEAR) !== 0 &&
    OPENING.has(row.folded.charCodeAt(0)) &&
    /^[（(].{0,40}\d{4}年.{0,40}[）)]$/u.test(row.folded)
  )
}

const OPENING = codesOf('（(')

/** Whether the row behind `end` carries the title on: both centred, and not a byline. */
function joins(
  rows: readonly BodyRow[],
  end: number,
  taken: ReadonlySet<number>,
  heads: ReadonlySet<number>,
  layout: Layout,
  vocabulary: Vocabulary,
): boolean {
  const here = rows[end]
  const next = rows[end + 1]
  if (!here || !next || taken.has(end + 1) || heads.has(end + 1)) return false
  if ((next.row.marks & COLON) !== 0 && UNIT.test(next.row.folded)) return false
  if (!here.centred || !next.centred || next.shape !== 'short' || next.row.blanks > 0 || next.afterBreak)
    return false
  if (layout.paragraphIndent === null && !layout.wrapped) return false
  return (
    !opensWithDash(next.row.folded) &&
    !bylineOf(next.row, vocabulary) &&
    !(hasSpace(next.row.text) && readPenName(next.row.text, next.row.folded, vocabulary))
  )
}

/** 单位：元, 制表：办公室: above a table. */
const UNIT = /^[（(]?(?:[计]?量?单位|制表|填表|截至|币种).{0,6}：/u

/**
 * What is usual here: where nearly every line that could be a title is one, the next will be too; where most are
 * headings inside articles, more is asked for.
 */
function custom(listed: readonly TitleSpan[], weighed: readonly { weight: number }[]): number {
  const plausible = weighed.filter(({ weight }) => weight >= 1).length
  if (listed.length < 2) return 0
  const share = listed.length / (listed.length + plausible)
  return share >= 0.75 ? 1.5 : share >= 0.5 ? 0.5 : share >= 0.3 ? -0.5 : -2
}

/** Names a body that signs what stands above: neither the first under a column nor above news. */
function signs(
  rows: readonly BodyRow[],
  at: number,
  isColumn: (row: BodyRow) => boolean,
  vocabulary: Vocabulary,
): boolean {
  return (
    openSignOffOf((rows[at] as BodyRow).row, vocabulary) !== undefined &&
    !followsColumn(rows[at - 1], isColumn) &&
    !isDispatch(rows[at + 1]?.row.folded ?? '')
  )
}

function followsColumn(previous: BodyRow | undefined, isColumn: (row: BodyRow) => boolean): boolean {
  return previous !== undefined && isColumn(previous)
}

function lengthOf(rows: readonly BodyRow[], { start, end }: TitleSpan): number {
  let length = 0
  for (let i = start; i <= end; i++) length += keyOf((rows[i] as BodyRow).row).length
  return length
}
