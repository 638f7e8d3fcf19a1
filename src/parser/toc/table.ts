import { codesOf, isSpace } from '../../text/characters.ts'
import { DASH, ROUND, SLASH, SPACE } from '../../text/marks.ts'
import { closeUp, readNames } from '../../text/names.ts'
import { foldedKey } from '../../text/titles.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Indented, readIndents } from './indents.ts'
import type { TocLine } from './lines.ts'
import { pagedColumns } from './paged-columns.ts'
import { type Piece, readPiece, type SignerTest } from './pieces.ts'
import type { Support } from './support.ts'

/** What is known of the table as a whole, for weighing its lines. */
export interface Table {
  readonly pieces: readonly Piece[]
  readonly paged: boolean
  /** Nearly every entry carries a page: a line without one is a column or the first part of a wrapped title. */
  readonly fullyPaged: boolean
  readonly widest: number
  /** The bullet that columns bear, 0 for none. */
  readonly columnBullet: number
  /** The bullet that most lines bear: that of the entries, 0 for none. */
  readonly entryBullet: number
  /** Columns bear no pages: a short line with one is an entry, whatever its name. */
  readonly bareColumns: boolean
  readonly marked: boolean
  /** Pages are set off by leaders or marks, not by mere spaces. */
  readonly led: boolean
  /** Columns with the pages of their first titles. */
  readonly pagedColumns: ReadonlySet<number>
  /** Columns and entries told apart by their indents. */
  readonly indented: Indented
  /** The table prints numbers of documents as part of the titles: one at least stands on the line of its title. */
  readonly numbersInTitles: boolean
  /** Keys of lines that, in the body, stand right above another line of the table: columns do, titles do not. */
  readonly above: ReadonlySet<string>
  /** Names of standing columns. */
  readonly columns: ReadonlySet<string>
  readonly support: Support
  readonly vocabulary: Vocabulary
}

/** Longest name of a column, in key characters. */
const LONGEST_COLUMN = 14
/** The same, where no blank line parts it from the title. */
const CLOSE_COLUMN = 10
/** Longest name of a column that stands bare, in key characters. */
const SHORT_COLUMN = 8

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
  let brackets = 0
  let led = 0
  let bare = 0
  let widest = 0
  let numbersInTitles = false
  const indented = readIndents(lines)
  const signs = signerTest(echoes, end, vocabulary)
  for (const line of lines) {
    const piece = readPiece(
      indented.outer.has(pieces.length) ? { ...line, outside: true } : line,
      pieces.at(-1),
      signs,
    )
    const before = pieces.at(-1)
    // A title wrapped over two lines may stand below a column too.
    if (before && before.line.page === null && before.key.length >= 6) keys.add(before.key + piece.key)
    pieces.push(piece)
    if (piece.key.length >= 2 && !piece.isSigner) addTitles(piece, keys)
    numbersInTitles ||= piece.number !== ''
    if (piece.width > widest) widest = piece.width
    if (line.page !== null) pages++
    if (line.by === 'leader' || line.by === 'mark') led++
    if (line.mark === 'bracket') brackets++
    if (line.page === null && line.mark === null && !line.leader && piece.key.length <= SHORT_COLUMN) bare++
  }
  const columnBullet = brackets === 0 ? columnBulletOf(lines) : 0
  const fullyPaged = pages >= 3 && pages * 2 >= lines.length
  return {
    pieces,
    paged: pages >= 2 && pages * 4 >= lines.length,
    fullyPaged,
    bareColumns: fullyPaged && bare >= 2,
    widest,
    pagedColumns: fullyPaged ? pagedColumns(pieces, support) : NONE,
    indented,
    numbersInTitles,
    columnBullet,
    entryBullet: entryBulletOf(lines),
    marked: brackets > 0 || columnBullet !== 0,
    led: led * 2 > pages,
    above: linesAbove(echoes, rows, end, keys),
    columns: columnsOf(vocabulary),
    support,
    vocabulary,
  }
}

/** The key of a line, and of the title alone where brackets, a bar or a wide gap may part it from an author, a dash from a deck. */
function addTitles({ key, folded, marks }: Piece, keys: Set<string>): void {
  keys.add(key)
  if ((marks & (ROUND | SLASH | SPACE | DASH)) === 0) return
  const end = folded.length - 1
  const closed = folded.charAt(end) === '）' || folded.charAt(end) === ')'
  for (let i = 3; i < end; i++) {
    const code = folded.charCodeAt(i)
    const next = folded.charCodeAt(i + 1)
    if (
      (closed && (code === 0xff08 || code === 0x28)) ||
      (isSpace(code) && (code === 0x3000 || code === 0x09 || isSpace(next))) ||
      BARS.has(code) ||
      (code === next && DASHES.has(code))
    ) {
      keys.add(foldedKey(folded.slice(0, i)))
      return
    }
  }
}

const BARS = codesOf('|｜/／')
const DASHES = codesOf('—―─')

/**
 * The bullet of the columns: the first that stands on no more than half of the lines, seldom on two lines side by side and
 * mostly without a page. Entries may bear another.
 */
function columnBulletOf(lines: readonly TocLine[]): number {
  const seen = new Set<number>()
  for (const { bullet } of lines) {
    if (bullet === 0 || seen.has(bullet)) continue
    seen.add(bullet)
    let count = 0
    let pages = 0
    let pairs = 0
    lines.forEach((line, i) => {
      if (line.bullet !== bullet) return
      count++
      if (line.page !== null) pages++
      if (lines[i + 1]?.bullet === bullet) pairs++
    })
    if (pages * 2 < count && count * 2 <= lines.length + 1 && pairs * 3 <= count) return bullet
  }
  return 0
}

function entryBulletOf(lines: readonly TocLine[]): number {
  const bullet = (lines.find((line) => line.bullet !== 0) ?? lines[0])?.bullet ?? 0
  let count = 0
  for (const line of lines) if (line.bullet === bullet) count++
  return bullet !== 0 && count >= 3 && count * 3 > lines.length * 2 ? bullet : 0
}

/** An author's line is what the body has below the title, too, and holds names or an organisation; names with a page are enough. */
function signerTest(echoes: readonly Row[], end: number, vocabulary: Vocabulary): SignerTest {
  let above: ReadonlyMap<string, string> | undefined
  return (folded, key, page, title) => {
    above ??= keysAbove(echoes, end)
    const held = above.get(key) === title.key
    if (!held && (page === null || title.line.page !== null)) return false
    if (readNames(folded, vocabulary.authors)) return true
    return held && isOrganisation(closeUp(folded), vocabulary)
  }
}

/** For each key of a row of the body, the key of the row above it, where both are among the echoes. */
function keysAbove(echoes: readonly Row[], end: number): ReadonlyMap<string, string> {
  const above = new Map<string, string>()
  for (let i = 1; i < echoes.length; i++) {
    const row = echoes[i] as Row
    const before = echoes[i - 1] as Row
    if (before.index < end || row.index !== before.index + 1) continue
    // Below a column stands a title, no author.
    if (!readColumnMark(before.folded)) above.set(keyOf(row), keyOf(before))
  }
  return above
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
      // Rows of a long title stand close together, a column and a title seldom do.
      const longest = row.blanks > 0 ? LONGEST_COLUMN : CLOSE_COLUMN
      if (key !== keyOf(row) && key.length <= longest) above.add(key)
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

const NONE: ReadonlySet<number> = new Set()
const columnSets = new WeakMap<Vocabulary, ReadonlySet<string>>()

function columnsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  let columns = columnSets.get(vocabulary)
  if (!columns) {
    columns = new Set(vocabulary.columns)
    columnSets.set(vocabulary, columns)
  }
  return columns
}
