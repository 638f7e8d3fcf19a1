import { fillPages, type Place, type Rows } from '../../grid/index.ts'
import type { ArticleStarts } from '../../tree/facts.ts'
import { type BlockStyle, STYLES } from './block-styles.ts'
import type { SetLines } from './set-lines.ts'
import type { SetRow } from './set-row.ts'

/** Something set: the lines of a block, or a row of a table. */
export type SetPart = SetLines | SetRow

/** An issue in lines, part by part. */
export interface Lines {
  readonly masthead: readonly SetPart[]
  readonly contents: readonly SetPart[]
  readonly body: readonly SetPart[]
  readonly colophon: readonly SetPart[]
}

/** On which page and row each line stands. */
export interface PagePlan {
  /** Every part with the place of each of its lines (of a table's row: its one place), in the order of the print. */
  readonly places: ReadonlyMap<SetPart, readonly Place[]>
  readonly pages: readonly PlannedPage[]
}

/** One printed page. */
export interface PlannedPage {
  /** Number printed on it, `null` for none. */
  readonly number: number | null
  /** An even, left-hand page. */
  readonly verso: boolean
  /** Rows that are set on it where they are more than the grid has; else `null`. */
  readonly rows: number | null
}

/** How pages are filled. */
export interface FillOptions {
  /** Rows of a page. */
  readonly lines: number
  readonly articles: ArticleStarts
  readonly firstPage: number | null
  readonly titlePage: boolean
  /** The colophon stands on an even page, the back of the last leaf. */
  readonly evenEnd: boolean
}

/** Fills pages one after the other: masthead and contents, the articles, the colophon at the foot of the last page. */
export function planPages(lines: Lines, options: FillOptions): PagePlan {
  const { masthead, contents, body } = lines
  const front = [...masthead, ...contents]
  const all = [...front, ...body]
  const opens = openings(lines, options)
  const rows = all.map((part) => rowsOf(part, options.lines, opens.has(part)))
  const starts = fillPages(rows, options.lines)
  const { firstPage } = options
  const bodyAt = starts[front.length]?.page ?? 0
  // A leaf has an odd page in front: where the numbers would say otherwise, the front matter ends in a white page.
  const white = firstPage !== null && bodyAt > 0 && (firstPage - bodyAt) % 2 === 0 ? 1 : 0
  const firstBody = bodyAt + white
  for (let i = front.length; white > 0 && i < starts.length; i++) {
    const { page, row } = starts[i] as Place
    starts[i] = { page: page + white, row }
  }
  if (options.titlePage) centre(masthead, starts, options.lines)
  const places = new Map(all.map((part, i) => [part, placesOf(part, starts[i] as Place, options.lines)]))
  const shift = firstPage === null ? 1 : firstPage - firstBody
  const final = all.at(-1)
  const end = endOf(final, final && places.get(final)?.at(-1), options.lines)
  const last = placeColophon(lines.colophon, places, end, shift, options)
  const pages = Array.from({ length: last + 1 }, (_, page): PlannedPage => {
    const number = page + shift
    return { number: number > 0 ? number : null, verso: number % 2 === 0, rows: null }
  })
  return { places, pages }
}

/** The parts that begin a page of their own. */
function openings(
  { masthead, contents, body }: Lines,
  { articles, titlePage }: FillOptions,
): ReadonlySet<SetPart> {
  const opens = new Set<SetPart>()
  const front = masthead.length + contents.length
  if (titlePage && masthead.length > 0 && contents[0]) opens.add(contents[0])
  if (body[0] && (contents.length > 0 || (titlePage && front > 0))) opens.add(body[0])
  if (articles === 'new-page') {
    body.forEach((part, i) => {
      if (articleOf(part) === undefined) return
      const before = body[i - 1]
      if (i > 0) opens.add(before && kindOf(before) === 'column-heading' ? before : part)
    })
  }
  return opens
}

/** `id` of the article that a part begins. */
export function articleOf(part: SetPart): string | undefined {
  return part.type === 'lines'
    ? part.start === 0
      ? part.block.article
      : undefined
    : part.continued
      ? undefined
      : part.cells[0]?.block.article
}

function kindOf(part: SetPart): string {
  return part.type === 'lines' ? part.block.kind : 'row'
}

/** Rows that a part takes on pages of so many lines, with the white above it. */
export function rowsOf(part: SetPart, lines: number, opensPage = false): Rows {
  if (part.type === 'row') {
    const before = part.continued ? 0 : (part.block.before ?? 0)
    return { rows: part.rows, before, unbroken: true, keepWithNext: part.block.head === undefined, opensPage }
  }
  const style: BlockStyle = STYLES[part.block.kind]
  const first = part.start === 0
  return {
    rows: heightOf(part, lines),
    before: first ? (part.block.before ?? style.before ?? 0) : 0,
    unbroken: style.unbroken ?? part.tall > 1,
    keepWithNext: style.keepWithNext ?? false,
    opensPage,
  }
}

/** Rows from the first line to the last; a high line that the foot of a page would cut stands on the next page. */
function heightOf({ ends, tall }: SetLines, lines: number): number {
  const fit = Math.max(1, Math.floor(lines / tall))
  if (tall === 1 || ends.length <= fit) return ends.length * tall
  return Math.floor((ends.length - 1) / fit) * lines + (((ends.length - 1) % fit) + 1) * tall
}

/** Where each line of a part stands that begins at a place. */
export function placesOf(part: SetPart, { page, row }: Place, lines: number): Place[] {
  if (part.type === 'row') return [{ page, row }]
  let at = { page, row }
  return part.ends.map(() => {
    if (at.row + part.tall > lines && at.row > 0) at = { page: at.page + 1, row: 0 }
    const place = at
    at = { page: at.page, row: at.row + part.tall }
    return place
  })
}

/** Moves a masthead that has a page of its own towards the middle of it. */
function centre(masthead: readonly SetPart[], starts: Place[], lines: number): void {
  const last = starts[masthead.length - 1]
  if (!last || last.page > 0) return
  const free = lines - last.row - rowsOf(masthead[masthead.length - 1] as SetPart, lines).rows
  if (free <= 0) return
  for (let i = 0; i < masthead.length; i++) {
    const place = starts[i] as Place
    starts[i] = { page: place.page, row: place.row + Math.floor(free / 3) }
  }
}

/** The row behind a part whose last line has a place. */
export function endOf(part: SetPart | undefined, place: Place | undefined, lines: number): Place {
  if (!part || !place) return { page: 0, row: 0 }
  const row = place.row + (part.type === 'row' ? part.rows : part.tall)
  return row >= lines ? { page: place.page + 1, row: 0 } : { page: place.page, row }
}

/** Places the colophon at the foot of the last page; returns that page. */
function placeColophon(
  parts: readonly SetPart[],
  places: Map<SetPart, readonly Place[]>,
  end: Place,
  shift: number,
  { lines, evenEnd }: FillOptions,
): number {
  const lastOf = (place: Place) => (place.row === 0 && place.page > 0 ? place.page - 1 : place.page)
  if (parts.length === 0) return lastOf(end)
  const heights = parts.map((part) => rowsOf(part, lines).rows)
  const total = heights.reduce((sum, rows) => sum + rows, 0)
  let page = lastOf(end)
  let used = end.row === 0 && end.page > 0 ? lines : end.row
  if (used > 0 && used + 1 + total > lines) {
    page++
    used = 0
  }
  const odd = evenEnd && (page + Math.ceil(total / lines) - 1 + shift) % 2 !== 0
  if (odd) page++
  if (total > lines) {
    const starts = fillPages(
      parts.map((part) => ({ ...rowsOf(part, lines), before: 0 })),
      lines,
    )
    parts.forEach((part, i) => {
      const place = starts[i] as Place
      places.set(part, placesOf(part, { page: page + place.page, row: place.row }, lines))
    })
    const final = parts.at(-1)
    return lastOf(endOf(final, final && places.get(final)?.at(-1), lines))
  }
  let row = lines - total
  parts.forEach((part, i) => {
    places.set(part, placesOf(part, { page, row }, lines))
    row += heights[i] ?? 0
  })
  return page
}
