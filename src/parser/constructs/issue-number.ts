import { holdsAt, isDigit, skipSpace, trimmedEnd } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import { HAN_DIGITS, isHanNumeral, numeralEnd, readNumeral } from '../../text/numerals.ts'

/** Numbers of an issue; absent ones are `null`. */
export interface IssueNumber {
  readonly year: number | null
  readonly number: number | null
  readonly total: number | null
}

/**
 * Reads a line that states the issue number.
 *
 * ```text
 * 2025年 第42期（总第1268期）
 * ^^^^     ^^      ^^^^
 * ```
 *
 * Also 〔2020〕第3期, 总第12期, 第三一零期, 第3卷第2期, No.150, 五月号, 创刊号. `text` is a folded line.
 */
export function readIssueNumber(text: string): IssueNumber | undefined {
  const total = findTotal(text)
  const rest = total ? text.slice(0, total.start) + text.slice(total.end) : text
  const issue =
    findVolumeIssue(rest) ??
    findIssue(rest) ??
    findBracketed(rest)?.number ??
    findLatin(rest) ??
    findMonthIssue(rest)
  const first = rest.includes('创刊号')
  if (!total && issue === undefined && !first) return undefined
  return {
    year: numeral(findYear(rest) ?? findBracketed(rest)?.year),
    number: numeral(issue) ?? (first ? 1 : null),
    total: numeral(total?.number),
  }
}

/** Whether little more than the issue number, a date and an issuing body can stand on the line. */
export function isIssueLine(text: string): boolean {
  return text.length <= 60 && mayBeIssue(text) && !holdsStop(text) && readIssueNumber(text) !== undefined
}

/** Cheap: whether the line has what every issue number has somewhere. */
function mayBeIssue(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // 期 号 辑 刊
    if (code === 0x671f || code === 0x53f7 || code === 0x8f91 || code === 0x520a) return true
    if (isNo(text, i) || isVol(text, i)) return true
  }
  return false
}

/** № or No, in either case. */
function isNo(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return code === 0x2116 || ((code === 0x4e || code === 0x6e) && holdsAt(text, i + 1, 'oOº'))
}

/** Vol at `i`, in either case. */
function isVol(text: string, i: number): boolean {
  return holdsAt(text, i, 'vV') && holdsAt(text, i + 1, 'oO') && holdsAt(text, i + 2, 'lL')
}

function mentionsNo(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isNo(text, i)) return true
  return false
}

/** 。；！？, and ，, unless what stands behind it says how often the bulletin comes: （总第89期，季刊）. */
function holdsStop(text: string): boolean {
  const comma = text.lastIndexOf('，')
  return (
    (comma >= 0 && !(text.indexOf('，') === comma && FREQUENCIES.includes(frequency(text, comma)))) ||
    text.includes('。') ||
    text.includes('；') ||
    text.includes('！') ||
    text.includes('？')
  )
}

/** What stands behind the comma, without a closing bracket. */
function frequency(text: string, comma: number): string {
  return closeUp(text.slice(comma + 1)).replace(/[）)]$/u, '')
}

const FREQUENCIES = [
  '周刊',
  '旬刊',
  '半月刊',
  '月刊',
  '双月刊',
  '季刊',
  '半年刊',
  '年刊',
  '不定期',
  '试刊',
  '增刊',
]

/** 总第1268期, 累计12期: the number, and where the words about it stand. */
function findTotal(text: string): { number: string; start: number; end: number } | undefined {
  for (let at = nextTotal(text, 0); at >= 0; at = nextTotal(text, at + 1)) {
    let start = skipSpace(text, text.startsWith('累计', at) ? at + 2 : at + 1)
    if (holdsAt(text, start, '号字刊')) start = skipSpace(text, start + 1)
    if (holdsAt(text, start, '第')) start++
    const end = numberEnd(text, start)
    if (end >= 0 && holdsAt(text, end, UNITS))
      return { number: text.slice(start, end), start: at, end: end + 1 }
  }
  return undefined
}

function nextTotal(text: string, from: number): number {
  const total = text.indexOf('总', from)
  const sum = text.indexOf('累', from)
  return total < 0 || (sum >= 0 && sum < total) ? sum : total
}

/** 第3卷第2期: the issue of the volume. */
function findVolumeIssue(text: string): string | undefined {
  if (!text.includes('卷')) return undefined
  for (let at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
    const volume = numberEnd(text, at + 1)
    if (volume < 0 || !holdsAt(text, volume, '卷')) continue
    let issue = skipSpace(text, volume + 1)
    if (holdsAt(text, issue, ',，、')) issue = skipSpace(text, issue + 1)
    const end = holdsAt(text, issue, '第') ? numberEnd(text, issue + 1) : -1
    if (end >= 0 && holdsAt(text, end, UNITS)) return text.slice(issue + 1, end)
  }
  return undefined
}

/** 第42期, 第3-4期; no 第3号楼, no 第5号文件. */
function findIssue(text: string): string | undefined {
  for (let at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
    const number = numberEnd(text, at + 1)
    const unit = number >= 0 && holdsAt(text, number, '-—~、～至') ? numberEnd(text, number + 1) : number
    if (unit >= 0 && holdsAt(text, unit, UNITS) && !NO_ISSUES.some((word) => text.startsWith(word, unit + 1)))
      return text.slice(at + 1, number)
  }
  return undefined
}

const UNITS = '期号辑'
const NO_ISSUES = ['楼', '线', '文件', '令']

/** 〔2022〕18号, as a line opens: the year, and the issue without 第. */
function findBracketed(text: string): { year: string; number: string } | undefined {
  if (!holdsAt(text, 0, '〔［[')) return undefined
  const year = text.slice(1, 5)
  if (!isYear(year) || !holdsAt(text, 5, '〕］]')) return undefined
  const end = numberEnd(text, 6)
  return end >= 0 && holdsAt(text, end, UNITS) ? { year, number: text.slice(6, end) } : undefined
}

/** No.150, №12. */
function findLatin(text: string): string | undefined {
  if (!mentionsNo(text)) return findVolume(text)
  const match = /\bN[oº]\s*[.．:：]?\s*(?<n>\d{1,5})|№\s*(?<m>\d{1,5})/iu.exec(text)
  return match?.groups?.n ?? match?.groups?.m ?? findVolume(text)
}

/** Vol.23, where nothing else numbers the issue. */
function findVolume(text: string): string | undefined {
  return text.toLowerCase().includes('vol')
    ? /\bvol(?:ume)?\s*[.．:：]?\s*(?<n>\d{1,5})/iu.exec(text)?.groups?.n
    : undefined
}

/** 五月号, 12月刊. */
function findMonthIssue(text: string): string | undefined {
  if (!text.includes('月号') && !text.includes('月刊')) return undefined
  const match = new RegExp(
    `(?<n>(?:[0-9]{1,5}|[${HAN_DIGITS}](?:\\s?[${HAN_DIGITS}]){0,6})\\s*)月[号刊]`,
    'u',
  ).exec(text)
  return match?.groups?.n
}

/** The year before the issue: 2025年第…, 〔2020〕第…. */
function findYear(text: string): string | undefined {
  for (let at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
    let end = trimmedEnd(text, 0, at)
    if (holdsAt(text, end - 1, '度')) end--
    if (holdsAt(text, end - 1, '年')) end--
    end = trimmedEnd(text, 0, end)
    if (holdsAt(text, end - 1, '〕］])）】')) end = trimmedEnd(text, 0, end - 1)
    const year = text.slice(Math.max(0, end - 4), end)
    if (isYear(year)) return year
  }
  return undefined
}

/** 1900 to 2199 in figures, or four Han numerals behind 一 or 二. */
function isYear(text: string): boolean {
  if (text.length < 4) return false
  const figures = text.startsWith('19') || text.startsWith('20') || text.startsWith('21')
  if (!figures && !holdsAt(text, 0, '一二')) return false
  for (let i = 1; i < 4; i++) {
    if (figures ? !isDigit(text.charCodeAt(i)) : !isHanNumeral(text.charCodeAt(i)) && !holdsAt(text, i, 'Oo'))
      return false
  }
  return true
}

/** Index behind a number with white space about it; −1 when something else stands there. */
function numberEnd(text: string, from: number): number {
  const start = skipSpace(text, from)
  let end = numeralEnd(text, start, 5, 7)
  if (isDigit(text.charCodeAt(end - 1)) || isDigit(text.charCodeAt(start + 1)))
    while (end - start < 5 && (isDigit(text.charCodeAt(end)) || holdsAt(text, end, MISREAD))) end++
  return end === start ? -1 : skipSpace(text, end)
}

/** Letters that scanned figures are taken for: l8, 2O. */
const MISREAD = 'lIO'

function numeral(text: string | undefined): number | null {
  if (text === undefined) return null
  const han = isHanNumeral(text.charCodeAt(0))
  const digits = closeUp(text)
    .replace(/[lI]/gu, '1')
    .replace(/[Oo]/gu, han ? '〇' : '0')
  return readNumeral(digits) ?? null
}
