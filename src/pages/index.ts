import type { Source } from '../readers/source.ts'
import { articlesOf, entriesOf } from '../toc/index.ts'
import { emptyFacts } from '../tree/build.ts'
import type { Article, Bulletin, PageBasis, PageBreak, TocEntry } from '../tree/nodes.ts'
import { locator } from '../tree/position.ts'
import { doubtfulStarts, FEWEST_BORDERS, isPartlyLost, sureStretch } from './doubt.ts'
import { collectEvidence, type Evidence, sheetAt } from './evidence.ts'
import { lastText } from './extent.ts'
import { inferPages } from './infer.ts'
import { judgeInferred } from './judge-inferred.ts'
import type { LayoutOptions } from './layout.ts'
import { fillGaps, placeInferred } from './place-inferred.ts'
import { fromNumbers, mapPages } from './printed.ts'
import { leaning, type Standing, sideOf } from './standing.ts'
import { commonShift, judge, sheetsOfEntries } from './verdict.ts'

/**
 * Finds on which printed page every article begins and ends, from what the source prints or marks about its pages, and
 * judges the table of contents by it. The pages that the table prints place nothing. Fills `data` of articles,
 * `pageCheck` of entries and `facts.pages`; returns the tree, which must be linked.
 */
export function paginate(tree: Bulletin, source: Source, layout: LayoutOptions = {}): Bulletin {
  const evidence = collectEvidence(tree, source)
  const standing = standingOf(tree, evidence)
  placeMarked(tree, source, layout, evidence, standing)
  if (standing !== null && isOffTogether(entriesOf(tree), evidence)) {
    forget(tree)
    placeMarked(tree, source, layout, evidence, null)
  }
  return tree
}

/** Places everything, numbers taken to stand at the foot or the head of their pages, or where that is open, nowhere. */
function placeMarked(
  tree: Bulletin,
  source: Source,
  layout: LayoutOptions,
  evidence: Evidence,
  standing: Standing | null,
): void {
  const map = mapPages(evidence, standing)
  const { pages } = tree.data.facts
  const inference = map ? undefined : inferPages(tree, layout)
  if (inference) {
    placeInferred(inference, pages, source)
    judgeInferred(entriesOf(tree), inference, pages.basis)
    return
  }
  const locate = locator(source)
  if (map) {
    pages.breaks = map.breaks.map((mark) => ({ ...mark, line: locate(mark.offset, mark.offset).start.line }))
    pages.basis = map.breaks[0]?.basis ?? 'none'
    pages.offset = map.offset
    offsetFromContents(tree, evidence)
    let before = -1
    const doubtful = doubtfulStarts(tree, pages.breaks, evidence)
    const [first, end] = sureStretch(pages.breaks, evidence)
    for (const article of articlesOf(tree)) {
      const at = titleOf(article)
      if (!doubtful.has(article) && at >= first && at < end) place(article, pages.breaks, evidence, before)
      before = lastText(article)
    }
    for (const { data } of articlesOf(tree)) {
      if (data?.firstPage !== undefined) widen(pages, data.firstPage)
      if (data?.lastPage !== undefined) widen(pages, data.lastPage)
    }
    if (pages.first === null) for (const { page } of evidence.printed) widen(pages, page)
  }
  judge(entriesOf(tree), articlesOf(tree), pages, evidence)
  if (map && evidence.hard === 0 && isPartlyLost(evidence)) fill(tree, source, layout)
}

/**
 * Whether most entries are out by the same one page, where some numbers were lost: then rather the numbers were taken
 * to stand at the wrong end of their pages.
 */
function isOffTogether(entries: readonly TocEntry[], evidence: Evidence): boolean {
  if (!isPartlyLost(evidence)) return false
  let judged = 0
  let higher = 0
  let lower = 0
  for (const { page, pageCheck } of entries) {
    if (!pageCheck || pageCheck.verdict === 'unverifiable' || page === null) continue
    judged++
    if (page === (pageCheck.page ?? page) + 1) higher++
    if (page === (pageCheck.page ?? page) - 1) lower++
  }
  const most = Math.max(higher, lower)
  return most >= 2 && most * 2 > judged
}

/** Takes back what was placed. */
function forget(tree: Bulletin): void {
  for (const article of articlesOf(tree)) delete article.data
  for (const entry of entriesOf(tree)) delete entry.pageCheck
  Object.assign(tree.data.facts.pages, emptyFacts().pages)
}

/** Infers what numbers that were lost leave open. */
function fill(tree: Bulletin, source: Source, layout: LayoutOptions): void {
  const { pages } = tree.data.facts
  const marks = pages.breaks.flatMap(({ offset, page, range, observed }) =>
    // Where numbers were lost behind a border, the page right behind it is the first of those that may be.
    observed ? { offset, page: page ?? range?.[0] ?? null } : [],
  )
  if (marks.length < FEWEST_BORDERS || articlesOf(tree).every(({ data }) => data?.firstPage !== undefined))
    return
  const inference = inferPages(tree, layout, marks)
  if (!inference) return
  judgeInferred(entriesOf(tree), inference, 'line-count')
  fillGaps(inference, pages, source)
}

/**
 * Where the numbers stand on their pages. Where that is open, the table of contents is heard: three entries more for one
 * side than for the other, so that no entry decides for itself. Against weak evidence it makes nothing sure, but leaves
 * the question open.
 */
function standingOf(tree: Bulletin, evidence: Evidence): Standing | null {
  if (evidence.hard > 0 || evidence.printed.length === 0) return null
  if (isForeign(tree, evidence)) return null
  const lean = leaning(evidence)
  const side = sideOf(lean)
  const votes = entryVotes(tree, evidence)
  if (side === null) return Math.abs(votes) < 3 ? null : votes > 0 ? 'foot' : 'head'
  const against = side === 'foot' ? -votes : votes
  return against > 0 && Math.abs(lean) < (against < 3 ? WEAK : against < MANY ? STRONG : Infinity)
    ? null
    : side
}

/** Weight up to which one entry more for the other side makes the standing doubtful; and three. */
const WEAK = 4
const STRONG = 6
/** Entries more for the other side that make it doubtful whatever the weight. */
const MANY = 5

/** Whether the contents name pages, and none of them is among the printed numbers: those count something else. */
function isForeign(tree: Bulletin, { printed }: Evidence): boolean {
  const pages = entriesOf(tree).flatMap(({ page }) => (page === null ? [] : [page]))
  const first = printed[0]?.page ?? 0
  const last = printed.at(-1)?.page ?? 0
  return pages.length >= 2 && !pages.some((page) => page >= first - 1 && page <= last + 1)
}

/** How many more entries agree with numbers at the foot than with numbers at the head. */
function entryVotes(tree: Bulletin, evidence: Evidence): number {
  const foot = fromNumbers(evidence, 'foot')
  const head = fromNumbers(evidence, 'head')
  const starts = new Map(articlesOf(tree).map((article) => [article.id, titleOf(article)]))
  let votes = 0
  for (const { page, link } of entriesOf(tree)) {
    const start = starts.get(link?.article ?? '')
    if (page === null || start === undefined) continue
    if (pageAt(foot, start)?.page === page) votes++
    if (pageAt(head, start)?.page === page) votes--
  }
  return votes
}

/** Offset of the title of an article. */
function titleOf(article: Article): number {
  const title = article.children.find((node) => node.type === 'articleTitle') ?? article.children[0]
  return title?.position.start.offset ?? article.position.start.offset ?? 0
}

/** Takes a page that an article stands on, or where none is known a printed one, into the first and last. */
function widen(pages: Bulletin['data']['facts']['pages'], page: number): void {
  pages.first = pages.first === null ? page : Math.min(pages.first, page)
  pages.last = pages.last === null ? page : Math.max(pages.last, page)
}

/**
 * First and last page of an article, where the page borders leave no doubt. `before` is the offset of the last text of
 * the article before it: when that stands on an earlier page, this one opens its page.
 */
function place(article: Article, breaks: readonly PageBreak[], evidence: Evidence, before: number): void {
  const start = titleOf(article)
  const first = pageAt(breaks, start)
  const range = first && before < first.offset ? first.range : undefined
  const opens = first && range ? (first.opens ?? (isLong(first, breaks) ? range[0] : null)) : null
  const page = first?.page ?? opens
  if (!first || page === null) return
  const last = pageAt(breaks, lastText(article))
  article.data = { firstPage: page, basis: basisOf(first, evidence, start) }
  if (last?.page !== null && last?.page !== undefined) article.data.lastPage = last.page
}

/**
 * Whether the text up to the next border is more than one page of the usual length: else the page without number may
 * be blank, and the text stands on the one behind it.
 */
function isLong(mark: PageBreak, breaks: readonly PageBreak[]): boolean {
  const lengths = breaks.flatMap(({ offset, range, observed }, i) => {
    const next = breaks[i + 1]
    return next && !range && observed ? [next.offset - offset] : []
  })
  const next = breaks[breaks.indexOf(mark) + 1]
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return next !== undefined && lengths.length > 0 && next.offset - mark.offset > mean * 1.1
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

/** The last break at or before the offset. */
export function pageAt<T extends Omit<PageBreak, 'line'>>(
  breaks: readonly T[],
  offset: number,
): T | undefined {
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
