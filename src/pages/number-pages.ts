import { type Beliefs, beliefs, factor, normalise, only, reach, rescale } from './beliefs.ts'
import type { Page } from './lattice.ts'
import type { PageGraph } from './page-graph.ts'
import type { Setting } from './setting.ts'
import { count, scaleFor, type Tally } from './tally.ts'
import { hearEntry, NO_SHIFT, SHIFTS, slip } from './witness.ts'

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
 * tally holds for it is what the text and all other entries say (forward and backward sums over one chain). Returns the
 * logarithm of how well layout, text and all entries go together; where that is below `least`, nothing is added.
 */
export function numberPages(question: Question, tally: Tally, least: number): number {
  const { graph, setting, firstPages } = question
  const nodes = nodesOf(graph, setting.rows)
  const lowest = Math.min(...firstPages)
  const width = Math.max(...firstPages) - lowest + 1 + 2 * MARGIN
  const low = windows(graph, nodes, lowest - MARGIN)
  const before = beliefs(low, width)
  const way: Way = {
    question,
    nodes,
    titles: titlesBefore(setting),
    before,
    state: new Float64Array(S),
  }
  const log = goForth(way)
  if (log >= least) {
    // Where numbers seen leave no way through, what stands before them is told by the entries all the same.
    const base = log === Number.NEGATIVE_INFINITY ? question.log : log
    const scale = scaleFor(tally, base)
    const behind = beliefs(low, width)
    goBack({ ...way, behind, heard: [], passing: new Float64Array(S), log: base, scale }, tally)
  }
  return log
}

/** Sums up all that leads to each border; returns the logarithm of the sum at the end. */
function goForth(way: Way): number {
  const { question, nodes, before } = way
  const { graph, setting, firstPages } = question
  const { width, low, logs, values } = before
  for (const page of firstPages) values[(page - (low[0] as number)) * S + NO_SHIFT] = 1 / firstPages.length
  logs[0] = question.log
  for (const page of graph.first) send(page, way)
  for (let i = 0, done = -1; i < graph.pages.length; i++) {
    const page = graph.pages[i] as Page
    if (page.from !== done) {
      only(before, nodes[page.from] as number, setting.known.get(page.from) ?? null)
      normalise(before, nodes[page.from] as number)
    }
    done = page.from
    send(page, way)
  }
  const last = nodes[setting.rows] as number
  let sum = 0
  for (let i = last * width * S; i < (last + 1) * width * S; i++) sum += values[i] as number
  return (logs[last] as number) + Math.log(sum)
}

/** Sums up all that follows each border, and tallies the titles on the way. */
function goBack(chain: Chain, tally: Tally): void {
  const { question, nodes, before, behind } = chain
  const { graph, setting } = question
  const { width } = before
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

/** The way forth through the text. */
interface Way {
  readonly question: Question
  readonly nodes: Int32Array
  readonly titles: Int32Array
  readonly before: Beliefs
  readonly state: Float64Array
}

/** The way there and back. */
interface Chain extends Way {
  readonly behind: Beliefs
  /** Chances of shifts at each title of one page, before its entry is heard. */
  readonly heard: Float64Array[]
  readonly passing: Float64Array
  /** Logarithm of a scale near the sum over all ways, and what it is in that of the tally. */
  readonly log: number
  readonly scale: number
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
function send({ from, to, weight }: Page, way: Way): void {
  const { before, nodes, titles, question, state } = way
  const { values, low, logs } = before
  const here = nodes[from] as number
  const next = nodes[to] as number
  if (logs[here] === Number.NEGATIVE_INFINITY) return
  const scale = factor(before, next, logs[here] as number) * weight
  const { source, target, length } = overlap(before, here, next)
  if (length === 0) return
  reach(before, next, target, target + length)
  const first = titles[from] as number
  const end = titles[to] as number
  if (first === end) {
    carry(values, source, target, length, scale)
    return
  }
  const page = (low[here] as number) + source / S - here * before.width
  for (let at = 0; at < length; at += S) {
    for (let s = 0; s < S; s++) state[s] = values[source + at + s] as number
    for (let k = first; k < end; k++) witness(question.printed[k] ?? null, page + at / S, state)
    for (let s = 0; s < S; s++)
      values[target + at + s] = (values[target + at + s] as number) + (state[s] as number) * scale
  }
}

/** Adds values to others, scaled. */
function carry(values: Float64Array, source: number, target: number, length: number, scale: number): void {
  for (let i = 0; i < length; i++)
    values[target + i] = (values[target + i] as number) + (values[source + i] as number) * scale
}

/** Where the pages in the window of one border stand in that of the next, a page on: indices of values, and how many. */
function overlap(
  { from, to, low, width }: Beliefs,
  here: number,
  next: number,
): { readonly source: number; readonly target: number; readonly length: number } {
  const ahead = (low[here] as number) + 1 - (low[next] as number)
  const first = Math.max(from[here] as number, -ahead)
  const end = Math.min(to[here] as number, width - ahead)
  return {
    source: (here * width + first) * S,
    target: (next * width + first + ahead) * S,
    length: Math.max(0, end - first) * S,
  }
}

/** Hears one entry: shifts may slip, then its number counts. */
function witness(printed: number | null, page: number, state: Float64Array): void {
  if (printed === null) return
  slip(state, state)
  hearEntry(state, printed, page)
}

/** Carries the chances behind a page back to its head, and tallies the titles on it. */
function take({ from, to, weight }: Page, chain: Chain, tally: Tally): void {
  const { before, behind, nodes, titles, state } = chain
  const { values } = behind
  const here = nodes[from] as number
  const next = nodes[to] as number
  const log = behind.logs[next] as number
  if (before.logs[here] === Number.NEGATIVE_INFINITY || log === Number.NEGATIVE_INFINITY) return
  const scale = factor(behind, here, log) * weight
  const { source: target, target: source, length } = overlap(before, here, next)
  const first = titles[from] as number
  const end = titles[to] as number
  if (first === end) {
    carry(values, source, target, length, scale)
    return
  }
  const share = weight * Math.exp((before.logs[here] as number) + log - chain.log) * chain.scale
  const page = (before.low[here] as number) + target / S - here * before.width
  for (let at = 0; at < length; at += S) {
    for (let s = 0; s < S; s++) state[s] = values[source + at + s] as number
    hear(first, end, page + at / S, target + at, chain)
    tell(first, end, page + at / S, share, chain, tally)
    for (let s = 0; s < S; s++)
      values[target + at + s] = (values[target + at + s] as number) + (state[s] as number) * scale
  }
}

/** Goes over the titles of a page in order, and keeps what is believed of shifts before each entry is heard. */
function hear(
  first: number,
  end: number,
  page: number,
  at: number,
  { before, heard, question, passing }: Chain,
): void {
  for (let s = 0; s < S; s++) passing[s] = before.values[at + s] as number
  for (let k = first; k < end; k++) {
    const printed = question.printed[k] ?? null
    heard[k - first] ??= new Float64Array(S)
    const own = heard[k - first] as Float64Array
    if (printed === null) own.set(passing)
    else slip(passing, own)
    witness(printed, page, passing)
  }
}

/** Goes back over the titles of a page, counts each without its own entry, and hears the entry then. Changes `state`. */
function tell(
  first: number,
  end: number,
  page: number,
  share: number,
  { heard, question, state }: Chain,
  tally: Tally,
): void {
  for (let k = end - 1; k >= first; k--) {
    const own = heard[k - first] as Float64Array
    let chance = 0
    for (let s = 0; s < S; s++) chance += (own[s] as number) * (state[s] as number)
    count(tally, k, page, chance * share)
    const printed = question.printed[k] ?? null
    if (printed === null) continue
    hearEntry(state, printed, page)
    // Shifts slip as likely one way as the other.
    slip(state, state)
  }
}
