import { defineRule } from '../rule.ts'

/** `参加人次12.9万多人次`, `参与人数600余人次`: the unit said twice, or two that do not agree. */
export const unitRepeat = defineRule(
  {
    id: 'unit-repeat',
    group: 'number',
    description: {
      en: '人次 is not said again behind a number that it stands before.',
      zh: '“人次”不在数字前后重复。',
    },
    severity: 'warning',
    triggers: ['人次', '户次', '戶次', '场次', '場次', '車次', '车次'],
  },
  ({ prose }, report) => {
    const pattern =
      /(?<head>(?<kind>人次|户次|戶次|场次|場次|車次|车次)数?|人数|人數)(?:(?:累计|累計|共计|共計|总计|已|共)?(?:达到|達到|达|達|为|為|超过|超過|有|约|近|突破)?了?) ?(?:\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,3})?|[一二两三四五六七八九十百千]{1,7}) ?[万亿萬億]?[多余餘]? ?[万萬]?(?<tail>人次|户次|戶次|场次|場次|車次|车次)/g
    for (const match of prose.matches(pattern)) {
      const { head = '', kind, tail = '' } = match.groups ?? {}
      if (kind === undefined ? tail !== '人次' : kind !== tail) continue
      report({
        ...prose.range(match.index, match.index + match[0].length),
        severity: kind === undefined && !isOfPeople(prose.text, match.index) ? 'info' : 'warning',
        message: {
          en: `Unexpected \`${tail}\` after \`${head}\` in \`${match[0]}\`, expected the unit once`,
          zh: `“${match[0]}”前面有“${head}”，后面又用“${tail}”，应保留一个`,
        },
      })
    }
  },
)

/** 参加人数, 受益人数: people; where visitors and passengers are counted (接待人数), 人数 is used for visits as well. */
function isOfPeople(text: string, index: number): boolean {
  return /(?:参与|参加|參與|參加|受益|服务|培训|参训|受训|惠及|慰问|走访|义诊|受教育)(?:的|者|群众|总|群众总)?$/.test(
    text.slice(Math.max(0, index - 6), index),
  )
}
