import type { Source } from '../readers/source.ts'
import type { Facts, PageBreak } from '../tree/nodes.ts'
import { locator } from '../tree/position.ts'
import { sourceOffset } from './flow.ts'
import type { Inference } from './infer.ts'
import { BEHIND_CUT, OPENS_ARTICLE } from './setting.ts'

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

/**
 * Fills in what borders that the source shows leave open: where pages begin whose numbers were lost, and on which page
 * an article without one begins. What the source shows stays as it is.
 */
export function fillGaps(inference: Inference, facts: Facts['pages'], source: Source): void {
  const { flow, layout, titlePages } = inference
  const { titleRows, articleRows, rows, starts, known } = layout.column.setting
  facts.charactersPerLine = layout.column.setting.charactersPerLine
  facts.linesPerPage = usualLength(inference)
  flow.articles.forEach((article, k) => {
    const page = titlePages[k] ?? null
    if (page === null || article.data?.firstPage !== undefined) return
    const last = pageOfRow(inference, (articleRows[k + 1] ?? rows) - 1)
    article.data = {
      firstPage: page,
      lastPage: page + last - pageOfRow(inference, titleRows[k] as number),
      basis: 'line-count',
    }
  })
  const numbers = numbersOf(inference)
  const locate = locator(source)
  const placed: PageBreak[] = []
  inference.pages.forEach(({ from, to }, i) => {
    const page = numbers[i] ?? null
    if (page === null || from === 0) return
    const offset = sourceOffset(flow, starts[from] as number)
    if (known.has(from)) {
      const mark = facts.breaks.findLast((other) => other.offset <= offset)
      if (mark?.page === null && mark.observed) {
        mark.page = page
        delete mark.range
        delete mark.opens
      }
      return
    }
    const line = locate(offset, offset).start.line
    placed.push({ page, offset, line, ...signOf(inference, from), rows: to - from })
  })
  const open = facts.breaks.filter(({ range, page }) => range !== undefined || page === null)
  if (placed.length === 0 && open.length === 0) return
  facts.breaks = [...facts.breaks, ...placed].sort((a, b) => a.offset - b.offset)
}

/** Lines that most full pages hold; pages that end with an article need not be full. */
function usualLength({ pages, layout: { column } }: Inference): number {
  const { heights, setting, rules } = column
  const counts = new Map<number, number>()
  for (const { from, to } of pages) {
    const lines = Math.round((heights[to] as number) - (heights[from] as number))
    const full = to < setting.rows && column.opens[to] === 0
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

/**
 * Printed numbers of the pages: known where the title before is, and where the count from it agrees with the next title
 * that is known.
 */
function numbersOf(inference: Inference): (number | null)[] {
  const { pages, titlePages, layout, numbered } = inference
  const numbers = new Array<number | null>(pages.length).fill(null)
  if (!numbered) return numbers
  const { titleRows } = layout.column.setting
  let first = pages.length
  for (let k = titleRows.length - 1; k >= 0; k--) {
    const on = pageOfRow(inference, titleRows[k] as number)
    const page = titlePages[k] ?? null
    const next = numbers[first] ?? null
    const agrees = page !== null && (next === null || next === page + first - on)
    for (let i = on; i < first; i++) numbers[i] = page !== null && agrees ? page + i - on : null
    first = Math.min(first, on)
  }
  return numbers
}

function signOf({ flow, layout }: Inference, row: number): Pick<PageBreak, 'basis' | 'observed' | 'sign'> {
  const { kinds, starts } = layout.column.setting
  if (row > 0 && kinds[row] === BEHIND_CUT) {
    const sign = doubledAt(flow, starts[row] as number) ? 'doubled-text' : 'cut-sentence'
    return { basis: 'soft-breaks', observed: true, sign }
  }
  return {
    basis: 'line-count',
    observed: false,
    sign: kinds[row] === OPENS_ARTICLE ? 'new-article' : 'line-count',
  }
}

/** Whether text stands twice at the cut there. */
function doubledAt({ cuts }: Inference['flow'], at: number): boolean {
  let low = 0
  let high = cuts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return cuts[low]?.at === at && (cuts[low]?.doubled ?? 0) > 0
}
