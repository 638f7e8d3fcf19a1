import { holdsAt, isDigit, isHan, isSpace, skipSpace } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import { isHanNumeral, numeralEnd, readNumeral } from '../../text/numerals.ts'

/** A line that may be a printed page number. */
export interface FolioFields {
  readonly page: number
  /** `true` for a number with nothing about it: only a sequence makes it a folio. */
  readonly bare: boolean
  /** In brackets, as the numbers of sections are too. */
  readonly bracketed?: boolean
}

/**
 * Reads a line that can be a folio (页码).
 *
 * ```text
 * — 3 —
 *   ^
 * ```
 *
 * Also -3-, ·3·, 第3页, 第 3 页 共 20 页, 第3版, 页 3, （廿四）, 3/20, PAGE 3, PAGE- 2 -, a bare 3. `text` is folded.
 */
export function readFolio(text: string): FolioFields | undefined {
  if (text.length > 24) return undefined
  const start = ornamentsEnd(text, 0)
  const end = misreadEnd(text, start) ?? numeralEnd(text, start, 4, 5)
  if (end > start) return readPlain(text, start, end) ?? readTotalled(text, start, end)
  if (holdsAt(text, start, '第')) return readWorded(text, start)
  if (holdsAt(text, start, '页')) return readWordFirst(text, start)
  if (holdsAt(text, start, 'pP')) return readLatin(text)
  return holdsAt(text, start, BRACKETS) ? readBracketed(text, start) : undefined
}

const BRACKETS = '（(【〔<〈《「{['
const CLOSING = '）)】〕>〉》」}]'

/** — 3 —, 3, ·3·, 3页: a number, and what may dress it on both sides. */
function readPlain(text: string, start: number, end: number): FolioFields | undefined {
  if (ornamentsEnd(text, end) === text.length) {
    if (start > 12 || text.length - end > 12) return undefined
    return found(text, start, end, text.slice(0, start).trim() === '' || text.slice(end).trim() === '')
  }
  const word = skipSpace(text, end)
  if (text.charAt(word) !== '页' || start > 6) return undefined
  return closes(text, word + 1, 6) ? found(text, start, end, false) : undefined
}

/** 3/20, 3 of 20: a page of so many. */
function readTotalled(text: string, start: number, end: number): FolioFields | undefined {
  if (!isDigit(text.charCodeAt(start)) || !isDressed(text, 0, start)) return undefined
  const mark = skipSpace(text, end)
  const behind = holdsAt(text, mark, '/／')
    ? mark + 1
    : text.slice(mark, mark + 2).toLowerCase() === 'of'
      ? mark + 2
      : -1
  if (behind < 0) return undefined
  const total = skipSpace(text, behind)
  const totalEnd = isDigit(text.charCodeAt(total)) ? numeralEnd(text, total, 4, 5) : total
  if (totalEnd === total || !isDressed(text, totalEnd, text.length)) return undefined
  return Number(text.slice(start, end)) <= Number(text.slice(total, totalEnd))
    ? found(text, start, end, false)
    : undefined
}

/** 第3页, 第 3 页 共 20 页. */
function readWorded(text: string, at: number): FolioFields | undefined {
  const start = skipSpace(text, at + 1)
  const end = numeralEnd(text, start, 4, 5)
  const word = skipSpace(text, end)
  if (at > 6 || end === start || !holdsAt(text, word, '页版')) return undefined
  const total = totalEnd(text, word + 1)
  return closes(text, total < 0 ? skipSpace(text, word + 1) : total, 6)
    ? found(text, start, end, false)
    : undefined
}

/** 页 3, as in Hong Kong and Macau. */
function readWordFirst(text: string, at: number): FolioFields | undefined {
  const start = skipSpace(text, at + 1)
  const end = numeralEnd(text, start, 4, 5)
  return at <= 6 && end > start && closes(text, end, 6) ? found(text, start, end, false) : undefined
}

/** Index behind ` 共 20 页` and its brackets; −1 when something else stands there. */
function totalEnd(text: string, from: number): number {
  let i = from
  while (holdsAt(text, i, ',，/、(（') || isSpace(text.charCodeAt(i))) i++
  if (text.charAt(i) !== '共') return -1
  const start = skipSpace(text, i + 1)
  let end = start
  while (isDigit(text.charCodeAt(end)) || isHanNumeral(text.charCodeAt(end))) end++
  const word = skipSpace(text, end)
  if (end === start || end - start > 5 || text.charAt(word) !== '页') return -1
  return holdsAt(text, word + 1, ')）') ? word + 2 : word + 1
}

/** （廿四）, <3>. */
function readBracketed(text: string, at: number): FolioFields | undefined {
  const start = skipSpace(text, at + 1)
  const end = numeralEnd(text, start, 4, 5)
  const bracket = skipSpace(text, end)
  if (at > 4 || end === start || !holdsAt(text, bracket, CLOSING)) return undefined
  const folio = closes(text, bracket + 1, 4) ? found(text, start, end, false) : undefined
  return folio && { ...folio, bracketed: true }
}

/** PAGE 3, p. 3, Page 3 of 20. */
function readLatin(text: string): FolioFields | undefined {
  const match =
    /^[-—–\s]*(?:page|p)\s*[.．:：]?\s*[-—–]?\s*(?<n>\d{1,4})\s*(?:(?:of|\/)\s*\d{1,4})?[-—–\s]*$/iu.exec(
      text,
    )
  return match?.groups?.n === undefined ? undefined : pageOf(match.groups.n, false)
}

/** Index behind the ornaments and white space from `from` on. */
function ornamentsEnd(text: string, from: number): number {
  let i = from
  while (isOrnament(text.charCodeAt(i))) i++
  return i
}

/** White space, and - — – － ― ─ ━ _ ~ ～ · • ・ ‧ ∙ . ． * ＊ ◆ ● ◇ ■ □ ★ ☆ = | ｜ / ／ */
function isOrnament(code: number): boolean {
  if (isHan(code) || isDigit(code)) return false
  return isSpace(code) || '-—–－―─━_~～·•・‧∙.．*＊◆●◇■□★☆=|｜/／'.includes(String.fromCharCode(code))
}

/** Whether only ornaments stand from `from` on, and at most so many. */
function closes(text: string, from: number, most: number): boolean {
  return text.length - from <= most && ornamentsEnd(text, from) === text.length
}

/** Whether nothing but dashes and white space stands there. */
function isDressed(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!holdsAt(text, i, '-—–') && !isSpace(text.charCodeAt(i))) return false
  return true
}

function found(text: string, start: number, end: number, bare: boolean): FolioFields | undefined {
  return pageOf(text.slice(start, end), bare)
}

/** Index behind figures of which a scan took some for letters: 1O, l2. Two places at least, one of them a figure. */
function misreadEnd(text: string, from: number): number | undefined {
  if (!holdsAt(text, from, 'lIO') && !holdsAt(text, from + 1, 'lIO')) return undefined
  let end = from
  let figures = 0
  for (; isDigit(text.charCodeAt(end)) || holdsAt(text, end, 'lIO'); end++)
    if (isDigit(text.charCodeAt(end))) figures++
  return figures > 0 && end - from > figures && end - from <= 3 ? end : undefined
}

function pageOf(written: string, bare: boolean): FolioFields | undefined {
  const digits = closeUp(written)
  const page = readNumeral(digits) ?? readNumeral(digits.replace(/[lI]/gu, '1').replace(/O/gu, '0'))
  return page === undefined || page > 2999 ? undefined : { page, bare }
}
