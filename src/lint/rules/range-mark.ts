import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** `15-30天`: between two values stands ～ or —, not a hyphen (GB/T 15834—2011 4.13.3). */
export const rangeMark = defineRule(
  {
    id: 'range-mark',
    group: 'punct',
    description: {
      en: 'Between the ends of a range stands `～` or `—`.',
      zh: '数值、时间起止之间用“～”或“—”。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.13.3',
    fixable: true,
    triggers: ['-', '~', '－', '–', '‐', '−'],
  },
  ({ prose, source }, report) => {
    const traditional = isTraditional(source.text)
    const pattern =
      /(?<![\d.,:A-Za-z第/#№〔（(\]［[_—～~–－-])(?<from>\d{1,6}(?:\.\d{1,4})?)(?<unit>年|月|日|天|[岁歲]|元|[万萬亿億]元?|%|％|℃|[个個]月)?(?<mark> ?[-~－–‐−] ?)(?<to>\d{1,6}(?:\.\d{1,4})?)(?<behind>[一-鿿%％‰℃]{0,3})(?![\d.~－–-])/g
    for (const { index, 0: match, groups } of prose.matches(pattern)) {
      const { from = '', unit = '', mark = '', to = '', behind = '' } = groups ?? {}
      const tilde = mark.includes('~')
      if (/^0\d/.test(from) || /^0\d/.test(to) || Number(from) >= Number(to)) continue
      if (!MEASURES.test(behind) && !(tilde && from.includes('.') === to.includes('.'))) continue
      const at = index + from.length + unit.length
      const isTime = /^(?:[月日]|年代)/.test(behind) || (from.length === 4 && behind.startsWith('年'))
      const asked = isTime ? '—' : '～'
      report({
        ...prose.range(at, at + mark.length),
        ...((traditional || (isTime && mark.includes('-'))) && { severity: 'info' as const }),
        message: {
          en: `Unexpected \`${mark}\` in the range \`${match}\`, expected \`${asked}\``,
          zh: `起止之间用“${asked}”，“${from}${unit}${mark}${to}”应为“${from}${unit}${asked}${to}”`,
        },
        fix: prose.fix(at, at + mark.length, asked),
      })
    }
  },
)

/** Units, of what is counted or measured; not 号, 楼, 班, 条 and others that things are numbered with. */
const MEASURES =
  /^(?:[%％‰℃天日岁歲元万萬亿億千百人名户戶件份次倍年月周週小时時分秒米公里厘毫克吨噸斤升亩畝度]|个(?!体)|個(?!體)|平方|立方|位(?!数)|场次|場次|家|所|篇|本|册|冊|课时|課時|只|头|頭|支|名|袋|包|盒|盆|棵|株|张|張|辆|輛|台(?!州|湾)|套|段|字|岁|折)/
