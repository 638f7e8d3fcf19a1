import { readNumeral } from '../../text/numerals.ts'
import { defineRule } from '../rule.ts'

/** `下午15时`: 12-hour and 24-hour clock in one time (GB/T 15835—2011 5.1.5). */
export const time1224 = defineRule(
  {
    id: 'time-12-24',
    group: 'date',
    description: {
      en: 'Times are told by the 12-hour or the 24-hour clock, not by both.',
      zh: '时间用12小时制或24小时制，不混用。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.1.5',
    fixable: true,
    triggers: ['上午', '下午', '早', '晨', '中午', '晚', '夜间', '夜裡'],
  },
  ({ prose }, report) => {
    const pattern =
      /(?<part>上午|下午|早上|早晨|清晨|凌晨|中午|傍晚|晚上|夜间|晚间|夜裡|晚|晨) ?(?<hour>1[3-9]|2[0-4]|十[三四五六七八九]|二十[一二三四]?) ?(?:[时時]|点(?![子意建要希体看想经启思措感内注击评名赞])|點(?![子意建要])|[:：][0-5]\d)/g
    for (const match of prose.matches(pattern)) {
      const { part = '', hour = '' } = match.groups ?? {}
      const before = prose.text.charAt(match.index - 1)
      if ((part === '晚' && /[早傍夜]/.test(before)) || (part === '晨' && /[早清凌]/.test(before))) continue
      const value = /\d/.test(hour) ? Number(hour) : (readNumeral(hour) ?? 0)
      const isMorning = /[上早清凌晨]/.test(part) && part !== '晚上'
      if (value === 24 && isMorning) continue
      const end = match.index + match[0].length
      const time = match[0].slice(part.length).trimStart()
      report({
        ...prose.range(match.index, end),
        message: isMorning
          ? {
              en: `Unexpected \`${match[0]}\`, expected a time before noon or no \`${part}\``,
              zh: `“${match[0]}”自相矛盾：“${part}”没有${hour}时`,
            }
          : {
              en: `Unexpected \`${match[0]}\`, expected \`${time}\` or the 12-hour clock`,
              zh: `“${match[0]}”混用了两种时制，应为“${time}”或12小时制`,
            },
        fix:
          isMorning || part === '晚' || /[今明昨当每次]/.test(before)
            ? undefined
            : prose.fix(match.index, end, time),
      })
    }
  },
)
