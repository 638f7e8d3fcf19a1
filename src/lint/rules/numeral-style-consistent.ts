import { readNumeral } from '../../text/numerals.ts'
import { lookBack } from '../reading/look-back.ts'
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
    const sign = /月(?: ?(?<day>\d{1,2}|[一二三四五六七八九十廿卅]{1,3}) ?[日号號])?(?=(?<behind>.?))/g
    const before =
      /(?<![\d一二三四五六七八九十〇零○])(?:(?<year>\d{4}|[一二][〇零○一二三四五六七八九]{3}) ?年 ?)?(?<month>\d{1,2}|[一二三四五六七八九十]{1,2}) ?$/
    for (const { start, end, groups } of lookBack(prose, sign, before, 13, SIGNED)) {
      const parts = [groups.year, groups.month, groups.day].filter((part) => part !== undefined)
      if (new Set(parts.map((part) => /\d/.test(part))).size < 2) continue
      if (isLunar(prose.text, start) || /[个個第几每]/.test(prose.text.charAt(start - 1))) continue
      if (groups.day === undefined && /[初一二三四五六七八九十廿花河雪怀柳梅天]/.test(groups.behind ?? ''))
        continue
      const written = prose.text.slice(start, end)
      const expected = written.replace(/[一二三四五六七八九十〇零○廿卅]{1,4}/g, (han) =>
        String(readNumeral(han) ?? han),
      )
      report({
        ...prose.range(start, end),
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\` or Han numerals throughout`,
          zh: `“${written}”混用了两种数字，应为“${expected}”`,
        },
        fix: prose.fix(start, end, expected),
      })
    }
  },
)
