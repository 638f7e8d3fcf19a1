import { codesOf, isDigit, isSpace } from '../../text/characters.ts'
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
}

/** Glyphs that lead from a title to its page (连珠号). */
const LEADER = codesOf('.…·‥．。_—–─━=＿・•‧⋯﹒~～-－﹍﹎┄┅┈┉╌')
const DIGITS = /(?:[0-9OoQIl|!〇ZSB]{1,4}|[0-9](?:\s[0-9]){1,2})$/u
const HAN = new RegExp(`[${HAN_DIGITS}]{1,4}$`, 'u')
const HAN_ONLY = new RegExp(`^[${HAN_DIGITS}]{1,4}$`, 'u')
const OPEN = /(?:第|[pP][.．]?|[pP]age|[(（[［【〔〈<「《/／|｜-])\s*$/u
const CLOSE = /\s*(?:[)）\]］】〕〉>」》/|｜]|[页頁]|-)\s*$/u
const RANGE = /(?<=\d)\s*[-—–~～至]\s*\d{1,4}$/u
const LOOKALIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  〇: '0',
  I: '1',
  l: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  S: '5',
  B: '8',
}

/**
 * Reads the page at the end of a line of a table of contents: `……… 35`, `（12）`, `/4`, `P.7`, `第3页`, `O7`, `（十二）`.
 * `text` is folded and trimmed.
 */
export function readTrailingPage(text: string): TrailingPage | undefined {
  if (text === last.text) return last.page
  const page = mayEndInPage(text) ? readPage(text) : undefined
  last = { text, page }
  return page
}

/** The line read last: passes ask for the same one several times in a row. */
let last: { text: string; page: TrailingPage | undefined } = { text: '', page: undefined }

/** Cheap: whether a digit, a look-alike, a closing mark, 页, or a Han numeral ends the line. */
function mayEndInPage(text: string): boolean {
  let i = text.length - 1
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--
  return LAST.has(text.charCodeAt(i))
}

const LAST = codesOf(`0123456789OoQIl|!ZSB${HAN_DIGITS})）]］】〕〉>」》/｜页頁-`)

function readPage(text: string): TrailingPage | undefined {
  let end = text.length
  const close = CLOSE.exec(text)
  let marked = false
  if (close) {
    end = close.index
    marked = true
  }
  let body = text.slice(0, end).trimEnd()
  const range = RANGE.exec(body)
  if (range && DIGITS.test(body.slice(0, range.index)) && hasGap(body.slice(0, range.index)))
    body = body.slice(0, range.index).trimEnd()
  const token = DIGITS.exec(body) ?? HAN.exec(body)
  if (!token) return undefined
  let at = token.index
  const digits = token[0]
  const open = OPEN.exec(body.slice(0, at))
  const dashLeader = open?.[0].trim() === '-' && LEADER.has(body.charCodeAt((open?.index ?? 0) - 1))
  if (open && !dashLeader) {
    at = open.index
    marked = true
  } else if (marked && !/[页頁]\s*$/u.test(text) && !/-\s*$/u.test(text)) {
    return undefined
  }
  if (open?.[0].startsWith('第') && !/[页頁]\s*$/u.test(text)) return undefined
  const gap = gapBefore(body, at)
  const latin = /^[0-9]+$/u.test(digits.replace(/\s/gu, ''))
  const han = !latin && HAN_ONLY.test(digits)
  if (han && !(gap.leaders >= 2 || (marked && (gap.leaders + gap.spaces > 0 || at === 0)))) return undefined
  if (!latin && !han && gap.leaders < 2 && gap.spaces < 2) return undefined
  if (/\s/u.test(digits) && gap.leaders < 2) return undefined
  const page =
    latin || !han
      ? Number(digits.replace(/\s/gu, '').replace(/./gu, (c) => LOOKALIKE[c] ?? c))
      : readNumeral(digits)
  if (page === undefined || !Number.isInteger(page) || page > 3000) return undefined
  const by =
    gap.start === 0
      ? 'alone'
      : gap.leaders >= 2 || gap.dots
        ? 'leader'
        : marked
          ? 'mark'
          : gap.spaces > 0
            ? 'space'
            : undefined
  if (by === undefined || (by === 'mark' && gap.spaces + gap.leaders === 0 && !strongMark(text.slice(at))))
    return undefined
  return { page, titleEnd: gap.start, by, misread: latin || han ? undefined : digits }
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
  while (start > 0) {
    const char = text.charAt(start - 1)
    if (char === ' ' || char === '\t' || char === '　') spaces++
    else if (LEADER.has(text.charCodeAt(start - 1))) {
      leaders++
      if (char === '…' || char === '⋯' || char === '‥') dots = true
    } else break
    start--
  }
  return { start, leaders, spaces, dots }
}

function hasGap(text: string): boolean {
  const token = DIGITS.exec(text)
  if (!token) return false
  const gap = gapBefore(text, token.index)
  return gap.leaders + gap.spaces > 0
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

const OPENING = codesOf('pP第(（[')

/** A page that opens the line: `P4 …`, `第4页 …`, `4  …`. */
export function readLeadingPage(
  text: string,
): { page: number; titleStart: number; marked: boolean } | undefined {
  const code = text.charCodeAt(0)
  if (!isDigit(code) && !OPENING.has(code)) return undefined
  const match =
    /^(?<mark>[pP][.．]?\s*|[pP]age\s*|第\s*|[(（[]\s*)?(?<digits>\d{1,4})\s*(?<close>[页)）\]])?(?:[\s.…·．:：-]*[\s…·:：])(?=\S)/u.exec(
      text,
    )
  if (!match?.groups) return undefined
  const digits = match.groups.digits ?? ''
  return { page: Number(digits), titleStart: match[0].length, marked: match.groups.mark !== undefined }
}
