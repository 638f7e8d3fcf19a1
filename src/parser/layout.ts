import { type Row, widthOf } from './rows.ts'

/** How the body's lines are set. Units are half-width. */
export interface Layout {
  /** Lines were wrapped at a fixed width and must be joined into paragraphs. */
  readonly wrapped: boolean
  /** Right edge that full lines reach; 0 when not wrapped. */
  readonly edge: number
  /** Indent of lines that go on. */
  readonly margin: number
  /** Indent that opens a paragraph, `null` when paragraphs are not indented. */
  readonly paragraphIndent: number | null
  /** Blank lines between nearly all lines: they mean nothing. */
  readonly blanksEverywhere: boolean
  /** Blank lines that usually stand between two lines where they stand everywhere, else 0. */
  readonly usualBlanks: number
}

/** Rows looked at; the rest of the document is taken to be alike. */
const SAMPLE = 300
/** Half-width units by which a full line may fall short of the edge: one character and a half-width one, squeezed. */
export const SLACK = 4

/** Shortest text that shows an edge, longest line that can be one of wrapped text, shortest text that shows an indent. */
const SHORTEST = 8
const LONGEST = 120
const SHORTEST_INDENTED = 16
/** Share of the lines that end at the edge of wrapped text. */
const AT_EDGE = 0.4

/** Measures the body: edges, margin, indents, blank lines. */
export function measureLayout(rows: readonly Row[]): Layout {
  const size = Math.min(rows.length, SAMPLE)
  const indents: Tally = { counts: new Map(), value: -1, run: 0 }
  let long = 0
  let blanks = 0
  let counted = 0
  let measurable = 0
  for (let i = 0; i < size; i++) {
    const row = rows[i] as Row
    const { length } = row.text
    if (row.blanks > 0) blanks++
    if (length < SHORTEST) continue
    counted++
    if (length <= LONGEST) measurable++
    if (length >= SHORTEST_INDENTED) {
      long++
      count(indents, row.indent)
    }
  }
  const edge = counted >= 4 && measurable / counted >= AT_EDGE ? edgeOf(rows, size, counted) : 0
  const wrapped = edge > 0
  const ranked = rank(indents)
  const margin = wrapped
    ? Math.min(...ranked.filter(([, n]) => n * 8 >= long).map(([indent]) => indent), ranked[0]?.[0] ?? 0)
    : (ranked[0]?.[0] ?? 0)
  const indented = ranked.find(
    ([indent, n]) => indent >= margin + 2 && indent <= margin + 8 && n * 25 >= long,
  )
  const blanksEverywhere = size > 3 && blanks >= size * 0.8
  return {
    wrapped,
    edge,
    margin,
    paragraphIndent: indented?.[0] ?? (!wrapped && margin >= 2 ? margin : null),
    blanksEverywhere,
    usualBlanks: blanksEverywhere ? commonestBlanks(rows, size) : 0,
  }
}

/** How many blank lines stand before a row most often. */
function commonestBlanks(rows: readonly Row[], size: number): number {
  const blanks: Tally = { counts: new Map(), value: -1, run: 0 }
  for (let i = 0; i < size; i++) count(blanks, (rows[i] as Row).blanks)
  return rank(blanks)[0]?.[0] ?? 0
}

/** How often each value was met, the run of one value that is just being met apart: most values stand in long runs. */
interface Tally {
  readonly counts: Map<number, number>
  value: number
  run: number
}

function count(tally: Tally, value: number): void {
  if (value !== tally.value) {
    settle(tally)
    tally.value = value
  }
  tally.run++
}

function settle(tally: Tally): void {
  if (tally.run > 0) tally.counts.set(tally.value, (tally.counts.get(tally.value) ?? 0) + tally.run)
  tally.run = 0
}

/** Values and how often they were met, the commonest first, and of two alike the one met first. */
function rank(tally: Tally): [number, number][] {
  settle(tally)
  return [...tally.counts].sort((a, b) => b[1] - a[1])
}

/** Narrowest text that counts as wrapped, in half-width units. */
const NARROWEST = 20

/**
 * The right edge at which the text was wrapped: the right end of the window of edges, `SLACK` wide, that holds most
 * lines; 0 when too few of the lines end there.
 */
function edgeOf(rows: readonly Row[], size: number, counted: number): number {
  const edges = new Int32Array(size)
  let found = 0
  for (let i = 0; i < size; i++) {
    const row = rows[i] as Row
    if (row.text.length >= SHORTEST && row.text.length <= LONGEST) edges[found++] = row.indent + widthOf(row)
  }
  const sorted = edges.subarray(0, found).sort()
  let edge = 0
  let most = 0
  let first = 0
  for (let i = 0; i < found; i++) {
    const right = sorted[i] as number
    while ((sorted[first] as number) < right - SLACK) first++
    const held = i - first + 1
    if (held >= most) {
      most = held
      edge = right
    }
  }
  return most / counted >= AT_EDGE && edge >= NARROWEST ? edge : 0
}
