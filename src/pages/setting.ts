import { FULL_WIDTH, type LineRules, lineEnd, type MeasuredText } from '../grid/index.ts'
import type { Flow, FlowBlock } from './flow.ts'

/** What a row of the grid is to a page border before it. */
export const INSIDE = 0
export const OPENS_BLOCK = 1
export const BEHIND_CUT = 2
export const OPENS_ARTICLE = 3
/** Stands behind a border that the source shows. */
export const BEHIND_BORDER = 4

/** Traits of a row: a line of a title or of a column's name; the first line of a heading; */
export const TITLE_LINE = 1
export const HEADING_LINE = 2
/** a border before it would leave a heading, or one line of a paragraph, at the foot of a page, */
export const BEHIND_HEADING = 4
export const SECOND_LINE = 8
/** or one line of a paragraph at the head of the next. */
export const LAST_LINE = 16
/** The name of a column. */
export const COLUMN_LINE = 32

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
  /** What stands in each row and beside it, as bits. */
  readonly traits: Uint8Array
  /** Rows behind borders that the source shows, with the numbers of the pages they begin where those are known. */
  readonly known: ReadonlyMap<number, number | null>
  /** First row of each article, the name of a column above it included. */
  readonly articleRows: Int32Array
  /** First row of each article's title. */
  readonly titleRows: Int32Array
}

/** Titles are set larger: characters on their lines for one of running text (小二 or 二号 against 三号). */
const TITLE = 0.75

/** Rules for running text of so many full-width characters a line. */
export function textRules(
  charactersPerLine: number,
  indent: number,
  marks: 'hang' | 'push' | 'press',
): LineRules {
  return {
    measure: charactersPerLine * FULL_WIDTH,
    indent: indent * FULL_WIDTH,
    hanging: marks === 'hang',
    pressing: marks === 'press',
    wholeWords: true,
  }
}

/** Sets the flow by the rules; where the source keeps its line ends, those are the rows. */
export function setFlow(flow: Flow, text: MeasuredText, rules: LineRules): Setting {
  const draft: Draft = { starts: [], kinds: [], traits: [] }
  const { starts, kinds, traits } = draft
  const articleRows = new Int32Array(flow.articles.length).fill(-1)
  const titleRows = new Int32Array(flow.articles.length).fill(-1)
  const seams = seamsOf(flow)
  let seam = 0
  let heading = false
  let cut = false
  for (const [i, printed] of flow.blocks.entries()) {
    const first = starts.length
    const goesOn = isCutLine(printed, flow.blocks[i + 1], text, rules)
    const block: FlowBlock = goesOn ? { ...printed, kind: 'text' } : printed
    const { article, kind } = block
    const opens = articleRows[article] === -1
    if (opens) articleRows[article] = first
    if (kind === 'title' && titleRows[article] === -1) titleRows[article] = first
    let from = block.from
    do {
      while (seam < seams.length && (seams[seam] as number) <= from) seam++
      const to = Math.min(block.to, seams[seam] ?? block.to)
      setStretch(flow, text, block, from, to, rules, draft)
      from = to
    } while (from < block.to)
    if (opens && !goesOn) kinds[first] = OPENS_ARTICLE
    if (cut) kinds[first] = BEHIND_CUT
    cut = goesOn
    if (heading) traits[first] = (traits[first] as number) | BEHIND_HEADING
    if (kind === 'heading') traits[first] = (traits[first] as number) | HEADING_LINE
    heading = kind !== 'text' && kind !== 'end'
  }
  for (let k = 0; k < titleRows.length; k++) {
    if (titleRows[k] === -1) titleRows[k] = articleRows[k] as number
  }
  const known = markBorders(flow, starts, kinds)
  starts.push(flow.text.value.length)
  kinds.push(OPENS_BLOCK)
  traits.push(0)
  return {
    charactersPerLine: rules.measure / FULL_WIDTH,
    rules,
    rows: starts.length - 1,
    starts: new Int32Array(starts),
    kinds: new Uint8Array(kinds),
    marks: marksOf(kinds),
    traits: new Uint8Array(traits),
    known,
    articleRows,
    titleRows,
  }
}

/**
 * Whether what was read as a title is the first line of a paragraph that a page end cut: the contents do not name it,
 * and set with what follows, a line ends just there.
 */
function isCutLine(
  { unnamed, from, to }: FlowBlock,
  next: FlowBlock | undefined,
  text: MeasuredText,
  rules: LineRules,
): boolean {
  return (
    unnamed === true &&
    next !== undefined &&
    lineEnd(text, from, next.to, rules.measure - rules.indent, rules) === to
  )
}

/** Rows while they are being set; of each, its first character, what it is, and its traits. */
interface Draft {
  readonly starts: number[]
  readonly kinds: number[]
  readonly traits: number[]
}

/** Where rows begin though no line is full: behind cuts and borders, rising. */
function seamsOf({ cuts, borders }: Flow): number[] {
  const seams = cuts.map(({ at }) => at)
  if (borders.length === 0) return seams
  for (const { at } of borders) seams.push(at)
  return seams.sort((a, b) => a - b)
}

/** Marks the rows behind borders, and returns them with their pages. */
function markBorders(
  { borders }: Flow,
  starts: readonly number[],
  kinds: number[],
): Map<number, number | null> {
  const known = new Map<number, number | null>()
  let row = 0
  for (const { at, page } of borders) {
    while (row < starts.length && (starts[row] as number) < at) row++
    if (row >= starts.length) break
    kinds[row] = BEHIND_BORDER
    known.set(row, page)
  }
  return known
}

function marksOf(kinds: readonly number[]): Int32Array {
  const marks = new Int32Array(kinds.length)
  let next = kinds.length - 1
  for (let row = kinds.length - 1; row >= 0; row--) {
    marks[row] = next
    if ((kinds[row] as number) > OPENS_BLOCK) next = row
  }
  return marks
}

/** Sets the part of a block between two cuts. */
function setStretch(
  flow: Flow,
  text: MeasuredText,
  block: FlowBlock,
  from: number,
  to: number,
  rules: LineRules,
  { starts, kinds, traits }: Draft,
): void {
  const opens = from === block.from
  const large = block.kind === 'title' || block.kind === 'column'
  const measure = large ? Math.round(rules.measure * TITLE) : rules.measure
  const indent = opens && INDENTED.has(block.kind) ? rules.indent : 0
  const share = flow.wrapped && block.lines > 0 ? (block.to - block.from) / block.lines : 0
  let start = from
  let row = 0
  while (start < to) {
    starts.push(start)
    kinds.push(row > 0 ? INSIDE : opens ? OPENS_BLOCK : BEHIND_CUT)
    traits.push(
      block.kind === 'column'
        ? TITLE_LINE | COLUMN_LINE
        : large
          ? TITLE_LINE
          : row === 1 && opens
            ? SECOND_LINE
            : 0,
    )
    row++
    start =
      share > 0
        ? Math.min(to, Math.round(from + row * share))
        : lineEnd(text, start, to, row === 1 ? measure - indent : measure, rules)
    if (share > 0 && to - start < share / 2) start = to
  }
  const last = traits.length - 1
  if (row > 1 && to === block.to) traits[last] = (traits[last] as number) | LAST_LINE
}

const INDENTED: ReadonlySet<FlowBlock['kind']> = new Set(['text', 'heading'])
