import { codesOf, isSpace, trimmedEnd } from '../../text/characters.ts'
import { marksOf, ROUND, SPACE, SQUARE } from '../../text/marks.ts'
import { foldedKey } from '../../text/titles.ts'
import { fold } from '../../text/variants.ts'
import { isDocumentNumber } from '../constructs/document-number.ts'
import { SHORT, widthOf } from '../rows.ts'
import { sliceOf, type TocLine, textOf } from './lines.ts'

/** Title text of one line, or of several that could be one title. */
export interface Span {
  readonly text: string
  /** `text` folded; the same length. */
  readonly folded: string
  /** As `titleKey` gives it. */
  readonly key: string
  /** What stands in `folded`, as bits of `text/marks.ts`. */
  readonly marks: number
  /** Indices in `text` at which a line began. */
  readonly seams: readonly number[]
}

/** A line of the table with what is asked of it for every cut it is part of. */
export interface Piece extends Span {
  readonly line: TocLine
  /** The line holds nothing but a page, with or without leaders. */
  readonly isPage: boolean
  /** The line holds nothing but the number of an official document, and perhaps a page. */
  readonly isNumber: boolean
  /** Key of the number of an official document behind the title; `''` without one. */
  readonly number: string
  /** The line names who wrote what the line above prints. */
  readonly isSigner: boolean
  /** Width of its row in half-width units. */
  readonly width: number
}

/** Longest line of names, in UTF-16 units. */
const SIGNER = 20
const NONE: readonly number[] = []

/** Tells whether a line, by its folded text, its key and its page, names an author of the title above. */
export type SignerTest = (folded: string, key: string, page: number | null, above: Piece) => boolean

/** Reads a line of the table. */
export function readPiece(line: TocLine, above: Piece | undefined, signs: SignerTest): Piece {
  const { row } = line
  const text = textOf(line)
  const folded = row.text.length > SHORT ? fold(text) : sliceOf(row.folded, line)
  const key = foldedKey(folded)
  const marks = marksOf(folded)
  const isNumber = (marks & (SQUARE | ROUND)) !== 0 && folded.includes('号') && isDocumentNumber(folded)
  return {
    text,
    folded,
    key,
    marks,
    seams: NONE,
    line,
    isPage: line.page !== null && text === '',
    isNumber,
    number: isNumber ? '' : numberBehind(folded, marks),
    isSigner:
      above !== undefined &&
      line.mark === null &&
      above.text !== '' &&
      text.length <= SIGNER &&
      signs(folded, key, line.page, above),
    width: widthOf(row),
  }
}

/**
 * Pieces from index `from` to `to`, exclusive, as one text; numbers of documents on lines of their own are left out.
 * `undefined` when the pieces cannot be one entry.
 */
export function joinPieces(pieces: readonly Piece[], from: number, to: number): Span | undefined {
  const first = pieces[from]
  if (!first || first.isPage || first.isNumber || !canJoin(pieces, from, to)) return undefined
  if (to === from + 1) return first.text === '' ? undefined : first
  let text = ''
  let folded = ''
  let key = ''
  let marks = 0
  let gap = ''
  const seams: number[] = []
  for (let i = from; i < to; i++) {
    const piece = pieces[i]
    if (!piece || piece.text === '' || (piece.isNumber && i > from)) continue
    if (text !== '') {
      const latin =
        isWordCharacter(text.charCodeAt(text.length - 1)) && isWordCharacter(piece.text.charCodeAt(0))
      const glue = gap !== '' ? gap : latin ? ' ' : ''
      text += glue
      folded += glue
      if (glue !== '') marks |= SPACE
      seams.push(text.length)
    }
    text += piece.text
    folded += piece.folded
    key += piece.key
    marks |= piece.marks
    gap = piece.line.trailingSpace ? '  ' : ''
  }
  return text === '' ? undefined : { text, folded, key, marks, seams }
}

/** Whether nothing parts the lines: no page or leaders but on the last, no mark but on the first, one half. */
function canJoin(pieces: readonly Piece[], from: number, to: number): boolean {
  const first = pieces[from]?.line
  const last = pieces[to - 1]
  for (let i = from; i < to; i++) {
    const line = pieces[i]?.line
    if (!line || line.half !== first?.half) return false
    if (i > from && line.mark !== null) return false
    const isSigned = i === to - 2 && last?.isSigner && last.line.page === null
    if (i < to - 1 && !isSigned && (line.page !== null || (line.leader && !last?.isPage))) return false
  }
  return true
}

/**
 * Key of the number of a document that a line ends in, behind a title: `关于…的通知（青政办发〔2021〕14号）`, or behind a gap;
 * `''` without one.
 */
function numberBehind(folded: string, marks: number): string {
  if ((marks & (ROUND | SQUARE)) === 0) return ''
  const last = folded.length - 1
  const closed = CLOSING.has(folded.charCodeAt(last))
  if (folded.charAt(closed ? trimmedEnd(folded, 0, last) - 1 : last) !== '号') return ''
  for (let i = last - 1; i > 0 && last - i < LONGEST_NUMBER; i--) {
    if (closed ? !BRACKETS.has(folded.charCodeAt(i)) : !isSpace(folded.charCodeAt(i - 1))) continue
    const number = folded.slice(i)
    if (isDocumentNumber(number)) return foldedKey(number)
  }
  return ''
}

/** Longest number of a document in its brackets, in UTF-16 units. */
const LONGEST_NUMBER = 40
const CLOSING = codesOf('）)')

/** The number of a document, in brackets, that stands below a title; `''` without one. */
export function bracketedNumber(pieces: readonly Piece[], from: number, to: number): string {
  let number = ''
  for (let i = from + 1; i < to; i++) {
    const piece = pieces[i]
    if (piece?.isNumber && (piece.marks & ROUND) !== 0 && BRACKETS.has(piece.text.charCodeAt(0)))
      number = piece.text
  }
  return number
}

const BRACKETS = codesOf('（(')

/** What `\w` matches. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f
  )
}
