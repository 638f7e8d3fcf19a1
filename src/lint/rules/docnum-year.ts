import { SIGNED } from '../reading/places.ts'
import { defineRule } from '../rule.ts'

/** `〔20〕3号`: the year of a document number stands in full (GB/T 9704—2012 7.2.5). */
export const docnumYear = defineRule(
  {
    id: 'docnum-year',
    group: 'date',
    description: {
      en: 'The year of a document number has four digits and no 年.',
      zh: '发文字号的年份写四位数字，不加“年”。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.2.5',
    fixable: true,
    triggers: ['〔', '［', '['],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(
      /(?<=[一-鿿][〔［[])(?:(?<short>[0-3]\d)|(?<full>(?:19|20)\d{2})年)(?=[〕］\]] ?第? ?\d{1,4} ?[号號])/g,
      SIGNED,
    )) {
      const { short, full } = match.groups ?? {}
      const expected = full ?? `20${short}`
      report({
        ...prose.range(match.index, match.index + match[0].length),
        message: {
          en: `Unexpected year \`${match[0]}\` in a document number, expected \`${expected}\``,
          zh: `发文字号的年份“${match[0]}”应为“${expected}”`,
        },
        fix: prose.fix(match.index, match.index + match[0].length, expected),
      })
    }
  },
)
