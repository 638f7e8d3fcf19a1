import { isSpace, skipSpace, trimmedEnd } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import { wordSet } from '../../text/words.ts'

/**
 * Index behind a label such as 主办单位： and the white space that follows, −1 without one.
 *
 * ```text
 * 编 印 单 位：某市图书馆
 * ^^^^^^^^
 * ```
 */
export function labelEnd(folded: string): number {
  const start = skipSpace(folded, 0)
  if (start === folded.length || !'主编承协印出发'.includes(folded.charAt(start))) return -1
  const colon = firstColon(folded)
  if (colon < 0) return -1
  const label = closeUp(folded.slice(0, colon))
  const unit = UNITS.find((word) => label.endsWith(word)) ?? ''
  const stem = label.slice(0, label.length - unit.length)
  const known = isPrinters(stem) || (stem === '主编' && unit === '单位')
  if (!known || (unit === '人' && closeUp(folded.slice(colon + 1)).length <= LONGEST_PERSON)) return -1
  return skipSpace(folded, colon + 1)
}

/** Characters of a person's name: 发行人 is one, and no body. */
const LONGEST_PERSON = 4

/** 主办, or two such words together: 主管主办, 编辑出版. */
function isPrinters(stem: string): boolean {
  if (LABELS.words.has(stem)) return true
  return stem.length === 4 && LABELS.words.has(stem.slice(0, 2)) && LABELS.words.has(stem.slice(2))
}

/** Whether the text is a label of the issue's own date: 出版日期：, 印发时间：. */
export function isDateLabel(folded: string): boolean {
  const label = closeUp(folded)
  const last = label.charAt(label.length - 1)
  return (last === '：' || last === ':') && DATE_LABELS.words.has(label.slice(0, -1))
}

const DATE_LABELS = wordSet(
  '出版日期 出刊日期 出版时间 出刊时间 印发日期 印发时间 编印日期 编印时间 发刊日期 发行日期 印制日期 刊期 日期',
)

const LABELS = wordSet('主办 主管 编印 编辑 承办 协办 印发 印制 出版 发行 编发 编者 发行所 出版者')
const UNITS = ['单位', '机关', '部门', '人', '处']

function firstColon(text: string): number {
  const wide = text.indexOf('：')
  const narrow = text.indexOf(':')
  return wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide
}

/** Where the first part of the line behind a label ends: at a comma, a tab, a wide gap. */
export function segmentEnd(folded: string, from: number): number {
  for (let i = from; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code === 9 || code === 0x3000 || ',，;；|｜'.includes(folded.charAt(i))) return i
    if (isSpace(code) && isSpace(folded.charCodeAt(i + 1))) return i
  }
  return folded.length
}

/**
 * Where a word that says who prints begins at the end of `from`–`to`, with the white space before it; −1 for none.
 *
 * ```text
 * 青汊镇图书馆 编印
 *       ^^^
 * ```
 */
export function wordStart(folded: string, from: number, to: number): number {
  const end = trimmedEnd(folded, from, to)
  if (end === from || !'办管印辑制发版行编'.includes(folded.charAt(end - 1))) return -1
  const before = trimmedEnd(folded, from, end - 1)
  const pair = before > from ? folded.charAt(before - 1) + folded.charAt(end - 1) : ''
  if (PRINTERS.words.has(pair)) return trimmedEnd(folded, from, before - 1)
  return '编印'.includes(folded.charAt(end - 1)) ? before : -1
}

const PRINTERS = wordSet('主办 主管 编印 编辑 编制 编发 印发 印制 出版 发行 主编 敬编')

/** Whether the line ends in 编印, 印发 or the like, a bracket behind it perhaps. */
export function endsInPrinted(folded: string): boolean {
  let end = trimmedEnd(folded, 0, folded.length)
  if (')）'.includes(folded.charAt(end - 1))) end = trimmedEnd(folded, 0, end - 1)
  const last = folded.charAt(end - 1)
  if (last === '印' || last === '编') return true
  const before = folded.charAt(trimmedEnd(folded, 0, end - 1) - 1)
  return ENDINGS.includes(before + last)
}

const ENDINGS = ['印发', '印制', '出版', '发行']

/** Whether the text is such a word and nothing else, brackets and white space apart. */
export function isPrintedWord(text: string): boolean {
  let start = 0
  let end = text.length
  while (start < end && isSpaceOrClosing(text.charCodeAt(start))) start++
  while (end > start && isSpaceOrClosing(text.charCodeAt(end - 1))) end--
  if (start === end) return text.trim() !== ''
  const word = closeUp(text.slice(start, end))
  return word === '编印' || word === '印' || word === '编' || word === '发' || ENDINGS.includes(word)
}

function isSpaceOrClosing(code: number): boolean {
  return code === 0x29 || code === 0xff09 || isSpace(code)
}
