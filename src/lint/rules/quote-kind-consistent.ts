import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** “” and 「」 in one text: a text keeps to one kind of marks of quotation. */
export const quoteKindConsistent = defineRule(
  {
    id: 'quote-kind-consistent',
    group: 'punct',
    description: {
      en: 'A text keeps to one kind of marks of quotation, “” or 「」.',
      zh: '同一份文稿里引号只用一种形式。',
    },
    severity: 'info',
    triggers: ['「'],
  },
  ({ prose, source }, report) => {
    const { text } = prose
    const curly = countOf(text, '“')
    const corner = countOf(text, '「')
    if (curly === 0 || corner === 0) return
    const odd = curly < corner || (curly === corner && isTraditional(source.text)) ? '“' : '「'
    const usual = odd === '“' ? '「」' : '“”'
    const at = text.indexOf(odd)
    report({
      ...prose.range(at, at + 1),
      message: {
        en: `Unexpected \`${odd}\` in a text with \`${usual}\`, expected one kind of marks`,
        zh: `全文多用“${usual}”，此处用“${odd}”，应当一致`,
      },
    })
  },
)

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++
  return count
}
