import { defineRule } from '../rule.ts'

/** `15～30%`: without its sign the first number means something else (GB/T 15835—2011 5.1.3). */
export const percentRange = defineRule(
  {
    id: 'percent-range',
    group: 'number',
    description: {
      en: 'Both ends of a range of percentages carry the sign.',
      zh: '百分数的范围，前后两个数都带百分号。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.1.3',
    fixable: true,
    triggers: ['%', '％', '‰'],
  },
  ({ prose }, report) => {
    const pattern =
      /(?<![\d.,A-Za-z第月年〔（(-])(?<from>\d{1,3}(?:\.\d{1,3})?)(?<mark> ?(?:[～~–－至到-]|—{1,2}) ?)(?<to>\d{1,3}(?:\.\d{1,3})?) ?(?<sign>[%％‰])/g
    for (const match of prose.matches(pattern)) {
      const { from = '', mark = '', to = '', sign = '' } = match.groups ?? {}
      if (Number(from) >= Number(to)) continue
      const end = match.index + from.length
      report({
        ...prose.range(match.index, match.index + match[0].length),
        message: {
          en: `Unexpected \`${match[0]}\`, expected \`${from}${sign}${mark}${to}${sign}\``,
          zh: `“${match[0]}”应为“${from}${sign}${mark}${to}${sign}”`,
        },
        fix: prose.fix(end, end, sign),
      })
    }
  },
)
