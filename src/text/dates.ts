import type { FoundDate } from './calendar.ts'
import { isDigit } from './characters.ts'
import { findMarkedDate } from './marked-dates.ts'
import { fold, foldTable } from './variants.ts'
import { findYearDate } from './year-dates.ts'

export interface DateOptions {
  /** Read a short year without an era (`93年6月`) as one of the Republic, 1911 + 93. A month must follow. */
  readonly roc?: boolean
}

/**
 * The first date in a text: `2020年3月25日`, `二○二○年四月`, `2020年`, `2014-05-20`, `2014/5/20`, `2014.5.20`,
 * `2020.03`, `中華民國一百零三年六月七日`, `民國98年`, `令和７年７月３日`; in Simplified or Traditional characters,
 * half- or full-width digits, with spaces between the parts.
 *
 * What is written like a date and is none (month 13, 30 February, a year outside 1900–2199) is passed over whole.
 */
export function findDate(text: string, options: DateOptions = {}): FoundDate | undefined {
  const folded = fold(text)
  const written = findYearDate(folded, options.roc ?? false)
  const marked = findMarkedDate(folded)
  if (!written || !marked) return written ?? marked
  return marked.start < written.start ? marked : written
}

/** The date a whole string is, in ISO 8601, with or without one pair of brackets around it; else `undefined`. */
export function readDate(text: string, options: DateOptions = {}): string | undefined {
  let inner = text.trim()
  if (inner.length > maximumLength) return undefined
  const opening = openings.indexOf(inner.charAt(0))
  if (opening >= 0 && inner.length > 1 && inner.endsWith(closings.charAt(opening)))
    inner = inner.slice(1, -1).trim()
  if (!isLast(inner.charCodeAt(inner.length - 1)) || !isFirst(inner.charCodeAt(0))) return undefined
  const found = findDate(inner, options)
  return found && found.start === 0 && found.end === inner.length ? found.iso : undefined
}

const openings = '（(〔【[［『「'
const closings = '）)〕】]］』」'

/** Characters; a spaced date with era and brackets stays well below. */
const maximumLength = 64

/** Whether a date can end in the character: this turns nearly every other line away. */
function isLast(code: number): boolean {
  const folded = foldTable()[code] || code
  // 年 月 日 号
  return isDigit(folded) || folded === 0x5e74 || folded === 0x6708 || folded === 0x65e5 || folded === 0x53f7
}

/** Whether a date can begin with the character. */
function isFirst(code: number): boolean {
  const folded = foldTable()[code] || code
  return isDigit(folded) || '〇零一二三四五六七八九十百中民令平昭大'.includes(String.fromCharCode(folded))
}
