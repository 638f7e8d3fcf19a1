import { daysIn } from '../../text/calendar.ts'
import { lookBack } from '../reading/look-back.ts'
import { SIGNED } from '../reading/places.ts'
import { writtenDates } from '../reading/written-dates.ts'
import type { Words } from '../rule.ts'
import { defineRule } from '../rule.ts'

/** `2月30日`, `13月`, `25时30分`: days and times that do not exist. */
export const dateInvalid = defineRule(
  {
    id: 'date-invalid',
    group: 'date',
    description: {
      en: 'Every date is in the calendar and every time on the clock.',
      zh: '日期、时间真实存在。',
    },
    severity: 'error',
    triggers: ['月', '时', '時', '-', '/', '.', ':', '：'],
  },
  ({ prose }, report) => {
    const { text } = prose
    for (const { start, end, year, month, day } of writtenDates(prose)) {
      if (year === undefined && day === undefined) continue
      const isOff = month < 1 || month > 12
      if (!isOff && (day === undefined || (day > 0 && day <= daysIn(year ?? 2020, month)))) continue
      const last = isOff ? 0 : daysIn(year ?? 2020, month)
      tell(
        start,
        end,
        isOff
          ? { en: 'expected a month from 1 to 12', zh: '月份应为1至12' }
          : {
              en: `expected a day from 1 to ${last}`,
              zh: `${year !== undefined && month === 2 ? `${year}年` : ''}${month}月只有${last}天`,
            },
      )
    }
    const marked = /(?<first>[-./])(?<month>0?[1-9]|1[0-2])(?<second>[-./])(?<day>29|3\d)(?![\w./-])/g
    for (const { start, end, groups } of lookBack(
      prose,
      marked,
      /(?<![\w./\-〔（(])(?<year>(?:19|20)\d\d)$/,
      5,
      SIGNED,
    )) {
      const last = daysIn(Number(groups.year), Number(groups.month))
      if (groups.first === groups.second && Number(groups.day) > last)
        tell(start, end, { en: `expected a day from 1 to ${last}`, zh: `这个月只有${last}天` })
    }
    const part = '(?:[上下中]午|凌晨|晚上?|早上)'
    const clocks: readonly (readonly [RegExp, RegExp])[] = [
      [/[时時] ?(?<minute>\d{1,2}) ?分(?![钟鐘之])/g, /(?<![\d.:：])(?<hour>\d{1,2}) ?$/],
      [/[:：] ?(?<minute>\d{2})(?![\d:：])/g, new RegExp(`(?<=(?:[日号]|${part}) ?)(?<hour>\\d{1,2}) ?$`)],
      [/[时時](?![\d ])/g, new RegExp(`(?<=\\d ?[日号號] ?${part}?)(?<hour>\\d{2}) ?$`)],
    ]
    for (const [sign, before] of clocks) {
      for (const { start, end, groups } of lookBack(prose, sign, before, 10)) {
        const hours = Number(groups.hour)
        const minutes = Number(groups.minute ?? 0)
        if (hours < 24 ? minutes < 60 : hours === 24 && minutes === 0) continue
        tell(start, end, { en: 'expected a time of day', zh: '没有这个时刻' })
      }
    }

    function tell(start: number, end: number, why: Words): void {
      const written = text.slice(start, end)
      report({
        ...prose.range(start, end),
        message: { en: `Unexpected \`${written}\`, ${why.en}`, zh: `“${written}”有误：${why.zh}` },
      })
    }
  },
)
