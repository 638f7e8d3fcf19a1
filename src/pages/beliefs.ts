import { SHIFTS } from './witness.ts'

const S = SHIFTS.length

/**
 * Chances of (page, shift) for the page that begins at each border. A border has a window of pages of its own, from
 * `low` on; values times e^`logs` are probabilities.
 */
export interface Beliefs {
  readonly width: number
  readonly low: Int32Array
  /** Part of the window that is worth looking at: first page in it, and the page behind the last. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly values: Float64Array
  readonly logs: Float64Array
}

/** Beliefs of which nothing is known yet but where the first stands. */
export function beliefs(low: Int32Array, width: number): Beliefs {
  const from = new Int32Array(low.length).fill(width)
  const to = new Int32Array(low.length)
  from[0] = 0
  to[0] = width
  return {
    width,
    low,
    from,
    to,
    values: new Float64Array(low.length * width * S),
    logs: new Float64Array(low.length).fill(Number.NEGATIVE_INFINITY),
  }
}

/** Widens the window of a node to hold values between two indices. */
export function reach(
  { width, from: froms, to: tos }: Beliefs,
  node: number,
  low: number,
  high: number,
): void {
  const from = low / S - node * width
  const to = high / S - node * width
  if (from < (froms[node] as number)) froms[node] = from
  if (to > (tos[node] as number)) tos[node] = to
}

/** Leaves a node no page but `page`, if that is known. */
export function only({ width, low, values }: Beliefs, node: number, page: number | null): void {
  if (page === null) return
  for (let w = 0; w < width; w++) {
    if ((low[node] as number) + w !== page) values.fill(0, (node * width + w) * S, (node * width + w + 1) * S)
  }
}

/** Chances below this share of the greatest at a node are let go. */
const FAINT = 1e-7

/**
 * Scales the chances of a node so that the greatest is 1, and narrows its window to those that are not faint; where
 * there is no chance left, it is as wide as can be.
 */
export function normalise({ width, values, logs, from: froms, to: tos }: Beliefs, node: number): void {
  const base = node * width * S
  const from = base + (froms[node] as number) * S
  const to = base + (tos[node] as number) * S
  let peak = 0
  for (let i = from; i < to; i++) if ((values[i] as number) > peak) peak = values[i] as number
  if (peak === 0) {
    froms[node] = 0
    tos[node] = width
    return
  }
  let live = -1
  let end = 0
  for (let i = from; i < to; i++) {
    const value = (values[i] as number) / peak
    values[i] = value
    if (value < FAINT) continue
    if (live < 0) live = i
    end = i
  }
  froms[node] = Math.floor((live - base) / S)
  tos[node] = Math.floor((end - base) / S) + 1
  logs[node] = (logs[node] as number) + Math.log(peak)
}

/** Scales the chances behind a node, in the window that those before it have, so that the greatest is 1. */
export function rescale({ width, values, logs }: Beliefs, node: number, { from, to }: Beliefs): void {
  const first = (node * width + (from[node] as number)) * S
  const end = (node * width + (to[node] as number)) * S
  let peak = 0
  for (let i = first; i < end; i++) if ((values[i] as number) > peak) peak = values[i] as number
  if (peak === 0) return
  for (let i = first; i < end; i++) values[i] = (values[i] as number) / peak
  logs[node] = (logs[node] as number) + Math.log(peak)
}

/** What values sent to a node are multiplied by; the node takes the scale of the first. */
export function factor({ logs }: Beliefs, node: number, log: number): number {
  if (logs[node] === Number.NEGATIVE_INFINITY) logs[node] = log
  return Math.exp(log - (logs[node] as number))
}
