import type { Prose } from '../prose.ts'
import { isInForeignName } from '../reading/foreign-names.ts'
import { CLOSING, isAmongLatin, isDigit, isHan, isLatin, OPENING } from '../reading/neighbours.ts'
import { isReference } from '../reading/references.ts'
import { defineRule } from '../rule.ts'

/** `抓好防控,推进生产`: marks of a Chinese sentence take the width of a character (GB/T 15834—2011 4.1 to 4.7, 5.1.1). */
export const halfWidthPunct = defineRule(
  {
    id: 'half-width-punct',
    group: 'punct',
    description: {
      en: 'Commas, stops and colons of a Chinese sentence are full-width.',
      zh: '中文语句里的点号用全角形式。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 5.1.1',
    fixable: true,
    triggers: Array.from(',;:.!?'),
  },
  ({ prose, source }, report) => {
    for (const { index, 0: match } of prose.matches(/[!,.:;?]{1,9} {0,2}/g)) {
      const mark = match.trimEnd()
      if (!isOneMark(mark) || !belongsToChinese(prose, index, mark, index + match.length)) continue
      if (isAmongLatin(prose.text, index) || isReference(prose, prose.passageAt(index))) continue
      const full = Array.from(mark, (unit) => FULL[unit] ?? unit).join('')
      const after = prose.text.charAt(index + match.length)
      const range = prose.range(index, index + mark.length)
      const endsLine = /^[ \t\r]*\n/.test(source.text.slice(range.end, range.end + 9))
      const sure = mark !== '.' || !isHan(after) || match !== mark || endsLine
      report({
        ...range,
        message: {
          en: `Unexpected half-width \`${mark}\`, expected \`${full}\``,
          zh: `中文语句里用全角“${full}”，不用半角“${mark}”`,
        },
        fix: sure ? prose.fix(index, index + match.length, full) : undefined,
      })
    }
  },
)

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '.': '。',
  '!': '！',
  '?': '？',
}

function isOneMark(mark: string): boolean {
  return mark.length === 1 || (mark.length <= 3 && /^[!?]+$/.test(mark))
}

function belongsToChinese(prose: Prose, start: number, mark: string, end: number): boolean {
  const { text } = prose
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const goesOn = isHan(after) || (after !== '' && OPENING.includes(after))
  const ends = after === '\n' || (after !== '' && CLOSING.includes(after))
  if (isHan(before))
    return mark === '.' ? (goesOn || ends) && isFullStop(prose, start, end) : isMark(text, start, mark, after)
  if (before !== '' && `${CLOSING}%‰℃`.includes(before))
    return (goesOn || ends || (isDigit(after) && mark !== '.')) && !(mark === ':' && before === '%')
  if (mark === '.' || mark === ':') return false
  if (isDigit(before)) return goesOn && !isLabel(prose, start)
  return (
    isLatin(before) &&
    goesOn &&
    mark !== '!' &&
    !/&#?\w{1,8}$/.test(text.slice(Math.max(0, start - 9), start))
  )
}

/** Not a ratio (男:女, 甲队:乙队=3:2), an image of Markdown (!\[…\]) or the like. */
function isMark(text: string, start: number, mark: string, after: string): boolean {
  if (mark === ':')
    return (
      after !== '/' &&
      !/^[男女]:[男女]/.test(text.slice(start - 1, start + 2)) &&
      !/^:[一-鿿]{1,8}[=＝]/.test(text.slice(start, start + 11))
    )
  return !(mark === '!' && after === '[')
}

/** Not a label (一.), the middle of a name (列夫.托尔斯泰) or a day (五.四), a domain (.政务), or an entry (张三.《…》). */
function isFullStop(prose: Prose, start: number, end: number): boolean {
  const { text } = prose
  if (isLabel(prose, start) || isInForeignName(text, start, start + 1) || text.charAt(end) === '《')
    return false
  if (/^[一二三四五六七八九十]\.[一二三四五六七八九十]/.test(text.slice(start - 1, start + 2))) return false
  return !/^\.(?:政务|公益|中国|网络|公司|网址)/.test(text.slice(start, start + 3))
}

function isLabel(prose: Prose, index: number): boolean {
  const { start } = prose.passageAt(index)
  if (index - start > 8) return false
  return /^[ 　]*[（(]?第?[\d一二三四五六七八九十百甲乙丙丁戊]{1,5}[）)章节条款]?$/.test(
    prose.text.slice(start, index),
  )
}
