import { misbracketedNumbers } from '../reading/document-numbers.ts'
import { isDigit } from '../reading/neighbours.ts'
import { parensOf } from '../reading/parens.ts'
import { defineRule } from '../rule.ts'

/** `（试行)`: both brackets of a pair are of one form (GB/T 15834—2011 4.9.2). */
export const parenPairMixed = defineRule(
  {
    id: 'paren-pair-mixed',
    group: 'punct',
    description: {
      en: 'Both brackets of a pair have the same width.',
      zh: '一对括号的前后两半宽窄一致。',
    },
    severity: 'error',
    standard: 'GB/T 15834—2011 4.9.2',
    fixable: true,
    triggers: ['(', ')'],
  },
  ({ prose }, report) => {
    const { text } = prose
    let numbers: ReadonlySet<number> | undefined
    for (const { open, close } of parensOf(prose)) {
      const opensWide = text.charAt(open) === '（'
      if (opensWide === (text.charAt(close) === '）')) continue
      if (isLabel(text, close)) continue
      numbers ??= new Set(misbracketedNumbers(prose).map((number) => number.open))
      if (numbers.has(open)) continue
      const [narrow, wide, asked] = opensWide ? [close, open, '）'] : [open, close, '（']
      const now = text.charAt(narrow)
      report({
        ...prose.range(narrow, narrow + 1),
        message: {
          en: `Unexpected half-width \`${now}\` paired with \`${text.charAt(wide)}\`, expected \`${asked}\``,
          zh: `与“${text.charAt(wide)}”配对的是半角“${now}”，应为“${asked}”`,
        },
        cause: prose.range(wide, wide + 1),
        fix: prose.fix(narrow, narrow + 1, asked),
      })
    }
  },
)

/** `（包括1)甲；2)乙）`: a label, for the next bracket closes again. */
function isLabel(text: string, close: number): boolean {
  return isDigit(text.charAt(close - 1)) && /^[^（(）)\n]{0,99}[）)]/.test(text.slice(close + 1, close + 101))
}
