import { articlesOf, entriesOf } from '../toc/index.ts'
import type { Bulletin, PageBreak } from '../tree/nodes.ts'
import { bestPath } from './best-path.ts'
import { fitMeasure, type Measure } from './fit-measure.ts'
import { fitPages, type Hypothesis } from './fit-page.ts'
import { type Flow, flowOf } from './flow.ts'
import type { Page } from './lattice.ts'
import type { LayoutOptions } from './layout.ts'
import { numberPages } from './number-pages.ts'
import { graphOf, logOf, type PageGraph } from './page-graph.ts'
import { type Column, type PageRules, stack } from './page-rules.ts'
import { type Chances, chancesOf, newTally } from './tally.ts'
import { heard } from './witness.ts'

/** Where the pages of a text without page marks are, as far as the text tells. */
export interface Inference {
  readonly flow: Flow
  /** The likeliest layout. */
  readonly layout: Hypothesis
  /** By article: chances of the page of its title, its own entry in the table of contents left out. */
  readonly chances: readonly Chances[]
  /** By article: the page its title stands on by all that is known, its entry too; `null` where that is open. */
  readonly titlePages: readonly (number | null)[]
  /** Whether the numbers that the source shows and the count of lines agree under any layout at all. */
  readonly consistent: boolean
  /** Whether pages have their printed numbers; else they are counted from that of the first article, 1. */
  readonly numbered: boolean
  /** Number of the first of `pages`. */
  readonly firstPage: number
  /** The likeliest pages, in order. */
  readonly pages: readonly Page[]
}

/** A page is held to be known from this chance on. */
const SURE = 0.9
/** Characters, a few pages, below which there is nothing to fit. */
const SHORTEST = 1500
/** Characters on a line, and lines on a page, below which no page was ever set. */
const LEAST = 5
/** Share of the cuts that must fall on line ends. */
const FEWEST_HITS = 0.1
/** Layouts that are bettered where no page is printed anywhere. */
const LOOKED_INTO = 3
/** Nats by which what is seen of a layout on the way may be too little. */
const MARGIN = 4
/** Worse than the best by so many nats, a layout is given up; and once entries were heard, any of which may be wrong. */
const WORSE = 11
const HOPELESS = 11

/**
 * Infers pages from where paragraphs are cut, from the count of lines, and from what entries of the table of contents
 * say of each other's pages. `undefined` where that is too little.
 */
export function inferPages(
  tree: Bulletin,
  layout: LayoutOptions,
  marks: readonly Pick<PageBreak, 'offset' | 'page'>[] = [],
): Inference | undefined {
  const flow = flowOf(tree, marks)
  if (flow.articles.length === 0 || flow.text.value.length < SHORTEST) return undefined
  if ((layout.charactersPerLine ?? LEAST) < LEAST || (layout.linesPerPage ?? LEAST) < LEAST) return undefined
  const measures = fitMeasure(flow, layout.charactersPerLine)
  if (!tellsPages(flow, measures, layout)) return undefined
  const printed = printedPages(tree, flow)
  const numbered =
    layout.firstPage !== undefined ||
    printed.some((page) => page !== null) ||
    flow.borders.some(({ page }) => page !== null)
  const layouts = graphed(fitPages(flow, measures, layout), numbered)
  const [first] = layouts
  if (!first) return undefined
  const firstPages =
    layout.firstPage !== undefined ? [layout.firstPage] : firstPagesOf(printed, first, firstMark(tree, marks))
  const tally = newTally(flow.articles.length)
  let best = first
  let most = Number.NEGATIVE_INFINITY
  for (const own of layouts) {
    const { column, graph, log } = own
    const fits = numberPages(
      { setting: column.setting, graph, firstPages, printed, log },
      tally,
      most - HOPELESS,
    )
    if (fits > most) {
      most = fits
      best = own
    }
  }
  const chances = flow.articles.map((_, article) => chancesOf(tally, article))
  const titlePages = chances.map((own, k) => titlePage(own, printed[k] ?? null))
  const firstPage = titlePages[0] ?? likeliest(chances[0]) ?? firstPages[0] ?? 1
  // Without numbers nothing is claimed of any page, and the likeliest is good enough to count from.
  const wanted = numbered ? titlePages : chances.map((own) => likeliest(own) ?? null)
  const { titleRows, rows } = best.column.setting
  const titles = wanted.map((page, k) => ({ row: titleRows[k] as number, page }))
  const pages = bestPath(best.graph, rows, firstPage, titles)
  return {
    flow,
    layout: best,
    chances,
    titlePages,
    consistent: most > Number.NEGATIVE_INFINITY,
    numbered,
    firstPage,
    pages,
  }
}

/** A layout, and the pages that may be under it; `log` is the logarithm of how much speaks for it in all. */
interface Graphed extends Hypothesis {
  readonly graph: PageGraph
}

/** The layouts that explain what the text shows of page borders, the best first. */
function graphed(hypotheses: readonly Hypothesis[], numbered: boolean): Graphed[] {
  const found: Graphed[] = []
  for (const { column, log } of hypotheses) {
    // What would be left out below is given up on the way.
    const best = (found[0]?.log ?? Number.NEGATIVE_INFINITY) - WORSE
    const looked = numbered ? best : (found[LOOKED_INTO - 1]?.log ?? Number.NEGATIVE_INFINITY)
    const graph = graphOf(column, Math.min(best, looked) - MARGIN - log)
    if (!graph) continue
    found.push({ column, graph, log: log + graph.log })
    found.sort((a, b) => b.log - a.log)
  }
  const best = found[0]
  if (!numbered) {
    // No entry will choose between layouts: the best few are looked into, to find the best of all.
    for (let i = 0; i < Math.min(LOOKED_INTO, found.length); i++)
      found[i] = refined(found[i] as Graphed, true)
    found.sort((a, b) => b.log - a.log)
  } else if (best) found[0] = refined(best, false)
  return found.filter(({ log }) => log > (found[0]?.log ?? 0) - WORSE)
}

/**
 * The same layout with its heights and its evenness changed by a step, where that explains the borders better; by more
 * than one and by more of them, where no table of contents will tell.
 */
function refined(from: Graphed, thorough: boolean): Graphed {
  let best: { readonly column: Column; readonly log: number } = { column: from.column, log: from.graph.log }
  const attempt = (change: Partial<PageRules>): void => {
    const { setting, rules } = best.column
    const column = stack(setting, { ...rules, ...change }, best.column)
    const log = logOf(column, best.log)
    if (log > best.log) best = { column, log }
  }
  const rulesNow = (): PageRules => best.column.rules
  for (let round = 0; round < (thorough ? 3 : 1); round++) {
    const before = best
    attempt({ titleWhite: rulesNow().titleWhite + 1 })
    if (best === before && rulesNow().titleWhite > 0) attempt({ titleWhite: rulesNow().titleWhite - 1 })
    attempt({ headingWhite: rulesNow().headingWhite > 0 ? 0 : 1 })
    if (rulesNow().jitter < 3) attempt({ jitter: (rulesNow().jitter + 1) as PageRules['jitter'] })
    if (!thorough) break
    if (rulesNow().jitter > 0) attempt({ jitter: (rulesNow().jitter - 1) as PageRules['jitter'] })
    attempt({ titleLine: rulesNow().titleLine + 0.5 })
    if (rulesNow().titleLine > 1) attempt({ titleLine: rulesNow().titleLine - 0.5 })
    attempt({ together: !rulesNow().together })
    attempt({ gap: rulesNow().gap + 1 })
    if (rulesNow().gap > 0) attempt({ gap: rulesNow().gap - 1 })
    if (best === before) break
  }
  const { column, log } = best
  const graph = column === from.column ? from.graph : graphOf(column)
  return graph ? { column, graph, log: from.log - from.graph.log + log } : from
}

/** Whether there is anything that pages can be told by. */
function tellsPages(
  { cuts, borders, wrapped }: Flow,
  measures: readonly Measure[],
  layout: LayoutOptions,
): boolean {
  if (wrapped || borders.length > 0) return true
  if (layout.linesPerPage !== undefined && layout.charactersPerLine !== undefined) return true
  return cuts.length > 0 && (measures[0]?.hits ?? 0) >= FEWEST_HITS
}

/** The page a title stands on by all that is known; an entry that all else rules out is not heard. */
function titlePage(chances: Chances, printed: number | null): number | null {
  const ruledOut = printed !== null && (chances.get(printed) ?? 0) <= RULED_OUT
  return surePage(ruledOut ? chances : heard(chances, printed))
}

/** Chance up to which an entry is not heard on its own page. */
const RULED_OUT = 0.01

/** The page that is all but sure, `null` when none is. */
export function surePage(chances: Chances, sure: number = SURE): number | null {
  const page = likeliest(chances)
  return page !== undefined && (chances.get(page) ?? 0) >= sure ? page : null
}

function likeliest(chances: Chances | undefined): number | undefined {
  let best: number | undefined
  for (const [page, chance] of chances ?? []) if (chance > (chances?.get(best ?? -1) ?? 0)) best = page
  return best
}

/** By article, the page its entry prints. */
function printedPages(tree: Bulletin, { articles }: Flow): (number | null)[] {
  const pages = new Map<string, number>()
  for (const { page, link } of entriesOf(tree)) {
    if (page !== null && link?.article && !pages.has(link.article)) pages.set(link.article, page)
  }
  return articles.map(({ id }) => pages.get(id) ?? null)
}

/** Entries that say where the first article may begin, and how far they may be out. */
const HEARD = 4
const OUT = 3

/** Number of the page that the first article begins on, where the source shows it. */
function firstMark(tree: Bulletin, marks: readonly Pick<PageBreak, 'offset' | 'page'>[]): number | null {
  const at = articlesOf(tree)[0]?.position.start.offset ?? 0
  return marks.findLast(({ offset }) => offset <= at)?.page ?? null
}

/** Pages that the first article may begin on, counted back from the first entries and borders. */
function firstPagesOf(
  printed: readonly (number | null)[],
  { column: { setting, rules } }: Hypothesis,
  shown: number | null,
): number[] {
  if (shown !== null) return [shown]
  const { articleRows, rows, known } = setting
  const pages = new Set<number>()
  const about = (page: number, before: number): void => {
    for (let out = -OUT; out <= OUT; out++) {
      const first = page - Math.floor(before) + out
      if (first >= Math.min(1, page)) pages.add(first)
    }
  }
  for (const [row, page] of known) {
    if (page === null) continue
    about(page, row / rules.linesPerPage)
    break
  }
  let before = 0
  let heard = 0
  for (let k = 0; k < printed.length && heard < HEARD; k++) {
    const page = printed[k] ?? null
    if (page !== null) {
      heard++
      about(page, before)
    }
    const length = ((articleRows[k + 1] ?? rows) - (articleRows[k] as number)) / rules.linesPerPage
    before += rules.articles !== 'run-on' ? Math.ceil(length) : length
  }
  return pages.size > 0 ? [...pages] : [1]
}
