/** Chances of pages, by number; they sum to 1 unless nothing is known. */
export type Chances = ReadonlyMap<number, number>

/** Chances of the page of each title, gathered under several layouts. */
export interface Tally {
  /** By title, then by page; in a scale of its own for each title. */
  readonly titles: readonly Map<number, number>[]
  /** Logarithm of the scale. */
  readonly logs: number[]
}

export function newTally(titles: number): Tally {
  return {
    titles: Array.from({ length: titles }, () => new Map<number, number>()),
    logs: new Array<number>(titles).fill(Number.NEGATIVE_INFINITY),
  }
}

/** Adds `chance` × e^`log` to the page of a title. */
export function count(
  { titles, logs }: Tally,
  title: number,
  page: number,
  chance: number,
  log: number,
): void {
  const chances = titles[title]
  if (!(chance > 0) || !chances) return
  const known = logs[title] as number
  if (log > known + 50) {
    const factor = Math.exp(known - log)
    for (const [other, value] of chances) chances.set(other, value * factor)
    logs[title] = log
  }
  chances.set(page, (chances.get(page) ?? 0) + chance * Math.exp(log - (logs[title] as number)))
}

/** Chances of the pages of a title. */
export function chancesOf({ titles }: Tally, title: number): Chances {
  const chances = titles[title] ?? new Map<number, number>()
  let sum = 0
  for (const value of chances.values()) sum += value
  const shares = new Map<number, number>()
  if (sum > 0) for (const [page, value] of chances) shares.set(page, value / sum)
  return shares
}
