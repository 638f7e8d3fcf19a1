import { type Beliefs, beliefs, factor, normalise, only, rescale } from './beliefs.ts'
import type { Page } from './lattice.ts'
import type { PageGraph } from './page-graph.ts'
import type { Setting } from './setting.ts'
import { count, type Tally } from './tally.ts'
import { chanceOfEntry, NO_SHIFT, SHIFTS, slip } from './witness.ts'

/** What is to be found out: on which page each title stands, when the first page may be one of `firstPages`. */
export interface Question {
  readonly setting: Setting
  readonly graph: PageGraph
  readonly firstPages: readonly number[]
  /** Page that the table of contents prints for each article, `null` where it prints none. */
  readonly printed: readonly (number | null)[]
  /** Logarithm of the probability of the layout. */
  readonly log: number
}

const S = SHIFTS.length
/** Pages by which a row may be earlier or later than on the likeliest way to it. */
const MARGIN = 2

/**
 * Adds to the tally on which page each title stands. Of every title the witness of its own entry is left out: what the
 * tally holds for it is what the text and all other entries say (forward and backward sums over one chain).
 */
export function numberPages(question: Question, tally: Tally): void {
  const { graph, setting, firstPages } = question
  const nodes = nodesOf(graph, setting.rows)
  const lowest = Math.min(...firstPages)
  const width = Math.max(...firstPages) - lowest + 1 + 2 * MARGIN
  const low = windows(graph, nodes, lowest - MARGIN)
  const before = beliefs(low, width)
  const behind = beliefs(low, width)
  const titles = titlesBefore(setting)
  const chain: Chain = {
    question,
    nodes,
    titles,
    before,
    behind,
    heard: [],
    state: new Float64Array(S),
    shifts: new Float64Array(S),
  }
  for (const page of firstPages)
    before.values[(page - (low[0] as number)) * S + NO_SHIFT] = 1 / firstPages.length
  before.logs[0] = question.log
  for (const page of graph.first) send(page, chain)
  for (let i = 0, done = -1; i < graph.pages.length; i++) {
    const page = graph.pages[i] as Page
    if (page.from !== done) {
      only(before, nodes[page.from] as number, setting.known.get(page.from) ?? null)
      normalise(before, nodes[page.from] as number)
    }
    done = page.from
    send(page, chain)
  }
  const last = nodes[setting.rows] as number
  behind.values.fill(1, last * width * S, (last + 1) * width * S)
  behind.logs[last] = 0
  for (let i = graph.pages.length - 1; i >= 0; i--) {
    const page = graph.pages[i] as Page
    take(page, chain, tally)
    if (i === 0 || graph.pages[i - 1]?.from !== page.from) rescale(behind, nodes[page.from] as number, before)
  }
  for (const page of graph.first) take(page, chain, tally)
}

interface Chain {
  readonly question: Question
  readonly nodes: Int32Array
  readonly titles: Int32Array
  readonly before: Beliefs
  readonly behind: Beliefs
  /** Chances of shifts at each title of one page, before its entry is heard. */
  readonly heard: Float64Array[]
  readonly state: Float64Array
  readonly shifts: Float64Array
}

/** Of each row that pages begin at, its number among them; 0 is the beginning of the text. */
function nodesOf({ first, pages }: PageGraph, rows: number): Int32Array {
  const nodes = new Int32Array(rows + 1).fill(-1)
  nodes[0] = 0
  for (const { to } of first) nodes[to] = 0
  for (const { to } of pages) nodes[to] = 0
  let next = 1
  for (let row = 1; row <= rows; row++) if (nodes[row] === 0) nodes[row] = next++
  return nodes
}

/** First page of the window of each node: as many pages on as the likeliest way there has. */
function windows({ first, pages }: PageGraph, nodes: Int32Array, low: number): Int32Array {
  const count = (nodes[nodes.length - 1] as number) + 1
  const lows = new Int32Array(count).fill(low)
  const best = new Float64Array(count)
  const visit = ({ to, weight }: Page, from: number, chance: number): void => {
    const node = nodes[to] as number
    if (chance * weight <= (best[node] as number)) return
    best[node] = chance * weight
    lows[node] = (lows[from] as number) + 1
  }
  for (const page of first) visit(page, 0, 1)
  for (const page of pages) {
    const from = nodes[page.from] as number
    visit(page, from, best[from] as number)
    // Only the order of ways counts; ever smaller products would run out.
    if ((best[nodes[page.to] as number] as number) < 1e-200) best[nodes[page.to] as number] = 1e-200
  }
  return lows
}

/** Number of titles above each row. */
function titlesBefore({ titleRows, rows }: Setting): Int32Array {
  const counts = new Int32Array(rows + 1)
  for (let row = 0, k = 0; row <= rows; row++) {
    while (k < titleRows.length && (titleRows[k] as number) < row) k++
    counts[row] = k
  }
  return counts
}

/** Carries the chances at the head of a page over to the head of the next. */
function send({ from, to, weight }: Page, chain: Chain): void {
  const { before, nodes, titles, question, state, shifts } = chain
  const { values, low, logs, width } = before
  const here = nodes[from] as number
  const next = nodes[to] as number
  if (logs[here] === Number.NEGATIVE_INFINITY) return
  const scale = factor(before, next, logs[here] as number) * weight
  const ahead = (low[here] as number) + 1 - (low[next] as number)
  const first = titles[from] as number
  const end = titles[to] as number
  for (
    let w = Math.max(before.from[here] as number, -ahead);
    w < Math.min(before.to[here] as number, width - ahead);
    w++
  ) {
    const source = (here * width + w) * S
    const target = (next * width + w + ahead) * S
    if (first === end) {
      for (let s = 0; s < S; s++)
        values[target + s] = (values[target + s] as number) + (values[source + s] as number) * scale
      continue
    }
    for (let s = 0; s < S; s++) state[s] = values[source + s] as number
    for (let k = first; k < end; k++)
      witness(question.printed[k] ?? null, (low[here] as number) + w, state, shifts)
    for (let s = 0; s < S; s++)
      values[target + s] = (values[target + s] as number) + (state[s] as number) * scale
  }
}

/** Hears one entry: shifts may slip, then its number counts. */
function witness(printed: number | null, page: number, state: Float64Array, shifts: Float64Array): void {
  if (printed === null) return
  slip(state, shifts)
  for (let s = 0; s < S; s++)
    state[s] = (shifts[s] as number) * chanceOfEntry(printed, page, SHIFTS[s] as number)
}

/** Carries the chances behind a page back to its head, and tallies the titles on it. */
function take({ from, to, weight }: Page, chain: Chain, tally: Tally): void {
  const { before, behind, nodes, titles } = chain
  const { low, width } = before
  const here = nodes[from] as number
  const next = nodes[to] as number
  const log = behind.logs[next] as number
  if (before.logs[here] === Number.NEGATIVE_INFINITY || log === Number.NEGATIVE_INFINITY) return
  const scale = factor(behind, here, log) * weight
  const ahead = (low[here] as number) + 1 - (low[next] as number)
  const first = titles[from] as number
  const end = titles[to] as number
  for (
    let w = Math.max(before.from[here] as number, -ahead);
    w < Math.min(before.to[here] as number, width - ahead);
    w++
  ) {
    const target = (here * width + w) * S
    const source = (next * width + w + ahead) * S
    const { state } = chain
    for (let s = 0; s < S; s++) state[s] = behind.values[source + s] as number
    if (first < end) {
      hear(first, end, (low[here] as number) + w, target, chain)
      tell(first, end, (low[here] as number) + w, weight, (before.logs[here] as number) + log, chain, tally)
    }
    for (let s = 0; s < S; s++) {
      behind.values[target + s] = (behind.values[target + s] as number) + (state[s] as number) * scale
    }
  }
}

/** Goes over the titles of a page in order, and keeps what is believed of shifts before each entry is heard. */
function hear(
  first: number,
  end: number,
  page: number,
  at: number,
  { before, heard, question, shifts }: Chain,
): void {
  const state = before.values.slice(at, at + S)
  for (let k = first; k < end; k++) {
    const printed = question.printed[k] ?? null
    heard[k - first] ??= new Float64Array(S)
    const own = heard[k - first] as Float64Array
    if (printed === null) own.set(state)
    else slip(state, own)
    witness(printed, page, state, shifts)
  }
}

/** Goes back over the titles of a page, counts each without its own entry, and hears the entry then. Changes `state`. */
function tell(
  first: number,
  end: number,
  page: number,
  weight: number,
  log: number,
  { heard, question, state, shifts }: Chain,
  tally: Tally,
): void {
  for (let k = end - 1; k >= first; k--) {
    const own = heard[k - first] as Float64Array
    let chance = 0
    for (let s = 0; s < S; s++) chance += (own[s] as number) * (state[s] as number)
    count(tally, k, page, chance * weight, log)
    const printed = question.printed[k] ?? null
    if (printed === null) continue
    for (let s = 0; s < S; s++)
      state[s] = (state[s] as number) * chanceOfEntry(printed, page, SHIFTS[s] as number)
    // Shifts slip as likely one way as the other.
    slip(state, shifts)
    state.set(shifts)
  }
}
