import type { Measure } from './fit-measure.ts'
import type { Flow } from './flow.ts'
import type { LayoutOptions } from './layout.ts'
import { likelyLengths, SHAPE, unusualness } from './likely-lengths.ts'
import { type ArticleRule, type Column, type PageRules, stack } from './page-rules.ts'
import { BEHIND_CUT, INSIDE, type Setting, setFlow } from './setting.ts'
import { walk } from './walk.ts'

/** A layout that may be the issue's, and the logarithm of how well it explains what the text shows. */
export interface Hypothesis {
  readonly column: Column
  readonly log: number
  /** How well the cuts fall on line ends; part of `log`. */
  readonly score: number
}

/** Rows of the text that the fit looks at: some thirty pages tell enough. */
const LOOKED_AT = 900
/** Chances that the fit lets go. */
const FAINT = 1e-3
/** Worse than the best by so many nats, a layout is given up. */
const WORSE = 9
/** Layouts of different measure, length of page or way of beginning articles that are compared closely. */
const COMPARED = 8
/** How articles may begin. */
const STARTS: readonly ArticleRule[] = ['new-page', 'run-on', 'mixed']

/** Cuts that say little of lines, so that more measures would only cost time. */
const FEW = 4

/** What a page rule is tried with, in steps; the likeliest first of all is `FIRST`. */
const STEPS: { readonly [Key in keyof PageRules]?: readonly PageRules[Key][] } = {
  titleLine: [1, 1.5, 2, 3],
  titleWhite: [0, 1, 2, 3, 4, 5],
  gap: [0, 1, 2, 3],
  headingWhite: [0, 0.5, 1],
  kept: [0.05, 0.3, 0.6, 0.93, 0.99],
  jitter: [0, 1, 2, 3],
  together: [false, true],
}
const FIRST: Omit<PageRules, 'linesPerPage' | 'articles' | 'kept'> = {
  titleLine: 2,
  titleWhite: 2,
  gap: 1,
  headingWhite: 0,
  jitter: 1,
  together: false,
} as const

/** The layouts that explain the text best, the best first, one of each kind. */
export function fitPages(flow: Flow, measures: readonly Measure[], layout: LayoutOptions): Hypothesis[] {
  const starting: { hypothesis: Hypothesis; score: number }[] = []
  const starts = layout.articles ? [layout.articles] : STARTS
  const close = flow.cuts.length < FEW ? measures.slice(0, 2) : measures
  for (const { text, rules, score } of close) {
    const setting = setFlow(flow, text, rules)
    const kept = likelyKept(setting)
    for (const linesPerPage of likelyLengths(setting, layout)) {
      for (const articles of starts) {
        starting.push({
          hypothesis: attempt(setting, { linesPerPage, articles, ...FIRST, kept }, score),
          score,
        })
      }
    }
  }
  starting.sort((a, b) => byLog(a.hypothesis, b.hypothesis))
  const first = starting[0]
  if (!first) return []
  const top = climb(first.hypothesis, first.score)
  const found = [top]
  // What was found out of titles and gaps holds for layouts of other lengths too.
  starting.forEach(({ hypothesis, score }, i) => {
    found.push(hypothesis)
    if (i >= COMPARED || hypothesis.log < first.hypothesis.log - 2 * WORSE) return
    const { setting, rules } = hypothesis.column
    const { linesPerPage, articles } = rules
    found.push(attempt(setting, { ...top.column.rules, linesPerPage, articles }, score))
  })
  // However sure the text looks, the table of contents may know better how articles begin.
  for (const articles of starts)
    found.push(attempt(top.column.setting, { ...top.column.rules, articles }, top.score))
  const best = found.sort(byLog)[0]?.log ?? 0
  return distinct(found).filter(({ log }) => log > best - WORSE)
}

/**
 * How many of the paragraphs that page ends must have cut are cut in the text, roughly: pages are about as high as wide,
 * and end inside a paragraph as often as rows do.
 */
function likelyKept({ kinds, rows, charactersPerLine, articleRows }: Setting): number {
  let cuts = 0
  let inside = 0
  for (let row = 0; row < rows; row++) {
    if (kinds[row] === BEHIND_CUT) cuts++
    else if (kinds[row] === INSIDE) inside++
  }
  const pages = Math.max(1, rows / (charactersPerLine * SHAPE) - articleRows.length / 2)
  const share = cuts / Math.max(1, (pages * inside) / rows)
  return share > 0.7 ? 0.93 : share > 0.4 ? 0.6 : share > 0.1 ? 0.3 : 0.05
}

function byLog(a: Hypothesis, b: Hypothesis): number {
  return b.log - a.log
}

/** The best layout of each measure, length of page, and way of beginning articles. */
function distinct(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const seen = new Set<string>()
  return hypotheses.filter(({ column: { setting, rules } }) => {
    const kind = `${setting.charactersPerLine}/${rules.linesPerPage}/${rules.articles}`
    return !seen.has(kind) && seen.add(kind)
  })
}

function attempt(setting: Setting, rules: PageRules, score: number): Hypothesis {
  const column = stack(setting, rules)
  return {
    column,
    score,
    log: score + prior(setting.charactersPerLine, rules) + walk(column, LOOKED_AT, FAINT).log,
  }
}

/** Changes one rule at a time for the better, until nothing is. */
function climb(from: Hypothesis, score: number): Hypothesis {
  let best = from
  for (let step = 0; step < 3; step++) {
    const before = best
    for (const key of Object.keys(STEPS) as (keyof PageRules)[]) best = better(best, key, score)
    if (best === before) break
  }
  return best
}

/** The better of a layout and those one step of one rule beside it. */
function better(from: Hypothesis, key: keyof PageRules, score: number): Hypothesis {
  const steps: readonly unknown[] = STEPS[key] ?? []
  const { setting, rules } = from.column
  if (key === 'gap' && rules.articles === 'new-page') return from
  const at = steps.indexOf(rules[key])
  let best = from
  for (const value of [steps[at - 1], steps[at + 1]]) {
    if (value === undefined) continue
    const next = attempt(setting, { ...rules, [key]: value }, score)
    if (next.log > best.log) best = next
  }
  return best
}

/** How much speaks for the rules before the text is looked at, in nats. */
function prior(charactersPerLine: number, rules: PageRules): number {
  const { linesPerPage, articles, titleLine, titleWhite, headingWhite, jitter, together } = rules
  return (
    -unusualness(charactersPerLine, linesPerPage) -
    (articles === 'mixed' ? 1 : 0) -
    Math.abs(titleLine - 2) * 0.3 -
    Math.abs(titleWhite - 2) * 0.2 -
    headingWhite -
    (jitter === 3 ? 1 : 0) -
    (together ? 1 : 0)
  )
}
