import { FULL_WIDTH, type LineRules, lineEnd } from '../grid/index.ts'
import type { Flow, FlowBlock } from './flow.ts'

/** What a row of the grid is to a page border before it. */
export const INSIDE = 0
export const OPENS_BLOCK = 1
export const BEHIND_CUT = 2
export const OPENS_ARTICLE = 3

/** The flow set in lines: the rows of the grid that it takes, white rows around titles not among them. */
export interface Setting {
  readonly charactersPerLine: number
  readonly rules: LineRules
  /** Number of rows. */
  readonly rows: number
  /** Index in the flow of the first character of each row; one element more than rows. */
  readonly starts: Int32Array
  /** What each row is; one element more than rows, the last of which opens a block. */
  readonly kinds: Uint8Array
  /** Of each row, the next behind it that goes on behind a cut or opens an article; the number of rows if none does. */
  readonly marks: Int32Array
  /** 1 where a border before the row would leave a heading as the last line of a page. */
  readonly lone: Uint8Array
  /** First row of each article, the name of a column above it included. */
  readonly articleRows: Int32Array
  /** First row of each article's title. */
  readonly titleRows: Int32Array
}

/** Titles are set larger: characters on their lines for one of running text (小二 or 二号 against 三号). */
const TITLE = 0.75

/** Rules for running text of so many full-width characters a line. */
export function textRules(charactersPerLine: number, indent: number, hanging: boolean): LineRules {
  return {
    measure: charactersPerLine * FULL_WIDTH,
    indent: indent * FULL_WIDTH,
    hanging,
    pressing: false,
    wholeWords: true,
  }
}

/** Sets the flow by the rules; where the source keeps its line ends, those are the rows. */
export function setFlow(flow: Flow, rules: LineRules): Setting {
  const starts: number[] = []
  const kinds: number[] = []
  const articleRows = new Int32Array(flow.articles.length).fill(-1)
  const titleRows = new Int32Array(flow.articles.length).fill(-1)
  const lone: number[] = []
  let cut = 0
  let isLone = false
  for (const block of flow.blocks) {
    const first = starts.length
    if (isLone) lone.push(first)
    isLone = block.kind !== 'text' && block.kind !== 'end'
    const { article } = block
    const opens = articleRows[article] === -1
    if (opens) articleRows[article] = first
    if (block.kind === 'title' && titleRows[article] === -1) titleRows[article] = first
    let from = block.from
    let at: number | undefined
    do {
      while ((flow.cuts[cut]?.at ?? block.to) <= from && cut < flow.cuts.length) cut++
      at = flow.cuts[cut]?.at
      const to = at === undefined || at > block.to ? block.to : at
      setStretch(flow, block, from, to, rules, starts, kinds)
      from = to
    } while (from < block.to)
    if (opens) kinds[first] = OPENS_ARTICLE
  }
  for (let k = 0; k < titleRows.length; k++) if (titleRows[k] === -1) titleRows[k] = articleRows[k] as number
  starts.push(flow.text.value.length)
  kinds.push(OPENS_BLOCK)
  return {
    charactersPerLine: rules.measure / FULL_WIDTH,
    rules,
    rows: starts.length - 1,
    starts: Int32Array.from(starts),
    kinds: Uint8Array.from(kinds),
    marks: marksOf(kinds),
    lone: marked(lone, starts.length),
    articleRows,
    titleRows,
  }
}

function marksOf(kinds: readonly number[]): Int32Array {
  const marks = new Int32Array(kinds.length)
  let next = kinds.length - 1
  for (let row = kinds.length - 1; row >= 0; row--) {
    marks[row] = next
    if (kinds[row] === BEHIND_CUT || kinds[row] === OPENS_ARTICLE) next = row
  }
  return marks
}

function marked(rows: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length)
  for (const row of rows) marks[row] = 1
  return marks
}

/** Sets the part of a block between two cuts. */
function setStretch(
  flow: Flow,
  block: FlowBlock,
  from: number,
  to: number,
  rules: LineRules,
  starts: number[],
  kinds: number[],
): void {
  const opens = from === block.from
  const measure = block.kind === 'title' ? Math.round(rules.measure * TITLE) : rules.measure
  const indent = opens && INDENTED.has(block.kind) ? rules.indent : 0
  let start = from
  let kind = opens ? OPENS_BLOCK : BEHIND_CUT
  let row = 0
  const share = flow.wrapped && block.lines > 0 ? (block.to - block.from) / block.lines : 0
  while (start < to) {
    starts.push(start)
    kinds.push(kind)
    kind = INSIDE
    row++
    start =
      share > 0
        ? Math.min(to, Math.round(from + row * share))
        : lineEnd(flow.text, start, to, row === 1 ? measure - indent : measure, rules)
    if (share > 0 && to - start < share / 2) start = to
  }
}

const INDENTED: ReadonlySet<FlowBlock['kind']> = new Set(['text', 'heading'])
