import { fillPages, type Place, type Rows } from '../../grid/index.ts'
import type { Facts, PageBreak } from '../../tree/facts.ts'
import {
  endOf,
  type Lines,
  type PagePlan,
  type PlannedPage,
  placesOf,
  rowsOf,
  type SetPart,
} from './page-plan.ts'
import type { LineBlock, SetText } from './set-block.ts'
import type { Cut } from './set-lines.ts'

/** A page border of the source whose page is known. */
export interface Border {
  readonly offset: number
  readonly page: number
}

/** The borders of the source by which a facsimile is paged, in order; none where no page is known. */
export function bordersOf({ breaks }: Facts['pages']): Border[] {
  const borders: Border[] = []
  for (const { page: numbered, opens = null, offset } of breaks as readonly PageBreak[]) {
    const page = numbered ?? opens
    const last = borders.at(-1)
    if (page !== null && (!last || (page > last.page && offset > last.offset))) borders.push({ page, offset })
  }
  return borders
}

/** Places in the text of a block where pages of the source end inside it, each with the index of its border. */
export function cutsOf({ text }: LineBlock, borders: readonly Border[]): Cut[] {
  const first = text.origins[0]?.offset
  if (first === undefined) return []
  const cuts: Cut[] = []
  for (let border = firstBehind(borders, first); border < borders.length; border++) {
    const at = indexAt(text, borders[border]?.offset ?? 0)
    if (at >= text.value.length) break
    if (at === cuts.at(-1)?.at) cuts.pop()
    if (at > 0) cuts.push({ at, border })
  }
  return cuts
}

/** The first border behind an offset. */
function firstBehind(borders: readonly Border[], offset: number): number {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle]?.offset ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Where in a text an offset of the source is. */
function indexAt({ value, origins }: SetText, offset: number): number {
  let i = 0
  while (i + 1 < origins.length && (origins[i + 1]?.offset ?? 0) <= offset) i++
  const { at = 0, offset: from = 0 } = origins[i] ?? {}
  return Math.min(at + Math.max(0, offset - from), origins[i + 1]?.at ?? value.length)
}

/** Pages as the source had them: what stood on a page stands on it, set closer where it would not fit. */
export function planFacsimile(
  lines: Lines,
  borders: readonly Border[],
  { last, offset }: Pick<Facts['pages'], 'last' | 'offset'>,
  height: number,
): PagePlan {
  const all = [...lines.masthead, ...lines.contents, ...lines.body, ...lines.colophon]
  const pageIndex = borderOf(all, borders)
  const front: SetPart[] = []
  const pages = borders.map((): SetPart[] => [])
  all.forEach((part, i) => {
    ;(pages[pageIndex[i] ?? -1] ?? front).push(part)
  })
  const first = borders[0]?.page ?? 1
  const places = new Map<SetPart, readonly Place[]>()
  const rows = new Map<number, number>()

  const room = roomBefore(first, offset)
  const opens = room > 1 ? lines.contents.find((part) => front.includes(part)) : undefined
  const needed = front.length === 0 ? 0 : fill(front, 0, room || Number.POSITIVE_INFINITY, opens)
  // A leaf has an odd page in front: what has no number before page 1 ends in a white page where it has to.
  const frontPages = needed <= room ? room : needed + ((needed - first + 1) % 2 === 0 ? 0 : 1)
  borders.forEach(({ page }, k) => {
    const next = borders[k + 1]?.page ?? Math.max(last ?? page, page) + 1
    fill(pages[k] ?? [], frontPages + page - first, next - page)
  })

  let end = frontPages + (last ?? first) - first
  for (const at of places.values()) end = Math.max(end, at.at(-1)?.page ?? 0)
  lowerColophon(lines.colophon, places, rows, height)
  const planned = Array.from({ length: end + 1 }, (_, i): PlannedPage => {
    const number = i - frontPages + first
    return {
      number: number > 0 && (i >= frontPages || frontPages === room) ? number : null,
      verso: number % 2 === 0,
      rows: rows.get(i) ?? null,
    }
  })
  return { places: new Map(all.map((part) => [part, places.get(part) ?? []])), pages: planned }

  /** Sets parts on at most `count` pages from `page` on; returns how many they take. */
  function fill(parts: readonly SetPart[], page: number, count: number, opens?: SetPart): number {
    if (parts.length === 0) return 0
    const total = parts.reduce((sum, part) => sum + rowsOf(part, height).rows, 0)
    const [white, more] = closeness(
      total,
      height,
      (less, lines) => lastOf(startsOf(less, lines), lines) < count,
    )
    const at = startsOf(white, more).map((start, i) => placesOf(parts[i] as SetPart, start, more))
    parts.forEach((part, i) => {
      places.set(
        part,
        (at[i] ?? []).map((place) => ({ page: page + place.page, row: place.row })),
      )
    })
    const used = lastPageOf(parts.at(-1), at.at(-1)?.at(-1), more) + 1
    if (more > height) for (let i = 0; i < used; i++) rows.set(page + i, more)
    return used

    function startsOf(less: number, lines: number): Place[] {
      return fillPages(
        parts.map((part): Rows => {
          const block = rowsOf(part, lines, part === opens)
          return { ...block, before: Math.min(block.before ?? 0, less) }
        }),
        lines,
      )
    }

    function lastOf(starts: readonly Place[], lines: number): number {
      const start = starts.at(-1)
      const final = parts.at(-1)
      return lastPageOf(final, final && start && placesOf(final, start, lines).at(-1), lines)
    }
  }
}

/**
 * Pages before the first border: by the count of sheets where it is known, else by the number of the page behind them,
 * unless that goes on from the issue before.
 */
function roomBefore(first: number, offset: number | null): number {
  if (offset !== null && offset < first) return Math.max(0, first - 1 - offset)
  return first - 1 <= MOST_BEFORE ? Math.max(0, first - 1) : 0
}

/** Pages that a masthead and a table of contents take at most. */
const MOST_BEFORE = 8

/** The page on which the last line of a part stands. */
function lastPageOf(part: SetPart | undefined, place: Place | undefined, lines: number): number {
  const { page, row } = endOf(part, place, lines)
  return row === 0 && page > 0 ? page - 1 : page
}

/** White lines and rows a page that will do for so many rows: as they should be, else with less white, else as few rows more as can be. */
function closeness(
  total: number,
  height: number,
  fits: (white: number, rows: number) => boolean,
): readonly [white: number, rows: number] {
  for (const white of [2, 1, 0]) if (fits(white, height)) return [white, height]
  let tooFew = height
  let enough = Math.max(height, total)
  while (enough - tooFew > 1) {
    const rows = (tooFew + enough) >> 1
    if (fits(0, rows)) enough = rows
    else tooFew = rows
  }
  return [0, enough]
}

/** For each part the border it stands behind, -1 for what stands before the first; a piece of a cut block begins at its own. */
function borderOf(parts: readonly SetPart[], borders: readonly Border[]): number[] {
  let current = -1
  return parts.map((part) => {
    const offset = part.type === 'row' ? part.block.origin : part.block.text.origins[0]?.offset
    if (part.type === 'lines' && part.border !== null) current = Math.max(current, part.border)
    else if (offset !== undefined) current = Math.max(current, firstBehind(borders, offset) - 1)
    return current
  })
}

/** Moves the colophon to the foot of its page. */
function lowerColophon(
  parts: readonly SetPart[],
  places: Map<SetPart, readonly Place[]>,
  rows: ReadonlyMap<number, number>,
  height: number,
): void {
  const page = places.get(parts[0] as SetPart)?.[0]?.page
  const last = parts.at(-1)
  const end = last && places.get(last)?.at(-1)
  if (page === undefined || !last || !end || end.page !== page) return
  const free = (rows.get(page) ?? height) - end.row - (last.type === 'row' ? last.rows : last.tall)
  for (const part of parts) {
    const at = places.get(part) ?? []
    places.set(
      part,
      at.map((place) => ({ page, row: place.row + free })),
    )
  }
}
