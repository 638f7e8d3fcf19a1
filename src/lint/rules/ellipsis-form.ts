import type { Prose } from '../prose.ts'
import { CLOSING, isDigit, isHan, isLatin } from '../reading/neighbours.ts'
import { defineRule } from '../rule.ts'

/** `...` and a single `…`: an ellipsis is six dots, two characters long (GB/T 15834—2011 4.11.2). */
export const ellipsisForm = defineRule(
  {
    id: 'ellipsis-form',
    group: 'punct',
    description: {
      en: 'An ellipsis is `……`, six dots in two characters.',
      zh: '省略号占两个字、六个点，写作“……”。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.11.2',
    fixable: true,
    triggers: ['...', '…', '。。。', '···', '．．．', '‥', '⋯', '•••'],
  },
  ({ prose }, report) => {
    for (const { index, 0: dots } of prose.matches(
      /\.{3,20}|…{1,20}|。{3,20}|·{3,20}|．{3,20}|‥{1,20}|⋯{1,20}|•{3,20}/g,
    )) {
      if (dots === '……' || dots === '…………' || !isEllipsis(prose, index, dots)) continue
      const end = index + dots.length
      report({
        ...prose.range(index, end),
        message: {
          en: `Unexpected \`${dots}\`, expected \`……\``,
          zh: `省略号应为“……”，不用“${dots}”`,
        },
        fix: dots.length < 4 || dots.length === 6 ? prose.fix(index, end, '……') : undefined,
      })
    }
  },
)

/** Behind Chinese words; not a leader before a page number, a blank to fill in, or a row of terms (1，…，n). */
function isEllipsis({ text }: Prose, index: number, dots: string): boolean {
  const before = text.charAt(index - 1)
  const after = text.charAt(index + dots.length)
  if (after === '等' || dots.length > 9) return false
  const words = isHan(before) || (before !== '' && `${CLOSING}？！?!%`.includes(before))
  if (words)
    return (
      !isDigit(after) &&
      !isLatin(after) &&
      !/^ {0,4}[（(]?\d{1,4}[）)]?\n/.test(text.slice(index + dots.length, index + dots.length + 12)) &&
      after !== dots.charAt(0)
    )
  return (before === '，' || before === '、') && isHan(after) && dots.length > 1
}
