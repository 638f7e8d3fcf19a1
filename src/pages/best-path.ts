import type { Page } from './lattice.ts'
import type { PageGraph } from './page-graph.ts'

/**
 * The likeliest way to part the text into pages on which the titles stand where they are known to: pages in order,
 * the first with number `firstPage`. `pageOf` gives what is known of the title that begins at a row.
 */
export function bestPath(
  graph: PageGraph,
  rows: number,
  firstPage: number,
  titlesOn: (from: number, to: number) => readonly (number | null)[],
): Page[] {
  const best = new Map<number, Map<number, Step>>()
  const advance = (page: Page, before: Step | undefined): void => {
    const number = before ? before.number + 1 : firstPage
    let cost = -Math.log(page.weight)
    for (const known of titlesOn(page.from, page.to))
      if (known !== null && known !== number) cost += ELSEWHERE
    const step = { page, number, cost: cost + (before?.cost ?? 0), before }
    const at = best.get(page.to) ?? new Map<number, Step>()
    best.set(page.to, at)
    if (step.cost < (at.get(number)?.cost ?? Number.POSITIVE_INFINITY)) at.set(number, step)
  }
  for (const page of graph.first) advance(page, undefined)
  for (const page of graph.pages) for (const step of best.get(page.from)?.values() ?? []) advance(page, step)
  let last: Step | undefined
  for (const step of best.get(rows)?.values() ?? []) if (!last || step.cost < last.cost) last = step
  const path: Page[] = []
  for (let step = last; step; step = step.before) path.push(step.page)
  return path.reverse()
}

/** What it costs, in nats, that a title does not stand on the page it is known to stand on. */
const ELSEWHERE = 20

interface Step {
  readonly page: Page
  readonly number: number
  readonly cost: number
  readonly before: Step | undefined
}
