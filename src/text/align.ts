/** One possible pair between two lists: item `a` of the first, item `b` of the second, and its worth. */
export interface Pairing {
  readonly a: number
  readonly b: number
  /** Above 0. */
  readonly score: number
}

/**
 * The best set of pairs in which both lists keep their order, each item used once (a heaviest increasing
 * subsequence). O(n log n) in the number of possible pairs, with an array as long as the second list.
 */
export function align(pairings: readonly Pairing[]): Pairing[] {
  const sorted = [...pairings].sort((x, y) => x.a - y.a || y.b - x.b)
  const total = new Float64Array(sorted.length)
  const before = new Int32Array(sorted.length)
  let ends = 0
  for (const { b } of sorted) if (b >= ends) ends = b + 1
  const best = new Int32Array(ends + 1).fill(-1)
  let last = -1
  for (let i = 0; i < sorted.length; i++) {
    const { b, score } = sorted[i] as Pairing
    const previous = query(best, total, b)
    before[i] = previous
    total[i] = score + (previous < 0 ? 0 : (total[previous] as number))
    update(best, total, b + 1, i)
    if (last < 0 || (total[i] as number) > (total[last] as number)) last = i
  }
  const chosen: Pairing[] = []
  for (let i = last; i >= 0; i = before[i] as number) {
    const pair = sorted[i]
    if (pair) chosen.push(pair)
  }
  return chosen.reverse()
}

/** Index of the heaviest chain that ends at rank ≤ `at`, counted from 1 (Fenwick tree over the second list). */
function query(best: Int32Array, total: Float64Array, at: number): number {
  let found = -1
  for (let i = at; i > 0; i -= i & -i) {
    const candidate = best[i] ?? -1
    if (candidate >= 0 && (found < 0 || (total[candidate] ?? 0) > (total[found] ?? 0))) found = candidate
  }
  return found
}

function update(best: Int32Array, total: Float64Array, at: number, chain: number): void {
  for (let i = at; i < best.length; i += i & -i) {
    const held = best[i] ?? -1
    if (held < 0 || (total[chain] ?? 0) > (total[held] ?? 0)) best[i] = chain
  }
}
