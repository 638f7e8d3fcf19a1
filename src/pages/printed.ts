import type { PageBreak } from '../tree/nodes.ts'
import type { Evidence, PrintedPage } from './evidence.ts'
import { leaning, meanPage, type Standing, sideOf } from './standing.ts'

/** How much longer than the mean the text before the first number may be, to be one page. */
const LONGER = 1.3

/** Pages as the source's own marks give them: where each begins, and which number it bears. */
export interface PageMap {
  /** In source order; `page` is `null` while numbering is unknown. */
  readonly breaks: readonly Omit<PageBreak, 'line'>[]
  /** printed = sheet + offset (sheets from 1), where sheets are known and agree; else `null`. */
  readonly offset: number | null
}

/**
 * Pages from printed evidence. Hard breaks give the borders, numbers the names; where a text has numbers alone they
 * give both. A number at the foot names the page it closes, one at the head the page it opens; without `standing` they
 * name nothing.
 */
export function mapPages(
  evidence: Evidence,
  standing: Standing | null = sideOf(leaning(evidence)),
): PageMap | undefined {
  if (evidence.hard > 0) return fromSheets(evidence)
  const { printed } = evidence
  if (printed.length > 0) return { breaks: standing ? fromNumbers(evidence, standing) : [], offset: null }
  if (evidence.heads.length >= 2) {
    const breaks = evidence.heads.map((offset) => ({
      page: null,
      offset,
      basis: 'running-head' as const,
      observed: true,
    }))
    return { breaks, offset: null }
  }
  return undefined
}

/** One break per sheet; a sheet without number takes its neighbours' when numbering runs on. */
function fromSheets({ sheets, printed }: Evidence): PageMap {
  const votes = new Map<number, number>()
  const own = new Map<number, PrintedPage>()
  for (const mark of printed) {
    if (!own.has(mark.sheet)) own.set(mark.sheet, mark)
    const offset = mark.page - (mark.sheet + 1)
    votes.set(offset, (votes.get(offset) ?? 0) + 1)
  }
  const [common] = [...votes].sort((a, b) => b[1] - a[1])
  const offset = common && common[1] * 2 > printed.length ? common[0] : null
  const breaks = sheets.map((start, sheet) => {
    const mark = own.get(sheet)
    const page = mark?.page ?? neighbour(own, sheet) ?? (offset === null ? null : sheet + 1 + offset)
    return { page, offset: start, basis: 'form-feed' as const, observed: true }
  })
  return { breaks, offset }
}

/** The number of a sheet that bears none, counted on from the nearest sheets on both sides if they agree. */
function neighbour(own: ReadonlyMap<number, PrintedPage>, sheet: number): number | null {
  let before: number | null = null
  let after: number | null = null
  for (let step = 1; step <= 50 && (before === null || after === null); step++) {
    const low = own.get(sheet - step)
    const high = own.get(sheet + step)
    if (before === null && low) before = low.page + step
    if (after === null && high) after = high.page - step
  }
  if (before !== null && after !== null) return before === after ? before : null
  return before ?? after
}

/** Borders at the printed numbers themselves, when they stand so. */
export function fromNumbers(
  { printed, begin, end }: Evidence,
  standing: Standing,
): Omit<PageBreak, 'line'>[] {
  const first = printed[0]
  if (!first) return []
  if (standing === 'head') {
    const breaks = printed.map((mark, i) => {
      const found = stretch(mark.page, printed[i + 1]?.page ?? mark.page + 1, mark.start, mark.basis, true)
      return found.range ? { ...found, opens: mark.page } : found
    })
    // The masthead's page often bears no number; before page 2 there is but that one.
    const opening = first.start - begin
    if (first.page < 2 || opening <= 0 || (first.page > 2 && opening > meanPage(printed) * LONGER))
      return breaks
    return [{ page: first.page - 1, offset: 0, basis: first.basis, observed: false }, ...breaks]
  }
  const opening = printed.length > 1 ? Math.max(0, first.start - 2 * meanPage(printed)) : 0
  const breaks: Omit<PageBreak, 'line'>[] = [
    { page: first.page, offset: opening, basis: first.basis, observed: false },
  ]
  printed.forEach((mark, i) => {
    const next = printed[i + 1]
    if (mark.end >= end) return
    const after = next ? next.page + 1 : mark.page + 2
    breaks.push(stretch(mark.page + 1, after, mark.end + 1, mark.basis, next !== undefined))
  })
  return breaks
}

/** Text from `offset` on that begins on `page` and ends before page `next` begins; pages between were not seen. */
function stretch(
  page: number,
  next: number,
  offset: number,
  basis: PrintedPage['basis'],
  observed: boolean,
): Omit<PageBreak, 'line'> {
  return next > page + 1
    ? { page: null, offset, basis, observed, range: [page, next - 1] }
    : { page, offset, basis, observed }
}
