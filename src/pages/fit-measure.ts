import { FULL_WIDTH, inFace, type LineRules, lineEnd, type MeasuredText } from '../grid/index.ts'
import type { Flow } from './flow.ts'
import { textRules } from './setting.ts'

/** A way lines may be set, and how much better it explains the cuts than chance does, in nats. */
export interface Measure {
  readonly text: MeasuredText
  readonly rules: LineRules
  readonly score: number
  /** Share of the cuts that fall on a line end. */
  readonly hits: number
}

/** Characters per line that are tried: columns of a page at the least, a landscape page at the most. */
const NARROWEST = 14
const WIDEST = 52
/**
 * How likely a cut falls so many characters from a line end, when the text was set so; characters that copying lost or
 * added, and faces whose figures are no half characters, move it by one or two.
 */
const MISSES = [0.7, 0.09, 0.03]
const ELSEWHERE = 0.06
/** Worse than the best by so many nats, a measure is not followed. */
const WORSE = 9

/**
 * The characters per line under which the cuts fall on line ends, the best first. A paragraph cut by the end of a page is
 * cut at the end of a line; that is all that is asked. `given` is a number that needs no fitting.
 */
export function fitMeasure(flow: Flow, given: number | undefined): Measure[] {
  if (flow.wrapped) return [printedMeasure(flow, given)]
  const stretches = stretchesOf(flow).slice(0, LOOKED_AT)
  const rough: { characters: number; indent: number; score: number }[] = []
  for (let characters = given ?? NARROWEST; characters <= (given ?? WIDEST); characters++) {
    for (const indent of [2, 0]) {
      const logs = logsOf(characters)
      let score = 0
      for (const stretch of stretches) score += logOf(misfit(stretch, characters, indent), logs)
      rough.push({ characters, indent, score: score - unusual(characters, indent) })
    }
  }
  rough.sort((a, b) => b.score - a.score)
  const found: Measure[] = []
  let best = Number.NEGATIVE_INFINITY
  const attempt = (text: MeasuredText, rules: LineRules): void => {
    const measure = measured(text, stretches, rules, best - WORSE - 1)
    if (!measure) return
    found.push(measure)
    best = Math.max(best, measure.score)
  }
  for (const { characters, indent } of rough.slice(0, stretches.length < MANY ? ROUGH : ROUGH_OF_MANY)) {
    for (const marks of MARKS) attempt(flow.text, textRules(characters, indent, marks))
  }
  found.sort(byScore)
  if ((found[0]?.hits ?? 1) < GOOD) {
    const wide = inFace(flow.text, WIDE_FACE)
    for (const { rules } of distinct(found).slice(0, FACES)) attempt(wide, rules)
    found.sort(byScore)
  }
  return distinct(found.filter(({ score }) => score > best - WORSE)).slice(
    0,
    stretches.length < FEW ? KEPT_OF_FEW : KEPT,
  )
}

/** The measure of a text that keeps its line ends: as wide as its wide lines are on an average. */
function printedMeasure({ text, blocks }: Flow, given: number | undefined): Measure {
  const widths: number[] = []
  for (const { from, to, lines } of blocks) {
    // The last line is half full on an average; what is white before the first makes up for little of it.
    if (lines > 2) widths.push(((text.sums[to] ?? 0) - (text.sums[from] ?? 0)) / FULL_WIDTH / (lines - 0.45))
  }
  widths.sort((a, b) => a - b)
  const characters = given ?? Math.max(NARROWEST, Math.round(widths[Math.floor(widths.length / 2)] ?? USUAL))
  return { text, rules: textRules(characters, 2, 'push'), score: 0, hits: 1 }
}

/** Characters per line in official papers (GB/T 9704-2012). */
const USUAL = 28

/** What may become of a mark that would begin a line. */
const MARKS = ['hang', 'push', 'press'] as const
/** Letters and figures of Times New Roman and its like, set among Chinese, are wider than half a character. */
const WIDE_FACE = 0.55
/** Share of cuts on line ends with which no other face is asked for. */
const GOOD = 0.8
/** Measures that are tried with them. */
const FACES = 1

/** Characters by which a cut misses the end of a line; a copy of text may stand on either side of it. */
function missed(text: MeasuredText, { from, cut, to, opens, doubled }: Stretch, rules: LineRules): number {
  let start = from
  let room = opens ? rules.measure - rules.indent : rules.measure
  let least = FAR
  while (start < cut) {
    const end = lineEnd(text, start, to, room, rules)
    if (doubled > 0 && end <= cut) least = Math.min(least, Math.abs(cut - doubled - end))
    if (end >= cut) return Math.min(least, end - cut, start > from ? cut - start : FAR)
    start = end
    room = rules.measure
  }
  return least
}

/** Cuts that the fit looks at. */
const LOOKED_AT = 200
/** Nowhere near a line end. */
const FAR = 99
/** Measures that are looked into closely, where the cuts are few, all of them, and where they are many. */
const ROUGH = (WIDEST - NARROWEST + 1) * 2
const ROUGH_OF_MANY = 3
/** Cuts that are many; so few that they fall on line ends by chance under many a measure. */
const MANY = 16
const FEW = 6
/** Measures that are handed on. */
const KEPT = 4
const KEPT_OF_FEW = 6

/** Text from a paragraph's beginning or an earlier cut up to a cut, and on to where the next line end must fall. */
interface Stretch {
  readonly from: number
  readonly cut: number
  readonly to: number
  readonly opens: boolean
  /** Width from `from` to `cut`, in full-width characters; with a doubled copy left out or not. */
  readonly width: number
  readonly doubled: number
}

function stretchesOf({ blocks, cuts, text }: Flow): Stretch[] {
  const stretches: Stretch[] = []
  let next = 0
  for (const { from, to } of blocks) {
    let start = from
    while (next < cuts.length && (cuts[next]?.at ?? to) < to) {
      const { at, doubled } = cuts[next++] ?? { at: to, doubled: 0 }
      if (at <= start) continue
      const width = ((text.sums[at] ?? 0) - (text.sums[start] ?? 0)) / FULL_WIDTH
      stretches.push({ from: start, cut: at, to, opens: start === from, width, doubled })
      start = at
    }
  }
  return stretches
}

/** Characters by which a stretch misses the end of a line, marks that may not begin one not looked at. */
function misfit({ width, opens, doubled }: Stretch, charactersPerLine: number, indent: number): number {
  const set = width + (opens ? indent : 0)
  const off = (total: number) => {
    if (total < charactersPerLine) return charactersPerLine - total
    const rest = total % charactersPerLine
    return Math.min(rest, charactersPerLine - rest)
  }
  return Math.round(doubled > 0 ? Math.min(off(set), off(set - doubled)) : off(set))
}

/** How well the cuts fall on line ends; `undefined` once it is plain that the score would be below `least`. */
function measured(
  text: MeasuredText,
  stretches: readonly Stretch[],
  rules: LineRules,
  least: number,
): Measure | undefined {
  const characters = rules.measure / FULL_WIDTH
  const odd = unusual(characters, rules.indent / FULL_WIDTH)
  const logs = logsOf(characters)
  const most = Math.max(...logs)
  let score = 0
  let hits = 0
  let left = stretches.length
  for (const stretch of stretches) {
    const off = missed(text, stretch, rules)
    if (off === 0) hits++
    score += logOf(off, logs)
    if (score + --left * most - odd < least) return undefined
  }
  score = score - odd - (rules.hanging ? 0 : 0.2)
  return { text, rules, score, hits: hits / Math.max(1, stretches.length) }
}

/** How much better than chance a cut is explained by its distance from a line end, in nats; the last, far from any. */
function logsOf(charactersPerLine: number): readonly number[] {
  const elsewhere = ELSEWHERE / Math.max(1, charactersPerLine - 5)
  return [...MISSES, elsewhere].map((chance) => Math.log(chance * charactersPerLine))
}

function logOf(off: number, logs: readonly number[]): number {
  return logs[Math.min(off, MISSES.length)] as number
}

/** How much speaks against a measure before the text is looked at, in nats. */
function unusual(charactersPerLine: number, indent: number): number {
  const far = charactersPerLine < 20 ? 20 - charactersPerLine : Math.max(0, charactersPerLine - 42)
  return far * 0.4 + (indent === 2 ? 0 : 1.5)
}

function byScore(a: Measure, b: Measure): number {
  return b.score - a.score
}

/** The best of each number of characters. */
function distinct(measures: readonly Measure[]): Measure[] {
  const seen = new Set<number>()
  return measures.filter(({ rules: { measure } }) => !seen.has(measure) && seen.add(measure))
}
