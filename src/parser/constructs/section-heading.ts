import { codesOf, isDigit, isSpace } from '../../text/characters.ts'

/** The label of a numbered section: what level it is and where the title behind it begins. */
export interface SectionLabel {
  readonly level: 1 | 2 | 3 | 4
  /** Label as printed: `一、`, `（一）`, `1.`, `（1）`, `第一章`. */
  readonly label: string
  /** Index just behind the label and the space after it. */
  readonly end: number
  readonly kind: 'han' | 'han-paren' | 'arabic' | 'arabic-paren' | 'chapter' | 'part'
}

/** Characters looked at: a label and the space behind it are shorter. */
const REACH = 24

/**
 * Reads the label that opens a section heading or a numbered paragraph.
 *
 * ```text
 * （一）继续参加基层防汛值守
 * ^^^
 * ```
 *
 * Levels are those of GB/T 9704-2012 §7.3.3. `text` is folded; only its first characters are looked at. Running text
 * is turned away by its first character.
 */
export function readSectionLabel(text: string): SectionLabel | undefined {
  const code = text.charCodeAt(0)
  if (isDigit(code)) return readArabic(text)
  if (code === 0x28 || code === 0xff08 || code === 0x3014) return readBracketed(text)
  if (code === 0x7b2c) return readWorded(text)
  if (code >= 0x2460 && code <= 0x2473) return labelled(text, 4, 'arabic-paren', 1)
  return NUMERALS.has(code) ? readHan(text) : undefined
}

const NUMERALS = codesOf('一二三四五六七八九十〇百廿卅')

/** `一、`: up to four numerals and a stop. */
function readHan(text: string): SectionLabel | undefined {
  const at = skipOneSpace(text, skipNumerals(text, 0))
  const code = text.charCodeAt(at)
  return code === 0x3001 || isPoint(code) ? labelled(text, 1, 'han', at + 1) : undefined
}

/** `1.`, `1、`, `1 ` before a Han character that measures nothing, and `1）`. */
function readArabic(text: string): SectionLabel | undefined {
  const figures = skipFigures(text, 0)
  if (isClosing(text.charCodeAt(figures))) return labelled(text, 4, 'arabic-paren', figures + 1)
  const spaced = skipOneSpace(text, figures)
  const mark = text.charCodeAt(spaced)
  if (mark === 0x3001 || isPoint(mark)) {
    const label = labelled(text, 3, 'arabic', spaced + 1)
    return label && !isDigit(text.charCodeAt(label.end)) && !isPoint(text.charCodeAt(label.end))
      ? label
      : undefined
  }
  const behind = skipOneSpace(text, spaced)
  const word = text.charCodeAt(behind)
  return spaced > figures && word >= 0x4e00 && word <= 0x9fff && !MEASURES.has(word)
    ? { level: 3, kind: 'arabic', label: text.slice(0, figures), end: behind }
    : undefined
}

/** What makes a figure and a space before it a quantity: 2 项, 3 月. */
const MEASURES = codesOf('项条个名人件次份万亿年月日户处家种类届场期天元岁米')

/** `（一）` and `（1）`, a 、 behind them perhaps. */
function readBracketed(text: string): SectionLabel | undefined {
  const from = skipOneSpace(text, 1)
  const arabic = isDigit(text.charCodeAt(from))
  const to = arabic ? skipFigures(text, from) : skipNumerals(text, from)
  if (to === from) return undefined
  const at = skipOneSpace(text, to)
  const square = text.charCodeAt(0) === 0x3014
  const code = text.charCodeAt(at)
  if (arabic ? square || !isClosing(code) : !isClosing(code) && code !== 0x3015) return undefined
  const level = arabic ? 4 : 2
  const kind = arabic ? 'arabic-paren' : 'han-paren'
  // A 、 with nothing behind it is no part of the label: it is what stands behind it.
  const paused = text.charCodeAt(at + 1) === 0x3001 ? labelled(text, level, kind, at + 2) : undefined
  return paused ?? labelled(text, level, kind, at + 1)
}

/** `第一部分`, `第一章`, `第一节`, marks and space behind them. */
function readWorded(text: string): SectionLabel | undefined {
  const from = skipOneSpace(text, 1)
  let to = from
  while (to < from + 4 && (isDigit(text.charCodeAt(to)) || NUMERALS.has(text.charCodeAt(to)))) to++
  if (to === from) return undefined
  const at = skipOneSpace(text, to)
  const word = WORDS.find((known) => text.startsWith(known, at))
  if (word === undefined) return undefined
  const level = word === '节' ? 2 : 1
  const kind = word === '章' || word === '节' ? 'chapter' : 'part'
  const label = text.slice(0, at + word.length)
  const limit = Math.min(text.length, REACH)
  let mark = -1
  let end = label.length
  for (; end < limit; end++) {
    const code = text.charCodeAt(end)
    if (code === 0x3001 || code === 0xff1a || code === 0x3a) mark = end
    else if (!isSpace(code)) return { level, kind, label, end }
  }
  // Nothing but marks behind it: the last of them is what stands behind the label.
  return mark < 0 ? undefined : { level, kind, label, end: mark }
}

const WORDS = ['部分', '单元', '讲', '章', '节']

/** The label that ends at `to`, when something stands behind it. */
function labelled(
  text: string,
  level: SectionLabel['level'],
  kind: SectionLabel['kind'],
  to: number,
): SectionLabel | undefined {
  const limit = Math.min(text.length, REACH)
  let end = to
  while (end < limit && isSpace(text.charCodeAt(end))) end++
  return end < limit ? { level, kind, label: text.slice(0, to), end } : undefined
}

function skipOneSpace(text: string, at: number): number {
  return isSpace(text.charCodeAt(at)) ? at + 1 : at
}

/** Behind up to four numerals. */
function skipNumerals(text: string, from: number): number {
  let i = from
  while (i < from + 4 && NUMERALS.has(text.charCodeAt(i))) i++
  return i
}

/** Behind up to two figures. */
function skipFigures(text: string, from: number): number {
  if (!isDigit(text.charCodeAt(from))) return from
  return isDigit(text.charCodeAt(from + 1)) ? from + 2 : from + 1
}

/** `.` and ． */
function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e
}

/** ) and ） */
function isClosing(code: number): boolean {
  return code === 0x29 || code === 0xff09
}

/** Longest title a run-in heading may have, in UTF-16 units. */
const RUN_IN = 36

/**
 * Where the title of a run-in heading ends: the index just behind its 。, or −1 when the text behind the label, from
 * `from` on, is not a heading followed by more text.
 */
export function runInEnd(text: string, level: number, from = 0): number {
  const limit = Math.min(text.length, from + RUN_IN + 1)
  let commas = 0
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x3002 || code === 0xff01 || code === 0xff1f) {
      if (i < from + 2 || i + 1 >= text.length || opensReport(text, from)) return -1
      return level >= 3 && commas > 2 ? -1 : i + 1
    }
    if (code === 0xff0c || code === 0x3001) commas++
    if (code === 0xff1b || commas > 4) return -1
    if ((code === 0xff1a || code === 0x3a) && (level >= 3 || i > from + 12)) return -1
  }
  return -1
}

/** A sentence that tells of a time is no title: 2020年…, 今年…, 近日…, 截至…, 据…. */
function opensReport(text: string, from: number): boolean {
  const code = text.charCodeAt(from)
  if (code === 0x4eca || code === 0x8fd1 || code === 0x636e) return true
  if (code === 0x622a) return text.charCodeAt(from + 1) === 0x81f3
  let i = from
  while (i < from + 4 && isDigit(text.charCodeAt(i))) i++
  return i >= from + 2 && text.charCodeAt(i) === 0x5e74
}
