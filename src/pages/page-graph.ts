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

/**
 * Parts the text in all likely ways; `undefined` where the rules allow none, or where it is plain on the way that the
 * logarithm would be below `least`. Page numbers play no part.
 */
export function graphOf(column: Column, least: number = Number.NEGATIVE_INFINITY): PageGraph | undefined {
  const { rows } = column.setting
  const log = walk(column, least, DRAFT)
  if (log === Number.NEGATIVE_INFINITY) return undefined
  const { from: froms, to: tos, weight: weights, sizes, first: opening, length } = DRAFT
  /** Chance of all that follows a border before the row, times `SCALE` to the power of `scales`. */
  const ahead = new Float64Array(rows + 1)
  const scales = new Int32Array(rows + 1)
  ahead[rows] = 1
  let scale = 0
  for (let i = length - 1; i >= opening; ) {
    const from = froms[i] as number
    const last = i
    i -= sizes[from] as number
    const sum = sumOf(weights, tos, last, i, ahead, scales, scale)
    ahead[from] = sum
    scales[from] = scale
    if (sum > 0 && sum < 1 / SCALE) scale++
  }
  let total = 0
  for (let i = 0; i < opening; i++) {
    const to = tos[i] as number
    const weight = (weights[i] as number) * scaled(ahead[to] as number, scale - (scales[to] as number))
    weights[i] = weight
    total += weight
  }
  /** Chance that a page begins at the row. */
  const begins = new Float64Array(rows + 1)
  const first: Page[] = []
  for (let i = 0; i < opening; i++) {
    const to = tos[i] as number
    const weight = (weights[i] as number) / total
    if (weight < UNLIKELY) continue
    begins[to] = (begins[to] as number) + weight
    first.push({ from: 0, to, weight })
  }
  const pages: Page[] = []
  for (let i = opening; i < length; i++) {
    const from = froms[i] as number
    const chance = begins[from] as number
    if (chance < UNLIKELY) {
      // Nor will any other page that begins there be likely.
      i += (sizes[from] as number) - 1
      continue
    }
    const to = tos[i] as number
    const behind = scaled(ahead[to] as number, (scales[from] as number) - (scales[to] as number))
    const weight = (weights[i] as number) * (behind / (ahead[from] as number))
    if (chance * weight < UNLIKELY) continue
    begins[to] = (begins[to] as number) + chance * weight
    pages.push({ from, to, weight })
  }
  return { first, pages, log }
}

/** Chances of all that follows pages, from number `last` down to but not with number `end`, each by its weight. */
function sumOf(
  weights: Float64Array,
  tos: Int32Array,
  last: number,
  end: number,
  ahead: Float64Array,
  scales: Int32Array,
  scale: number,
): number {
  let sum = 0
  for (let i = last; i > end; i--) {
    const to = tos[i] as number
    const chance = (weights[i] as number) * (ahead[to] as number)
    sum += scales[to] === scale ? chance : chance * SCALE
  }
  return sum
}

/** The logarithm that the graph would have; minus infinity where it is plain on the way that it would be below `least`. */
export function logOf(column: Column, least: number): number {
  return walk(column, least)
}

/** A weight scaled up by so many steps; what leads nowhere stays 0. */
function scaled(weight: number, steps: number): number {
  return weight === 0 || steps === 0 ? weight : weight * SCALE ** steps
}

/** Pages that may be, by rising first rows; those that the first article may begin on come before the others. */
interface Draft {
  from: Int32Array
  to: Int32Array
  weight: Float64Array
  /** By row, the number of pages that begin there. */
  sizes: Int32Array
  /** Number of those that the first article may begin on, and of all. */
  first: number
  length: number
}

/** Room for the pages of one text after the other. */
const DRAFT = newDraft(4096)

function newDraft(room: number): Draft {
  return {
    from: new Int32Array(room),
    to: new Int32Array(room),
    weight: new Float64Array(room),
    sizes: new Int32Array(0),
    first: 0,
    length: 0,
  }
}

function widen(draft: Draft): void {
  const { from, to, weight } = draft
  const wider = newDraft(2 * from.length)
  wider.from.set(from)
  wider.to.set(to)
  wider.weight.set(weight)
  draft.from = wider.from
  draft.to = wider.to
  draft.weight = wider.weight
}

/** So much, in nats, may weights gain on the rest of the way: pages that begin at one row are no more than one, roughly. */
const GAIN = 4

/**
 * Follows all ways that are not faint from the beginning to the end, and keeps their pages if there is something to keep
 * them in. Returns the logarithm of their sum; minus infinity where there is none, or none of `least`.
 */
function walk(column: Column, least: number, draft?: Draft): number {
  const { rows } = column.setting
  const ends = newEnds(column)
  const weights = new Float64Array(rows + 1)
  firstPages(column, ends)
  let furthest = add(weights, ends, 1)
  if (draft) {
    draft.length = 0
    draft.sizes = new Int32Array(rows + 1)
    keep(ends, 0, draft)
    draft.first = draft.length
  }
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
    furthest = Math.max(furthest, add(weights, ends, own))
    if (draft) keep(ends, row, draft)
  }
  return log + Math.log(weights[rows] as number)
}

/** Adds the pages in `ends`, which begin at a row of weight `own`; returns the furthest row they lead to. */
function add(weights: Float64Array, { to: tos, weight, length }: Ends, own: number): number {
  let furthest = 0
  for (let i = 0; i < length; i++) {
    const to = tos[i] as number
    weights[to] = (weights[to] as number) + own * (weight[i] as number)
    if (to > furthest) furthest = to
  }
  return furthest
}

/** Keeps the pages in `ends`, which begin at row `from`. */
function keep({ to, weight, length }: Ends, from: number, draft: Draft): void {
  while (draft.length + length > draft.from.length) widen(draft)
  const next = draft.length
  draft.from.fill(from, next, next + length)
  draft.to.set(to.subarray(0, length), next)
  draft.weight.set(weight.subarray(0, length), next)
  draft.sizes[from] = length
  draft.length = next + length
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
