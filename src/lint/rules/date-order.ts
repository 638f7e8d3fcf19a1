import { isLunar } from '../reading/written-dates.ts'
import { defineRule } from '../rule.ts'

/** `2020年5月至3月`: a period that ends before it begins. */
export const dateOrder = defineRule(
  {
    id: 'date-order',
    group: 'date',
    description: {
      en: 'A period begins before it ends.',
      zh: '起止日期先后有序。',
    },
    severity: 'warning',
    triggers: ['至', '到', '—', '－', '–', '~', '～', '-'],
  },
  ({ prose }, report) => {
    const full =
      /(?<!\d)(?<y1>(?:19|20)\d{2}) ?年(?: ?(?<m1>\d{1,2}) ?月(?: ?(?<d1>\d{1,2}) ?日)?)?(?<mark> ?(?:至|到|[—－–~～-]{1,2}) ?)(?:(?<y2>(?:19|20)\d{2}) ?年)?(?: ?(?<m2>\d{1,2}) ?月)?(?: ?(?<d2>\d{1,2}) ?日)?(?=(?<behind>.?))/g
    for (const match of prose.matches(full)) {
      const { y1, m1, d1, y2, m2, d2 } = match.groups ?? {}
      if (y2 === undefined && m2 === undefined && (d2 === undefined || d1 === undefined)) continue
      if (m2 === undefined && m1 !== undefined && y2 !== undefined) continue
      if (
        /[个個\d]/.test(match.groups?.behind ?? '') ||
        /[倒溯提调調改]/.test(prose.text.slice(Math.max(0, match.index - 8), match.index))
      )
        continue
      const from = [Number(y1), Number(m1 ?? 0), Number(d1 ?? 0)]
      const to = [Number(y2 ?? y1), Number(m2 ?? (y2 === undefined ? m1 : 0) ?? 0), Number(d2 ?? 0)]
      if (isLater(from, to)) tell(match)
    }
    const days =
      /(?<![\d年月])(?<month>\d{1,2}) ?月 ?(?<d1>\d{1,2}) ?日?(?: ?(?:至|到|[—－–~～-]{1,2}) ?)(?<d2>\d{1,2}) ?日/g
    for (const match of prose.matches(days)) {
      const { d1, d2 } = match.groups ?? {}
      if (/年 ?$/.test(prose.text.slice(Math.max(0, match.index - 2), match.index))) continue
      if (Number(d1) > Number(d2) && !isLunar(prose.text, match.index)) tell(match)
    }

    for (const match of prose.matches(
      /(?<y1>(?:19|20)\d{2})(?: ?(?:至|[—－–~～-]{1,2}) ?)(?<y2>(?:19|20)\d{2}) ?年(?![级級])/g,
    )) {
      const { y1, y2 } = match.groups ?? {}
      const before = prose.text.charAt(match.index - 1)
      if (Number(y1) > Number(y2) && !/[\d前.-]/.test(before)) tell(match)
    }

    function tell({ index, 0: written }: RegExpExecArray): void {
      report({
        ...prose.range(index, index + written.length),
        message: {
          en: `Unexpected period \`${written}\` that ends before it begins, expected the earlier date first`,
          zh: `“${written}”的终止日期早于起始日期`,
        },
      })
    }
  },
)

/** Whether the first date is surely later than the second; 0 stands for what is not told. */
function isLater(from: readonly number[], to: readonly number[]): boolean {
  for (let i = 0; i < from.length; i++) {
    const [a = 0, b = 0] = [from[i], to[i]]
    if (a === 0 || b === 0) return false
    if (a !== b) return a > b
  }
  return false
}
