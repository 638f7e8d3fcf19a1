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
    triggers: [
      '01月',
      '02月',
      '03月',
      '04月',
      '05月',
      '06月',
      '07月',
      '08月',
      '09月',
      '月0',
      '01 月',
      '02 月',
      '03 月',
      '04 月',
      '05 月',
      '06 月',
      '07 月',
      '08 月',
      '09 月',
      '月 0',
    ],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(
      /(?<=(?<!\d)\d{4} ?年 ?)0(?=[1-9] ?月)|(?<=(?<!\d)\d{1,2} ?月 ?)0(?=[1-9] ?[日号號])|(?<!\d)0(?=[1-9] ?月 ?\d{1,2} ?[日号號])/g,
      SIGNED,
    )) {
      const { index } = match
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
