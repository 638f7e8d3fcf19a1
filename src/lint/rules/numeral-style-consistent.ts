import { readNumeral } from '../../text/numerals.ts'
import { SIGNED } from '../reading/places.ts'
import { isLunar } from '../reading/written-dates.ts'
import { defineRule } from '../rule.ts'

/** `2020年3月二十五日`: one date, one kind of numerals (GB/T 15835—2011 4.3). */
export const numeralStyleConsistent = defineRule(
  {
    id: 'numeral-style-consistent',
    group: 'number',
    description: {
      en: 'A date is written in figures or in Han numerals throughout.',
      zh: '同一个日期不混用阿拉伯数字和汉字数字。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 4.3',
    fixable: true,
    triggers: ['月'],
  },
  ({ prose }, report) => {
    const year = '(?<year>\\d{4}|[一二][〇零○一二三四五六七八九]{3}) ?年 ?'
    const month = '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月'
    const day = '(?: ?(?<day>\\d{1,2}|[一二三四五六七八九十廿卅]{1,3}) ?[日号號])?'
    const full = new RegExp(
      `(?<![\\d一二三四五六七八九十〇零○])(?:${year})?${month}${day}(?=(?<behind>.?))`,
      'g',
    )
    for (const match of prose.matches(full, SIGNED)) {
      const { index, groups = {} } = match
      const parts = [groups.year, groups.month, groups.day].filter((part) => part !== undefined)
      if (new Set(parts.map((part) => /\d/.test(part))).size < 2) continue
      if (isLunar(prose.text, index) || /[个個第几每]/.test(prose.text.charAt(index - 1))) continue
      if (groups.day === undefined && /[初一二三四五六七八九十廿花河雪怀柳梅天]/.test(groups.behind ?? ''))
        continue
      const written = match[0]
      const expected = written.replace(/[一二三四五六七八九十〇零○廿卅]{1,4}/g, (han) =>
        String(readNumeral(han) ?? han),
      )
      report({
        ...prose.range(index, index + written.length),
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\` or Han numerals throughout`,
          zh: `“${written}”混用了两种数字，应为“${expected}”`,
        },
        fix: prose.fix(index, index + written.length, expected),
      })
    }
  },
)
