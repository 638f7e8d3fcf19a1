import type { Facts, Finding } from '../tree/nodes.ts'
import { textOf } from '../tree/to-string.ts'
import { finding, headingOf, type Listing } from './finding.ts'

/** Han characters of running text that no page of a bulletin holds, as long as the issue itself does not say otherwise. */
const FULLEST = 1200
/** How many times as much as the average page of the issue a page may hold. */
const DENSER = 3

/**
 * What the printed pages say against each other: they fall, lie behind the last page, or stand too close together for
 * the article between them. None of it needs to know on which page a heading stands.
 */
export function orderFindings(listings: readonly Listing[], pages: Facts['pages']): Finding[] {
  return [...falls(listings), ...beyond(listings, pages), ...tooClose(listings)]
}

/** Pages that fall from one entry to the next. An entry that is proven wrong has been told, and is no measure for others. */
function falls(listings: readonly Listing[]): Finding[] {
  const found: Finding[] = []
  let before: Listing['entry'] | undefined
  for (const { entry } of listings) {
    if (entry.page === null || entry.pageCheck?.verdict === 'mismatch') continue
    if (before?.page !== undefined && before.page !== null && entry.page < before.page) {
      found.push(
        finding(
          'toc-page-order',
          'warning',
          entry,
          {
            en: `Unexpected page \`${entry.page}\` after page \`${before.page}\`, expected pages that do not fall`,
            zh: `目录页码 ${entry.page} 排在 ${before.page} 之后，顺序倒置`,
          },
          before,
        ),
      )
    }
    before = entry
  }
  return found
}

/** Pages behind the last of the issue; a verdict of its own says more. */
function beyond(listings: readonly Listing[], pages: Facts['pages']): Finding[] {
  const last = lastPage(pages)
  if (last === null) return []
  return listings.flatMap(({ entry }) => {
    if (entry.page === null || entry.page <= last || entry.pageCheck?.verdict !== 'unverifiable') return []
    return finding('toc-page-beyond', 'warning', entry, {
      en: `Unexpected page \`${entry.page}\` for \`${entry.title}\`, expected at most \`${last}\`, the last page of the issue`,
      zh: `“${entry.title}”的目录页码是 ${entry.page}，而全刊最多到第 ${last} 页`,
    })
  })
}

/**
 * The last page there can be, `null` while that is not sure. Where numbers alone show the borders, the last page may have
 * lost its own, so one more is allowed.
 */
function lastPage({ basis, breaks }: Facts['pages']): number | null {
  if (!PRINTED.has(basis) || breaks.length === 0) return null
  let last = 0
  for (const { page, range } of breaks) {
    const end = page ?? range?.[1]
    if (end === undefined) return null
    last = Math.max(last, end)
  }
  return basis === 'form-feed' || basis === 'page-object' ? last : last + 1
}

const PRINTED: ReadonlySet<Facts['pages']['basis']> = new Set([
  'form-feed',
  'folio',
  'running-head',
  'page-object',
])

/** A stretch of text between the headings of two neighbouring entries, and the most pages it can touch. */
interface Gap {
  readonly listing: Listing
  readonly next: Listing
  /** UTF-16 units from its beginning to its end, white space included. */
  readonly length: number
  readonly pages: number
}

/**
 * Entries whose article is longer than the pages up to the next entry can hold. An issue that is set closer on the
 * whole, such as a newspaper, has a higher limit; what is proven right or wrong is not asked again.
 */
function tooClose(listings: readonly Listing[]): Finding[] {
  const gaps = gapsOf(listings)
  if (gaps.length < 3) return []
  const density = median(gaps.map(({ length, pages }) => length / pages))
  const limit = Math.max(FULLEST, density * DENSER)
  return gaps.flatMap(({ listing, next, length, pages }) => {
    const { entry, article } = listing
    if (length <= pages * limit) return []
    if (entry.pageCheck?.verdict !== 'unverifiable' && next.entry.pageCheck?.verdict !== 'unverifiable')
      return []
    const characters = charactersOf(listing)
    if (characters <= pages * limit) return []
    return finding(
      'toc-page-gap',
      'info',
      entry,
      {
        en: `Unexpected pages \`${entry.page}\` and \`${next.entry.page}\` around an article of ${characters} characters, expected more pages between them`,
        zh: `目录页码 ${entry.page} 与 ${next.entry.page} 之间容不下 ${characters} 字的文章`,
      },
      headingOf(article),
    )
  })
}

function gapsOf(listings: readonly Listing[]): Gap[] {
  return listings.flatMap((listing, i) => {
    const next = listings[i + 1]
    if (!next || !listing.article || !next.article) return []
    const pages = (next.entry.page ?? -1) - (listing.entry.page ?? Number.POSITIVE_INFINITY) + 1
    if (!(pages >= 1) || startOf(next) <= startOf(listing)) return []
    const { start, end } = listing.article.position
    return { listing, next, length: (end.offset ?? 0) - (start.offset ?? 0), pages }
  })
}

function startOf({ article }: Listing): number {
  return article?.position.start.offset ?? 0
}

/** Characters of the article that take room: white space left out. */
function charactersOf({ article }: Listing): number {
  return article ? textOf(article).replace(/\s+/gu, '').length : 0
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
