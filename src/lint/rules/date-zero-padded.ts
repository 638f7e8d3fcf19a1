import { SIGNED } from '../reading/places.ts'
import { defineRule } from '../rule.ts'

/** `2020年03月05日`: no zero before months and days (GB/T 9704—2012 7.3.5.4, 7.4.3). */
export const dateZeroPadded = defineRule(
  {
    id: 'date-zero-padded',
    group: 'date',
    description: {
      en: 'Months and days are written without a leading zero.',
      zh: '日期中的月、日不编虚位。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.3.5.4',
    fixable: true,
    triggers: ['0'],
  },
  ({ prose }, report) => {
    for (const { index } of prose.matches(/0(?=[1-9] ?[月日号號])/g, SIGNED)) {
      const before = prose.text.slice(Math.max(0, index - 14), index)
      const behind = prose.text.slice(index, index + 12)
      const isMonth = /^0\d ?月/.test(behind)
      if (isMonth) {
        const isDated = /^0\d ?月 ?\d{1,2} ?[日号號]/.test(behind) && !/(?:[\d.]|年 )$/.test(before)
        if (!/(?:^|\D)\d{4} ?年 ?$/.test(before) && !isDated) continue
      } else if (!/(?:^|\D)\d{1,2} ?月 ?$/.test(before)) continue
      // A year of the Republic (95 年 06 月 07 日) is written as its offices do.
      if (/(?:^|\D)\d{2,3} ?年 ?(?:\d{1,2} ?月 ?)?$/.test(before)) continue
      if (/^[^，。；\n]{1,8}\d{1,2} ?版/.test(prose.text.slice(index, index + 14))) continue
      const figures = prose.text.slice(index, index + 2)
      report({
        ...prose.range(index, index + 2),
        message: {
          en: `Unexpected \`${figures}\` in a date, expected \`${figures.charAt(1)}\``,
          zh: `日期中的“${figures}”应为“${figures.charAt(1)}”，不编虚位`,
        },
        fix: prose.fix(index, index + 1, ''),
      })
    }
  },
)
