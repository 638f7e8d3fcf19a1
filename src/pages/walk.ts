import { type Ends, firstPages, newEnds, pagesFrom } from './lattice.ts'
import { type Column, SPREAD } from './page-rules.ts'

/** A walk over all ways to part a text into pages, from its beginning. */
export interface Walk {
  /** Logarithm of the probability of what the text shows of page borders. */
  readonly log: number
  /** Rows that a page may begin at, rising. */
  readonly borders: readonly number[]
}

/**
 * Walks over the first `limit` rows; borders below the share `faint` of the greatest chance nearby are let go. Page
 * numbers play no part.
 */
export function walk(column: Column, limit: number, faint: number): Walk {
  const { setting, rules } = column
  const rows = Math.min(setting.rows, limit)
  const reach = rules.linesPerPage + SPREAD
  const weights = new Float64Array(setting.rows + 1)
  const borders: number[] = []
  const ends = newEnds(column)
  firstPages(column, ends)
  let peak = add(weights, ends, 1)
  let log = 0
  // The greatest weight ahead is scaled to 1 once a page; `turn` is where it must be looked for again.
  for (let row = 1, turn = 1; row < rows; row++) {
    const weight = weights[row] as number
    if (weight === 0) continue
    if (row >= turn) {
      const scale = rescale(weights, row, Math.min(setting.rows, row + reach))
      log += Math.log(scale)
      turn = row + rules.linesPerPage
      peak = 1
    }
    const own = weights[row] as number
    if (own < faint * peak) continue
    borders.push(row)
    pagesFrom(column, row, 0, ends)
    add(weights, ends, own)
  }
  let end = 0
  for (let row = rows; row <= Math.min(setting.rows, rows + reach); row++) end += weights[row] as number
  return { log: log + Math.log(end), borders }
}

/** Adds the pages in `ends`, begun with weight `own`; returns the greatest sum. */
function add(weights: Float64Array, ends: Ends, own: number): number {
  let peak = 0
  for (let i = 0; i < ends.length; i++) {
    const to = ends.to[i] as number
    const sum = (weights[to] as number) + own * (ends.weight[i] as number)
    weights[to] = sum
    if (sum > peak) peak = sum
  }
  return peak
}

/** Divides weights by the greatest of them, and returns it. */
function rescale(weights: Float64Array, from: number, to: number): number {
  let peak = 0
  for (let row = from; row <= to; row++) if ((weights[row] as number) > peak) peak = weights[row] as number
  for (let row = from; row <= to; row++) weights[row] = (weights[row] as number) / peak
  return peak
}
