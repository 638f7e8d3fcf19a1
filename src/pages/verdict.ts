import type { Article, Facts, PageCheck, TocEntry, UnverifiableReason } from '../tree/nodes.ts'
import { type Evidence, sheetAt } from './evidence.ts'

/**
 * Gives every entry its verdict. A right entry is never called a mismatch, a wrong one never a match: what is not
 * certain is `unverifiable`, with a reason.
 */
export function judge(entries: readonly TocEntry[], articles: readonly Article[], pages: Facts['pages'], evidence: Evidence): void {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const unnumbered = pages.breaks.length > 1 && pages.breaks.every(({ page }) => page === null)
  const sheetsOf = entries.map((entry) => {
    const article = byId.get(entry.link?.article ?? '')
    const title = article?.children.find((node) => node.type === 'articleTitle')
    return title && evidence.hard > 0 ? sheetAt(evidence.sheets, title.position.start.offset ?? 0) + 1 : null
  })
  entries.forEach((entry, i) => {
    const article = byId.get(entry.link?.article ?? '')
    const page = article?.data?.firstPage ?? (unnumbered ? shifted(entries, sheetsOf, i) : null)
    entry.pageCheck = verdict(entry, article, page, article?.data?.basis ?? (unnumbered ? 'form-feed' : 'none'))
  })
}

function verdict(entry: TocEntry, article: Article | undefined, page: number | null, basis: PageCheck['basis']): PageCheck {
  const open = (reason: UnverifiableReason): PageCheck => ({
    verdict: 'unverifiable',
    page,
    range: page === null ? null : [page, page],
    confidence: 0,
    basis: page === null ? 'none' : basis,
    reason,
  })
  if (!article) return open('no-heading')
  if (entry.page === null) return open('no-page')
  if (page === null) return open('no-evidence')
  return { verdict: entry.page === page ? 'match' : 'mismatch', page, range: [page, page], confidence: 0.99, basis, reason: null }
}

/**
 * Page of entry `i` when sheets are known but bear no numbers: its sheet, shifted as most of the *other* entries are.
 * `null` unless at least two of them agree and make up more than half.
 */
function shifted(entries: readonly TocEntry[], sheets: readonly (number | null)[], i: number): number | null {
  const votes = new Map<number, number>()
  let voters = 0
  entries.forEach((entry, k) => {
    const sheet = sheets[k]
    if (k === i || entry.page === null || sheet === null || sheet === undefined) return
    voters++
    votes.set(entry.page - sheet, (votes.get(entry.page - sheet) ?? 0) + 1)
  })
  const [top] = [...votes].sort((a, b) => b[1] - a[1])
  const sheet = sheets[i]
  return top && sheet !== null && sheet !== undefined && top[1] >= 2 && top[1] * 2 > voters ? sheet + top[0] : null
}
