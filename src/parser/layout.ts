import { width } from '../text/width.ts'
import type { Row } from './rows.ts'

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

/** Measures the body: edges, margin, indents, blank lines. */
export function measureLayout(rows: readonly Row[]): Layout {
  const sample = rows.slice(0, SAMPLE)
  const edges = new Map<number, number>()
  const indents = new Map<number, number>()
  let long = 0
  let blanks = 0
  let counted = 0
  for (const row of sample) {
    if (row.blanks > 0) blanks++
    if (row.text.length < 8) continue
    counted++
    if (row.text.length <= 120) {
      const edge = row.indent + width(row.text)
      edges.set(edge, (edges.get(edge) ?? 0) + 1)
    }
    if (row.text.length >= 16) {
      long++
      indents.set(row.indent, (indents.get(row.indent) ?? 0) + 1)
    }
  }
  const { edge, share } = densest(edges, counted)
  const wrapped = share >= 0.4 && edge >= 20 && counted >= 4
  const ranked = [...indents].sort((a, b) => b[1] - a[1])
  const margin = wrapped
    ? Math.min(...ranked.filter(([, n]) => n * 8 >= long).map(([indent]) => indent), ranked[0]?.[0] ?? 0)
    : (ranked[0]?.[0] ?? 0)
  const indented = ranked.find(
    ([indent, n]) => indent >= margin + 2 && indent <= margin + 8 && n * 25 >= long,
  )
  const blanksEverywhere = sample.length > 3 && blanks >= sample.length * 0.8
  return {
    wrapped,
    edge: wrapped ? edge : 0,
    margin,
    paragraphIndent: indented?.[0] ?? (!wrapped && margin >= 2 ? margin : null),
    blanksEverywhere,
    usualBlanks: blanksEverywhere ? commonest(sample.map((row) => row.blanks)) : 0,
  }
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The window of right edges, `SLACK` wide, that holds most lines; `edge` is its right end. */
function densest(edges: ReadonlyMap<number, number>, lines: number): { edge: number; share: number } {
  let edge = 0
  let most = 0
  for (const right of edges.keys()) {
    let held = 0
    for (let i = 0; i <= SLACK; i++) held += edges.get(right - i) ?? 0
    if (held > most || (held === most && right > edge)) {
      most = held
      edge = right
    }
  }
  return { edge, share: lines === 0 ? 0 : most / lines }
}
