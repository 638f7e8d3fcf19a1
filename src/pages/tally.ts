/** Chances of pages, by number; they sum to 1 unless nothing is known. */
export type Chances = ReadonlyMap<number, number>

/** Chances of the page of each title, gathered under several layouts. */
export interface Tally {
  /** By title, then by page; in one scale. */
  readonly titles: readonly Map<number, number>[]
  /** Logarithm of the scale. */
  log: number
}

export function newTally(titles: number): Tally {
  return {
    titles: Array.from({ length: titles }, () => new Map<number, number>()),
    log: Number.NEGATIVE_INFINITY,
  }
}

/** What chances times e^`log` are to be multiplied by before they are counted; makes room for them in the scale. */
export function scaleFor(tally: Tally, log: number): number {
  if (log > tally.log + 50) {
    const factor = Math.exp(tally.log - log)
    for (const chances of tally.titles) {
      for (const [page, value] of chances) chances.set(page, value * factor)
    }
    tally.log = log
  }
  return Math.exp(log - tally.log)
}

/** Adds a chance, in the scale of the tally, to the page of a title. */
export function count({ titles }: Tally, title: number, page: number, chance: number): void {
  const chances = titles[title]
  if (chances && chance > 0) chances.set(page, (chances.get(page) ?? 0) + chance)
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
