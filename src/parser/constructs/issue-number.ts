import { HAN_DIGITS, readNumeral } from '../../text/numerals.ts'

/** Numbers of an issue; absent ones are `null`. */
export interface IssueNumber {
  readonly year: number | null
  readonly number: number | null
  readonly total: number | null
}

const N = `\\s*(?:[0-9]{1,5}|[${HAN_DIGITS}](?:\\s?[${HAN_DIGITS}]){0,6})\\s*`
const TOTAL = new RegExp(`(?:总|累计|累)\\s*(?:号|字|刊)?\\s*第?(?<n>${N})[期号辑]`, 'u')
const VOLUME_ISSUE = new RegExp(`第${N}卷\\s*[,，、]?\\s*第(?<n>${N})[期号辑]`, 'u')
const ISSUE = new RegExp(`第(?<n>${N})(?:[-—~、～至]${N})?[期号辑](?!楼|线|文件|令)`, 'u')
const MONTH_ISSUE = new RegExp(`(?<n>${N})月[号刊]`, 'u')
const LATIN = /\bN[oº]\s*[.．:：]?\s*(?<n>\d{1,5})|№\s*(?<m>\d{1,5})/iu
const YEAR = new RegExp(
  `[〔［\\[（(【]?\\s*(?<y>(?:19|20|21)\\d{2}|[一二][${HAN_DIGITS}]{3})\\s*[〕］\\]）)】]?\\s*年?(?:度)?\\s*第`,
  'u',
)

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
  const total = TOTAL.exec(text)
  const rest = total ? text.slice(0, total.index) + text.slice(total.index + total[0].length) : text
  const issue = VOLUME_ISSUE.exec(rest) ?? ISSUE.exec(rest) ?? LATIN.exec(rest) ?? MONTH_ISSUE.exec(rest)
  const first = /创刊号/u.test(rest)
  if (!total && !issue && !first) return undefined
  const year = YEAR.exec(rest)
  return {
    year: numeral(year?.groups?.y),
    number: numeral(issue?.groups?.n ?? issue?.groups?.m) ?? (first ? 1 : null),
    total: numeral(total?.groups?.n),
  }
}

/** What every issue number has somewhere. */
const MENTION = /[期号辑刊№]|N[oº]/iu

/** Whether little more than the issue number, a date and an issuing body can stand on the line. */
export function isIssueLine(text: string): boolean {
  return (
    text.length <= 60 &&
    MENTION.test(text) &&
    !/[。；！？，]/u.test(text) &&
    readIssueNumber(text) !== undefined
  )
}

function numeral(text: string | undefined): number | null {
  return text === undefined ? null : (readNumeral(text.replace(/\s+/gu, '')) ?? null)
}
