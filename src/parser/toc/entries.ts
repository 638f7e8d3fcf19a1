import { codesOf, hasAny } from '../../text/characters.ts'
import { readNames } from '../../text/names.ts'
import { titleKey } from '../../text/titles.ts'
import { fold } from '../../text/variants.ts'
import { width } from '../../text/width.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { closeTitle } from '../constructs/masthead-title.ts'
import { imprintOf } from '../readings.ts'
import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Authored, splitAuthor } from './author.ts'
import { isPageAlone, type TocLine } from './lines.ts'
import type { Support } from './support.ts'

/** A part of the table of contents, over one or several lines. */
export type TocItem =
  | {
      readonly kind: 'entry'
      readonly lines: readonly TocLine[]
      readonly title: string
      readonly author: string | null
      readonly page: number | null
    }
  | {
      readonly kind: 'column'
      readonly lines: readonly TocLine[]
      readonly title: string
      readonly page: number | null
    }
  | { readonly kind: 'note'; readonly lines: readonly TocLine[] }

/** What is known of the table as a whole, for weighing its lines. */
interface Table {
  readonly lines: readonly TocLine[]
  readonly paged: boolean
  /** Nearly every entry carries a page: a line without one is a column or the first part of a wrapped title. */
  readonly fullyPaged: boolean
  readonly widest: number
  readonly bulletsAreColumns: boolean
  readonly marked: boolean
  /** Pages are set off by leaders or marks, not by mere spaces. */
  readonly led: boolean
  /** Keys of lines that, in the body, stand right above another line of the table: columns do, titles do not. */
  readonly above: ReadonlySet<string>
  readonly support: Support
  readonly vocabulary: Vocabulary
}

/** Longest name of a column, in key characters. */
const LONGEST_COLUMN = 14
/** Most lines one entry is wrapped over. */
const WRAP = 4

/**
 * Cuts the lines of a table of contents into entries, columns and notes: the cut with the best total of weights
 * (Viterbi). Weights speak of pages, marks, widths, and of what stands in the body as a line of its own.
 */
export function readEntries(
  lines: readonly TocLine[],
  body: readonly Row[],
  support: Support,
  vocabulary: Vocabulary,
): TocItem[] {
  const table = survey(lines, body, support, vocabulary)
  const best: number[] = [0]
  const choice: { from: number; item: TocItem }[] = []
  for (let end = 1; end <= lines.length; end++) {
    best[end] = Number.NEGATIVE_INFINITY
    for (let from = firstLine(lines, end); from < end; from++) {
      const span = lines.slice(from, end)
      for (const { item, weight } of readings(span, lines[end], table)) {
        const total = (best[from] ?? 0) + weight
        if (total > (best[end] ?? 0) || best[end] === Number.NEGATIVE_INFINITY) {
          best[end] = total
          choice[end] = { from, item }
        }
      }
    }
  }
  const items: TocItem[] = []
  for (let end = lines.length; end > 0; end = choice[end]?.from ?? 0) {
    const chosen = choice[end]
    if (chosen) items.push(chosen.item)
  }
  return items.reverse()
}

/** The earliest line, within `WRAP`, that one entry ending before `end` can begin on: what is cut off fits no reading. */
function firstLine(lines: readonly TocLine[], end: number): number {
  const last = lines[end - 1]
  let from = end - 1
  while (last && from > 0 && from > end - WRAP) {
    const line = lines[from]
    const above = lines[from - 1]
    if (!line || !above || line.mark !== null || above.page !== null || above.half !== last.half) break
    if (above.leader && !isPageAlone(last)) break
    from--
  }
  return from
}

function survey(
  lines: readonly TocLine[],
  body: readonly Row[],
  support: Support,
  vocabulary: Vocabulary,
): Table {
  const pages = lines.filter((line) => line.page !== null).length
  const bullets = lines.filter((line) => line.mark === 'bullet')
  const bulletPages = bullets.filter((line) => line.page !== null).length
  const keys = new Set(lines.map((line) => titleKey(textOf(line))).filter((key) => key.length >= 2))
  const paged = pages >= 2 && pages * 4 >= lines.length
  return {
    lines,
    paged,
    fullyPaged: pages >= 3 && pages * 2 >= lines.length,
    widest: lines.reduce((widest, line) => Math.max(widest, width(line.row.text)), 0),
    bulletsAreColumns:
      bullets.length > 0 &&
      bulletPages * 2 < bullets.length &&
      bullets.length * 2 <= lines.length + 1 &&
      !lines.some((line) => line.mark === 'bracket'),
    marked:
      lines.some((line) => line.mark === 'bracket') ||
      (bullets.length > 0 && bulletPages * 2 < bullets.length),
    led: lines.filter((line) => line.by === 'leader' || line.by === 'mark').length * 2 > pages,
    above: linesAbove(body, keys),
    support,
    vocabulary,
  }
}

function linesAbove(body: readonly Row[], keys: ReadonlySet<string>): Set<string> {
  const above = new Set<string>()
  let previous = ''
  let strange = 0
  for (const row of body) {
    const mark = row.text.length > 60 ? undefined : readColumnMark(row.folded)
    const key = row.text.length > 60 ? '' : mark ? titleKey(row.text.slice(mark.start, mark.end)) : keyOf(row)
    const known = keys.has(key)
    if (known && previous !== '' && previous !== key && previous.length <= LONGEST_COLUMN) above.add(previous)
    // A kicker may stand between a column and its first title.
    strange = known ? 0 : strange + 1
    if (known) previous = key
    else if (strange > 1 || row.text.length > 30 || row.text.endsWith('。') || row.text.endsWith('，'))
      previous = ''
  }
  return above
}

function readings(
  span: readonly TocLine[],
  next: TocLine | undefined,
  table: Table,
): { item: TocItem; weight: number }[] {
  const found: { item: TocItem; weight: number }[] = []
  const entry = readEntry(span, next, table)
  if (entry) found.push(entry)
  const only = span[0]
  if (span.length === 1 && only) {
    const column = readColumn(only, next, table)
    if (column) found.push(column)
    const imprint = only.page === null && (imprintOf(only.row, table.vocabulary)?.sure ?? false)
    found.push({ item: { kind: 'note', lines: span }, weight: isPageAlone(only) ? -1 : imprint ? 6 : -2.5 })
  }
  return found
}

function readEntry(
  span: readonly TocLine[],
  next: TocLine | undefined,
  table: Table,
): { item: TocItem; weight: number } | undefined {
  const first = span[0]
  const last = span.at(-1)
  if (!first || !last || isPageAlone(first)) return undefined
  let weight = 0
  for (const line of span) {
    if (line !== last && line.page !== null) return undefined
    if (line !== last && line.leader && !isPageAlone(last)) return undefined
    if (line !== first && line.mark !== null) return undefined
    if (line.half !== first.half) return undefined
  }
  const { text, seams } = joinLines(span)
  if (text === '') return undefined
  const authored: Authored = splitAuthor(text, seams, table.support, table.vocabulary)
  const title = authored.title
  const support = table.support.of(title)
  weight += [0, 1.5, 3, 5][support] ?? 0
  weight += last.page !== null ? 3 : table.fullyPaged && !last.leader ? -4 : table.paged ? -1.5 : 1
  if (/^[—－–-]{2}/u.test(text)) weight -= 5
  if (authored.author !== null) weight += 1
  if (first.mark === 'bracket' && support < 3) weight -= 5
  if (first.mark === 'bullet' && table.bulletsAreColumns) weight -= 4
  const key = titleKey(title)
  if (span.length === 1 && table.above.has(key)) weight -= 4
  if (span.length === 1 && table.vocabulary.columns.includes(key)) weight -= 3
  if (table.led && last.by === 'space' && span.length === 1) weight -= key.length <= 6 ? 3.5 : 1.5
  if (key.length < 2) weight -= 3
  if (text.length > 80) weight -= 3
  if (authored.author === null && key.length <= 4 && support < 3 && readNames(fold(text))) weight -= 4
  if (isPageAlone(last) && !table.paged) weight -= 5
  if (last.page === null && goesOnInBody(text, next, table)) weight -= 6
  for (const line of span.slice(0, -1)) {
    weight -= 0.4
    if (isPageAlone(last) && span.length === 2) continue
    const wide = width(line.row.text) >= table.widest * 0.75
    if (width(line.row.text) < table.widest * 0.55) weight -= 2
    const alone = textOf(line)
    if (table.support.of(alone) === 3 && support < 3 && !(wide && table.paged)) weight -= 3
    if (table.above.has(titleKey(alone)) || table.vocabulary.columns.includes(titleKey(alone))) weight -= 4
  }
  return { item: { kind: 'entry', lines: span, title, author: authored.author, page: last.page }, weight }
}

/** Whether the body sets this text and the next line as one title on rows side by side: an article has text between. */
function goesOnInBody(text: string, next: TocLine | undefined, table: Table): boolean {
  return next !== undefined && next.mark === null && table.support.of(text + textOf(next)) === 3
}

function readColumn(
  line: TocLine,
  next: TocLine | undefined,
  table: Table,
): { item: TocItem; weight: number } | undefined {
  const title = textOf(line)
  const key = titleKey(title)
  if (key.length < 2 || isPageAlone(line) || (line.mark === null && /^[—－–-]{2}/u.test(line.row.folded)))
    return undefined
  let weight = 0
  if (line.mark === 'bracket') weight += 5
  else if (line.mark === 'bullet') weight += table.bulletsAreColumns ? 4.5 : -2
  else if (table.marked) weight -= 2.5
  const known = table.vocabulary.columns.includes(key)
  if (known) weight += 2.5
  if (table.above.has(key)) weight += 5
  if (table.support.of(title) === 3) weight += table.above.has(key) || known || line.mark !== null ? 2 : 0
  if (line.page === null) weight += table.paged ? 1.5 : 0
  else weight -= line.mark === 'bracket' || known ? 0.5 : table.led && line.by === 'space' ? 1 : 4
  if (line.page !== null && next?.page === line.page) weight += 1.5
  if (table.led && line.by === 'space' && key.length <= 6) weight += 2.5
  if (key.length <= 8) weight += 1
  else if (key.length > 12) weight -= key.length > 16 ? 5 : 3
  if (line.leader && line.page === null) weight += 1
  if (next === undefined || next.mark === 'bracket') weight -= 1.5
  if (next && isPageAlone(next)) weight -= 5
  if (line.mark === null && hasAny(title, UNLIKE_COLUMN)) weight -= 2.5
  return { item: { kind: 'column', lines: [line], title: closeTitle(title), page: line.page }, weight }
}

const UNLIKE_COLUMN = codesOf('“”：:，？！—《》')

/** The title text of a line. */
export function textOf(line: TocLine): string {
  return line.row.text.slice(line.start, line.end).trim()
}

/** Lines of one entry as one text; `seams` are the indices at which a line began. */
function joinLines(span: readonly TocLine[]): { text: string; seams: number[] } {
  let text = ''
  const seams: number[] = []
  let gap = ''
  for (const line of span) {
    const piece = textOf(line)
    if (piece === '') continue
    if (text !== '') {
      const latin = isWordCharacter(text.charCodeAt(text.length - 1)) && isWordCharacter(piece.charCodeAt(0))
      text += gap !== '' ? gap : latin ? ' ' : ''
      seams.push(text.length)
    }
    text += piece
    gap = line.trailingSpace ? '  ' : ''
  }
  return { text: text.trimEnd(), seams }
}

/** What `\w` matches. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f
  )
}
