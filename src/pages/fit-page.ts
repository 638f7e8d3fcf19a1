import type { Measure } from './fit-measure.ts'
import type { Flow } from './flow.ts'
import type { LayoutOptions } from './layout.ts'
import { type ArticleRule, type Column, type PageRules, stack } from './page-rules.ts'
import { type Setting, setFlow } from './setting.ts'
import { type Extent, type Stretch, type Stretches, stretchesOf } from './stretches.ts'

/** A layout that may be the issue's, and the logarithm of how much speaks for it before its pages are looked at. */
export interface Hypothesis {
  readonly column: Column
  readonly log: number
}

/** Lines per page that are tried. */
const FEWEST = 14
const MOST = 56
/** How articles may begin, and how often they then begin a page. */
const STARTS: Readonly<Record<ArticleRule, number>> = { 'new-page': 0.95, 'run-on': 0.04, mixed: 0.5 }
/** Stretches that say so little of pages that many layouts are kept. */
const FEW = 8
/** Lengths of pages that are compared with every way of beginning articles; layouts whose titles are looked into. */
const LENGTHS = 5
const LOOKED_INTO = 3
/** Layouts that are handed on, where stretches tell much and where they tell little; and how much worse they may be. */
const SOME = 4
const MANY = 24
const WORSE = 7

/** Heights that are tried: of a line of a title, of the white around it, and of the white above headings. */
const TITLE_LINES = [1, 1.5, 2, 3]
const TITLE_WHITES = [0, 1, 2, 3, 4, 5]
const HEADING_WHITES = [0, 0.5, 1]

/** The layouts that explain best where the text is cut, the best first, one of each length and way of beginning articles. */
export function fitPages(flow: Flow, measures: readonly Measure[], layout: LayoutOptions): Hypothesis[] {
  const starts = layout.articles ? [layout.articles] : (Object.keys(STARTS) as ArticleRule[])
  const found: Trial[] = []
  for (const { text, rules, score } of measures) {
    const setting = setFlow(flow, text, rules)
    const stretches = stretchesOf(setting)
    const own: Trial[] = []
    for (const linesPerPage of likelyLengths(setting, stretches, layout)) {
      let like: Trial | undefined
      for (const articles of starts) {
        like = tried(
          { setting, stretches, score, rules: { ...FIRST, linesPerPage, articles } },
          beginsArticle,
          like,
        )
        own.push(like)
      }
    }
    own.sort(byLog)
    own.forEach((trial, i) => {
      found.push(i < LOOKED_INTO ? looked(trial) : trial)
    })
  }
  found.sort(byLog)
  const top = found[0]
  if (!top) return []
  // However sure the text looks, the table of contents may know better how articles begin.
  const others = starts.map((articles) =>
    tried({ ...top, rules: { ...top.rules, articles } }, beginsArticle, top),
  )
  const most = top.stretches.all.length < FEW ? MANY : SOME
  const kept = [...found.filter(({ log }) => log > top.log - WORSE).slice(0, most), ...others]
  const columns: Column[] = []
  return distinct(kept.sort(byLog)).map((trial) => {
    const like = columns.findLast(({ setting }) => setting === trial.setting)
    const own = hypothesis(trial, like)
    columns.push(own.column)
    return own
  })
}

/** Rules while they are being tried. */
interface Trial {
  readonly setting: Setting
  readonly stretches: Stretches
  /** How well the cuts fall on line ends. */
  readonly score: number
  readonly rules: PageRules
  readonly log: number
  /** Of each stretch, how much it speaks for the rules. */
  readonly logs: Float64Array
}

const FIRST: Omit<PageRules, 'linesPerPage' | 'articles'> = {
  titleLine: 2,
  titleWhite: 2,
  gap: 1,
  headingWhite: 0,
  kept: 0.93,
  jitter: 2,
  together: false,
}

/** Tries rules; of stretches that what is new does not touch, what they said of rules much `like` these is heard again. */
function tried(
  trial: Omit<Trial, 'log' | 'logs'>,
  touches: (stretch: Stretch) => boolean,
  like?: Trial,
): Trial {
  const { rules, stretches, setting, score } = trial
  const { all } = stretches
  const logs = new Float64Array(all.length)
  let log = score + prior(setting.charactersPerLine, rules)
  for (let i = 0; i < all.length; i++) {
    const stretch = all[i] as Stretch
    const own = like && !touches(stretch) ? (like.logs[i] as number) : Math.log(chanceOf(stretch, rules))
    logs[i] = own
    log += own
  }
  return { setting, stretches, score, rules, log, logs }
}

function beginsArticle({ article }: Stretch): boolean {
  return article !== undefined
}

/** The same with the heights of titles and headings that fit best. */
function looked(trial: Trial): Trial {
  let best = trial
  const attempt = (what: keyof typeof TOUCHED, height: number): void => {
    if (best.rules[what] === height) return
    const next = tried({ ...best, rules: { ...best.rules, [what]: height } }, TOUCHED[what], best)
    if (next.log > best.log) best = next
  }
  for (const titleWhite of TITLE_WHITES) attempt('titleWhite', titleWhite)
  for (const titleLine of TITLE_LINES) attempt('titleLine', titleLine)
  for (const headingWhite of HEADING_WHITES) attempt('headingWhite', headingWhite)
  const { titleWhite } = best.rules
  attempt('titleWhite', titleWhite + 1)
  if (titleWhite > 0) attempt('titleWhite', titleWhite - 1)
  return best
}

/** Stretches that are higher or lower by a height. */
const TOUCHED = {
  titleWhite: holds('heads'),
  titleLine: holds('titleLines'),
  headingWhite: holds('headings'),
}

function holds(what: keyof Extent): (stretch: Stretch) => boolean {
  return ({ whole, article }) => (whole?.[what] ?? 0) > 0 || (article?.[what] ?? 0) > 0
}

/** How often a border goes unseen, and how far a page may be from its usual length. */
const UNSEEN = 0.18
const OFF = [0.62, 0.14, 0.025, 0.006]
const ANYHOW = 0.01
const PAGES = 6

function chanceOf({ whole, article }: Stretch, rules: PageRules): number {
  const run = whole ? chanceOfHeight(heightOf(whole, rules), rules.linesPerPage) : 1 / rules.linesPerPage
  if (!article) return run
  const opens = STARTS[rules.articles]
  return opens * chanceOfHeight(heightOf(article, rules), rules.linesPerPage) + (1 - opens) * run
}

function heightOf({ rows, titleLines, heads, headings }: Extent, rules: PageRules): number {
  return rows + titleLines * (rules.titleLine - 1) + heads * rules.titleWhite + headings * rules.headingWhite
}

/** Probability that so many lines are between two borders that are seen. */
function chanceOfHeight(height: number, linesPerPage: number): number {
  const pages = Math.max(1, Math.round(height / linesPerPage))
  if (pages > PAGES) return ANYHOW / linesPerPage
  const off = Math.abs(height - pages * linesPerPage) / Math.sqrt(pages)
  return (1 - UNSEEN) * UNSEEN ** (pages - 1) * (OFF[Math.round(off)] ?? 0) + ANYHOW / linesPerPage
}

/** Lengths of pages by the stretches inside one article alone, the likeliest first. */
function likelyLengths(
  { charactersPerLine }: Setting,
  { all }: Stretches,
  { linesPerPage }: LayoutOptions,
): number[] {
  if (linesPerPage !== undefined) return [linesPerPage]
  const scored: { lines: number; score: number }[] = []
  for (let lines = FEWEST; lines <= MOST; lines++) {
    let score = -unusualness(charactersPerLine, lines)
    for (const { whole, article } of all) {
      if (whole && !article) score += Math.log(chanceOfHeight(whole.rows, lines))
    }
    scored.push({ lines, score })
  }
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score > best - WORSE)
    .slice(0, all.length < FEW ? MANY : LENGTHS)
    .map(({ lines }) => lines)
}

/** Lines to a page for one character to a line: 28 × 22 to 28 × 25 in official papers, 40 × 44 where print is small. */
const SHAPE = 0.92
const SHAPES = 0.17
/** What a shape that was never seen costs at most, in nats: columns are narrow and long. */
const ODD = 5

/**
 * How much speaks against so many lines of so many characters, in nats. The type area of A4, B5 and A5 pages is half as
 * high again as it is wide (GB/T 9704-2012: 156 × 225 mm), and lines are 1.3 to 2 characters apart.
 */
function unusualness(charactersPerLine: number, linesPerPage: number): number {
  return Math.min(ODD, ((linesPerPage / charactersPerLine - SHAPE) / SHAPES) ** 2 / 2)
}

/** How much speaks for the rules before the text is looked at, in nats. */
function prior(charactersPerLine: number, rules: PageRules): number {
  const { linesPerPage, articles, titleLine, titleWhite, headingWhite } = rules
  return (
    -unusualness(charactersPerLine, linesPerPage) -
    (articles === 'mixed' ? 1 : 0) -
    Math.abs(titleLine - 2) * 0.3 -
    Math.abs(titleWhite - 2) * 0.2 -
    headingWhite
  )
}

function byLog(a: { readonly log: number }, b: { readonly log: number }): number {
  return b.log - a.log
}

/** The best layout of each measure, length of page, and way of beginning articles. */
function distinct(trials: readonly Trial[]): Trial[] {
  const seen = new Set<string>()
  return trials.filter(({ setting, rules }) => {
    const kind = `${setting.charactersPerLine}/${rules.linesPerPage}/${rules.articles}`
    return !seen.has(kind) && seen.add(kind)
  })
}

/** The layout with what its stretches tell of how pages end. */
function hypothesis({ setting, stretches, rules, score }: Trial, like: Column | undefined): Hypothesis {
  const ends = endsOf(stretches, rules)
  const lost = ends.kept < KEPT ? LOST : 0
  return {
    column: stack(setting, { ...rules, ...ends }, like),
    log: score + prior(setting.charactersPerLine, rules) - lost,
  }
}

/** Texts in which fewer cuts were left are rare, and cost so many nats: rather a page is taken for two. */
const KEPT = 0.75
const LOST = 2

/** Cuts from which on lines that never stand alone are no chance. */
const TELLING = 8

/** How pages end: how much they differ in length, how many cuts were left in the text, whether lines stand alone. */
function endsOf(
  { all, inside, cuts, lone }: Stretches,
  rules: PageRules,
): Pick<PageRules, 'jitter' | 'kept' | 'together'> {
  let even = 0
  let uneven = 0
  let pages = 0
  for (const { whole, article } of all) {
    const extent = article && (rules.articles !== 'run-on' || !whole) ? article : whole
    if (!extent) continue
    const height = heightOf(extent, rules)
    const count = Math.max(1, Math.round(height / rules.linesPerPage))
    pages += count
    if (count > 1 || article) continue
    if (Math.abs(height - rules.linesPerPage) < 0.75) even++
    else uneven++
  }
  const share = (uneven + 0.5) / (even + uneven + 3)
  const seen = pages === 0 ? 1 : all.length / pages
  const kept = Math.min(0.98, Math.max(0.05, seen / Math.max(0.3, inside)))
  return {
    jitter: share < 0.06 ? 0 : share < 0.13 ? 1 : share < 0.35 ? 2 : 3,
    kept,
    together: cuts >= TELLING && lone === 0,
  }
}
