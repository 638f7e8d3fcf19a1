import { readNumeral } from '../../text/numerals.ts'
import { figureBefore } from '../reading/figures.ts'
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
      en: 'A date or a range is written in figures or in Han numerals throughout.',
      zh: '同一个日期、同一个范围不混用阿拉伯数字和汉字数字。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 4.3',
    fixable: true,
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
      tell(start, end, expected)
    }
    const units = '(?= ?[天人户戶名个個年月件次级級岁歲周週位所家亩畝条條项項])'
    const behind = new RegExp(`[至到～~—–-](?<=\\d ?.) ?[二三四五六七八九十]{1,3}${units}`, 'g')
    for (const match of prose.matches(behind)) {
      const figure = figureBefore(prose.text, match.index)
      const value = readNumeral(match[0].slice(1))
      if (
        figure &&
        figure.text.length < 4 &&
        value !== undefined &&
        value > Number(figure.text) &&
        figure.before !== '第'
      )
        tell(figure.start, match.index + match[0].length, `${figure.text}${match[0].charAt(0)}${value}`)
    }
    const ahead = new RegExp(
      `[至到～~—–-](?<=[一二三四五六七八九十] ?.)(?<!一[至到]) ?(?<figures>\\d{1,3})${units}`,
      'g',
    )
    for (const { start, end, groups } of lookBack(
      prose,
      ahead,
      /(?<![期周週拜初第〇零百千之])(?<han>[一二三四五六七八九十]{1,3}) ?$/,
      5,
    )) {
      const value = readNumeral(groups.han ?? '')
      if (value === undefined || value >= Number(groups.figures)) continue
      tell(start, end, value + prose.text.slice(start + (groups.han ?? '').length, end))
    }

    const named =
      /第(?:(?<han>[一二三四五六七八九十百]{1,4})|\d{1,3}) ?(?<of>季度|小组|[章节節条條款项項届屆组組期册冊批轮輪名位次])[、，和与與及或至到—～~-]第?(?:(?<han2>[一二三四五六七八九十百]{1,4})|\d{1,3}) ?\k<of>/g
    for (const { index, 0: written, groups } of prose.matches(named)) {
      if ((groups?.han === undefined) === (groups?.han2 === undefined)) continue
      const expected = written.replace(/[一二三四五六七八九十百]{1,4}/g, (han) =>
        String(readNumeral(han) ?? han),
      )
      if (!/第/.test(written.slice(1)) && /[次位]/.test(groups?.of ?? '')) continue
      tell(index, index + written.length, expected)
    }

    function tell(start: number, end: number, expected: string): void {
      const written = prose.text.slice(start, end)
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
