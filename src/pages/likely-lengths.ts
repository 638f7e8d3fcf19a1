import type { LayoutOptions } from './layout.ts'
import { BEHIND_CUT, OPENS_ARTICLE, type Setting } from './setting.ts'

/** Lines per page that are tried. */
const FEWEST = 14
const MOST = 56
/** How often the text between two borders seen is one page, two, or more. */
const PAGES = [0.8, 0.14, 0.04, 0.015, 0.005]
/** How far a stretch may be from so many full pages, as probabilities. */
const OFF = [0.6, 0.15, 0.03, 0.005]
const ANY = 0.01
/** Lengths that are looked into where stretches tell; where hardly any does, all are. */
const SOME = 5
/** Worse than the best by so many nats, a length is not looked into. */
const WORSE = 5

/**
 * Lines per page by the stretches between two cuts in one article alone, the likeliest first; where there are none, by
 * nothing: all that are usual.
 */
export function likelyLengths(setting: Setting, { linesPerPage }: LayoutOptions): number[] {
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
    scored.push({ lines, score: score - unusualness(setting.charactersPerLine, lines) })
  }
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  const close = scored.filter(({ score }) => score > best - WORSE)
  return close.slice(0, stretches.length >= 3 ? SOME : MOST).map(({ lines }) => lines)
}

/** Lines to a page for one character to a line: 28 × 22 to 28 × 25 in official papers, 40 × 44 where print is small. */
export const SHAPE = 0.92
const SHAPES = 0.17
/** What a shape that was never seen costs at most, in nats: columns are narrow and long. */
const ODD = 5

/**
 * How much speaks against so many lines of so many characters, in nats. The type area of A4, B5 and A5 pages is half as
 * high again as it is wide (GB/T 9704-2012: 156 × 225 mm), and lines are 1.3 to 2 characters apart.
 */
export function unusualness(charactersPerLine: number, linesPerPage: number): number {
  return Math.min(ODD, ((linesPerPage / charactersPerLine - SHAPE) / SHAPES) ** 2 / 2)
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
