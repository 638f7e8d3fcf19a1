import { defineRule } from '../rule.ts'

/** `“5.29”`: month and day of a name are parted by `·` (GB/T 15834—2011 4.14.3.5, GB/T 15835—2011 5.1.6). */
export const monthdayNameMiddot = defineRule(
  {
    id: 'monthday-name-middot',
    group: 'date',
    description: {
      en: 'Names of days in figures have `·` between month and day.',
      zh: '含月、日的专名，数字之间用间隔号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.14.3.5',
    fixable: true,
    triggers: ['.', '．', '•', '315', '512', '918', '626', '423', '711', '124', '121'],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const match of prose.matches(
      /(?<=[“「『‘])(?<month>1[0-2]|[1-9])(?<mark>[.．•])(?<day>[12]\d|3[01]|[1-9])(?<name>[一-鿿]{0,14})(?=[”」』’])/g,
    )) {
      const { month = '', mark = '', day = '', name = '' } = match.groups ?? {}
      const end = match.index + match[0].length + 1
      if (name === '' ? isDay(text, match.index, month, day, end) : isNamed(name))
        tell(match.index, month, mark, day)
    }
    const open =
      /(?<![\d.A-Za-z“「『‘《·:：第v])(?<month>1[0-2]|[1-9])(?<mark>[.．•])(?<day>[12]\d|3[01]|[1-9])(?=(?:全国|全民|世界|国际|国家|中国|國際|全國|國家)[一-鿿]{1,8}日|消费者权益日|晚会|晚會|事变|事變|事件|惨案|慘案|汶川|芦山|玉树|重要讲话|讲话|運動|运动)/g
    for (const match of prose.matches(open)) {
      const { month = '', mark = '', day = '' } = match.groups ?? {}
      tell(match.index, month, mark, day)
    }

    for (const match of prose.matches(
      /(?:3(?=15[”」]?(?:晚会|消费者|國際消費|国际消费))|5(?=12[”」]?(?:国际护士|护士节|國際護士|防灾|全国防灾|汶川))|9(?=18[”」]?事[变變])|6(?=26[”」]?(?:国际禁毒|禁毒|國際禁毒))|4(?=23[”」]?(?:世界读书|读书日|世界閱讀))|7(?=11[”」]?世界人口)|12(?=(?:4[”」]?国家宪法|1[”」]?世界艾滋)))/g,
    )) {
      if (/[\d.·A-Za-z]/.test(text.charAt(match.index - 1))) continue
      const day = /^\d+/.exec(text.slice(match.index + match[0].length, match.index + 5))?.[0] ?? ''
      tell(match.index, match[0], '', day)
    }

    function tell(index: number, month: string, mark: string, day: string): void {
      const at = index + month.length
      report({
        ...prose.range(index, at + mark.length + day.length),
        message: {
          en: `Unexpected \`${month}${mark}${day}\`, expected \`${month}·${day}\``,
          zh: `“${month}${mark}${day}”应为“${month}·${day}”`,
        },
        fix: prose.fix(at, at + mark.length, '·'),
      })
    }
  },
)

/** Whether figures alone in quotation marks name a day, and not a version, a rate or a measure. */
function isDay(text: string, index: number, month: string, day: string, end: number): boolean {
  const behind = text.slice(end, end + 14)
  if (
    /^(?:版|万|亿|元|倍|米|度|级|系统|时代|分|%|％|个|规划|计划|小时|平方|天|次|折|产业|期|号线|寸)/.test(
      behind,
    )
  )
    return false
  if (/[版第至到—～~]$/.test(text.slice(Math.max(0, index - 2), index - 1))) return false
  if (day.length === 2 && !day.endsWith('0')) return true
  return (
    month.length === 2 ||
    /^(?:[一-鿿]{0,10}(?:日|节|節|周|週|月)(?![一-鿿]?子)|事[变件]|惨案|讲话)/.test(behind)
  )
}

/** Whether a name behind month and day is one of a feast or an event. */
function isNamed(name: string): boolean {
  return (
    !/^[万亿元个倍级度米公吨版分寸次天年小时产平代期]/.test(name) &&
    /(?:日|节|節|周|月|事[变件變]|惨案|慘案|地震|晚会|晚會|运动|活动|行动|讲话|案|洪灾|火灾|事故|纪念)$/.test(
      name,
    )
  )
}
