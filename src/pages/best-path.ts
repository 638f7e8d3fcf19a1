import type { Page } from './lattice.ts'
import type { PageGraph } from './page-graph.ts'

/** A title, by the row it begins at, and the page it is known to stand on, `null` where that is open. */
export interface PlacedTitle {
  readonly row: number
  readonly page: number | null
}

/**
 * The likeliest way to part the text into pages on which the titles stand where they are known to: pages in order,
 * the first with number `firstPage`. `titles` come by rising rows.
 */
export function bestPath(
  graph: PageGraph,
  rows: number,
  firstPage: number,
  titles: readonly PlacedTitle[],
): Page[] {
  const best = new Map<number, Map<number, Step>>()
  const advance = (page: Page, first: number, before: Step | undefined): void => {
    const number = before ? before.number + 1 : firstPage
    let cost = (before?.cost ?? 0) - Math.log(page.weight)
    for (let k = first; k < titles.length && (titles[k] as PlacedTitle).row < page.to; k++) {
      const known = titles[k]?.page ?? null
      if (known !== null && known !== number) cost += ELSEWHERE
    }
    const at = best.get(page.to) ?? new Map<number, Step>()
    best.set(page.to, at)
    if (cost < (at.get(number)?.cost ?? Number.POSITIVE_INFINITY))
      at.set(number, { page, number, cost, before })
  }
  for (const page of graph.first) advance(page, 0, undefined)
  let title = 0
  for (const page of graph.pages) {
    while (title < titles.length && (titles[title] as PlacedTitle).row < page.from) title++
    const steps = best.get(page.from)
    if (!steps) continue
    let least = Number.POSITIVE_INFINITY
    for (const { cost } of steps.values()) least = Math.min(least, cost)
    for (const step of steps.values()) if (step.cost < least + HOPELESS) advance(page, title, step)
  }
  let last: Step | undefined
  for (const step of best.get(rows)?.values() ?? []) if (!last || step.cost < last.cost) last = step
  const path: Page[] = []
  for (let step = last; step; step = step.before) path.push(step.page)
  return path.reverse()
}

/** What it costs, in nats, that a title does not stand on the page it is known to stand on. */
const ELSEWHERE = 20
/** Ways that cost so much more than the best to the same row are given up. */
const HOPELESS = 60

interface Step {
  readonly page: Page
  readonly number: number
  readonly cost: number
  readonly before: Step | undefined
}
