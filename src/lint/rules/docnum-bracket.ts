import { misbracketedNumbers } from '../reading/document-numbers.ts'
import { defineRule } from '../rule.ts'

/** `桂发[2020]3号`: the year of a document number stands in 〔〕 (GB/T 15834—2011 4.9.3.4, GB/T 9704—2012 7.2.5). */
export const docnumBracket = defineRule(
  {
    id: 'docnum-bracket',
    group: 'punct',
    description: {
      en: 'The year of a document number stands in `〔〕`.',
      zh: '发文字号的年份用六角括号“〔〕”括起。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.9.3.4, GB/T 9704—2012 7.2.5',
    fixable: true,
    triggers: ['号', '號'],
  },
  ({ prose }, report) => {
    for (const { open, close, year } of misbracketedNumbers(prose)) {
      const now = prose.text.slice(open, close + 1)
      const first = prose.text.charAt(open) === '〔' ? [] : prose.fix(open, open + 1, '〔')
      const last = prose.text.charAt(close) === '〕' ? [] : prose.fix(close, close + 1, '〕')
      report({
        ...prose.range(open, close + 1),
        ...(Number(year) < 2000 && { severity: 'info' as const }),
        message: {
          en: `Unexpected \`${now}\` in a document number, expected \`〔${year}〕\``,
          zh: `发文字号的年份用六角括号，“${now}”应为“〔${year}〕”`,
        },
        fix: first && last && [...first, ...last],
      })
    }
  },
)
