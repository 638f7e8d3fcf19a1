import type { ArticleStarts } from '../tree/nodes.ts'
import type { Measure } from './fit-measure.ts'
import type { Flow } from './flow.ts'
import type { PageRules } from './lattice.ts'
import type { LayoutOptions } from './layout.ts'
import { BEHIND_CUT, OPENS_ARTICLE, type Setting, setFlow, textRules } from './setting.ts'
import { walk } from './walk.ts'

/** A layout that may be the issue's, and the logarithm of how well it explains what the text shows. */
export interface Hypothesis {
  readonly setting: Setting
  readonly rules: PageRules
  readonly log: number
}

/** Lines per page that are tried. */
const FEWEST = 14
const MOST = 56
/** Rows of the text that the fit looks at: some sixty pages tell enough. */
const LOOKED_AT = 1600
/** Chances that the fit lets go. */
const FAINT = 1e-4
/** Worse than the best by so many nats, a layout is given up. */
export const WORSE = 8
/** Probability that an article begins a page, where articles are set so, follow on, or do now this, now that. */
const STARTS: Readonly<Record<ArticleStarts, number>> = { 'new-page': 0.985, 'run-on': 0.02 }
const MIXED = 0.5
/** White rows around a title that are tried. */
const WHITES = [0, 1, 2, 3, 4, 5, 6, 8]

/** The layouts that explain the text best, the best first. */
export function fitPages(flow: Flow, measures: readonly Measure[], layout: LayoutOptions): Hypothesis[] {
  const found: Hypothesis[] = []
  for (const { charactersPerLine, indent, hanging, score } of measures) {
    const setting = setFlow(flow, textRules(charactersPerLine, indent, hanging))
    const starts = layout.articles ? [STARTS[layout.articles]] : [STARTS['new-page'], STARTS['run-on'], MIXED]
    const tried = new Map<string, Hypothesis>()
    const attempt = (rules: PageRules): Hypothesis => {
      const key = JSON.stringify(rules)
      const known = tried.get(key)
      if (known) return known
      const log = score + prior(rules) + walk(setting, rules, LOOKED_AT, FAINT).log
      const hypothesis = { setting, rules, log }
      tried.set(key, hypothesis)
      return hypothesis
    }
    const starting: Hypothesis[] = []
    for (const linesPerPage of likelyLengths(setting, layout)) {
      for (const opens of starts) {
        starting.push(attempt({ linesPerPage, white: 3, opens, kept: 0.93, loose: false }))
      }
    }
    starting.sort((a, b) => b.log - a.log)
    const least = (starting[0]?.log ?? 0) - WORSE
    for (const hypothesis of starting.slice(0, CLIMBS)) if (hypothesis.log > least) climb(hypothesis, attempt)
    found.push(...tried.values())
  }
  found.sort((a, b) => b.log - a.log)
  const least = (found[0]?.log ?? 0) - WORSE
  return found.filter(({ log }) => log > least)
}

/** Layouts that are bettered step by step. */
const CLIMBS = 5

/** Changes one thing at a time for the better, white first, until nothing is. */
function climb(from: Hypothesis, attempt: (rules: PageRules) => Hypothesis): void {
  let best = from
  for (let step = 0; step < 6; step++) {
    const before = best
    const { rules } = best
    const at = WHITES.indexOf(rules.white)
    for (const white of [WHITES[at - 1], WHITES[at + 1]]) {
      if (white !== undefined) best = better(best, attempt({ ...rules, white }))
    }
    if (step === 0) {
      for (const kept of [0.6, 0.99]) best = better(best, attempt({ ...best.rules, kept }))
      best = better(best, attempt({ ...best.rules, loose: true }))
    }
    if (best === before) return
  }
}

function better(a: Hypothesis | undefined, b: Hypothesis): Hypothesis {
  return a !== undefined && a.log >= b.log ? a : b
}

/** Government and office pages hold 18 to 32 lines of running text; more or fewer are unusual. */
function prior({ linesPerPage, opens, white, loose }: PageRules): number {
  const unusual = linesPerPage < 18 ? 18 - linesPerPage : linesPerPage > 36 ? (linesPerPage - 36) / 2 : 0
  return -unusual * 0.5 - (opens === MIXED ? 1.5 : 0) - Math.abs(white - 3) * 0.1 - (loose ? 1.5 : 0)
}

/** How often the text between two borders seen is one page, two, or more. */
const PAGES = [0.8, 0.14, 0.04, 0.015, 0.005]
/** How far a stretch may be from so many full pages, as probabilities. */
const OFF = [0.6, 0.15, 0.03, 0.005]
const ANY = 0.01
/** Lengths that are looked into. */
const LENGTHS = 5

/**
 * Lines per page by the stretches between two cuts in one article alone, the likeliest first; where there are none, by
 * nothing: all that are usual.
 */
function likelyLengths(setting: Setting, { linesPerPage }: LayoutOptions): number[] {
  if (linesPerPage !== undefined) return [linesPerPage]
  const stretches = stretchesOf(setting)
  const scored: { lines: number; score: number }[] = []
  for (let lines = FEWEST; lines <= MOST; lines++) {
    let score = 0
    for (const rows of stretches) {
      let sum = ANY / lines
      for (let k = 1; k <= PAGES.length; k++) {
        sum += (PAGES[k - 1] ?? 0) * (OFF[Math.ceil(Math.abs(rows - k * lines) / Math.sqrt(k))] ?? 0)
      }
      score += Math.log(sum)
    }
    const unusual = lines < 18 ? 18 - lines : lines > 36 ? (lines - 36) / 2 : 0
    scored.push({ lines, score: score - unusual * 0.5 })
  }
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  const close = scored.filter(({ score }) => score > best - 9)
  return close.slice(0, stretches.length >= 3 ? LENGTHS : 4 * LENGTHS).map(({ lines }) => lines)
}

/** Rows between two cuts that follow each other, no article beginning between them. */
function stretchesOf({ kinds, rows }: Setting): number[] {
  const stretches: number[] = []
  let last = -1
  for (let row = 0; row < rows; row++) {
    if (kinds[row] === OPENS_ARTICLE) last = -1
    else if (kinds[row] === BEHIND_CUT) {
      if (last >= 0) stretches.push(row - last)
      last = row
    }
  }
  return stretches
}
