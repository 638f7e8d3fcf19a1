import { FULL_WIDTH, type LineRules, lineEnd } from '../grid/index.ts'
import type { Flow } from './flow.ts'
import { textRules } from './setting.ts'

/** A way lines may be set, and how much better it explains the cuts than chance does, in nats. */
export interface Measure {
  readonly charactersPerLine: number
  /** White space before a paragraph, in full-width characters. */
  readonly indent: number
  readonly hanging: boolean
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
  const stretches = stretchesOf(flow).slice(0, LOOKED_AT)
  const narrow = given ?? NARROWEST
  const wide = given ?? WIDEST
  const rough: Measure[] = []
  for (let charactersPerLine = narrow; charactersPerLine <= wide; charactersPerLine++) {
    for (const indent of [2, 0]) {
      rough.push(
        measured(charactersPerLine, indent, true, stretches, (stretch) =>
          misfit(stretch, charactersPerLine, indent),
        ),
      )
    }
  }
  rough.sort(byScore)
  const found: Measure[] = []
  for (const { charactersPerLine, indent } of rough.slice(0, ROUGH)) {
    for (const hanging of [true, false]) {
      found.push(
        measured(charactersPerLine, indent, hanging, stretches, (stretch) =>
          missed(flow, stretch, textRules(charactersPerLine, indent, hanging)),
        ),
      )
    }
  }
  found.sort(byScore)
  const best = found[0]?.score ?? 0
  return distinct(found.filter(({ score }) => score > best - WORSE)).slice(0, 4)
}

/** Characters by which a cut misses the end of a line; a copy of text may stand on either side of it. */
function missed({ text }: Flow, { from, cut, to, opens, doubled }: Stretch, rules: LineRules): number {
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
/** Measures that are looked into closely. */
const ROUGH = 8

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

function measured(
  charactersPerLine: number,
  indent: number,
  hanging: boolean,
  stretches: readonly Stretch[],
  misses: (stretch: Stretch) => number,
): Measure {
  let score = 0
  let hits = 0
  for (const stretch of stretches) {
    const off = misses(stretch)
    if (off === 0) hits++
    const chance = MISSES[off] ?? ELSEWHERE / Math.max(1, charactersPerLine - 5)
    score += Math.log(chance * charactersPerLine)
  }
  const unusual =
    charactersPerLine < 20 ? 20 - charactersPerLine : charactersPerLine > 42 ? charactersPerLine - 42 : 0
  score -= unusual * 0.4 + (indent === 2 ? 0 : 1.5) + (hanging ? 0 : 0.2)
  return { charactersPerLine, indent, hanging, score, hits: hits / Math.max(1, stretches.length) }
}

function byScore(a: Measure, b: Measure): number {
  return b.score - a.score
}

/** The best of each number of characters. */
function distinct(measures: readonly Measure[]): Measure[] {
  const seen = new Set<number>()
  return measures.filter(({ charactersPerLine }) => {
    if (seen.has(charactersPerLine)) return false
    seen.add(charactersPerLine)
    return true
  })
}
