import { type Ends, firstPages, newEnds, type Page, pagesFrom } from './lattice.ts'
import type { Column } from './page-rules.ts'

/**
 * The pages that may be, under one layout, as a chain of chances: weights of all that begin at one row, given what the
 * whole text shows of borders, sum to 1.
 */
export interface PageGraph {
  /** Pages that the first article may begin on. */
  readonly first: readonly Page[]
  /** All others, by their first row. */
  readonly pages: readonly Page[]
  /** Logarithm of the probability of what the text shows of page borders, over all ways to part it into pages. */
  readonly log: number
}

/** Ways whose chance is below this share of the likeliest nearby are not followed; pages less likely are left out. */
const FAINT = 1e-3
const UNLIKELY = 3e-4
/** Weights are scaled up by so much where they get as small as its inverse. */
const SCALE = 1e100

/** Parts the text in all likely ways; `undefined` where the rules allow none. Page numbers play no part. */
export function graphOf(column: Column): PageGraph | undefined {
  const { rows } = column.setting
  const first: Draft[] = []
  const pages: Draft[] = []
  const log = walk(column, Number.NEGATIVE_INFINITY, first, pages)
  if (log === Number.NEGATIVE_INFINITY) return undefined
  /** Chance of all that follows a border before the row, times `SCALE` to the power of `scales`. */
  const ahead = new Float64Array(rows + 1)
  const scales = new Int32Array(rows + 1)
  ahead[rows] = 1
  let scale = 0
  for (let i = pages.length - 1; i >= 0; ) {
    const { from } = pages[i] as Page
    let sum = 0
    for (; i >= 0 && pages[i]?.from === from; i--) {
      const { to, weight } = pages[i] as Page
      sum += weight * (ahead[to] as number) * (scales[to] === scale ? 1 : SCALE)
    }
    ahead[from] = sum
    scales[from] = scale
    if (sum > 0 && sum < 1 / SCALE) scale++
  }
  let total = 0
  for (const page of first) {
    page.weight *= scaled(ahead[page.to] as number, scale - (scales[page.to] as number))
    total += page.weight
  }
  /** Chance that a page begins at the row. */
  const begins = new Float64Array(rows + 1)
  const likelyFirst = first.filter((page) => {
    page.weight /= total
    if (page.weight < UNLIKELY) return false
    begins[page.to] = (begins[page.to] as number) + page.weight
    return true
  })
  const likely = pages.filter((page) => {
    const { from, to } = page
    const chance = begins[from] as number
    if (chance < UNLIKELY) return false
    const behind = scaled(ahead[to] as number, (scales[from] as number) - (scales[to] as number))
    page.weight *= behind / (ahead[from] as number)
    if (chance * page.weight < UNLIKELY) return false
    begins[to] = (begins[to] as number) + chance * page.weight
    return true
  })
  return { first: likelyFirst, pages: likely, log }
}

/** The logarithm that the graph would have; minus infinity where it is plain on the way that it would be below `least`. */
export function logOf(column: Column, least: number): number {
  return walk(column, least)
}

/** A weight scaled up by so many steps; what leads nowhere stays 0. */
function scaled(weight: number, steps: number): number {
  return weight === 0 || steps === 0 ? weight : weight * SCALE ** steps
}

interface Draft {
  readonly from: number
  readonly to: number
  weight: number
}

/** So much, in nats, may weights gain on the rest of the way: pages that begin at one row are no more than one, roughly. */
const GAIN = 4

/**
 * Follows all ways that are not faint from the beginning to the end, and keeps their pages if there is something to keep
 * them in. Returns the logarithm of their sum; minus infinity where there is none, or none of `least`.
 */
function walk(column: Column, least: number, first?: Draft[], pages?: Draft[]): number {
  const { rows } = column.setting
  const ends = newEnds(column)
  const weights = new Float64Array(rows + 1)
  firstPages(column, ends)
  let furthest = add(weights, ends, 1, 0, first)
  let log = 0
  // The greatest weight ahead is scaled to 1, and again once it is passed: there is always a way on.
  for (let row = 1, peak = 0; row < rows; row++) {
    if (weights[row] === 0) continue
    if (row > peak) {
      peak = peakOf(weights, row, furthest)
      log += rescale(weights, row, furthest, weights[peak] as number)
      if (log < least - GAIN) return Number.NEGATIVE_INFINITY
    }
    const own = weights[row] as number
    if (own < FAINT) continue
    pagesFrom(column, row, false, ends)
    furthest = Math.max(furthest, add(weights, ends, own, row, pages))
  }
  return log + Math.log(weights[rows] as number)
}

/** Adds the pages in `ends`, which begin at row `from` with weight `own`; returns the furthest row they lead to. */
function add(weights: Float64Array, ends: Ends, own: number, from: number, pages?: Draft[]): number {
  let furthest = from
  for (let i = 0; i < ends.length; i++) {
    const to = ends.to[i] as number
    const weight = ends.weight[i] as number
    weights[to] = (weights[to] as number) + own * weight
    if (to > furthest) furthest = to
    pages?.push({ from, to, weight })
  }
  return furthest
}

function peakOf(weights: Float64Array, from: number, to: number): number {
  let peak = from
  for (let row = from; row <= to; row++) if ((weights[row] as number) > (weights[peak] as number)) peak = row
  return peak
}

/** Divides weights by the greatest of them, and returns its logarithm. */
function rescale(weights: Float64Array, from: number, to: number, most: number): number {
  for (let row = from; row <= to; row++) weights[row] = (weights[row] as number) / most
  return Math.log(most)
}
