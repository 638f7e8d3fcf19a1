import { articlesOf } from '../toc/index.ts'
import type { Article, Bulletin, PageBreak } from '../tree/nodes.ts'
import type { Evidence } from './evidence.ts'
import { lastText } from './extent.ts'

/** A stretch of text between two borders that were seen. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly edge: boolean
}

/** Share of articles on pages seen whole that must open their page before that is taken for the rule of the layout. */
const RULE = 0.8
/** How much longer than any page between two borders a stretch may be and still be one page. */
const LONGER = 1.1
/** Characters that any full page holds: 18 lines of 25. */
const SMALLEST = 450

/**
 * Articles whose page a lost number could make wrong. Where numbers alone show the borders, one that was lost leaves no
 * gap at either end of the document: such a stretch may hold two pages when it is longer than every other, or when an
 * article begins inside it although all others open their pages.
 */
export function doubtfulStarts(
  tree: Bulletin,
  breaks: readonly PageBreak[],
  evidence: Evidence,
): ReadonlySet<Article> {
  const doubtful = new Set<Article>()
  if (evidence.hard > 0 || breaks.length < 2 || !evidence.text) return doubtful
  const stretches = stretchesOf(breaks, evidence.text)
  const inner = stretches.filter((stretch, i) => !stretch.edge && !breaks[i]?.range)
  const longest = inner.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const inside: { article: Article; stretch: Stretch }[] = []
  let opening = 0
  let turned = 0
  let before = -1
  let next = 0
  for (const article of articlesOf(tree)) {
    const at = article.position.start.offset ?? 0
    while (next < stretches.length && at >= (stretches[next]?.end ?? 0)) next++
    const stretch = at >= (stretches[next]?.start ?? Number.POSITIVE_INFINITY) ? stretches[next] : undefined
    const begun = stretch !== undefined && before >= stretch.start
    if (stretch && begun) inside.push({ article, stretch })
    if (stretch && !stretch.edge) {
      if (begun) turned++
      else opening++
    }
    before = lastText(article)
  }
  const rule = opening >= 3 && opening / (opening + turned) >= RULE
  for (const { article, stretch } of inside) {
    const long = isTooLong(stretch, longest)
    if (stretch.edge && (rule || long)) doubtful.add(article)
  }
  for (const article of firstOnPage(tree, stretches[0], longest, doubtful)) doubtful.add(article)
  return doubtful
}

/** More than one page's text: longer than any stretch between two borders, and than the smallest full page. */
function isTooLong({ start, end }: Stretch, longest: number): boolean {
  return longest > 0 && end - start > Math.max(longest * LONGER, SMALLEST)
}

/**
 * Articles of the first stretch, when it may be two pages: a number at the foot then names the second of them, and
 * whatever begins on the first bears the wrong one.
 */
function firstOnPage(
  tree: Bulletin,
  first: Stretch | undefined,
  longest: number,
  doubtful: ReadonlySet<Article>,
): Article[] {
  if (!first?.edge) return []
  const inFirst = articlesOf(tree).filter((article) => (article.position.start.offset ?? 0) < first.end)
  return isTooLong(first, longest) || inFirst.some((article) => doubtful.has(article)) ? inFirst : []
}

/** Stretches between the borders, cut to where articles stand; edges are those that one side of was not seen. */
function stretchesOf(breaks: readonly PageBreak[], [first, last]: readonly [number, number]): Stretch[] {
  return breaks.map((mark, i) => {
    const start = Math.max(first, mark.offset)
    const end = Math.min(last, breaks[i + 1]?.offset ?? last)
    return { start: Math.min(start, end), end, edge: !mark.observed || i === breaks.length - 1 }
  })
}

/**
 * From which offset to which the borders that are seen leave nothing out: where numbers were lost, more may be lost in
 * front of the first that is left and behind the last.
 */
export function sureStretch(
  breaks: readonly PageBreak[],
  { hard, text }: Evidence,
): readonly [number, number] {
  const whole = breaks.every(({ range }) => range === undefined)
  const seen = breaks.filter(({ observed }) => observed)
  if (hard > 0 || !text || (whole && seen.length >= FEWEST_BORDERS)) return [0, Number.POSITIVE_INFINITY]
  const first = seen[0]?.offset ?? 0
  const last = breaks.at(-1)?.offset ?? 0
  return [first - text[0] > SMALLEST ? first : 0, text[1] - last > SMALLEST ? last : Number.POSITIVE_INFINITY]
}

/** Borders that must be seen for none to be thought lost. */
export const FEWEST_BORDERS = 4

/** Whether numbers are missing between those that are left. */
export function isPartlyLost({ printed }: Evidence): boolean {
  return printed.some(({ page }, i) => page > (printed[i - 1]?.page ?? page) + 1)
}
