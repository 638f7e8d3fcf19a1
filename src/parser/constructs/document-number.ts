import { figuresEnd, isHan, isSpace, skipSpace } from '../../text/characters.ts'

/** Most characters before the year: 国务院办公厅政务公开办公室 and the like abbreviate to far fewer. */
const LONGEST_PREFIX = 14

/**
 * Whether a line is the number of an official document (发文字号, GB/T 9704-2012 §7.2.5), in brackets or not.
 *
 * ```text
 * 青政办发〔2021〕14号
 * ^^^^^^^^^^^^
 * ```
 *
 * Also 第11号 and 令第714号, as orders bear them. `folded` is a folded line, trimmed.
 */
export function isDocumentNumber(folded: string): boolean {
  if (folded.length < 3 || folded.length > 40) return false
  const bracketed = '（('.includes(folded.charAt(0)) && '）)'.includes(folded.charAt(folded.length - 1))
  const from = bracketed ? 1 : 0
  return numberEnd(folded, from) === folded.length - from
}

/** Index just behind a document number that begins at `from`, −1 when none does. */
function numberEnd(folded: string, from: number): number {
  let i = from
  while (
    i < folded.length &&
    i - from <= LONGEST_PREFIX &&
    (isHan(folded.charCodeAt(i)) || isSpace(folded.charCodeAt(i)))
  )
    i++
  const prefix = folded.slice(from, i).trim()
  if (prefix === '第' || prefix.endsWith('令第')) return serialEnd(folded, i)
  if (prefix.length < 2 || QUOTING.includes(prefix.slice(0, 2)) || !'〔［[（('.includes(folded.charAt(i)))
    return -1
  const year = figuresEnd(folded, i + 1)
  if (year - i - 1 !== 4 || !'〕］]）)'.includes(folded.charAt(year))) return -1
  i = skipSpace(folded, year + 1)
  return serialEnd(folded, folded.charAt(i) === '第' ? i + 1 : i)
}

/** Words that quote a document instead of numbering one. */
const QUOTING = ['关于', '根据', '依据', '按照', '参照', '详见']

/** Index behind `14号`, spaces allowed, −1 for anything else. */
function serialEnd(folded: string, from: number): number {
  const start = skipSpace(folded, from)
  const end = figuresEnd(folded, start)
  const mark = skipSpace(folded, end)
  return end > start && end - start <= 5 && folded.charAt(mark) === '号' ? mark + 1 : -1
}
