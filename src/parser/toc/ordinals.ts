import { codesOf, isDigit, skipSpace } from '../../text/characters.ts'
import { readNumeral } from '../../text/numerals.ts'
import { titleKey } from '../../text/titles.ts'
import { type TocLine, textOf } from './lines.ts'
import type { Support } from './support.ts'

/**
 * Takes ordinals off the heads of lines (`01.標題` → 標題) when the table numbers its entries: several lines carry one,
 * and they count up. A title that stands in the body with its number keeps it.
 */
export function stripOrdinals(lines: readonly TocLine[], support: Support): readonly TocLine[] {
  const found = lines.map((line) => readOrdinal(line.row.folded.slice(line.start, line.end).trim()))
  const numbered = found.filter((ordinal) => ordinal !== undefined)
  if (numbered.length < 2) return lines
  let steps = 0
  let ones = 0
  for (let i = 1; i < numbered.length; i++) {
    const step = (numbered[i]?.value ?? 0) - (numbered[i - 1]?.value ?? 0)
    if (step === 1) ones++
    if (step === 1 || numbered[i]?.value === 1) steps++
  }
  const carriers = lines.filter((line) => line.page !== null).length || lines.length
  if (steps < (numbered.length - 1) * 0.6 || numbered.length * 4 < carriers) return lines
  // Numbers that begin again, or of two levels, may be those of columns.
  const isRun = ones === numbered.length - 1 && numbered.length * 2 > lines.length
  return lines.map((line, i) => {
    const ordinal = found[i]
    if (!ordinal) return line
    const with_ = textOf(line)
    const without = with_.slice(ordinal.length)
    if (without === '') return line
    if (!ordinal.arabic && support.holds(titleKey(with_)) && !support.holds(titleKey(without))) return line
    return { ...line, numbered: isRun, start: skipSpace(line.row.text, line.start) + ordinal.length }
  })
}

interface Ordinal {
  readonly value: number
  /** Characters it takes, with the mark and the space behind it. */
  readonly length: number
  readonly arabic: boolean
}

/** Reads the number that opens a text: `1.`, `1、`, `1 `, `（1）`, `（一）`, `一、`, `①`. */
function readOrdinal(text: string): Ordinal | undefined {
  const code = text.charCodeAt(0)
  if (isDigit(code)) return readArabic(text)
  if (HAN.has(code)) return readHan(text)
  if (code === 0x28 || code === 0xff08) return readBracketed(text)
  if (code >= 0x2460 && code <= 0x2473)
    return { value: code - 0x245f, length: skipSpace(text, 1), arabic: false }
  return undefined
}

const HAN = codesOf('一二三四五六七八九十')
const MARKS = codesOf('.、．)）:：')
/** What makes a date or a time of the number before it. */
const UNITS = codesOf('年月日')

/** `1. `, `01、`, `1 `, and no date: 1月. */
function readArabic(text: string): Ordinal | undefined {
  const digits = runEnd(text, 0, 3, isDigit)
  const mark = skipSpace(text, digits)
  let end = mark
  if (MARKS.has(text.charCodeAt(mark))) {
    const rest = skipSpace(text, mark + 1)
    if (!UNITS.has(text.charCodeAt(rest))) end = rest
    else if (rest > mark + 1) end = rest - 1
  } else if (UNITS.has(text.charCodeAt(mark))) end = mark - 1
  return end > digits ? ordinal(text.slice(0, digits), end, true) : undefined
}

/** `一、`. */
function readHan(text: string): Ordinal | undefined {
  const end = runEnd(text, 0, 3, isHanDigit)
  const mark = skipSpace(text, end)
  const code = text.charCodeAt(mark)
  if (code !== 0x3001 && code !== 0x2e && code !== 0xff0e) return undefined // 、.．
  return ordinal(text.slice(0, end), skipSpace(text, mark + 1), false)
}

/** `（1）`, `(一)、`. */
function readBracketed(text: string): Ordinal | undefined {
  const start = skipSpace(text, 1)
  const end = isDigit(text.charCodeAt(start))
    ? runEnd(text, start, 2, isDigit)
    : runEnd(text, start, 3, isHanDigit)
  const close = skipSpace(text, end)
  const code = text.charCodeAt(close)
  if (end === start || (code !== 0x29 && code !== 0xff09)) return undefined
  const mark = text.charCodeAt(close + 1)
  const behind = mark === 0x3001 || mark === 0x2e ? close + 2 : close + 1 // 、.
  return ordinal(text.slice(start, end), skipSpace(text, behind), false)
}

function isHanDigit(code: number): boolean {
  return HAN.has(code)
}

/** End of a run of digits from `from`, at most `longest` characters long. */
function runEnd(text: string, from: number, longest: number, isOne: (code: number) => boolean): number {
  let end = from
  while (end - from < longest && isOne(text.charCodeAt(end))) end++
  return end
}

function ordinal(digits: string, length: number, arabic: boolean): Ordinal | undefined {
  const value = readNumeral(digits)
  return value === undefined || value > 200 ? undefined : { value, length, arabic }
}
