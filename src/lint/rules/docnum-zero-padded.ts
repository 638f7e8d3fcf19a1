import { SIGNED } from '../reading/places.ts'
import { defineRule } from '../rule.ts'

/** `〔2020〕03号`: no leading zero in the number of a document (GB/T 9704—2012 7.2.5). */
export const docnumZeroPadded = defineRule(
  {
    id: 'docnum-zero-padded',
    group: 'date',
    description: {
      en: 'The serial number of a document has no leading zero.',
      zh: '发文字号的顺序号不编虚位。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.2.5',
    fixable: true,
    triggers: ['〕0', '］0', ']0', '〕 0', '〕第0', '］第0', ']第0'],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(
      /(?<=[〔［[](?:(?:19|20)\d{2}年?|[0-3]\d)[〕］\]] ?第? ?)0{1,3}(?=[1-9]\d{0,3} ?[号號])/g,
      SIGNED,
    )) {
      const { index, 0: zeros } = match
      const figures = /^\d+/.exec(prose.text.slice(index, index + 8))?.[0] ?? ''
      report({
        ...prose.range(index, index + figures.length),
        message: {
          en: `Unexpected \`${figures}\` in a document number, expected \`${Number(figures)}\``,
          zh: `发文顺序号“${figures}”应为“${Number(figures)}”，不编虚位`,
        },
        fix: prose.fix(index, index + zeros.length, ''),
      })
    }
  },
)
