import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { TocLine } from './lines.ts'
import { type Piece, readPiece } from './pieces.ts'
import type { Support } from './support.ts'

/** What is known of the table as a whole, for weighing its lines. */
export interface Table {
  readonly pieces: readonly Piece[]
  readonly paged: boolean
  /** Nearly every entry carries a page: a line without one is a column or the first part of a wrapped title. */
  readonly fullyPaged: boolean
  readonly widest: number
  readonly bulletsAreColumns: boolean
  readonly marked: boolean
  /** Pages are set off by leaders or marks, not by mere spaces. */
  readonly led: boolean
  /** Keys of lines that, in the body, stand right above another line of the table: columns do, titles do not. */
  readonly above: ReadonlySet<string>
  /** Names of standing columns. */
  readonly columns: ReadonlySet<string>
  readonly support: Support
  readonly vocabulary: Vocabulary
}

/** Longest name of a column, in key characters. */
const LONGEST_COLUMN = 14

/** Looks the lines of the table over. The body begins at row `end`; `echoes` are the rows that may repeat the table. */
export function survey(
  lines: readonly TocLine[],
  echoes: readonly Row[],
  rows: readonly Row[],
  end: number,
  support: Support,
  vocabulary: Vocabulary,
): Table {
  const pieces: Piece[] = []
  const keys = new Set<string>()
  let pages = 0
  let bullets = 0
  let bulletPages = 0
  let brackets = 0
  let led = 0
  let widest = 0
  for (const line of lines) {
    const piece = readPiece(line)
    pieces.push(piece)
    if (piece.key.length >= 2) keys.add(piece.key)
    if (piece.width > widest) widest = piece.width
    if (line.page !== null) pages++
    if (line.by === 'leader' || line.by === 'mark') led++
    if (line.mark === 'bracket') brackets++
    if (line.mark !== 'bullet') continue
    bullets++
    if (line.page !== null) bulletPages++
  }
  const bare = bullets > 0 && bulletPages * 2 < bullets
  return {
    pieces,
    paged: pages >= 2 && pages * 4 >= lines.length,
    fullyPaged: pages >= 3 && pages * 2 >= lines.length,
    widest,
    bulletsAreColumns: bare && bullets * 2 <= lines.length + 1 && brackets === 0,
    marked: brackets > 0 || bare,
    led: led * 2 > pages,
    above: linesAbove(echoes, rows, end, keys),
    columns: columnsOf(vocabulary),
    support,
    vocabulary,
  }
}

/** Keys of rows of the body right above another row of the table; both are among the `echoes`, marks or not. */
function linesAbove(
  echoes: readonly Row[],
  rows: readonly Row[],
  end: number,
  keys: ReadonlySet<string>,
): Set<string> {
  const above = new Set<string>()
  let previous: Row | undefined
  for (const row of echoes) {
    if (row.index < end || !keys.has(keyOf(row))) continue
    if (previous && isRightAbove(previous, row, rows)) {
      const key = keyOf(previous)
      if (key !== keyOf(row) && key.length <= LONGEST_COLUMN) above.add(key)
    }
    previous = row
  }
  return above
}

/** A kicker may stand between a column and its first title. */
function isRightAbove(above: Row, row: Row, rows: readonly Row[]): boolean {
  const between = rows[row.index - 1]?.text ?? ''
  const apart = row.index - above.index
  if (apart === 2) return between.length <= 30 && !between.endsWith('。') && !between.endsWith('，')
  return apart === 1
}

const columnSets = new WeakMap<Vocabulary, ReadonlySet<string>>()

function columnsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  let columns = columnSets.get(vocabulary)
  if (!columns) {
    columns = new Set(vocabulary.columns)
    columnSets.set(vocabulary, columns)
  }
  return columns
}
