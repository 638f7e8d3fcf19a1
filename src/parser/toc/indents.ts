import type { TocLine } from './lines.ts'

/** Least difference between the indents of columns and of entries, in half-width units. */
const STEP = 1
/** Longest name of a column, in UTF-16 units. */
const LONGEST = 16

/** What the indents say of the lines of a table: indices. */
export interface Indented {
  /** Lines with entries indented below them. */
  readonly columns: ReadonlySet<number>
  /** Lines as far out as the columns, with nothing indented below them. */
  readonly outer: ReadonlySet<number>
}

const NONE: Indented = { columns: new Set(), outer: new Set() }

/**
 * The columns of a table that gives them pages and indents the entries below them:
 *
 * ```text
 * 工作动态 ………………… 1
 *     堤防加固工程开工 …… 1
 * ```
 *
 * Two columns at least, and two indents among the lines with pages. Second lines of long titles are indented too, but
 * what they go on has no page.
 */
export function readIndents(lines: readonly TocLine[]): Indented {
  let outermost = Number.POSITIVE_INFINITY
  let inner = -1
  for (const { page, row, half, from } of lines) {
    if (half === 1 || from > 0) return NONE
    if (page !== null && row.indent < outermost) outermost = row.indent
  }
  for (const { page, row } of lines) {
    if (page === null || row.indent < outermost + STEP) continue
    if (inner >= 0 && row.indent !== inner) return NONE
    inner = row.indent
  }
  if (inner < 0) return NONE
  const columns = new Set<number>()
  const outer = new Set<number>()
  let paged = 0
  lines.forEach((line, i) => {
    if (line.row.indent >= inner) return
    const next = lines[i + 1]
    if (next === undefined || next.row.indent < inner) {
      if (line.page !== null) outer.add(i)
    } else if (line.end - line.start <= LONGEST) {
      columns.add(i)
      if (line.page !== null) paged++
    } else if (line.page !== null) paged = Number.NaN
  })
  return paged >= 2 ? { columns, outer } : NONE
}
