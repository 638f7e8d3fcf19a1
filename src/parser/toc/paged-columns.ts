import type { Piece } from './pieces.ts'
import type { Support } from './support.ts'

/** Longest name of a column, in key characters. */
const LONGEST = 8

/**
 * The columns of a table that gives them the pages of their first titles, though the body sets them on no row of their own:
 *
 * ```text
 * 03  读者活动
 * 03  元宵灯谜会侧记
 * ```
 *
 * Two at least, with nothing like them in the body, which has the next line and nearly all others. Indices.
 */
export function pagedColumns(pieces: readonly Piece[], support: Support): ReadonlySet<number> {
  const columns = new Set<number>()
  for (let i = 0; i + 1 < pieces.length; i++) {
    const { line, key } = pieces[i] as Piece
    const next = pieces[i + 1] as Piece
    if (line.page === null || line.page !== next.line.page || line.mark !== null) continue
    if (key.length < 2 || key.length > LONGEST || columns.has(i - 1)) continue
    if (!support.isRow(key) && support.of(next.key) >= 2 && support.of(key) === 0) columns.add(i)
  }
  if (columns.size < 2) return NONE
  let held = 0
  for (const { key } of pieces) if (support.of(key) >= 2) held++
  return held * 4 >= (pieces.length - columns.size) * 3 ? columns : NONE
}

const NONE: ReadonlySet<number> = new Set()
