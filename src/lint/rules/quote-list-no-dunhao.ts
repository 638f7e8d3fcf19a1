import { defineRule } from '../rule.ts'

/** `“甲”、“乙”`: marks of quotation part the items already (GB/T 15834—2011 4.5.3.5, 通常不用). */
export const quoteListNoDunhao = defineRule(
  {
    id: 'quote-list-no-dunhao',
    group: 'punct',
    description: {
      en: 'No `、` between quoted items that stand side by side.',
      zh: '并列的引号之间通常不用顿号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.5.3.5',
    fixable: true,
    triggers: ['”、“', '』、『', '」、「'],
  },
  ({ prose }, report) => {
    for (const { index } of prose.matches(/[”」』]、[“「『]/g)) {
      const at = index + 1
      report({
        ...prose.range(at, at + 1),
        message: {
          en: 'Unexpected `、` between quoted items, expected none: the marks part them already',
          zh: '并列的引号之间不用“、”',
        },
        fix: prose.fix(at, at + 1, ''),
      })
    }
  },
)
