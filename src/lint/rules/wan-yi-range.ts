import { defineRule } from '../rule.ts'

/** `9～16亿`: without its unit the first number means something else (GB/T 15835—2011 5.1.3). */
export const wanYiRange = defineRule(
  {
    id: 'wan-yi-range',
    group: 'number',
    description: {
      en: 'Both ends of a range carry 万 or 亿.',
      zh: '以万、亿为单位的范围，前后两个数都带单位。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.1.3',
    fixable: true,
    triggers: ['万', '萬', '亿', '億'],
  },
  ({ prose }, report) => {
    const pattern =
      /(?<![\d.,A-Za-z第月年〔（(-])(?<from>\d{1,3}(?:\.\d{1,2})?)(?<mark> ?(?:[～~–－至到-]|—{1,2}) ?)(?<to>\d{1,4}(?:\.\d{1,2})?) ?(?<unit>[万亿萬億])(?![科达里能年华象])/g
    for (const match of prose.matches(pattern)) {
      const { from = '', mark = '', to = '', unit = '' } = match.groups ?? {}
      if (Number(from) >= Number(to)) continue
      const end = match.index + from.length
      report({
        ...prose.range(match.index, match.index + match[0].length),
        message: {
          en: `Unexpected \`${match[0]}\`, expected \`${from}${unit}${mark}${to}${unit}\``,
          zh: `“${match[0]}”应为“${from}${unit}${mark}${to}${unit}”`,
        },
        fix: prose.fix(end, end, unit),
      })
    }
  },
)
