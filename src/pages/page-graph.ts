import { type Ends, firstPages, newEnds, type Page, pagesFrom } from './lattice.ts'
import type { Column } from './page-rules.ts'
import { walk } from './walk.ts'

/**
 * The pages that may be, under one layout, as a chain of chances: weights of all that begin at one row, given what the
 * whole text shows of borders, sum to 1.
 */
export interface PageGraph {
  /** Pages that the first article may begin on. */
  readonly first: readonly Page[]
  /** All others, by their first row. */
  readonly pages: readonly Page[]
}

/** Chances below this are let go. */
const FAINT = 3e-5
/** Weights are scaled up by so much where they get as small as its inverse. */
const SCALE = 1e100

/** Parts the text in all likely ways; `undefined` where the rules allow none. */
export function graphOf(column: Column): PageGraph | undefined {
  const { rows } = column.setting
  const { borders } = walk(column, rows, FAINT)
  const ends = newEnds(column)
  /** Chance of all that follows a border before the row, times `SCALE` to the power of `scales`. */
  const ahead = new Float64Array(rows + 1)
  const scales = new Int32Array(rows + 1)
  ahead[rows] = 1
  let scale = 0
  for (let i = borders.length - 1; i >= 0; i--) {
    const row = borders[i] as number
    pagesFrom(column, row, 0, ends)
    let sum = 0
    for (let k = 0; k < ends.length; k++) {
      const to = ends.to[k] as number
      sum += (ends.weight[k] as number) * (ahead[to] as number) * (scales[to] === scale ? 1 : SCALE)
    }
    ahead[row] = sum
    scales[row] = scale
    if (sum > 0 && sum < 1 / SCALE) scale++
  }
  const first: Page[] = []
  let total = 0
  firstPages(column, ends)
  for (let k = 0; k < ends.length; k++) {
    const to = ends.to[k] as number
    const weight =
      (ends.weight[k] as number) * (ahead[to] as number) * SCALE ** (scale - (scales[to] as number))
    if (weight > 0) first.push({ from: 0, to, weight })
    total += weight
  }
  return total > 0 ? forward(column, ends, first, total, borders, ahead, scales) : undefined
}

/** Turns weights into chances, and leaves out what is all but impossible. */
function forward(
  column: Column,
  ends: Ends,
  opening: readonly Page[],
  total: number,
  borders: readonly number[],
  ahead: Float64Array,
  scales: Int32Array,
): PageGraph {
  /** Chance that a page begins at the row. */
  const begins = new Float64Array(column.setting.rows + 1)
  const first: Page[] = []
  for (const { from, to, weight } of opening) {
    if (weight < total * FAINT) continue
    first.push({ from, to, weight: weight / total })
    begins[to] = (begins[to] as number) + weight / total
  }
  const pages: Page[] = []
  for (const row of borders) {
    const chance = begins[row] as number
    if (chance < FAINT) continue
    pagesFrom(column, row, 0, ends)
    const scale = scales[row] as number
    for (let k = 0; k < ends.length; k++) {
      const to = ends.to[k] as number
      const weight =
        ((ends.weight[k] as number) * (ahead[to] as number) * SCALE ** (scale - (scales[to] as number))) /
        (ahead[row] as number)
      if (chance * weight < FAINT) continue
      begins[to] = (begins[to] as number) + chance * weight
      pages.push({ from: row, to, weight })
    }
  }
  return { first, pages }
}
