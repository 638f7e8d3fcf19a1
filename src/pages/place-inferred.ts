import type { Source } from '../readers/source.ts'
import type { Facts, PageBreak, PageCheck, TocEntry, UnverifiableReason } from '../tree/nodes.ts'
import { locator } from '../tree/position.ts'
import { sourceOffset } from './flow.ts'
import { type Inference, surePage } from './infer.ts'
import { BEHIND_CUT, OPENS_ARTICLE } from './setting.ts'
import type { Chances } from './tally.ts'

/** Writes inferred pages into the facts and the articles. */
export function placeInferred(inference: Inference, facts: Facts['pages'], source: Source): void {
  const { flow, layout, numbered } = inference
  facts.basis = flow.cuts.length > 0 ? 'soft-breaks' : 'line-count'
  facts.charactersPerLine = layout.column.setting.charactersPerLine
  facts.linesPerPage = usualLength(inference)
  facts.articles = layout.column.rules.articles === 'mixed' ? null : layout.column.rules.articles
  const numbers = numbersOf(inference)
  const locate = locator(source)
  facts.breaks = inference.pages.map(({ from, to }, i) => {
    const offset = sourceOffset(flow, layout.column.setting.starts[from] as number)
    return {
      page: numbers[i] ?? null,
      offset,
      line: locate(offset, offset).start.line,
      ...signOf(inference, from),
      rows: to - from,
    }
  })
  if (!numbered) return
  flow.articles.forEach((article, k) => {
    const page = inference.titlePages[k] ?? null
    if (page === null) return
    const { titleRows, articleRows, rows } = layout.column.setting
    const last = (articleRows[k + 1] ?? rows) - 1
    const on = pageOfRow(inference, titleRows[k] as number)
    article.data = {
      firstPage: page,
      lastPage: page + pageOfRow(inference, last) - on,
      basis: facts.basis,
    }
    facts.first = Math.min(facts.first ?? page, page)
    facts.last = Math.max(facts.last ?? page, article.data.lastPage ?? page)
  })
}

/** Lines that most full pages hold; pages that end with an article need not be full. */
function usualLength({ pages, layout: { column } }: Inference): number {
  const { heights, setting, rules } = column
  const counts = new Map<number, number>()
  for (const { from, to } of pages) {
    const lines = Math.round((heights[to] as number) - (heights[from] as number))
    const full = to < setting.rows && setting.kinds[to] !== OPENS_ARTICLE
    if (full) counts.set(lines, (counts.get(lines) ?? 0) + 1)
  }
  let usual = rules.linesPerPage
  for (const [lines, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = lines
  return usual
}

/** Index of the page that a row stands on. */
function pageOfRow({ pages }: Inference, row: number): number {
  let low = 0
  let high = pages.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pages[middle]?.from ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}

/** Printed numbers of the pages: known where the title before, and with it the count from there, is. */
function numbersOf(inference: Inference): (number | null)[] {
  const { pages, titlePages, layout, numbered } = inference
  const numbers = new Array<number | null>(pages.length).fill(null)
  if (!numbered) return numbers
  const { titleRows } = layout.column.setting
  let first = pages.length
  for (let k = titleRows.length - 1; k >= 0; k--) {
    const on = pageOfRow(inference, titleRows[k] as number)
    const page = titlePages[k] ?? null
    for (let i = on; i < first; i++) numbers[i] = page === null ? null : page + i - on
    first = Math.min(first, on)
  }
  return numbers
}

function signOf({ flow, layout }: Inference, row: number): Pick<PageBreak, 'basis' | 'observed' | 'sign'> {
  const { kinds, starts } = layout.column.setting
  if (row > 0 && kinds[row] === BEHIND_CUT) {
    const cut = flow.cuts.find(({ at }) => at === starts[row])
    return { basis: 'soft-breaks', observed: true, sign: cut?.doubled ? 'doubled-text' : 'cut-sentence' }
  }
  return {
    basis: 'line-count',
    observed: false,
    sign: kinds[row] === OPENS_ARTICLE ? 'new-article' : 'line-count',
  }
}

/** A page is called right from this chance on, and wrong up to that when another is likely enough. */
const RIGHT = 0.92
const WRONG = 0.01
const LIKELY = 0.85
/** Share of the chances that a range holds. */
const RANGE = 0.97

/** Gives every entry its verdict by what the text and the other entries say. */
export function judgeInferred(
  entries: readonly TocEntry[],
  inference: Inference,
  facts: Facts['pages'],
): void {
  const indices = new Map(inference.flow.articles.map((article, k) => [article.id, k] as const))
  for (const entry of entries) {
    const k = indices.get(entry.link?.article ?? '')
    entry.pageCheck = verdict(
      entry,
      k === undefined ? undefined : inference.chances[k],
      facts.basis,
      inference,
    )
  }
}

function verdict(
  entry: TocEntry,
  chances: Chances | undefined,
  basis: PageCheck['basis'],
  { numbered }: Inference,
): PageCheck {
  const page = chances && numbered ? surePage(chances, LIKELY) : null
  const range = chances && numbered && chances.size > 0 ? rangeOf(chances) : null
  const open = (reason: UnverifiableReason): PageCheck => ({
    verdict: 'unverifiable',
    page,
    range,
    confidence: 0,
    basis: range === null ? 'none' : basis,
    reason,
  })
  if (!chances) return open('no-heading')
  if (entry.page === null) return open('no-page')
  if (chances.size === 0) return open('no-evidence')
  const chance = chances.get(entry.page) ?? 0
  if (chance >= RIGHT)
    return {
      verdict: 'match',
      page: entry.page,
      range: [entry.page, entry.page],
      confidence: chance,
      basis,
      reason: null,
    }
  if (page !== null && chance <= WRONG)
    return {
      verdict: 'mismatch',
      page,
      range: [page, page],
      confidence: chances.get(page) ?? 0,
      basis,
      reason: null,
    }
  return open('ambiguous-layout')
}

/** The fewest pages around the likeliest that hold nearly all chances. */
function rangeOf(chances: Chances): readonly [number, number] {
  let sum = 0
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const [page, chance] of [...chances].sort((a, b) => b[1] - a[1])) {
    if (sum >= RANGE) break
    sum += chance
    low = Math.min(low, page)
    high = Math.max(high, page)
  }
  return [low, high]
}
