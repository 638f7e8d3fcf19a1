import { articlesOf } from '../toc/index.ts'
import type { Article, Bulletin, PageBreak } from '../tree/nodes.ts'
import type { Evidence } from './evidence.ts'
import { lastText } from './index.ts'

/** A stretch of text between two borders that were seen. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly edge: boolean
}

/** Share of articles that must open their page before that is taken for the rule of the layout. */
const RULE = 0.8
/** How much longer than any page between two borders a stretch may be and still be one page. */
const LONGER = 1.05

/**
 * Articles whose page a lost number could make wrong. Where numbers alone show the borders, one that was lost leaves no
 * gap at either end of the document: such a stretch may hold two pages when it is longer than every other, or when an
 * article begins inside it although all others open their pages.
 */
export function doubtfulStarts(tree: Bulletin, breaks: readonly PageBreak[], evidence: Evidence): ReadonlySet<Article> {
  const doubtful = new Set<Article>()
  if (evidence.hard > 0 || breaks.length < 2 || !evidence.text) return doubtful
  const stretches = stretchesOf(breaks, evidence.text)
  const inner = stretches.filter((stretch, i) => !stretch.edge && !breaks[i]?.range)
  const longest = Math.max(0, ...inner.map(({ start, end }) => end - start))
  const inside: { article: Article; stretch: Stretch }[] = []
  let opening = 0
  let before = -1
  for (const article of articlesOf(tree)) {
    const at = article.position.start.offset ?? 0
    const stretch = stretches.find(({ start, end }) => at >= start && at < end)
    if (stretch && before >= stretch.start) inside.push({ article, stretch })
    else opening++
    before = lastText(article)
  }
  const rule = opening >= 3 && opening / (opening + inside.length) >= RULE
  for (const { article, stretch } of inside) {
    const long = stretch.edge && inner.length > 0 && stretch.end - stretch.start > longest * LONGER
    if (rule || long) doubtful.add(article)
  }
  return doubtful
}

/** Stretches between the borders, cut to where articles stand; the first and the last are edges. */
function stretchesOf(breaks: readonly PageBreak[], [first, last]: readonly [number, number]): Stretch[] {
  return breaks.map((mark, i) => {
    const start = Math.max(first, mark.offset)
    const end = Math.min(last, breaks[i + 1]?.offset ?? last)
    return { start: Math.min(start, end), end, edge: mark.offset <= first || end === last }
  })
}
