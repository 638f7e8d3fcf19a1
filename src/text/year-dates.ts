import { type FoundDate, isoDate } from './calendar.ts'
import { holdsAt, isDigit, isSpace } from './characters.ts'
import { closeUp } from './names.ts'
import { readNumeral } from './numerals.ts'

/**
 * The first date in a folded text that has a 年, in figures or Han numerals; `roc` reads a short year without an era
 * (`93年6月`) as one of the Republic.
 *
 * ```text
 * 2020年3月25日    二〇二〇年四月    民国98年    令和7年7月3日
 * ^^^^^^^^^^    ^^^^^^^^    ^^^^^    ^^^^^^^^
 * ```
 *
 * What stands before a 年 is read backwards from it, what stands behind forwards.
 */
export function findYearDate(text: string, roc: boolean): FoundDate | undefined {
  for (let year = text.indexOf('年'); year >= 0; year = text.indexOf('年', year + 1)) {
    const found = dateAround(text, year, roc)
    if (found) return found
  }
  return undefined
}

/** Most white space between the parts of a date, and between the characters of a Han numeral. */
const GAP = 4
const INNER_GAP = 2

const ZEROS = '〇零'
const ONES = '一二三四五六七八九'
/** What the year of an era can begin with, and hold further on. */
const OPENING = '一二三四五六七八九十百'
const NUMERALS = '〇零一二三四五六七八九十百'

function dateAround(text: string, at: number, roc: boolean): FoundDate | undefined {
  const end = skipBack(text, at, GAP)
  const mixed = mixedYear(text, end)
  if (mixed !== undefined) return dated(mixed, end - 4, readRest(text, at + 1))
  const starts = numeralStarts(text, end)
  if (starts.length === 0) return undefined
  const rest = readRest(text, at + 1)
  // 九十年代 is no year.
  const found =
    text.charAt(at + 1) === '代'
      ? undefined
      : (inEra(text, starts, end, rest) ?? inFull(text, starts, end, rest))
  return found ?? (roc ? ofRepublic(text, starts, end, rest) : undefined)
}

/** 二0二一, 二O一九: Han digits with a 0 or an O for their zero. */
function mixedYear(text: string, end: number): number | undefined {
  const written = text.slice(Math.max(0, end - 4), end)
  if (!holdsAt(written, 0, '一二') || !(written.includes('0') || written.includes('O'))) return undefined
  return readNumeral(written.replace(/[0O]/gu, '〇'))
}

/**
 * Where the numeral that ends at `end` may begin, the nearest place first: figures and 元 at one place, a Han numeral at
 * each of its last six characters.
 */
function numeralStarts(text: string, end: number): number[] {
  if (holdsAt(text, end - 1, '元')) return [end - 1]
  let start = end
  if (!isZero(text, end - 1)) while (isDigit(text.charCodeAt(start - 1))) start--
  if (start < end) return [start]
  const starts: number[] = []
  while (starts.length < 6) {
    const next = (starts.length === 0 ? start : skipBack(text, start, INNER_GAP)) - 1
    const opens = holdsAt(text, next, '廿卅')
    if (!opens && !holdsAt(text, next, NUMERALS) && !isZero(text, next)) break
    starts.push(next)
    if (opens) break
    start = next
  }
  return starts
}

/** A letter or figure that stands for 〇 behind a Han digit: 二O一一, 二00八. */
function isZero(text: string, at: number): boolean {
  let i = at
  while (at - i < 3 && holdsAt(text, i, LIKE_ZERO)) i--
  return i < at && holdsAt(text, i, HAN_DIGITS)
}

const LIKE_ZERO = 'OoＯｏ0０'
const HAN_DIGITS = '〇零一二三四五六七八九'

/** 2020年, 二〇二〇年: four digits, and none before them. */
function inFull(text: string, starts: readonly number[], end: number, rest: Rest): FoundDate | undefined {
  const nearest = starts[0] ?? end
  const figures = isDigit(text.charCodeAt(nearest)) && !isZero(text, nearest)
  if (figures && end - nearest !== 4) return undefined
  const start = figures ? nearest : fourthDigit(text, starts)
  if (start === undefined || isNumeral(text, start - 1)) return undefined
  const written = text.slice(start, end)
  return dated(readNumeral(figures ? written : written.replace(/[OoＯｏ0０]/gu, '〇')), start, rest)
}

/** Where the fourth Han digit from the end stands, when no 十 or 百 is among the four. */
function fourthDigit(text: string, starts: readonly number[]): number | undefined {
  for (let i = 0; i < 4; i++) if (!holdsAt(text, starts[i] ?? -1, HAN_DIGITS + LIKE_ZERO)) return undefined
  return starts[3]
}

/** 93年6月: a year of the Republic in two figures or three, or in Han numerals; the month makes it a date. */
function ofRepublic(text: string, starts: readonly number[], end: number, rest: Rest): FoundDate | undefined {
  if (rest.month === undefined) return undefined
  let start: number | undefined
  for (const place of starts) {
    const figures = isDigit(text.charCodeAt(place)) && (end - place === 2 || end - place === 3)
    if (!isNumeral(text, place - 1) && (figures || holdsAt(text, place, OPENING))) start = place
  }
  return start === undefined ? undefined : dated(eraYear(text.slice(start, end)), start, rest, REPUBLIC)
}

/** 民国98年, 中华民国一百零三年, 令和元年: the name of an era before the numeral. */
function inEra(text: string, starts: readonly number[], end: number, rest: Rest): FoundDate | undefined {
  const first = starts[starts.length - 1] ?? end
  if (holdsAt(text, first, ZEROS) || (isDigit(text.charCodeAt(first)) && end - first > 3)) return undefined
  const behind = skipBack(text, first, GAP)
  const last = text.charAt(behind - 1)
  if (last === '国') {
    const people = skipBack(text, behind - 1, GAP) - 1
    if (!holdsAt(text, people, '民')) return undefined
    return dated(eraYear(text.slice(first, end)), withCountry(text, people), rest, REPUBLIC)
  }
  const before = ERAS[text.slice(Math.max(0, behind - 2), behind)]
  return before === undefined ? undefined : dated(eraYear(text.slice(first, end)), behind - 2, rest, before)
}

/** Years before the first year of an era. */
const REPUBLIC = 1911
const ERAS: Readonly<Record<string, number | undefined>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911 }

/** Where 民国 at `people` begins, with 中华 before it where that stands there. */
function withCountry(text: string, people: number): number {
  const second = skipBack(text, people, GAP) - 1
  const first = holdsAt(text, second, '华') ? skipBack(text, second, GAP) - 1 : -1
  return holdsAt(text, first, '中') ? first : people
}

/** 元 is the first year; 一百一 and 一百三 in an era are 101 and 103, as written in Taiwan. */
function eraYear(written: string): number | undefined {
  const text = closeUp(written)
  if (text === '元') return 1
  const short = text.length === 3 && text.startsWith('一百') && holdsAt(text, 2, ONES)
  const year = readNumeral(short ? `一百零${text.charAt(2)}` : text)
  return year === undefined || year < 1 ? undefined : year
}

/** What stands behind a 年: fields that are not there are `undefined`, unreadable ones 0; `end` is exclusive. */
interface Rest {
  readonly month: number | undefined
  readonly day: number | undefined
  readonly end: number
}

/** 3月25日, 十二月, or nothing. */
function readRest(text: string, from: number): Rest {
  const month = skip(text, from, GAP)
  const monthEnd = numeralEnd(text, month, '〇零一二三四五六七八九十', '一二三四五六七八九十', 1)
  const sign = skip(text, monthEnd, GAP)
  if (monthEnd === month || !holdsAt(text, sign, '月')) return { month: undefined, day: undefined, end: from }
  const day = skip(text, sign + 1, GAP)
  const dayEnd = numeralEnd(text, day, '〇零一二三四五六七八九十廿卅', '〇零一二三四五六七八九十', 2)
  const last = skip(text, dayEnd, GAP)
  const dated = dayEnd > day && holdsAt(text, last, '日号')
  return {
    month: readNumeral(text.slice(month, monthEnd)) ?? 0,
    day: dated ? (readNumeral(text.slice(day, dayEnd)) ?? 0) : undefined,
    end: dated ? last + 1 : sign + 1,
  }
}

/** Index behind one or two figures, or behind a Han numeral of a first character and at most `more` others. */
function numeralEnd(text: string, from: number, first: string, others: string, more: number): number {
  if (isDigit(text.charCodeAt(from))) return isDigit(text.charCodeAt(from + 1)) ? from + 2 : from + 1
  if (!holdsAt(text, from, first)) return from
  let end = from + 1
  for (let i = 0; i < more; i++) {
    const next = skip(text, end, INNER_GAP)
    if (!holdsAt(text, next, others)) break
    end = next + 1
  }
  return end
}

function dated(year: number | undefined, start: number, rest: Rest, before = 0): FoundDate | undefined {
  const iso = year === undefined ? undefined : isoDate(year + before, rest.month, rest.day)
  return iso === undefined ? undefined : { iso, start, end: rest.end }
}

/** Whether the character belongs to a numeral, so that no other begins behind it. */
function isNumeral(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || holdsAt(text, at, NUMERALS) || holdsAt(text, at, LIKE_ZERO)
}

/** Index behind white space from `from` on, at most `most` of it. */
function skip(text: string, from: number, most: number): number {
  let i = from
  while (i - from < most && isSpace(text.charCodeAt(i))) i++
  return i
}

/** Index at which white space before `end` begins, at most `most` of it. */
function skipBack(text: string, end: number, most: number): number {
  let i = end
  while (end - i < most && isSpace(text.charCodeAt(i - 1))) i--
  return i
}
