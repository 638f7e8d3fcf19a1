import { isDigit } from '../../text/characters.ts'
import { readNumeral } from '../../text/numerals.ts'
import { BODY, type Prose } from '../prose.ts'

/** How a label is written, in the order of GB/T 9704—2012 7.3.3: `一、` `（一）` `1.` `（1）`, and those outside of it. */
export type LabelKind = 'part' | 'han' | 'hanParen' | 'arabic' | 'arabicParen' | 'halfParen' | 'circled'

/** The label that opens a heading or paragraph. */
export interface Label {
  readonly kind: LabelKind
  readonly value: number
  readonly start: number
  /** Behind its last mark; space not counted. */
  readonly end: number
  /** What makes it one of its list: kind, brackets and mark. */
  readonly form: string
}

/** Levels of the kinds that have one, 1 to 4; part is above them. */
export const LEVELS: Readonly<Record<LabelKind, number>> = {
  part: 0,
  han: 1,
  hanParen: 2,
  arabic: 3,
  arabicParen: 4,
  halfParen: 5,
  circled: 5,
}

const HAN = '一二三四五六七八九十'

/** Reads the label at an index: `一、` `（一）` `1.` `（1）` `1）` `①` `第一部分` `第一章`. */
export function readLabel(text: string, start: number): Label | undefined {
  const code = text.charCodeAt(start)
  if (code >= 0x2460 && code <= 0x2473)
    return { kind: 'circled', value: code - 0x245f, start, end: start + 1, form: '①' }
  if (isDigit(code)) return readArabic(text, start)
  if (code === 0xff08 || code === 0x28) return readBracketed(text, start)
  if (code === 0x7b2c) return readPart(text, start)
  return HAN.includes(text.charAt(start)) ? readHan(text, start) : undefined
}

/** The label of every passage of running text, by the passage's index. Read once for a document. */
export function labelsOf(prose: Prose): readonly (Label | undefined)[] {
  let labels = READ.get(prose)
  if (!labels) {
    labels = prose.passages.map(({ type, start }) =>
      BODY.has(type) ? readLabel(prose.text, start) : undefined,
    )
    READ.set(prose, labels)
  }
  return labels
}

const READ = new WeakMap<Prose, readonly (Label | undefined)[]>()

/** The label as it would read with another number. */
export function labelText({ kind, form }: Label, value: number): string {
  switch (kind) {
    case 'circled':
      return String.fromCharCode(0x245f + value)
    case 'han':
    case 'hanParen':
    case 'part':
      return form.replace('#', hanNumeral(value))
    default:
      return form.replace('#', String(value))
  }
}

/** A number from 1 to 99 in Han numerals. */
export function hanNumeral(value: number): string {
  const tens = Math.floor(value / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : HAN.charAt(tens - 1)}十`
  return ten + (value % 10 === 0 ? '' : HAN.charAt((value % 10) - 1))
}

function readHan(text: string, start: number): Label | undefined {
  const to = hanEnd(text, start)
  const mark = text.charAt(to)
  if (mark !== '、' && mark !== '.' && mark !== '．') return undefined
  // 一、二年级: two numbers side by side; 一、十四岁以上的: a label, and a number behind it.
  if (
    mark === '、' &&
    /^(?:第|[一二三四五六七八九十]+[年月日组組班级級等期季层層楼樓、只个個位名次线線号號审審产產])/.test(
      text.slice(to + 1, to + 6),
    )
  )
    return undefined
  return labelled('han', text.slice(start, to), start, to + 1, `#${mark}`)
}

function readArabic(text: string, start: number): Label | undefined {
  const to = digitsEnd(text, start)
  if (isDigit(text.charCodeAt(to))) return undefined
  const number = text.slice(start, to)
  const mark = text.charAt(to)
  if (mark === '）' || mark === ')') return labelled('halfParen', number, start, to + 1, `#${mark}`)
  if (mark !== '.' && mark !== '．' && mark !== '、') return undefined
  const next = text.charCodeAt(to + 1)
  if (isDigit(next) && !isYear(text, to + 1)) return undefined
  return labelled('arabic', number, start, to + 1, `#${mark}`)
}

function readBracketed(text: string, start: number): Label | undefined {
  const arabic = isDigit(text.charCodeAt(start + 1))
  const to = arabic ? digitsEnd(text, start + 1) : hanEnd(text, start + 1)
  const closing = text.charAt(to)
  if (to === start + 1 || (closing !== '）' && closing !== ')')) return undefined
  // （一）（二）项, （一）、（二）项, (五)及(六): mentioned, or two at once.
  const next = text.charAt(to + 1)
  const behind = '、及和与與至—－-～'.includes(next) ? text.charAt(to + 2) : next
  if (behind === '（' || behind === '(') return undefined
  const form = `${text.charAt(start)}#${closing}`
  return labelled(arabic ? 'arabicParen' : 'hanParen', text.slice(start + 1, to), start, to + 1, form)
}

function readPart(text: string, start: number): Label | undefined {
  const to = hanEnd(text, start + 1)
  if (to === start + 1) return undefined
  const word = ['部分', '章'].find((known) => text.startsWith(known, to))
  if (word === undefined) return undefined
  return labelled('part', text.slice(start + 1, to), start, to + word.length, `第#${word}`)
}

function labelled(
  kind: LabelKind,
  numeral: string,
  start: number,
  end: number,
  form: string,
): Label | undefined {
  const value = readNumeral(numeral)
  return value === undefined || value < 1 || value > 99 ? undefined : { kind, value, start, end, form }
}

function hanEnd(text: string, from: number): number {
  let i = from
  while (
    i < from + 3 &&
    i < text.length &&
    (HAN.includes(text.charAt(i)) || (i > from && '〇○零'.includes(text.charAt(i))))
  )
    i++
  return i
}

function digitsEnd(text: string, from: number): number {
  let i = from
  while (i < from + 2 && isDigit(text.charCodeAt(i))) i++
  return i
}

function isYear(text: string, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (!isDigit(text.charCodeAt(i))) return false
  return text.charAt(at + 4) === '年'
}
