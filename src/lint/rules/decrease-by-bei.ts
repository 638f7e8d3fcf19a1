import { defineRule } from '../rule.ts'

/** `减少2倍`: nothing falls by more than all of itself; 倍 counts growth only. */
export const decreaseByBei = defineRule(
  {
    id: 'decrease-by-bei',
    group: 'math',
    description: {
      en: 'A fall is not counted in 倍: nothing loses more than all of itself.',
      zh: '减少、下降不用“倍”计。',
    },
    severity: 'warning',
    triggers: ['倍'],
  },
  ({ prose }, report) => {
    const falls =
      /(?<verb>减少|減少|下降|降低|缩小|縮小|缩短|縮短|减轻|減輕|下滑|缩减|縮減|下跌|回落)了?(?:近|约|約|将近|將近|超过|超過)?(?:\d{1,6}(?:\.\d{1,4})?|[一两兩二三四五六七八九十百数數几幾]{1,4})[多余餘]? ?倍/g
    for (const match of prose.matches(falls)) {
      const end = match.index + match[0].length
      report({
        ...prose.range(match.index, end),
        message: {
          en: `Unexpected \`${match[0]}\`, expected a fraction or a percentage: 倍 counts growth only`,
          zh: `“${match[0]}”不成立：减少、下降用分数或百分比，不用“倍”`,
        },
      })
    }
  },
)
