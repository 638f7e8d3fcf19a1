import { isDigit, skipSpace } from '../../text/characters.ts'
import { readNumeral } from '../../text/numerals.ts'

/**
 * Reads the number of copies printed: （共印16份）, 印数：300份.
 *
 * ```text
 * （共印16份）
 *      ^^
 * ```
 */
export function readCopies(folded: string): number | undefined {
  if (folded.length > 40) return undefined
  for (let at = folded.indexOf('印'); at >= 0; at = folded.indexOf('印', at + 1)) {
    const start = numberStart(folded, at + 1)
    const end = numberEnd(folded, start)
    const unit = skipSpace(folded, end)
    if (end > start && unit < folded.length && '份册本'.includes(folded.charAt(unit)))
      return readNumeral(folded.slice(start, end))
  }
  return undefined
}

/** Where （共印60份 begins in a line, its bracket included, from `from` on; −1 without it. */
export function copiesStart(text: string, from = 0): number {
  const at = text.indexOf('共印', from)
  if (at < 0) return -1
  return at > from && '（('.includes(text.charAt(at - 1)) ? at - 1 : at
}

/** Index behind what may stand between 印 and the number: 印数：, 印 发. */
function numberStart(folded: string, from: number): number {
  let i = skipSpace(folded, from)
  if (i < folded.length && '数发制刷'.includes(folded.charAt(i))) i = skipSpace(folded, i + 1)
  return i < folded.length && ':：'.includes(folded.charAt(i)) ? skipSpace(folded, i + 1) : i
}

/** Index behind a number of up to six figures or eight Han numerals, `from` when there is none or more. */
function numberEnd(folded: string, from: number): number {
  let end = from
  if (isDigit(folded.charCodeAt(from))) {
    while (isDigit(folded.charCodeAt(end))) end++
    return end - from > 6 ? from : end
  }
  while (end < folded.length && '一二三四五六七八九十百千〇零'.includes(folded.charAt(end))) end++
  return end - from > 8 ? from : end
}
