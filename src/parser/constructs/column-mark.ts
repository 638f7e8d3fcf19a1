import { codesOf, isSpace, skipSpace } from '../../text/characters.ts'

/** The name of a column in its line: indices, and how it is set off. */
export interface ColumnMark {
  readonly start: number
  readonly end: number
  readonly kind: 'bracket' | 'bullet'
}

/**
 * Reads a line that is a column's name set off by marks.
 *
 * ```text
 * 【經驗交流】
 *  ^^^^
 * ```
 *
 * Brackets around the whole line, or bullets at its head (● ◆ ■ …, perhaps at the end too).
 */
export function readColumnMark(text: string): ColumnMark | undefined {
  const code = text.charCodeAt(0)
  if (!FIRST.has(code) && !isSpace(code)) return undefined
  return readBracketed(text) ?? readDashed(text) ?? readBulleted(text)
}

/** Whether a character is a bullet of some kind: ● ◆ ※ ✦ ▪ · ․ →, or half of a pictograph. */
export function isBullet(code: number): boolean {
  if (code >= 0x4e00 || code < 0x2a)
    return code >= 0xd83c && code <= 0xdfff && (code <= 0xd83e || code >= 0xdc00)
  return (
    code === 0x2a || // *
    code === 0xb7 || // ·
    code === 0x203b || // ※
    code === 0x30fb || // ・
    code === 0xfe0f ||
    (code >= 0x2022 && code <= 0x2024) || // • ‣ ․
    code === 0x2027 ||
    (code >= 0x2190 && code <= 0x21ff) ||
    code === 0x2299 || // ⊙
    (code >= 0x2580 && code <= 0x27bf) ||
    (code >= 0x2b00 && code <= 0x2bff)
  )
}

/** First characters that a column set off by marks can have. */
const FIRST = codesOf('【［[〖〔「『≡=-—~*※◆●■★☆–―─－◎□▲△▶►◇◈○•')
/** Brackets that open a name, and what may stand before them. */
const OPENING = codesOf('【［[〖〔「『≡')
const BEFORE = codesOf('【［[〖〔「『≡=-—~*※◆●■★☆')
/** Brackets that close a name, and what may stand behind them. */
const CLOSING = codesOf('】］]〗〕」』≡')
const BEHIND = codesOf('】］]〗〕」』≡=-—~*※◆●■★☆')
const BRACKETS = codesOf('【】［］[]〖〗〔〕「」『』≡')
const DASHES = codesOf('—–―─－-')
/** Bullets at the head of a line; at its end arrows back may stand too. */
const BULLETS = codesOf('●◆■★☆◎□▲△▶►◇◈※○•')
const BULLETS_BEHIND = codesOf('●◆■★☆◎□▲△◀◄◇◈※○•')
/** Longest name in brackets and behind bullets, in characters. */
const LONGEST = 24

const BRACKETED =
  /^[【［[〖〔「『≡=\-—~*※◆●■★☆\s]*[【［[〖〔「『≡]\s*(?<name>[^【】［］[\]〖〗〔〕「」『』≡]{2,24}?)\s*[】］\]〗〕」』≡][】］\]〗〕」』≡=\-—~*※◆●■★☆\s]*$/u
const DASHED = /^[—–―─－-]{2,}\s*(?<name>[^—–―─－-]{2,16}?)\s*[—–―─－-]{2,}$/u
const BULLETED = /^(?<mark>[●◆■★☆◎□▲△▶►◇◈※○•]+\s*)(?<name>\S.{0,23}?)\s*[●◆■★☆◎□▲△◀◄◇◈※○•]*$/u

function readBracketed(text: string): ColumnMark | undefined {
  let opening = -1
  let several = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (OPENING.has(code)) {
      several = opening >= 0
      opening = i
    } else if (!BEFORE.has(code) && !isSpace(code)) break
  }
  if (opening < 0) return undefined
  let closing = opening + 1
  while (closing < text.length && !BRACKETS.has(text.charCodeAt(closing))) closing++
  const start = skipSpace(text, opening + 1)
  let end = closing
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  // Brackets in brackets and names that are hardly one are left to the pattern.
  if (several || end - start < 2 || !isPlain(text, start, end)) return readPattern(BRACKETED, text)
  if (end - start > LONGEST || !CLOSING.has(text.charCodeAt(closing))) return undefined
  for (let i = closing + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!BEHIND.has(code) && !isSpace(code)) return undefined
  }
  const first = text.indexOf(text.slice(start, end))
  return { start: first, end: first + end - start, kind: 'bracket' }
}

function readDashed(text: string): ColumnMark | undefined {
  const last = text.length - 1
  return DASHES.has(text.charCodeAt(0)) &&
    DASHES.has(text.charCodeAt(1)) &&
    DASHES.has(text.charCodeAt(last)) &&
    DASHES.has(text.charCodeAt(last - 1))
    ? readPattern(DASHED, text)
    : undefined
}

function readPattern(pattern: RegExp, text: string): ColumnMark | undefined {
  const name = pattern.exec(text)?.groups?.name
  if (name === undefined) return undefined
  const start = text.indexOf(name)
  return { start, end: start + name.length, kind: 'bracket' }
}

function readBulleted(text: string): ColumnMark | undefined {
  let mark = 0
  while (BULLETS.has(text.charCodeAt(mark))) mark++
  if (mark === 0) return undefined
  const start = skipSpace(text, mark)
  let end = text.length
  while (end > start && BULLETS_BEHIND.has(text.charCodeAt(end - 1))) end--
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start && isPlain(text, start, end))
    return end - start <= LONGEST ? { start, end, kind: 'bullet' } : undefined
  const groups = BULLETED.exec(text)?.groups
  if (!groups) return undefined
  const from = (groups.mark ?? '').length
  return { start: from, end: from + (groups.name ?? '').length, kind: 'bullet' }
}

/** Whether no line end and no half of a character stands in a part of the text: characters are units there. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 10 ||
      code === 13
    )
      return false
  }
  return true
}
