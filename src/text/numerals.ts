import { isDigit, isSpace } from './characters.ts'
import { HAN_NUMBER, MARKS } from './marks.ts'

/**
 * Inside of a regular-expression character class: the Han numerals of running text, without the banker's forms
 * (壹贰叁…), several of which are surnames, and without 万 and 亿.
 */
export const HAN_DIGITS = '〇○零一二三四五六七八九十百千廿卅卌两兩'

/** Whether the character is one of `HAN_DIGITS`. */
export function isHanNumeral(code: number): boolean {
  return ((MARKS[code] ?? 0) & HAN_NUMBER) !== 0
}

/**
 * Index behind a numeral that begins at `from`: at most so many figures, or Han numerals with a space between them
 * perhaps; `from` when there is none, or figures go on.
 */
export function numeralEnd(text: string, from: number, figures: number, numerals: number): number {
  let end = from
  while (isDigit(text.charCodeAt(end))) end++
  if (end > from) return end - from > figures ? from : end
  for (let count = 0; count < numerals; count++) {
    const next = count > 0 && isSpace(text.charCodeAt(end)) ? end + 1 : end
    if (!isHanNumeral(text.charCodeAt(next))) break
    end = next + 1
  }
  return end
}

/**
 * The integer a whole string writes, `undefined` for anything else.
 *
 * Reads half- and full-width Arabic digits (`32`, `３２`), Han digits by position (`二〇二〇`, `三一零`), and Han
 * numerals with units (`廿四`, `一百零三`, `一百十三`, `壹拾贰`, `一万二千`). Spaces may stand between Han numerals
 * (`卅 三`), not between Arabic digits. The colloquial `一百三`, which is 130 to some and 103 to others, is not read.
 */
export function readNumeral(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed.length === 0 || trimmed.length > maximumLength) return undefined
  return readArabic(trimmed) ?? readHan(trimmed)
}

/** Characters, so that every value stays a safe integer and a paragraph is turned away at once. */
const maximumLength = 32
const maximumDigits = 15

function readArabic(text: string): number | undefined {
  if (text.length > maximumDigits) return undefined
  let value = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const digit = code >= 0xff10 ? code - 0xff10 : code - 0x30
    if (digit < 0 || digit > 9) return undefined
    value = value * 10 + digit
  }
  return value
}

function readHan(text: string): number | undefined {
  const values: number[] = []
  for (let index = 0; index < text.length; index++) {
    const value = valueAt(text.charCodeAt(index))
    if (value === undefined) return undefined
    if (value !== space) values.push(value)
  }
  if (values.length === 1 || values.some((value) => value >= 10)) return withUnits(values)
  // 两三 is two or three, not 23.
  return text.includes('两') || text.includes('兩') ? undefined : positional(values)
}

function positional(digits: readonly number[]): number | undefined {
  if (digits.length > maximumDigits) return undefined
  return digits.reduce((value, digit) => value * 10 + digit, 0)
}

/** Reads values with units from left to right, each unit smaller than the one before. */
function withUnits(values: readonly number[]): number | undefined {
  if (values.length === 1 && values[0] === 0) return 0
  let total = 0
  let section = 0
  let digit: number | undefined
  let unit = Number.POSITIVE_INFINITY
  let myriad = Number.POSITIVE_INFINITY
  let zero = false

  for (const value of values) {
    if (value === 0) {
      if (digit !== undefined || zero || (section === 0 && total === 0)) return undefined
      zero = true
    } else if (value < 10) {
      if (digit !== undefined) return undefined
      digit = value
    } else if (value >= 10_000) {
      if (digit !== undefined) section += digit
      if (section === 0 || value >= myriad) return undefined
      total += section * value
      myriad = value
      section = 0
      digit = undefined
      unit = Number.POSITIVE_INFINITY
      zero = false
    } else if (value === 10 || value === 100 || value === 1000) {
      if (value >= unit || (digit === undefined && value !== 10)) return undefined
      section += (digit ?? 1) * value
      digit = undefined
      unit = value
      zero = false
    } else {
      // 廿, 卅, 卌 stand for a digit and 十 at once.
      if (digit !== undefined || unit <= 10) return undefined
      section += value
      unit = 10
      zero = false
    }
  }

  if (digit === undefined) return zero ? undefined : total + section
  const bare = total === 0 && section === 0
  if (!bare && !zero && unit !== 10) return undefined
  return total + section + digit
}

const space = -1

function valueAt(code: number): number | undefined {
  if (code === 0x20 || code === 0x3000 || code === 9 || code === 0xa0) return space
  const at = WRITTEN.indexOf(String.fromCharCode(code))
  return at < 0 ? undefined : VALUES[at >> 3]
}

/** Han numerals, eight places for each value; a string is searched faster than a table of so few is made. */
const WRITTEN =
  '〇○◯零    一壹壱弌    二贰貳弐弍两兩 三叁參叄参弎  四肆      五伍      六陆陸     七柒      八捌      九玖      ' +
  '十拾      廿卄      卅       卌       百佰      千仟      万萬      亿億'
const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 100, 1000, 10_000, 100_000_000]
