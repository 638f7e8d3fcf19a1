import { codesOf, isDigit, isSpace } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import { HAN_DIGITS, readNumeral } from '../../text/numerals.ts'

/** A page number at the end of a table-of-contents line. */
export interface TrailingPage {
  readonly page: number
  /** Index at which title text ends: before leaders, brackets and spaces. */
  readonly titleEnd: number
  /** How the number is set off: by leader dots, by brackets or a letter, or by spaces alone. */
  readonly by: 'leader' | 'mark' | 'space' | 'alone'
  /** Digits as printed when they had to be corrected (`O7`), else `undefined`. */
  readonly misread: string | undefined
  /** Where the number itself stands, without marks. */
  readonly digits: Span
}

/** A part of a line: indices, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Reads the page at the end of a line of a table of contents: `……… 35`, `（12）`, `/4`, `P.7`, `第3页`, `O7`, `（十二）`.
 * `text` is folded and trimmed. `loose` reads also what is a page only where the whole table has such pages: `  十三`,
 * a tight `（四）`, `2版`.
 */
export function readTrailingPage(text: string, loose = false): TrailingPage | undefined {
  const last = endOf(text, text.length)
  const final = text.charCodeAt(last - 1)
  const closed = CLOSING.has(final) || (loose && final === 0x7248) // 版
  let end = closed ? endOf(text, last - 1) : last
  const code = text.charCodeAt(end - 1)
  if (!isDigit(code) && !LOOKALIKE.has(code) && !HAN.has(code)) return undefined

  end = firstOfRange(text, end)
  let start = digitsStart(text, end)
  if (start === end) start = hanStart(text, end)
  const spaced = start < end - 1 && isSpace(text.charCodeAt(end - 2))
  const arabic = spaced || isArabic(text, start, end)
  if (loose && !arabic) start = paddedHanStart(text, start)
  const han = !arabic && isHanNumber(text, start, end)

  const sheet = final === 0x9875 || final === 0x9801 || (loose && final === 0x7248) // 页頁版
  const open = openingBefore(text, start)
  const opening = text.charCodeAt(open)
  // The last of several dashes leads to the page, it does not open it.
  const marks = open >= 0 && !(opening === 0x2d && LEADER.has(text.charCodeAt(open - 1)))
  if (marks ? opening === 0x7b2c && !sheet : closed && !sheet && final !== 0x2d) return undefined
  const at = marks ? open : start
  const marked = marks || closed

  const gap = gapBefore(text, at)
  const led = gap.leaders >= 2
  if (han && !led && !(loose ? marked || gap.spaces > 0 : marked && (gap.start < at || at === 0)))
    return undefined
  if (!arabic && !han && !led && gap.spaces < 2) return undefined
  if (spaced && !led) return undefined
  const page = han ? readNumeral(closeUp(text.slice(start, end))) : digitsValue(text, start, end)
  if (page === undefined || page > 3000) return undefined
  let by: TrailingPage['by']
  if (gap.start === 0) by = 'alone'
  else if (led || gap.dots) by = 'leader'
  else if (marked) by = 'mark'
  else if (gap.spaces > 0) by = 'space'
  else return undefined
  if (by === 'mark' && gap.start === at && !(loose && han) && !strongMark(text.slice(at))) return undefined
  const misread = arabic || han ? undefined : text.slice(start, end)
  return { page, titleEnd: gap.start, by, misread, digits: { start, end } }
}

/** Glyphs that lead from a title to its page (连珠号). */
const LEADER = codesOf('.…·•‥．。_—–─━=＿・•‧⋯﹒~～-－﹍﹎┄┅┈┉╌')
const HAN = codesOf(HAN_DIGITS)
/** Marks that close a page number. */
const CLOSING = codesOf(')）]］】〕〉>」》/|｜页頁-')
/** Marks that open one, `P` and `Page` apart. */
const OPENS = codesOf('第(（[［【〔〈<「《/／|｜-')
const DASHES = codesOf('-—–~～至')

/** What a scanner takes digits for, with the digit each stands for. */
const LOOKALIKE: ReadonlyMap<number, number> = new Map(
  (
    [
      ['OoQ〇', 0],
      ['Il|!', 1],
      ['Z', 2],
      ['S', 5],
      ['B', 8],
    ] as const
  ).flatMap(([marks, digit]) => [...marks].map((mark) => [mark.charCodeAt(0), digit] as const)),
)

/** Longest number, in characters. */
const LONGEST = 4

/** End of the text up to `end`, without white space. */
function endOf(text: string, end: number): number {
  let i = end
  while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--
  return i
}

/** Where the first page of a range ends (`… 3-5`, set off from the title), else `end`. */
function firstOfRange(text: string, end: number): number {
  let i = end
  while (i > 0 && end - i <= LONGEST && isDigit(text.charCodeAt(i - 1))) i--
  if (i === end || end - i > LONGEST) return end
  const dash = endOf(text, i) - 1
  if (!DASHES.has(text.charCodeAt(dash))) return end
  const first = endOf(text, dash)
  if (!isDigit(text.charCodeAt(first - 1))) return end
  const start = digitsStart(text, first)
  return isGap(text.charCodeAt(start - 1)) || isLetterBefore(text, start) ? first : end
}

/** Where the digits begin that end at `end`, or what was taken for digits; single ones may stand apart: `1 2`. */
function digitsStart(text: string, end: number): number {
  if (isDigit(text.charCodeAt(end - 1)) && isDigitApart(text, end - 2))
    return isDigitApart(text, end - 4) ? end - 5 : end - 3
  let i = end
  while (i > 0 && end - i < LONGEST && isDigitLike(text.charCodeAt(i - 1))) i--
  return i
}

/** Whether a digit and a space stand before and at `at`. */
function isDigitApart(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - 1))
}

function isDigitLike(code: number): boolean {
  return isDigit(code) || LOOKALIKE.has(code)
}

function hanStart(text: string, end: number): number {
  let i = end
  while (i > 0 && end - i < LONGEST && HAN.has(text.charCodeAt(i - 1))) i--
  return i
}

/** Where a Han number begins whose characters stand apart: `十 三`. */
function paddedHanStart(text: string, start: number): number {
  let i = start
  while (isSpace(text.charCodeAt(i - 1)) && HAN.has(text.charCodeAt(i - 2)) && start - i < LONGEST) {
    const before = text.charCodeAt(i - 3)
    if (i > 2 && !isSpace(before)) break
    i -= 2
  }
  return i
}

function isArabic(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isDigit(text.charCodeAt(i))) return false
  return true
}

function isHanNumber(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!HAN.has(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i))) return false
  return true
}

function digitsValue(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) value = value * 10 + code - 0x30
    else if (!isSpace(code)) value = value * 10 + (LOOKALIKE.get(code) ?? 0)
  }
  return value
}

/** Whether a `P`, `p.` or `pp.` that is set off stands before a number at `at`. */
function isLetterBefore(text: string, at: number): boolean {
  const open = openingBefore(text, at)
  return open > 0 && isLetterP(text.charCodeAt(open)) && isGap(text.charCodeAt(open - 1))
}

/** Index of the mark that opens a number at `at` (`第`, `（`, `P.`, `Page`, a `页` set off itself), with or without spaces; −1 for none. */
function openingBefore(text: string, at: number): number {
  const last = endOf(text, at) - 1
  const code = text.charCodeAt(last)
  if (isLetterP(code)) return isLetterP(text.charCodeAt(last - 1)) ? last - 1 : last
  if (OPENS.has(code)) return last
  if ((code === 0x9875 || code === 0x9801) && (last === 0 || isGap(text.charCodeAt(last - 1)))) return last // 页頁
  if ((code === 0x2e || code === 0xff0e) && isLetterP(text.charCodeAt(last - 1)))
    return isLetterP(text.charCodeAt(last - 2)) ? last - 2 : last - 1
  if (code === 0x65 && isLetterP(text.charCodeAt(last - 3)) && text.startsWith('ag', last - 2))
    return last - 3
  return -1
}

function isLetterP(code: number): boolean {
  return code === 0x50 || code === 0x70
}

/** The run of leader glyphs and spaces that ends at `at`. */
function gapBefore(
  text: string,
  at: number,
): { start: number; leaders: number; spaces: number; dots: boolean } {
  let leaders = 0
  let spaces = 0
  let dots = false
  let start = at
  for (; start > 0; start--) {
    const code = text.charCodeAt(start - 1)
    if (isBlank(code)) spaces++
    else if (LEADER.has(code)) {
      leaders++
      if (code === 0x2026 || code === 0x22ef || code === 0x2025) dots = true // …⋯‥
    } else break
  }
  return { start, leaders, spaces, dots }
}

/** A space, tab or U+3000. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000
}

function isGap(code: number): boolean {
  return isBlank(code) || LEADER.has(code)
}

/** A mark that can follow a title without a space: （3）, (3), /3, P3. */
function strongMark(text: string): boolean {
  return /^[(（[［【〔]\s*\d{1,4}\s*[)）\]］】〕]$|^[/／]\s*\d{1,4}$|^[pP][.．]?\s*\d{1,4}$|^第\s*\d{1,4}\s*页$/u.test(
    text,
  )
}

/** Leaders that end a line without a page behind them, as on a column's line; returns where the title ends. */
export function trailingLeader(text: string): number | undefined {
  const gap = gapBefore(text, text.length)
  return gap.leaders >= 2 || gap.dots ? gap.start : undefined
}

/** Where the text begins behind leaders at the head of a line, as before an author below a long title; 0 without both. */
export function leadersEnd(text: string, end: number): number {
  if (!HEAD_LEADER.has(text.charCodeAt(0)) || !HEAD_LEADER.has(text.charCodeAt(1))) return 0
  let start = 2
  while (start < end && (LEADER.has(text.charCodeAt(start)) || isBlank(text.charCodeAt(start)))) start++
  return start < end ? start : 0
}

/** Leaders that open no title; dashes open decks. */
const HEAD_LEADER = codesOf('.…·•‥．⋯⋅‧')
