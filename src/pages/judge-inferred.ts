import type { PageCheck, TocEntry, UnverifiableReason } from '../tree/nodes.ts'
import { type Inference, surePage } from './infer.ts'
import type { Chances } from './tally.ts'

/**
 * A page is called right from this chance on, and wrong up to that, when another is certain; or likely, and the entry
 * before is out by the same number.
 */
const RIGHT = 0.95
const WRONG = 0.01
const CERTAIN = 0.97
const LIKELY = 0.85
/** Share of the chances that a range holds. */
const RANGE = 0.97

/** Gives every entry its verdict by what the text and the other entries say. */
export function judgeInferred(
  entries: readonly TocEntry[],
  inference: Inference,
  basis: PageCheck['basis'],
): void {
  const indices = new Map(inference.flow.articles.map((article, k) => [article.id, k] as const))
  const chancesOf = ({ link }: TocEntry): Chances | undefined => {
    const k = indices.get(link?.article ?? '')
    return k === undefined ? undefined : inference.chances[k]
  }
  const trusted = inference.consistent && fitsContents(entries, chancesOf)
  let before: TocEntry | undefined
  for (const entry of entries) {
    if (!entry.pageCheck || entry.pageCheck.verdict === 'unverifiable') {
      entry.pageCheck = verdict(entry, chancesOf(entry), basis, inference, trusted, before)
    }
    before = entry
  }
  doubtRuns(entries)
}

/**
 * Takes back what was said of neighbours that are out by the same number, when entries behind them are right again: a
 * page put in late moves all that follows, but a page counted once too often moves just these.
 */
function doubtRuns(entries: readonly TocEntry[]): void {
  const judged = entries.filter(({ page, pageCheck }) => page !== null && pageCheck?.reason === null)
  for (let from = 0; from < judged.length; ) {
    let to = from + 1
    while (to < judged.length && errorOf(judged[to]) === errorOf(judged[from])) to++
    if (errorOf(judged[from]) !== 0 && to - from > 1 && to < judged.length) {
      for (const { pageCheck } of judged.slice(from, to)) {
        if (pageCheck?.basis === 'soft-breaks' || pageCheck?.basis === 'line-count') {
          Object.assign(pageCheck, { verdict: 'unverifiable', confidence: 0, reason: 'ambiguous-layout' })
        }
      }
    }
    from = to
  }
}

/** By how much an entry is out, 0 for one that is right. */
function errorOf(entry: TocEntry | undefined): number {
  return (entry?.page ?? 0) - (entry?.pageCheck?.page ?? 0)
}

/** Whether more than half of the entries are likely right: else rather the layout is wrong than so many of them. */
function fitsContents(
  entries: readonly TocEntry[],
  chancesOf: (entry: TocEntry) => Chances | undefined,
): boolean {
  let judged = 0
  let right = 0
  for (const entry of entries) {
    const chances = chancesOf(entry)
    if (entry.page === null || !chances || chances.size === 0) continue
    judged++
    if ((chances.get(entry.page) ?? 0) > 0.5) right++
  }
  return right * 2 > judged
}

function verdict(
  entry: TocEntry,
  chances: Chances | undefined,
  basis: PageCheck['basis'],
  { numbered }: Inference,
  trusted: boolean,
  before: TocEntry | undefined,
): PageCheck {
  const page = chances && numbered ? surePage(chances, LIKELY) : null
  const out = (entry.page ?? 0) - (page ?? 0)
  const goesOn = before?.pageCheck?.verdict === 'mismatch' && errorOf(before) === out
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
  if (trusted && page !== null && chance <= WRONG && (goesOn || (chances.get(page) ?? 0) >= CERTAIN))
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
