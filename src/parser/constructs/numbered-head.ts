import { hasHanPair, isDigit, isSpace, skipSpace, trimmedEnd, unitsAt } from '../../text/characters.ts'

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
  while (isMark(folded.charCodeAt(end))) end++
  if (end > gap) return skipSpace(folded, end)
  while (isDot(folded.charCodeAt(end))) end++
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
  if (to - from > LONGEST && [...folded.slice(from, to)].length > LONGEST) return undefined
  let text = ''
  let kept = from
  for (let i = from; i < to; i++) {
    const code = folded.charCodeAt(i)
    if (code >= 0x4e00 && code <= 0x9fff) continue
    if (isDigit(code) || isStop(code)) return undefined
    if (!isSpace(code) && !isDot(code) && code !== 0xb7) continue
    text += folded.slice(kept, i)
    kept = i + 1
  }
  text += folded.slice(kept, to)
  return hasHanPair(text) ? { page: Number(folded.slice(start, end)), text } : undefined
}

/** 。，；：、？！ */
function isStop(code: number): boolean {
  if (code < 0xff01) return code === 0x3002 || code === 0x3001
  return code === 0xff0c || code === 0xff1b || code === 0xff1a || code === 0xff1f || code === 0xff01
}

/** ·•|｜/／—–- */
function isMark(code: number): boolean {
  if (code < 0x2013) return code === 0xb7 || code === 0x7c || code === 0x2f || code === 0x2d
  return code === 0x2022 || code === 0xff5c || code === 0xff0f || code === 0x2014 || code === 0x2013
}

/** … and . */
function isDot(code: number): boolean {
  return code === 0x2026 || code === 0x2e
}

/** White space, a dash or a dot. */
function isDress(code: number): boolean {
  return code === 0x2d || code === 0xb7 || code === 0x2014 || code === 0x2013 || isSpace(code)
}
