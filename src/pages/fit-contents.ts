import { unusual } from './fit-measure.ts'
import { FEWEST_LINES, FIRST_RULES, type Hypothesis, MOST_LINES, prior } from './fit-page.ts'
import type { Flow } from './flow.ts'
import type { LayoutOptions } from './layout.ts'
import { ARTICLE_RULES, type ArticleRule, stack } from './page-rules.ts'
import { setFlow, textRules } from './setting.ts'

/** Characters per line that are tried, where the text tells none; between them, pages of some length hold as much. */
const MEASURES = [20, 24, 28, 32, 37, 42]
/** Layouts that are handed on, and how much worse they may be than the best. */
const MOST = 32
const WORSE = 9
/** Articles set solid, cut nowhere, from so many pages on: then paragraphs were joined, and no cut would have been left. */
const JOINED = 6
/** Share of cuts that are left where paragraphs were joined, and where no page ended inside one. */
const NONE_KEPT = 0.02
const KEPT = 0.93

/**
 * The layouts that explain best how many pages lie between the entries of the table of contents, where the text shows no
 * page border: how much a page holds, and whether articles begin one. `printed` holds the page of each article.
 */
export function fitContents(
  flow: Flow,
  printed: readonly (number | null)[],
  layout: LayoutOptions,
): Hypothesis[] {
  const found: { hypothesis: Hypothesis; rank: number }[] = []
  for (const characters of layout.charactersPerLine ? [layout.charactersPerLine] : MEASURES) {
    const setting = setFlow(flow, flow.text, textRules(characters, 2, 'push'))
    const plain = stack(setting, { ...FIRST_RULES, linesPerPage: MOST_LINES, articles: 'run-on' })
    const { articleRows, rows } = setting
    const tops = [...articleRows, rows].map((row) => plain.heights[row] as number)
    for (let linesPerPage = FEWEST_LINES; linesPerPage <= MOST_LINES; linesPerPage++) {
      if (linesPerPage !== (layout.linesPerPage ?? linesPerPage)) continue
      for (const articles of layout.articles ? [layout.articles] : ARTICLE_RULES) {
        const rules = { ...FIRST_RULES, linesPerPage, articles }
        const log = prior(characters, rules) - unusual(characters, 2)
        const rank = log + agreement(tops, printed, linesPerPage, articles)
        found.push({ rank, hypothesis: { column: { ...plain, rules }, log } })
      }
    }
  }
  found.sort((a, b) => b.rank - a.rank)
  const least = (found[0]?.rank ?? 0) - WORSE
  return found
    .slice(0, MOST)
    .filter(({ rank }) => rank > least)
    .flatMap(({ hypothesis: { column, log } }) =>
      (column.setting.rows > JOINED * column.rules.linesPerPage ? [NONE_KEPT] : [NONE_KEPT, KEPT]).map(
        (kept) => ({ column: stack(column.setting, { ...column.rules, kept }), log }),
      ),
    )
}

/** What it costs, in nats, that an entry is out by so many pages against the one before; by more, the last. */
const OUT = [0.1, 2.5, 4, 5, 6]

/** How well the numbers of the entries agree with the heights of the articles between them, in nats, 0 at the best. */
function agreement(
  tops: readonly number[],
  printed: readonly (number | null)[],
  linesPerPage: number,
  articles: ArticleRule,
): number {
  let log = 0
  let before: number | null = null
  let low = 0
  let high = 0
  printed.forEach((page, k) => {
    if (page !== null && before !== null) {
      // Articles that run on begin on either of two pages, by where the one before began.
      const out = Math.max(0, low - (page - before), page - before - high)
      log -= OUT[Math.min(Math.ceil(out), OUT.length - 1)] as number
      if (low !== high) log -= Math.LN2
    }
    if (page !== null) {
      before = page
      low = 0
      high = 0
    }
    const pages = ((tops[k + 1] as number) - (tops[k] as number)) / linesPerPage
    const whole = Math.max(1, Math.ceil(pages))
    low += articles === 'new-page' ? whole : Math.floor(pages)
    high += articles === 'new-page' ? whole : articles === 'run-on' ? Math.ceil(pages) : whole
  })
  return log
}
