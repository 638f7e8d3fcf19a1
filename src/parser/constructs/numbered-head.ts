import {
  hasHan,
  hasHanPair,
  holdsAt,
  isDigit,
  isLatin,
  isSpace,
  skipSpace,
  trimmedEnd,
} from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import { HAN_DIGITS, readNumeral } from '../../text/numerals.ts'

/** A running head with the page number in it, at its beginning or end. */
export interface NumberedHead {
  readonly page: number
  /** What stands beside the number, without spaces and dots, other numbers as `#`. */
  readonly text: string
  /** The pieces of it that wide gaps or marks hold apart, each in the same form; empty for one piece. */
  readonly parts: readonly string[]
  /** Nothing but one space holds the number apart: only the name of the bulletin can stand so beside it. */
  readonly tight: boolean
  /** 第3版, 第3页: the number says itself what it is. */
  readonly worded: boolean
}

/**
 * Reads a running head with the page number in it.
 *
 * ```text
 * 4 · 档案工作简报 · 2020年第3期
 * ^   ^^^^^^
 * ```
 *
 * The number may be the first or the last of the line; see `readLastHead` where both could be one.
 */
export function readNumberedHead(folded: string): NumberedHead | undefined {
  return readFirstHead(folded) ?? readLastHead(folded)
}

/** Reads a running head with the page number at its beginning. */
function readFirstHead(folded: string): NumberedHead | undefined {
  const from = dressEnd(folded, 0)
  const named = holdsAt(folded, from, '第')
  const start = named ? skipSpace(folded, from + 1) : latinEnd(folded, from)
  const end = numberEnd(folded, start)
  if (end === start) return undefined
  let behind = end
  const unit = skipSpace(folded, end)
  const counted = holdsAt(folded, unit, '页版')
  if (named && !counted) return undefined
  if (counted) behind = unit + 1
  else if (holdsAt(folded, behind, CLOSING)) {
    if (!holdsAt(folded, start - 1, OPENING)) return undefined
    behind++
  }
  const gap = gapBehind(folded, behind)
  if (gap === undefined && !named) return undefined
  return headOf(folded.slice(start, end), folded.slice(gap?.to ?? behind), named, gap?.tight ?? true)
}

/** Reads a running head with the page number at its end. */
export function readLastHead(folded: string): NumberedHead | undefined {
  let end = dressStart(folded, folded.length)
  const counted = holdsAt(folded, end - 1, '页版')
  const closed = !counted && holdsAt(folded, end - 1, CLOSING)
  if (counted) end = trimmedEnd(folded, 0, end - 1)
  else if (closed) end--
  const start = numberStart(folded, end)
  if (start === end) return undefined
  let before = start
  const word = trimmedEnd(folded, 0, start)
  const named = counted && holdsAt(folded, word - 1, '第')
  if (named) before = word - 1
  else if (closed) {
    if (!holdsAt(folded, start - 1, OPENING)) return undefined
    before--
  } else before = latinStart(folded, start)
  const gap = gapBefore(folded, before)
  if (gap === undefined && !named) return undefined
  return headOf(folded.slice(start, end), folded.slice(0, gap?.from ?? before), named, gap?.tight ?? true)
}

const OPENING = '（(〔[<〈【'
const CLOSING = '）)〕]>〉】'
const MARKS = '·•|｜/／—–-－'

/** Characters of a running head's text, at most. */
const LONGEST = 40

/** What stands beside a sum. */
const SUMS = [
  '合计',
  '总计',
  '小计',
  '共计',
  '累计',
  '总分',
  '总数',
  '总额',
  '余额',
  '结余',
  '总收入',
  '总支出',
]

function headOf(digits: string, rest: string, worded: boolean, tight: boolean): NumberedHead | undefined {
  const page = readNumeral(closeUp(digits))
  if (page === undefined || page > 2999) return undefined
  for (let i = 0; i < rest.length; i++) if (holdsAt(rest, i, '。，；：、？！')) return undefined
  const pieces = piecesOf(rest)
  const text = pieces.map(masked).join('')
  if (text.length > LONGEST || !hasHan(text) || SUMS.includes(text)) return undefined
  const figures = pieces.filter((piece) => !hasHan(piece) && hasFigure(piece)).length
  if (figures > 1) return undefined
  const parts = pieces.length < 2 ? [] : pieces.filter(hasHan).map(frameOf).filter(isFrame)
  return parts.length > 0 || isFrame(text) ? { page, text, parts, tight, worded } : undefined
}

/** The piece as it is looked for on other pages: numbers may change in a name, but not in a date. */
function frameOf(piece: string): string {
  const frame = masked(piece)
  return hasHanPair(frame) ? frame : closeUp(piece)
}

function isFrame(text: string): boolean {
  return hasHanPair(text) || (text.length >= 4 && hasHan(text) && hasFigure(text))
}

/** The text without spaces and dots, every number as `#`. */
function masked(text: string): string {
  let mask = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) {
      if (!isDigit(text.charCodeAt(i + 1))) mask += '#'
    } else if (!isSpace(code) && !holdsAt(text, i, '….·')) mask += text.charAt(i)
  }
  return mask
}

/** Pieces that wide gaps, or marks between spaces, hold apart. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue
    let end = skipSpace(text, i)
    if (holdsAt(text, end, MARKS) && isSpace(text.charCodeAt(end + 1))) end = skipSpace(text, end + 1)
    else if (end - i < 2 && !holdsAt(text, i, '　\t')) continue
    if (i > from) pieces.push(text.slice(from, i))
    from = end
    i = end - 1
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

function hasFigure(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) return true
  return false
}

/** Index behind a number of up to four figures or three Han numerals, `from` when none stands there. */
function numberEnd(text: string, from: number): number {
  let end = from
  while (isDigit(text.charCodeAt(end))) end++
  if (end > from) return end - from > 4 ? from : end
  while (end - from < 3 && holdsAt(text, end, HAN_DIGITS)) end++
  return end
}

/** Index of a number of up to four figures or three Han numerals that ends before `to`, `to` when none does. */
function numberStart(text: string, to: number): number {
  let start = to
  while (isDigit(text.charCodeAt(start - 1))) start--
  if (start < to) return to - start > 4 ? to : start
  while (to - start < 3 && holdsAt(text, start - 1, HAN_DIGITS)) start--
  return start
}

/** Index behind P or p., where a figure follows. */
function latinEnd(text: string, from: number): number {
  if (!holdsAt(text, from, 'Pp')) return from
  const end = skipSpace(text, holdsAt(text, from + 1, '.．') ? from + 2 : from + 1)
  return isDigit(text.charCodeAt(end)) ? end : from
}

/** Index of P or p. before a number. */
function latinStart(text: string, to: number): number {
  const end = trimmedEnd(text, 0, to)
  const letter = holdsAt(text, end - 1, '.．') ? end - 2 : end - 1
  return holdsAt(text, letter, 'Pp') && !isLatin(text.charCodeAt(letter - 1)) ? letter : to
}

/** Index behind white space, dashes, dots and an opening bracket. */
function dressEnd(text: string, from: number): number {
  let i = from
  while (isSpace(text.charCodeAt(i)) || holdsAt(text, i, MARKS)) i++
  return holdsAt(text, i, OPENING) ? skipSpace(text, i + 1) : i
}

/** The same from the end; the bracket stays. */
function dressStart(text: string, to: number): number {
  let i = to
  while (i > 0 && (isSpace(text.charCodeAt(i - 1)) || holdsAt(text, i - 1, MARKS))) i--
  return i
}

/** What holds the number apart from the text behind it, and where that begins. */
function gapBehind(text: string, from: number): { to: number; tight: boolean } | undefined {
  const gap = skipSpace(text, from)
  let marks = gap
  while (holdsAt(text, marks, MARKS)) marks++
  if (marks === gap) while (holdsAt(text, marks, '….')) marks++
  const to = skipSpace(text, marks)
  const width = gap - from + (holdsAt(text, from, '　\t') ? 1 : 0)
  return gapOf(marks - gap, text.charAt(gap), width, to - from, text.charCodeAt(to), to)
}

function gapBefore(text: string, before: number): { from: number; tight: boolean } | undefined {
  const gap = trimmedEnd(text, 0, before)
  let marks = gap
  while (holdsAt(text, marks - 1, MARKS)) marks--
  if (marks === gap) while (holdsAt(text, marks - 1, '….')) marks--
  const from = trimmedEnd(text, 0, marks)
  const width = before - gap + (holdsAt(text, before - 1, '　\t') ? 1 : 0)
  const found = gapOf(gap - marks, text.charAt(marks), width, before - from, text.charCodeAt(from - 1), from)
  return found && { from, tight: found.tight }
}

/**
 * Whether so many marks and so wide a gap hold a number apart: a mark, two dots, two spaces. A mark between two numbers
 * without a space (9·18, 3—6月) joins them. `to` is handed back.
 */
function gapOf(
  marks: number,
  mark: string,
  width: number,
  all: number,
  next: number,
  to: number,
): { to: number; tight: boolean } | undefined {
  if (marks > 0) {
    if ('….'.includes(mark)) return marks >= 2 ? { to, tight: false } : undefined
    return all === marks && isDigit(next) ? undefined : { to, tight: false }
  }
  return width === 0 ? undefined : { to, tight: width < 2 }
}
