import type { Source } from '../readers/source.ts'
import { articlesOf, entriesOf } from '../toc/index.ts'
import { locator } from '../tree/position.ts'
import type { Article, Bulletin, PageBasis, PageBreak } from '../tree/nodes.ts'
import { doubtfulStarts } from './doubt.ts'
import { collectEvidence, type Evidence, sheetAt } from './evidence.ts'
import { mapPages } from './printed.ts'
import { commonShift, judge, sheetsOfEntries } from './verdict.ts'

/**
 * Finds on which printed page every article begins and ends, from what the source prints or marks about its pages, and
 * judges the table of contents by it. The pages that the table prints place nothing. Fills `data` of articles,
 * `pageCheck` of entries and `facts.pages`; returns the tree, which must be linked.
 */
export function paginate(tree: Bulletin, source: Source): Bulletin {
  const evidence = collectEvidence(tree, source)
  const map = mapPages(evidence)
  const { pages } = tree.data.facts
  const locate = locator(source)
  if (map) {
    pages.breaks = map.breaks.map((mark) => ({ ...mark, line: locate(mark.offset, mark.offset).start.line }))
    pages.basis = map.breaks[0]?.basis ?? 'none'
    pages.offset = map.offset
    offsetFromContents(tree, evidence)
    let before = -1
    const doubtful = doubtfulStarts(tree, pages.breaks, evidence)
    for (const article of articlesOf(tree)) {
      if (!doubtful.has(article)) place(article, pages.breaks, evidence, before)
      before = lastText(article)
    }
    const printed = pages.breaks.flatMap(({ page }) => (page === null ? [] : [page]))
    const placed = articlesOf(tree).flatMap(({ data }) => (data?.firstPage === undefined ? [] : [data.firstPage, data.lastPage ?? data.firstPage]))
    const known = placed.length > 0 ? placed : printed
    pages.first = known.length > 0 ? Math.min(...known) : null
    pages.last = known.length > 0 ? Math.max(...known) : null
  }
  judge(entriesOf(tree), articlesOf(tree), pages, evidence)
  return tree
}

/**
 * First and last page of an article, where the page borders leave no doubt. `before` is the offset of the last text of
 * the article before it: when that stands on an earlier page, this one opens its page.
 */
function place(article: Article, breaks: readonly PageBreak[], evidence: Evidence, before: number): void {
  const title = article.children.find((node) => node.type === 'articleTitle') ?? article.children[0]
  const start = title?.position.start.offset ?? article.position.start.offset ?? 0
  const first = pageAt(breaks, start)
  const opens = first?.range && before < first.offset ? first.range[0] : null
  const page = first?.page ?? opens
  if (!first || page === null) return
  const last = pageAt(breaks, lastText(article))
  article.data = { firstPage: page, basis: basisOf(first, evidence, start) }
  if (last?.page !== null && last?.page !== undefined) article.data.lastPage = last.page
}

function basisOf(mark: PageBreak, evidence: Evidence, offset: number): PageBasis {
  if (mark.basis !== 'form-feed') return mark.basis
  const sheet = sheetAt(evidence.sheets, offset)
  return evidence.printed.find((page) => page.sheet === sheet)?.basis ?? 'form-feed'
}

/**
 * Numbers for physical pages that bear none: printed = sheet + c, with the c that most entries of the table of contents
 * agree on. Said once for the whole issue; a verdict on an entry leaves that entry out.
 */
function offsetFromContents(tree: Bulletin, evidence: Evidence): void {
  const { pages } = tree.data.facts
  if (evidence.hard === 0 || pages.breaks.some(({ page }) => page !== null)) return
  const shift = commonShift(entriesOf(tree), sheetsOfEntries(entriesOf(tree), articlesOf(tree), evidence))
  if (shift === null) return
  pages.offset = shift
  pages.breaks = pages.breaks.map((mark, sheet) => ({ ...mark, page: sheet + 1 + shift }))
}

/** Offset of the last text of an article: furniture behind it belongs to the page, not to it. */
export function lastText(article: Article): number {
  for (let i = article.children.length - 1; i >= 0; i--) {
    const node = article.children[i]
    if (node && node.type !== 'folio' && node.type !== 'runningHead') return Math.max(0, (node.position.end.offset ?? 1) - 1)
  }
  return article.position.end.offset ?? 0
}

/** The last break at or before the offset. */
export function pageAt(breaks: readonly PageBreak[], offset: number): PageBreak | undefined {
  let low = 0
  let high = breaks.length - 1
  if (high < 0 || (breaks[0]?.offset ?? 0) > offset) return undefined
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((breaks[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return breaks[low]
}
