import { hasSpace, isDigit, isSpace, skipSpace, trimmedEnd, withoutMarks } from '../../text/characters.ts'
import { findDate } from '../../text/dates.ts'
import { COLON, COMMA, FULL_STOP, marksOf, PAUSE, SEMICOLON } from '../../text/marks.ts'
import { closeUp } from '../../text/names.ts'
import { endLength, wordsOf } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { endsInPrinted, isDateLabel, isPrintedWord, labelEnd, segmentEnd, wordStart } from './printers.ts'

/** Issuing body and date of a line; `sure` when a word such as 编印 or 印发 says so. */
export interface ImprintFields {
  readonly issuer: string | null
  readonly date: string | null
  readonly sure: boolean
}

/**
 * Reads a line that names the issuing body, the date, or both.
 *
 * ```text
 * 海东自治区水利厅        二〇二〇年八月一日印发
 * ^^^^^^^^        ^^^^^^^^^
 * ```
 *
 * Also 主办：…, …编印, a date alone. `raw` and `folded` are one line, as it stands and folded.
 */
export function readImprint(raw: string, folded: string, vocabulary: Vocabulary): ImprintFields | undefined {
  if (folded.length > 80 || !mayBeImprint(folded, vocabulary)) return undefined
  if (holdsSentence(folded) || isRemark(folded) || tellsOfFounding(folded)) return undefined
  const found = findDate(folded, { roc: true })
  let start = 0
  let end = raw.length
  if (found) {
    const lead = strip(folded.slice(0, found.start))
    const before = lead === '公元' || lead === '西元' ? '' : lead
    if (isDateLabel(before) && strip(folded.slice(found.end)) === '')
      return { issuer: null, date: found.iso, sure: true }
    const after = strip(folded.slice(found.end))
    if (before !== '' && after !== '' && !isPrintedWord(after)) return undefined
    if (before === '' && !isPrintedWord(after)) start = found.end
    else end = found.start
  }
  const named = readIssuer(raw.slice(start, end), folded.slice(start, end), vocabulary)
  if (named === undefined) return undefined
  if (named.issuer === null && !found) return undefined
  const sure = named.sure || (found !== undefined && endsInPrinted(folded))
  return { issuer: named.issuer, date: found?.iso ?? null, sure }
}

/** Cheap test: a colon behind a label, a digit or year sign of a date, or a last character that ends a body's name. */
function mayBeImprint(folded: string, vocabulary: Vocabulary): boolean {
  const last = folded.charCodeAt(folded.length - 1)
  return (
    isDigit(last) ||
    wordsOf(vocabulary.organisations).endings.has(last) ||
    wordsOf(vocabulary.issuers).endings.has(last) ||
    ')）编印发制版行办日号期辑管'.includes(folded.charAt(folded.length - 1)) ||
    folded.includes('年') ||
    folded.includes('：') ||
    folded.includes(':')
  )
}

/** Whether a sentence ends before the line does. */
function holdsSentence(folded: string): boolean {
  const last = folded.length - 1
  return (
    isBefore(folded.indexOf('。'), last) ||
    isBefore(folded.indexOf('！'), last) ||
    isBefore(folded.indexOf('？'), last)
  )
}

function isBefore(at: number, end: number): boolean {
  return at >= 0 && at < end
}

/** A line in round brackets that names neither a year nor who prints. */
function isRemark(folded: string): boolean {
  return (
    '（('.includes(folded.charAt(0)) &&
    '）)'.includes(folded.charAt(folded.length - 1)) &&
    folded.length > 1 &&
    !folded.includes('主办') &&
    !folded.includes('编印') &&
    !folded.includes('印发') &&
    !holdsYear(folded)
  )
}

/** Four figures in a row, or two Han digits that years begin with. */
function holdsYear(folded: string): boolean {
  let figures = 0
  for (let i = 0; i < folded.length; i++) {
    figures = isDigit(folded.charCodeAt(i)) ? figures + 1 : 0
    if (figures === 4) return true
    if (isYearDigit(folded.charCodeAt(i)) && isYearDigit(folded.charCodeAt(i + 1))) return true
  }
  return false
}

/** 〇一二 */
function isYearDigit(code: number): boolean {
  return code === 0x3007 || code === 0x4e00 || code === 0x4e8c
}

/** 创立于2003年: a date, and not the issue's. */
function tellsOfFounding(folded: string): boolean {
  if (!folded.includes('立') && !folded.includes('创刊') && !folded.includes('始建')) return false
  return (
    FOUNDED.some((word) => folded.startsWith(word) || folded.includes(`${word}于`)) ||
    folded.includes('始建于')
  )
}

const FOUNDED = ['创立', '成立', '创刊']

/** The organisation in a piece of a line; `null` for an empty piece, `undefined` when it is something else. */
function readIssuer(
  raw: string,
  folded: string,
  vocabulary: Vocabulary,
): { issuer: string | null; sure: boolean } | undefined {
  const label = labelEnd(folded)
  const start = label < 0 ? skipSpace(folded, 0) : label
  const whole = label < 0 ? trimmedEnd(folded, start, folded.length) : segmentEnd(folded, start)
  const word = wordStart(folded, start, whole)
  const cut = word >= 0 && isCut(folded, start, word, whole, vocabulary)
  const end = cut ? word : whole
  const key = strip(folded.slice(start, end))
  if (key === '') return isPrintedWord(folded) || isEmpty(folded) ? { issuer: null, sure: false } : undefined
  if (key.length < 3 || key.length > 40 || (marksOf(key) & SEPARATORS) !== 0 || isMonthDay(key))
    return undefined
  const sure = label >= 0 || cut
  if (!sure && !isOrganisation(key, vocabulary)) return undefined
  return { issuer: clean(raw.slice(start, end)), sure }
}

/** 4月10日: no body, though 出版 may follow. */
function isMonthDay(key: string): boolean {
  return '日号'.includes(key.charAt(key.length - 1)) && key.includes('月') && isDigit(key.charCodeAt(0))
}

/** Whether the word behind the name is 编印, 主办 or the like: 汇编 and 印 may be part of the name itself. */
function isCut(folded: string, start: number, word: number, end: number, vocabulary: Vocabulary): boolean {
  const printer = folded.slice(word, end).trim()
  if (SURE.includes(closeUp(printer))) return true
  if (isOrganisation(closeUp(folded.slice(start, end)), vocabulary)) return false
  return printer.length > 1 || isOrganisation(closeUp(folded.slice(start, word)), vocabulary)
}

const SURE = ['编印', '印发', '主办']

/** Whether nothing but white space, round brackets and colons stands in the text. */
function isEmpty(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i)) && !'()（）:：'.includes(text.charAt(i))) return false
  }
  return true
}

const SEPARATORS = COLON | COMMA | FULL_STOP | SEMICOLON | PAUSE

/** The text closed up, without brackets at its ends. */
function strip(text: string): string {
  return withoutMarks(closeUp(text), BRACKETS, BRACKETS)
}

const BRACKETS = '()（）〔〕【】[]'

/** Padding between single characters (… 协 会) closed up; a space between two full names stays. */
function clean(raw: string): string {
  const text = withoutMarks(raw.trim(), '(（【[', ')）】]').trim()
  if (!hasSpace(text)) return text
  return /\S{3}/u.test(text)
    ? text.replace(/(?<=\p{sc=Han})[\s　](?=\p{sc=Han}(?:[\s　]|$))/gu, '').trim()
    : closeUp(text)
}

/** Whether a folded name without spaces ends like an organisation's. */
export function isOrganisation(name: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.issuers.includes(name)) return true
  if (name.length < 3 || name.length > 40) return false
  return endLength(name.slice(1), wordsOf(vocabulary.organisations)) > 0 && !holdsMark(name)
}

/** ，。；：、！？“”《》,:; */
function holdsMark(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if ((code < 0x4e00 || code > 0x9fff) && '，。；：、！？“”《》,:;'.includes(name.charAt(i))) return true
  }
  return false
}
