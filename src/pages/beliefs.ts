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

/** Beliefs of which nothing is known yet. */
export function beliefs(low: Int32Array, width: number): Beliefs {
  return {
    width,
    low,
    from: new Int32Array(low.length),
    to: new Int32Array(low.length).fill(width),
    values: new Float64Array(low.length * width * S),
    logs: new Float64Array(low.length).fill(Number.NEGATIVE_INFINITY),
  }
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

/** Scales the chances of a node so that the greatest is 1, and narrows its window to those that are not faint. */
export function normalise({ width, values, logs, from: froms, to: tos }: Beliefs, node: number): void {
  const from = node * width * S
  const to = from + width * S
  let peak = 0
  for (let i = from; i < to; i++) if ((values[i] as number) > peak) peak = values[i] as number
  if (peak === 0) return
  let live = width
  let end = 0
  for (let w = 0; w < width; w++) {
    let greatest = 0
    for (let i = from + w * S; i < from + (w + 1) * S; i++) {
      const value = (values[i] as number) / peak
      values[i] = value
      if (value > greatest) greatest = value
    }
    if (greatest < FAINT) continue
    live = Math.min(live, w)
    end = w + 1
  }
  froms[node] = live
  tos[node] = end
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
