import { defineRule } from '../rule.ts'

/** `截止3月底，全县完成…`: 截止 is to end; up to a day is 截至 (《现代汉语词典》). */
export const jiezhi = defineRule(
  {
    id: 'jiezhi',
    group: 'term',
    description: {
      en: 'Up to a point in time is `截至`; `截止` is to end.',
      zh: '“截至”某时用“截至”，“截止”是到期停止。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['截止'],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const match of prose.matches(PATTERN)) {
      const end = match.index + match[0].length
      const clause = /^[^，。；：、（）\n]{0,24}/.exec(text.slice(end, end + 24))?.[0] ?? ''
      // 截止3月5日报名 … 截止: what ends is named behind.
      if (/(?:为止|為止|截止|停止|结束|結束)$/.test(clause)) continue
      report({
        ...prose.range(match.index, end),
        message: {
          en: `Unexpected \`${match[0]}\` before a point in time, expected \`截至\``,
          zh: `“${match[0]}”后接时间，应作“截至”`,
        },
        fix: prose.fix(match.index, end, '截至'),
      })
    }
  },
)

/** What stands behind 截至: a day, or a word for one. */
const TIME =
  '\\d|[一二三四五六七八九十〇○廿]|目前|现在|現在|当前|當前|今[年天日]|本[月周週季年]|上[月周週季年]|去年|昨|同期|年底|月底|发稿|發稿|记者|記者|統計|统计|民國|民国'

/**
 * At the head of a clause, before a time; inside a clause (活动截止6月底共…) only where a count follows the time, for there
 * it may be what ends (报名截止3月5日).
 */
const PATTERN = new RegExp(
  `截止(?<=(?:^|[\\n，。；：、（“「—,;:(\\s])截止)(?:到|至)?(?= ?(?:${TIME}))` +
    `|截止(?<=[一-鿿]截止)(?:到|至)?(?=(?:${TIME})[^，。；\\n]{0,10}(?:共|累计|累計|已|总计|總計))`,
  'g',
)
