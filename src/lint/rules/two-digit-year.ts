import { SIGNED } from '../reading/places.ts'
import { isTraditional } from '../reading/traditional.ts'
import { defineRule } from '../rule.ts'

/** `20年3月`: a year has four digits (GB/T 15835—2011 5.1.4). */
export const twoDigitYear = defineRule(
  {
    id: 'two-digit-year',
    group: 'date',
    description: {
      en: 'Years are written with four digits.',
      zh: '年份用四位数字。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 5.1.4',
  },
  ({ prose }, report) => {
    const arabic =
      /(?<![\d.,:：/年'’‘])(?:(?<year>\d{2}) ?年 ?(?=(?:1[0-2]|0?[1-9]) ?月)|(?<past>[6-9]\d) ?年(?=毕业|出生|考入|考上|参加工作|入伍|入党|参军|当兵|高考|(?<=[于在自从]\d\d ?年)(?:建成|建立|成立|开工|竣工|投入|启用))|(?<short>0\d) ?年(?![级級])|(?<from>(?:19|20)\d{2}) ?[—–~～-]{1,2} ?(?<to>\d{2}) ?年(?![级級度])(?!及|多|间))/g
    for (const match of prose.matches(arabic, SIGNED)) {
      const { year, short, past, from, to } = match.groups ?? {}
      const written = year ?? short ?? past ?? to ?? ''
      const start = match.index + match[0].lastIndexOf(written)
      const before = prose.text.slice(Math.max(0, match.index - 4), match.index)
      if (from === undefined && (ERA.test(before) || isRepublic(prose.text, match.index))) continue
      if ((year ?? past) !== undefined && isSpan(prose.text, match.index, before)) continue
      if (from !== undefined && Number(written) <= Number(from.slice(2))) continue
      tell(start, start + 2, written)
    }
    const han =
      /(?<![一二三四五六七八九〇○零十百千第Oo])(?<year>[九八七〇○零][〇○零一二三四五六七八九])年(?=[一二三四五六七八九十]{1,2}月|毕业|出生|考入|考上|参加工作|入伍|入党|参军|当兵|高考)/g
    for (const match of prose.matches(han, SIGNED)) {
      if (ERA.test(prose.text.slice(Math.max(0, match.index - 4), match.index))) continue
      tell(match.index, match.index + 2, match.groups?.year ?? '')
    }

    function tell(start: number, end: number, written: string): void {
      report({
        ...prose.range(start, end),
        message: {
          en: `Unexpected year \`${written}\`, expected four digits`,
          zh: `年份“${written}”应写四位数字`,
        },
      })
    }
  },
)

const ERA = /(?:[民國国]|[令平昭]|明治|大正|光绪|乾隆|康熙|道光)[国國和成]? ?$|第$/

/** 有期徒刑10年6月, 党龄20年3月: a span of time. */
function isSpan(text: string, index: number, before: string): boolean {
  if (/[刑龄齡满滿达達近约整限期历歷长長共役时時有了过前隔]$/.test(before.trimEnd())) return true
  return /[刑龄齡役]/.test(text.slice(Math.max(0, index - 10), index))
}

/** In Traditional text a short year is one of the Republic. */
function isRepublic(text: string, index: number): boolean {
  return isTraditional(text.slice(Math.max(0, index - 500), index + 500))
}
