import { codesOf, isDigit, isHan, isSpace, skipSpace } from '../../text/characters.ts'
import type { Span } from './page-number.ts'

/** A page number at the head of a table-of-contents line. */
export interface LeadingPage {
  readonly page: number
  /** Index at which the title begins. */
  readonly titleStart: number
  /** `P`, 第…页 or brackets leave no doubt that it is a page. */
  readonly marked: boolean
  /** Where the number itself stands, without marks. */
  readonly digits: Span
}

/** A page that opens the line: `P4 …`, `第4页 …`, `4  …`, `04 / …`, `4-6 …`. `text` is folded and trimmed. */
export function readLeadingPage(text: string): LeadingPage | undefined {
  const marked = !isDigit(text.charCodeAt(0))
  const from = marked ? leadingMarkEnd(text) : 0
  const first = digitsEnd(text, from)
  if (first === from) return undefined
  const page = Number(text.slice(from, first))
  const to = rangeEnd(text, first, page)
  const close = skipSpace(text, to)
  const closed = CLOSE.has(text.charCodeAt(close))
  let titleStart = closed ? gapEnd(text, close + 1) : -1
  // Brackets alone may stand close to the title.
  if (
    titleStart < 0 &&
    closed &&
    marked &&
    !SHEETS.has(text.charCodeAt(close)) &&
    isHan(text.charCodeAt(close + 1))
  )
    titleStart = close + 1
  if (titleStart < 0) titleStart = gapEnd(text, to)
  return titleStart < 0 ? undefined : { page, titleStart, marked, digits: { start: from, end: first } }
}

const OPEN = codesOf('第(（[〔［【〈<《')
const SHEETS = codesOf('页版')
const CLOSE = codesOf('页版)）]〕］】〉>》')
const GAP = codesOf('.…·．:：-—/／|｜')
const GAP_END = codesOf('…·:：/／|｜')
const DASHES = codesOf('-—–~～')
/** Longest number, in characters. */
const LONGEST = 4

function digitsEnd(text: string, from: number): number {
  let end = from
  while (end - from < LONGEST && isDigit(text.charCodeAt(end))) end++
  return end
}

/** Behind the last page of a range (`4-6`), which must be the greater one; `to` without one. */
function rangeEnd(text: string, to: number, page: number): number {
  if (!DASHES.has(text.charCodeAt(to))) return to
  const end = digitsEnd(text, to + 1)
  return end > to + 1 && Number(text.slice(to + 1, end)) > page ? end : to
}

/** Where digits can begin behind a mark (`P.`, `Page`, `第`, `（`) at the head of the text; 0 without one. */
function leadingMarkEnd(text: string): number {
  const code = text.charCodeAt(0)
  if (OPEN.has(code)) return skipSpace(text, 1)
  if (code !== 0x50 && code !== 0x70) return 0
  if (text.startsWith('age', 1)) return skipSpace(text, 4)
  const next = text.charCodeAt(1)
  return skipSpace(text, next === 0x2e || next === 0xff0e ? 2 : 1)
}

/** Where the title begins behind a run of spaces, dots, bars and colons from `from`; −1 where nothing parts the two. */
function gapEnd(text: string, from: number): number {
  let end = from
  while (isSpace(text.charCodeAt(end)) || GAP.has(text.charCodeAt(end))) end++
  if (end === text.length) end--
  for (; end > from; end--) {
    const before = text.charCodeAt(end - 1)
    const next = text.charCodeAt(end)
    if (isSpace(next)) continue
    if (isSpace(before)) return end
    // A bar may stand close to a word, but one between digits belongs to a date or a fraction.
    if (GAP_END.has(before) && (!BARS.has(before) || isHan(next) || BARS.has(next))) return end
  }
  return -1
}

const BARS = codesOf('/／|｜')
