import { holdsAt, isDigit, isHan, isSpace, isSurrogate, skipSpace, unitsAt } from '../text/characters.ts'
import { findDate, readDate } from '../text/dates.ts'
import { SPACE } from '../text/marks.ts'
import { closeUp } from '../text/names.ts'
import { fold } from '../text/variants.ts'
import { endLength, wordsOf } from '../text/words.ts'
import { readCopies } from './constructs/copies.ts'
import { type Field, readFields } from './constructs/fields.ts'
import { isOrganisation, readImprint } from './constructs/imprint.ts'
import { isIssueLine } from './constructs/issue-number.ts'
import { isSpacedOut, mastheadScore } from './constructs/masthead-title.ts'
import { isNote } from './constructs/note.ts'
import { isPrintedWord, wordStart } from './constructs/printers.ts'
import { editorsOf, imprintOf, recipientsOf } from './readings.ts'
import type { Row } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A masthead line, or one of the parts that share it; `from` and `to` are indices into `row.text`. */
export interface MastheadPart {
  readonly kind: 'issue' | 'issuer' | 'date' | 'editors' | 'recipients' | 'copies' | 'note' | 'other'
  readonly row: Row
  readonly from: number
  readonly to: number
  readonly text: string
  readonly folded: string
  readonly issuer: string | null
  readonly date: string | null
  /** A label or word such as 编印 says what it is. */
  readonly sure: boolean
}

/**
 * Reads a line of a masthead as its parts.
 *
 * ```text
 * 红会动态  第14期  临渊地区红十字会  2020年5月7日
 * ^^^^  ^^^^  ^^^^^^^^  ^^^^^^^^^
 * ```
 */
export function readParts(row: Row, vocabulary: Vocabulary): MastheadPart[] {
  const fields = readFields(row.text, row.folded, vocabulary)
  if (fields) return fields.map((field) => fieldPart(row, field, vocabulary))
  const whole = readWhole(row, vocabulary)
  if (whole) return [whole]
  if (isNameBehindBody(row, vocabulary)) return [partOf(row, 0, row.text.length, 'other', null, null, false)]
  const cuts = isSpacedOut(row.text) ? [] : cutsOf(row)
  if (cuts.length === 0) return [readPart(row, 0, row.text.length, vocabulary)]
  const parts: MastheadPart[] = []
  let from = 0
  for (const [start, end] of [...cuts, [row.text.length, row.text.length] as const]) {
    if (start > from) parts.push(readPart(row, from, start, vocabulary))
    from = end
  }
  const dated = parts.some(({ kind }) => kind === 'date' || kind === 'issue')
  return dated ? parts.map((part) => asIssuer(part, vocabulary)) : parts
}

/** A field of a line, read for what it tells. */
function fieldPart(row: Row, { kind, from, to }: Field, vocabulary: Vocabulary): MastheadPart {
  const imprint =
    kind === 'imprint'
      ? readImprint(row.text.slice(from, to), row.folded.slice(from, to), vocabulary)
      : undefined
  if (!imprint) {
    const issue = kind === 'note' && isIssueLine(row.folded.slice(from, to))
    return partOf(row, from, to, issue ? 'issue' : kind === 'imprint' ? 'note' : kind, null, null, true)
  }
  return partOf(
    row,
    from,
    to,
    imprint.issuer === null ? 'date' : 'issuer',
    imprint.issuer,
    imprint.date,
    imprint.sure,
  )
}

/** 石桥大学机械系　系友通讯: a body, and a name too general to stand without it, one gap between. */
function isNameBehindBody({ text, folded }: Row, vocabulary: Vocabulary): boolean {
  const gap = text.search(/\s/u)
  if (gap < 4 || gap !== text.lastIndexOf(' ') + text.lastIndexOf('　') + 1) return false
  const name = folded.slice(gap + 1)
  return (
    name.length >= 2 &&
    name.length <= 4 &&
    endLength(name, wordsOf(vocabulary.mastheads)) > 0 &&
    (holdsAt(folded, gap - 1, '系') || isOrganisation(folded.slice(0, gap), vocabulary))
  )
}

/** Lines that are one thing however they are spaced: editors, recipients, notes. */
function readWhole(row: Row, vocabulary: Vocabulary): MastheadPart | undefined {
  const kind = wholeKind(row, vocabulary)
  return kind && partOf(row, 0, row.text.length, kind, null, null, true)
}

function wholeKind(row: Row, vocabulary: Vocabulary): MastheadPart['kind'] | undefined {
  const imprint = imprintOf(row, vocabulary)
  const issued =
    imprint?.sure && imprint.issuer !== null && isOrganisation(closeUp(fold(imprint.issuer)), vocabulary)
  if (!issued && editorsOf(row, vocabulary)) return 'editors'
  if (recipientsOf(row, vocabulary)) return 'recipients'
  if (isNote(row.folded)) return 'note'
  return readCopies(row.folded) === undefined ? undefined : 'copies'
}

function partOf(
  row: Row,
  from: number,
  to: number,
  kind: MastheadPart['kind'],
  issuer: string | null,
  date: string | null,
  sure: boolean,
): MastheadPart {
  return {
    kind,
    row,
    from,
    to,
    text: row.text.slice(from, to),
    folded: row.folded.slice(from, to),
    issuer,
    date,
    sure,
  }
}

/** Gaps that part a line: start and end, the end exclusive. */
type Cut = readonly [number, number]

function cutsOf({ text, folded, marks }: Row): Cut[] {
  if ((marks & SPACE) === 0) return []
  const cuts: Cut[] = []
  for (let i = 0; i < text.length; i++) {
    const end = skipSpace(text, i)
    const wide = end > i + 1 || (end > i && holdsAt(text, i, '　\t'))
    if (wide && !isPadding(text, i, end)) cuts.push([i, end])
    if (end > i) i = end - 1
  }
  const behind = numberBehind(folded)
  if (behind <= 1 || opensWithYear(folded, 0)) return cuts.filter((_, i) => !isBound(folded, cuts, i))
  const at = cuts.findIndex(([start]) => start > behind)
  cuts.splice(at < 0 ? cuts.length : at, 0, [behind, behind + 1])
  const apart = cuts.filter(([start], i, all) => i === 0 || start >= (all[i - 1]?.[1] ?? 0))
  return apart.filter((_, i) => !isBound(folded, apart, i))
}

/** A gap inside of one thing: 慈善会　编印, 2017年　第三期. */
function isBound(folded: string, cuts: readonly Cut[], i: number): boolean {
  const [start, end] = cuts[i] as Cut
  const behind = folded.slice(end, cuts[i + 1]?.[0] ?? folded.length)
  if (behind.length <= 5 && (isPrintedWord(behind) || closeUp(behind) === '主办')) return true
  const before = folded.slice(i === 0 ? 0 : (cuts[i - 1]?.[1] ?? 0), start)
  return (
    holdsAt(before, before.length - 1, '年') &&
    (behind.startsWith('第') || behind.startsWith('总第')) &&
    readDate(before)?.length === 4
  )
}

/** A gap between single characters pads a name (动　态), it parts nothing. */
function isPadding(text: string, start: number, end: number): boolean {
  const before = start - (start >= 2 && unitsAt(text, start - 2) === 2 ? 2 : 1)
  const behind = end + unitsAt(text, end)
  return (
    before >= 0 &&
    end < text.length &&
    (before === 0 || isSpace(text.charCodeAt(before - 1))) &&
    (behind >= text.length || isSpace(text.charCodeAt(behind)))
  )
}

/** The space before an issue number that stands behind a name on the same line (`里邻通讯 No.150`), −1 for none. */
function numberBehind(folded: string): number {
  for (let i = 0; i < folded.length; i++) {
    if (isSpace(folded.charCodeAt(i)) && opensNumber(folded, i + 1)) return i
  }
  return -1
}

/** 第…, 总第…, No.150, Vol…, 〔2020〕, 2020年. */
function opensNumber(folded: string, from: number): boolean {
  if (folded.startsWith('第', from) || folded.startsWith('总第', from)) return true
  const latin = folded.slice(from, from + 3).toLowerCase()
  if (latin === 'vol') return true
  if (latin.startsWith('no'))
    return isDigit(folded.charCodeAt(skipSpace(folded, from + (holdsAt(folded, from + 2, '.．:：') ? 3 : 2))))
  const year = skipSpace(folded, holdsAt(folded, from, '〔［[(（') ? from + 1 : from)
  return opensWithYear(folded, year) && holdsAt(folded, skipSpace(folded, year + 4), '〕］])）年')
}

/** 1900 to 2099 in figures. */
function opensWithYear(folded: string, from: number): boolean {
  return (
    (folded.startsWith('19', from) || folded.startsWith('20', from)) &&
    isDigit(folded.charCodeAt(from + 2)) &&
    isDigit(folded.charCodeAt(from + 3))
  )
}

function readPart(row: Row, from: number, to: number, vocabulary: Vocabulary): MastheadPart {
  const folded = row.folded.slice(from, to)
  if (isIssueLine(folded)) return partOf(row, from, to, 'issue', null, null, false)
  const imprint =
    to - from === row.text.length
      ? imprintOf(row, vocabulary)
      : readImprint(row.text.slice(from, to), folded, vocabulary)
  if (imprint) {
    const { issuer, date, sure } = imprint
    return partOf(row, from, to, issuer === null ? 'date' : 'issuer', issuer, date, sure)
  }
  const date = findDate(folded, { roc: true })
  const dated =
    date !== undefined &&
    !FOUNDINGS.some((word) => folded.includes(word)) &&
    date.iso.length > 4 &&
    (folded.length - (date.end - date.start) <= 12 || saysDay(folded.slice(date.end)))
  return partOf(row, from, to, dated ? 'date' : 'other', null, dated ? date.iso : null, false)
}

/** 星期五 农历七月初四: the same day, told otherwise. */
function saysDay(behind: string): boolean {
  const text = behind.trimStart()
  return text.length <= 30 && (text.startsWith('星期') || text.startsWith('农历'))
}

/** Words that give a date which is not the issue's. */
const FOUNDINGS = ['创立', '成立', '创刊', '始建']

/** A plain name beside a date or issue number, when nothing makes it the bulletin's own: who issues it. */
function asIssuer(part: MastheadPart, vocabulary: Vocabulary): MastheadPart {
  const name = closeUp(part.text)
  if (part.kind !== 'other' || isAside(closeUp(part.folded))) return part
  const plain = name.length >= 4 && name.length <= 30 && isPlainName(name)
  if (!plain || mastheadScore(part.folded, vocabulary) >= 5) return part
  const word = wordStart(part.folded, 0, part.folded.length)
  const issuer = word > 3 ? closeUp(part.text.slice(0, word)) : name
  return { ...part, kind: 'issuer', issuer, sure: word > 3 }
}

/** 星期一, 每月一期, 内部交流: what stands beside a date and is nobody. */
function isAside(folded: string): boolean {
  return (
    ASIDES.some((word) => folded.startsWith(word)) ||
    '版页期刊品号'.includes(folded.charAt(folded.length - 1))
  )
}

const ASIDES = [
  '本期',
  '本刊',
  '星期',
  '农历',
  '内部',
  '免费',
  '每月',
  '每周',
  '每季',
  '非卖',
  '欢迎',
  '第',
  '总第',
]

/** Whether the name is Han characters, round brackets and middle dots. */
function isPlainName(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (isSurrogate(code)) return /^[\p{sc=Han}（）()·]+$/u.test(name)
    if (!isHan(code) && !holdsAt(name, i, '（）()·')) return false
  }
  return true
}
