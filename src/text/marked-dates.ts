import { type FoundDate, isoDate } from './calendar.ts'
import { figuresEnd, isDigit } from './characters.ts'

/**
 * The first date in a folded text that is written in figures with marks between them.
 *
 * ```text
 * 2014-05-20    2014/5/20    2014. 5. 20    2020.03
 * ^^^^^^^^^^    ^^^^^^^^^    ^^^^^^^^^^^^    ^^^^^^^
 * ```
 */
export function findMarkedDate(text: string): FoundDate | undefined {
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue
    const end = figuresEnd(text, i)
    if (end - i === 4 && !isJoint(text.charCodeAt(i - 1))) {
      const found = readDay(text, i, end) ?? readMonth(text, i, end)
      if (found) return found
    }
    i = end
  }
  return undefined
}

/** `2014-05-20`: one mark twice, a space perhaps beside it; no more figures behind. */
function readDay(text: string, start: number, yearEnd: number): FoundDate | undefined {
  const first = skipOne(text, yearEnd)
  const mark = text.charCodeAt(first)
  if (!isMark(mark)) return undefined
  const month = skipOne(text, first + 1)
  const monthEnd = figuresEnd(text, month)
  const second = skipOne(text, monthEnd)
  if (text.charCodeAt(second) !== mark) return undefined
  const day = skipOne(text, second + 1)
  const end = figuresEnd(text, day)
  if (!isOneOrTwo(monthEnd - month) || !isOneOrTwo(end - day)) return undefined
  const next = text.charCodeAt(end)
  if ((isJoint(next) || next === 0xff0d) && isDigit(text.charCodeAt(end + 1))) return undefined
  return dated(text, start, yearEnd, end, numberIn(text, month, monthEnd), numberIn(text, day, end))
}

/** `2020.03`: two figures, so that it is no number of an issue; nothing behind that makes it a decimal fraction. */
function readMonth(text: string, start: number, yearEnd: number): FoundDate | undefined {
  if (!isMark(text.charCodeAt(yearEnd))) return undefined
  const month = yearEnd + 1
  const end = figuresEnd(text, month)
  if (end - month !== 2) return undefined
  if (isMark(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) return undefined
  const behind = skipOne(text, end)
  if (behind < text.length && UNITS.includes(text.charAt(behind))) return undefined
  return dated(text, start, yearEnd, end, numberIn(text, month, end))
}

/** What a number is of when it is no date. */
const UNITS = '%％‰期号万亿千百元个人户项份名次米吨公里平亩倍'

function dated(
  text: string,
  start: number,
  yearEnd: number,
  end: number,
  month: number,
  day?: number,
): FoundDate | undefined {
  const iso = isoDate(numberIn(text, start, yearEnd), month, day)
  return iso === undefined ? undefined : { iso, start, end }
}

function isOneOrTwo(figures: number): boolean {
  return figures === 1 || figures === 2
}

function numberIn(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 0x30
  return value
}

function skipOne(text: string, from: number): number {
  return text.charCodeAt(from) === 0x20 ? from + 1 : from
}

/** `-` `.` `．` `/` `／`: with one of them before it, a number goes on. */
function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x2e || code === 0xff0e || code === 0x2f || code === 0xff0f
}

/** What stands between the parts of a date: those, and the longer dashes. */
function isMark(code: number): boolean {
  return isJoint(code) || code === 0xff0d || code === 0x2010 || code === 0x2013 || code === 0x2014
}
