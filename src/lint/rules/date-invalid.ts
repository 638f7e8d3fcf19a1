import { daysIn } from '../../text/calendar.ts'
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
    triggers: ['月', '时', '時', '-', '/', '.'],
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
    const marked =
      /(?<![\w./\-〔（(])(?<year>20\d{2}|19\d{2})(?<mark>[-./])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>2[9]|3\d)(?![\w./-])/g
    for (const match of prose.matches(marked, SIGNED)) {
      const { year, month, day } = match.groups ?? {}
      const last = daysIn(Number(year), Number(month))
      if (Number(day) > last)
        tell(match.index, match.index + match[0].length, {
          en: `expected a day from 1 to ${last}`,
          zh: `这个月只有${last}天`,
        })
    }
    const times =
      /(?<![\d.:：])(?:(?<hour>\d{1,2}) ?[时時] ?(?<minute>\d{1,2}) ?分(?![钟鐘之])|(?<=(?:[日号]|[上下中]午|凌晨|晚上?|早上) ?)(?<h>\d{1,2}) ?[:：] ?(?<m>\d{2})(?![\d:：])|(?<=\d ?[日号号] ?(?:[上下中]午|凌晨|晚上?|早上)?)(?<only>\d{2}) ?[时時](?![\d ]))/g
    for (const match of prose.matches(times)) {
      const { hour, minute, h, m, only } = match.groups ?? {}
      const hours = Number(hour ?? h ?? only)
      const minutes = Number(minute ?? m ?? 0)
      if (hours < 24 ? minutes < 60 : hours === 24 && minutes === 0) continue
      tell(match.index, match.index + match[0].length, { en: 'expected a time of day', zh: '没有这个时刻' })
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
