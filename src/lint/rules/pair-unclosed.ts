import type { LintDocument } from '../document.ts'
import { type LonelyMark, pairMarksOf } from '../reading/marks-of-pairs.ts'
import { isDigit, isHan } from '../reading/neighbours.ts'
import { defineRule, type Report } from '../rule.ts'

/** `开展“暖心行动活动`: quotations, titles and brackets have both halves (GB/T 15834—2011 4.8.2, 4.9.2, 4.15.2). */
export const pairUnclosed = defineRule(
  {
    id: 'pair-unclosed',
    group: 'punct',
    description: {
      en: 'Marks of quotation, titles and brackets have both halves.',
      zh: '引号、书名号、括号前后成对。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011',
    fixable: true,
    triggers: Array.from('“”「」『』《》〈〉【】（）‘’'),
  },
  (document, report) => {
    const { lonely, turned } = pairMarksOf(document.prose)
    for (const [first, second] of turned)
      if (isMark(document, first)) reportTurned(document, first, second, report)
    for (const mark of lonely) if (isMark(document, mark)) reportLonely(document, mark, report)
  },
)

/** Not a bracket of a smiley or formula, a sign of inches, or a quotation whose other half is typed `"`. */
function isMark({ prose }: LintDocument, { index, pair, passage }: LonelyMark): boolean {
  const { text, passages } = prose
  const unit = text.charAt(index)
  if (unit === '(' || unit === ')') return isHan(text.charAt(index - 1)) && isHan(text.charAt(index + 1))
  if (unit === '”' && isDigit(text.charAt(index - 1))) return false
  const { start = 0, end = 0 } = passages[passage] ?? {}
  const around = text.slice(Math.max(start, index - 200), Math.min(end, index + 200))
  if (pair === '“”') return !/["＂]/.test(around)
  if (pair === '〈〉' || pair === '《》') return !/[<>＜＞]/.test(around)
  return !(pair === '【】' && /[[\]［］]/.test(around))
}

function reportTurned({ prose }: LintDocument, first: LonelyMark, second: LonelyMark, report: Report): void {
  const { pair, index } = first
  const now = prose.text.slice(index, second.index + 1)
  const asked = pair.charAt(0) + now.slice(1, -1) + pair.charAt(1)
  const edits = [
    first.opens ? [] : prose.fix(index, index + 1, pair.charAt(0)),
    second.opens ? prose.fix(second.index, second.index + 1, pair.charAt(1)) : [],
  ]
  const [one, other] = edits
  report({
    ...prose.range(index, second.index + 1),
    message: {
      en: `Unexpected \`${now}\`, expected \`${asked}\`: the marks face the wrong way`,
      zh: `“${now}”的标号方向不对，应为“${asked}”`,
    },
    // The line of a title may stand in the table of contents too.
    fix:
      one && other && prose.passageAt(index).type === 'paragraph' && isCalm(prose.text, index, second.index)
        ? [...one, ...other]
        : undefined,
  })
}

/** Whether no other mark stands beside or between the two, which the turned ones would join. */
function isCalm(text: string, first: number, second: number): boolean {
  const outside = /^(?:[一-鿿，。；]|\n|)$/
  if (/[“”‘’《》〈〉「」『』（）]/.test(text.slice(first + 1, second))) return false
  return outside.test(text.charAt(first - 1)) && outside.test(text.charAt(second + 1))
}

function reportLonely({ prose }: LintDocument, { index, opens, pair }: LonelyMark, report: Report): void {
  const now = prose.text.charAt(index)
  const missing = pair.charAt(opens ? 1 : 0)
  report({
    ...prose.range(index, index + 1),
    message: {
      en: `Unexpected lone \`${now}\`, expected \`${missing}\` ${opens ? 'behind' : 'before'} it`,
      zh: `“${now}”不成对，${opens ? '后' : '前'}面缺少“${missing}”`,
    },
  })
}
