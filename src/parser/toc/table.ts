import { titleKey } from '../../text/titles.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
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
/** Longest row that can be a column or a title, in UTF-16 units. */
const LONGEST = 60

/** Looks the lines of the table over. The body begins at row `end`. */
export function survey(
  lines: readonly TocLine[],
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
    above: linesAbove(rows, end, keys),
    columns: columnsOf(vocabulary),
    support,
    vocabulary,
  }
}

function linesAbove(rows: readonly Row[], from: number, keys: ReadonlySet<string>): Set<string> {
  const above = new Set<string>()
  let previous = ''
  let strange = 0
  for (let i = from; i < rows.length; i++) {
    const row = rows[i]
    if (!row) break
    const key = row.text.length > LONGEST ? '' : keyOfLine(row)
    if (keys.has(key)) {
      if (previous !== '' && previous !== key && previous.length <= LONGEST_COLUMN) above.add(previous)
      previous = key
      strange = 0
      continue
    }
    // A kicker may stand between a column and its first title.
    strange++
    if (strange > 1 || row.text.length > 30 || row.text.endsWith('。') || row.text.endsWith('，'))
      previous = ''
  }
  return above
}

/** The row's key, without the marks of a column. */
function keyOfLine(row: Row): string {
  const mark = readColumnMark(row.folded)
  return mark ? titleKey(row.text.slice(mark.start, mark.end)) : keyOf(row)
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
