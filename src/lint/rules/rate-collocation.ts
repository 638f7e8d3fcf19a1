import { quantitiesOf } from '../reading/quantities.ts'
import { defineRule } from '../rule.ts'

/** `占任务101.6%`, `覆盖率占总人口2.4%`: a share is at most the whole, and a rate is no part of anything. */
export const rateCollocation = defineRule(
  {
    id: 'rate-collocation',
    group: 'math',
    description: {
      en: 'A share (占) is at most 100 %, and a rate (…率) is not said to 占 anything.',
      zh: '“占”不超过百分之百；“率”不与“占”搭配。',
    },
    severity: 'info',
    triggers: ['占', '佔'],
  },
  ({ prose }, report) => {
    const { text, all } = quantitiesOf(prose)
    for (const share of all) {
      if (share.unit !== '%') continue
      const at = text.lastIndexOf('占', share.start)
      if (at < 0 || share.start - at > 16 || /[，。；：、（\n]/.test(text.slice(at, share.start))) continue
      const subject = /(?:覆盖|入户|签约|参保|合格|满意|普及|知晓|完成|入学|就业)率[仅只约也还]?$/.exec(
        text.slice(Math.max(0, at - 6), at),
      )
      if (share.value <= 100 && !subject) continue
      report({
        ...prose.range(at, share.end),
        message: subject
          ? {
              en: `Unexpected \`占\` behind \`${subject[0]}\`, expected \`为\` or \`达\`: a rate is no part of anything`,
              zh: `“${subject[0]}”是比率，不与“占”搭配，宜用“为”“达”`,
            }
          : {
              en: `Unexpected share \`${prose.text.slice(share.start, share.end)}\` above 100 %, expected \`完成\``,
              zh: `“占”不超过百分之百，“${prose.text.slice(share.start, share.end)}”宜用“完成”`,
            },
      })
    }
  },
)
