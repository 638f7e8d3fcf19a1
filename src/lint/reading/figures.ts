/*
 * How numbers stand in running text, for patterns and for looking back from a sign behind them. Spaces between figures
 * and Han characters are a matter of house style: every pattern allows one.
 */

/** Source of a pattern: a number in figures, `8673`, `1,237`, `12.9`, `5万`. */
export const FIGURES = String.raw`\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?(?: ?[万亿萬億])?`

/** Source of a pattern: a number in Han numerals, `三百`, `十二万`. */
export const HAN_FIGURES = '[一二两兩三四五六七八九十百千]{1,7}[万亿萬億]?'

/** Source of a pattern: measure words for what is counted one by one, and so exactly. */
export const COUNTED =
  '(?:人次|人|名|位|户|戶|家|件|份|册|冊|场次|场|場|篇|台|臺|辆|輛|株|例|张|張|套|所|对|對|幅|宗|起|只|隻|头|頭|个(?!月|小时|百分)|個(?!月|小時|百分))'

/** Source of a pattern: `COUNTED`, and what is measured, in common units. */
export const MEASURED = `(?:${COUNTED}|[%％㎡年天日周次米元亩畝吨噸斤岁歲项項种種本字页頁]|个月|個月|个小时|小时|小時|个百分点|公里|公斤|分钟|分鐘|[学课學課][时時]|厘米|平方米)`

/** A number in figures that ends right before an index (a space may stand between): `8673`, `1,237`, `0.5`. */
export interface FigureBefore {
  readonly start: number
  readonly text: string
  /** The character before it, empty at the beginning of the text. */
  readonly before: string
}

/** The number in figures before an index of a text, as far back as it goes. */
export function figureBefore(text: string, index: number): FigureBefore | undefined {
  const end = text.charCodeAt(index - 1) === 0x20 ? index - 1 : index
  let start = end
  while (start > 0 && end - start < 24 && isPart(text.charCodeAt(start - 1))) start--
  // A full stop or comma before the figures is none of theirs.
  while (start < end && !isFigure(text.charCodeAt(start))) start++
  if (start === end) return undefined
  return { start, text: text.slice(start, end), before: text.charAt(start - 1) }
}

/** Whether the code is `0` to `9`. */
function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isPart(code: number): boolean {
  return isFigure(code) || code === 0x2c || code === 0x2e
}

/** A number below 100 in Han numerals: 十二, 三十. */
export function hanUpTo99(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const digits = '〇一二三四五六七八九'
  if (tens === 0) return digits.charAt(ones)
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones > 0 ? digits.charAt(ones) : ''}`
}
