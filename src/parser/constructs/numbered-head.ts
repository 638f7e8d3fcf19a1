import {
  hasHanPair,
  holdsAt,
  isDigit,
  isSpace,
  skipSpace,
  trimmedEnd,
  unitsAt,
} from '../../text/characters.ts'

/** A running head with the page number in it; `text` is what stands beside the number, without spaces. */
export interface NumberedHead {
  readonly page: number
  readonly text: string
}

/**
 * Reads a running head with the page number in it.
 *
 * ```text
 * 4 · 档案工作简报
 * ^   ^^^^^^
 * ```
 */
export function readNumberedHead(folded: string): NumberedHead | undefined {
  let start = 0
  while (isDress(folded.charCodeAt(start))) start++
  if (isDigit(folded.charCodeAt(start))) return numberFirst(folded, start)
  let end = folded.length
  while (end > 0 && isDress(folded.charCodeAt(end - 1))) end--
  if (folded.charAt(end - 1) === '页') end = trimmedEnd(folded, 0, end - 1)
  return isDigit(folded.charCodeAt(end - 1)) ? numberLast(folded, end) : undefined
}

/** 4 · 档案工作简报: the number, marks, dots or a wide gap, and the text to the end. */
function numberFirst(folded: string, start: number): NumberedHead | undefined {
  let end = start
  while (isDigit(folded.charCodeAt(end))) end++
  const text = separatorEnd(folded, end)
  return text < 0 ? undefined : numbered(folded, start, end, text, folded.length)
}

/** 档案工作简报 · 第 4 页: the text, as short as may be but two characters, and the number that ends at `end`. */
function numberLast(folded: string, end: number): NumberedHead | undefined {
  let start = end
  while (isDigit(folded.charCodeAt(start - 1))) start--
  const second = unitsAt(folded, 0)
  for (let text = second + unitsAt(folded, second); text < start; text++) {
    const code = folded.charCodeAt(text)
    if (code >= 0x4e00 && code <= 0x9fff) continue
    const behind = separatorEnd(folded, text)
    if (behind < 0) continue
    const number = folded.charAt(behind) === '第' ? skipSpace(folded, behind + 1) : behind
    if (number === start) return numbered(folded, start, end, 0, text)
  }
  return undefined
}

/** Index behind what parts the text from the number, and the white space about it; −1 when nothing does. */
function separatorEnd(folded: string, from: number): number {
  const gap = skipSpace(folded, from)
  let end = gap
  while (holdsAt(folded, end, '·•|｜/／—–-')) end++
  if (end > gap) return skipSpace(folded, end)
  while (holdsAt(folded, end, '….')) end++
  if (end - gap >= 2) return skipSpace(folded, end)
  return gap - from >= 2 ? gap : -1
}

/** Characters of a running head's text, at most. */
const LONGEST = 30

function numbered(
  folded: string,
  start: number,
  end: number,
  from: number,
  to: number,
): NumberedHead | undefined {
  if (end - start > 4) return undefined
  let text = ''
  for (let i = from; i < to; i++) {
    const code = folded.charCodeAt(i)
    if (isDigit(code) || holdsAt(folded, i, '。，；：、？！')) return undefined
    if (!isSpace(code) && !holdsAt(folded, i, '….·')) text += folded.charAt(i)
  }
  if (to - from > LONGEST && [...folded.slice(from, to)].length > LONGEST) return undefined
  return hasHanPair(text) ? { page: Number(folded.slice(start, end)), text } : undefined
}

/** White space, a dash or a dot. */
function isDress(code: number): boolean {
  return code === 0x2d || code === 0xb7 || code === 0x2014 || code === 0x2013 || isSpace(code)
}
