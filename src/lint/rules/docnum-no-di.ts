import { SIGNED } from '../reading/places.ts'
import { defineRule } from '../rule.ts'

/** `〔2020〕第3号`: no 第 in the number of a document (GB/T 9704—2012 7.2.5). */
export const docnumNoDi = defineRule(
  {
    id: 'docnum-no-di',
    group: 'date',
    description: {
      en: 'The serial number of a document stands without 第.',
      zh: '发文字号的顺序号不加“第”。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.2.5',
    fixable: true,
    triggers: ['〕第', '］第', ']第', '〕 第'],
  },
  ({ prose }, report) => {
    for (const { index } of prose.matches(
      /(?<=(?<![告令示])[〔［[](?:(?:19|20)\d{2}年?|[0-3]\d)[〕］\]] ?)第(?= ?\d{1,4} ?[号號](?!令|修|公))/g,
      SIGNED,
    )) {
      const zeros = /^0{0,3}(?=\d)/.exec(prose.text.slice(index + 1, index + 6))?.[0].length ?? 0
      report({
        ...prose.range(index, index + 1),
        message: {
          en: 'Unexpected `第` in a document number, expected the number by itself',
          zh: '发文顺序号前不加“第”字',
        },
        fix: prose.fix(index, index + 1 + zeros, ''),
      })
    }
  },
)
