import type { Article, Facts, PageCheck, TocEntry, UnverifiableReason } from '../tree/nodes.ts'
import { type Evidence, sheetAt } from './evidence.ts'

/**
 * Gives every entry its verdict. A right entry is never called a mismatch, a wrong one never a match: what is not
 * certain is `unverifiable`, with a reason.
 */
export function judge(
  entries: readonly TocEntry[],
  articles: readonly Article[],
  pages: Facts['pages'],
  evidence: Evidence,
): void {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const counted = evidence.hard > 0 && evidence.printed.length === 0
  const sheets = counted ? sheetsOfEntries(entries, articles, evidence) : []
  entries.forEach((entry, i) => {
    const article = byId.get(entry.link?.article ?? '')
    const page = counted ? shifted(entries, sheets, i) : (article?.data?.firstPage ?? null)
    const range = page === null && article ? rangeOf(article, pages) : null
    entry.pageCheck = verdict(
      entry,
      article,
      page,
      range,
      counted ? 'form-feed' : (article?.data?.basis ?? 'none'),
    )
  })
}

/** Physical page (from 1) of the heading of each entry, `null` without heading or without hard breaks. */
export function sheetsOfEntries(
  entries: readonly TocEntry[],
  articles: readonly Article[],
  evidence: Evidence,
): (number | null)[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  return entries.map((entry) => {
    const title = byId.get(entry.link?.article ?? '')?.children.find((node) => node.type === 'articleTitle')
    return title && evidence.hard > 0 ? sheetAt(evidence.sheets, title.position.start.offset ?? 0) + 1 : null
  })
}

function rangeOf(article: Article, pages: Facts['pages']): readonly [number, number] | null {
  const title = article.children.find((node) => node.type === 'articleTitle') ?? article
  const at = title.position.start.offset ?? 0
  return pages.breaks.findLast(({ offset }) => offset <= at)?.range ?? null
}

function verdict(
  entry: TocEntry,
  article: Article | undefined,
  page: number | null,
  range: readonly [number, number] | null,
  basis: PageCheck['basis'],
): PageCheck {
  const open = (reason: UnverifiableReason): PageCheck => ({
    verdict: 'unverifiable',
    page,
    range: page === null ? range : [page, page],
    confidence: 0,
    basis: page === null && range === null ? 'none' : basis,
    reason,
  })
  if (!article) return open('no-heading')
  if (entry.page === null) return open('no-page')
  if (page === null) return open(range ? 'ambiguous-layout' : 'no-evidence')
  return {
    verdict: entry.page === page ? 'match' : 'mismatch',
    page,
    range: [page, page],
    confidence: 0.99,
    basis,
    reason: null,
  }
}

/** The c of printed = sheet + c that most entries agree on: two at least, and more than half of them. */
export function commonShift(
  entries: readonly TocEntry[],
  sheets: readonly (number | null)[],
  without = -1,
): number | null {
  const votes = new Map<number, number>()
  let voters = 0
  entries.forEach((entry, k) => {
    const sheet = sheets[k]
    if (k === without || entry.page === null || sheet === null || sheet === undefined) return
    voters++
    votes.set(entry.page - sheet, (votes.get(entry.page - sheet) ?? 0) + 1)
  })
  const [top] = [...votes].sort((a, b) => b[1] - a[1])
  return top && top[1] >= 2 && top[1] * 2 > voters + (without < 0 ? 0 : 1) ? top[0] : null
}

/** Page of entry `i` when sheets bear no numbers: its sheet, shifted as most of the *other* entries are. */
function shifted(entries: readonly TocEntry[], sheets: readonly (number | null)[], i: number): number | null {
  const sheet = sheets[i]
  const shift = commonShift(entries, sheets, i)
  return shift !== null && sheet !== null && sheet !== undefined ? sheet + shift : null
}
