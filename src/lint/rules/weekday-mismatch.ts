import { daysIn } from '../../text/calendar.ts'
import type { Prose } from '../prose.ts'
import { type WrittenDate, writtenDates } from '../reading/written-dates.ts'
import { defineRule } from '../rule.ts'

/** `2020年3月25日（星期四）`: that day was a Wednesday. */
export const weekdayMismatch = defineRule(
  {
    id: 'weekday-mismatch',
    group: 'date',
    description: {
      en: 'The day of the week belongs to the date.',
      zh: '星期与日期相符。',
    },
    severity: 'error',
    triggers: ['星期', '周', '週', '礼拜', '禮拜'],
  },
  ({ prose }, report) => {
    let previous: WrittenDate | undefined
    for (const date of writtenDates(prose)) {
      const { start, end, month, day } = date
      const named = weekdayAt(prose.text, end)
      const known = yearsOf(date, previous, prose)
      if (date.year !== undefined && day !== undefined) previous = date
      const [first] = known
      if (!named || day === undefined || first === undefined || month < 1 || month > 12) continue
      if (known.some((year) => day > daysIn(year, month) || weekday(year, month, day) === named.day)) continue
      const written = prose.text.slice(named.start, named.end)
      const expected = written.slice(0, -1) + weekday(first, month, day)
      report({
        ...prose.range(named.start, named.end),
        severity: date.year === undefined ? 'warning' : 'error',
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\` for \`${first}年${month}月${day}日\``,
          zh: `${first}年${month}月${day}日是“${expected}”，不是“${written}”`,
        },
        cause: prose.range(start, end),
      })
    }
  },
)

const DAYS = '日一二三四五六'

function weekday(year: number, month: number, day: number): string {
  return DAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
}

interface NamedDay {
  readonly start: number
  readonly end: number
  /** One of `DAYS`. */
  readonly day: string
}

/** The day of the week behind a date; 周 alone is also a surname, and needs a sign behind it. */
function weekdayAt(text: string, index: number): NamedDay | undefined {
  const match =
    /^(?<space>[ ，,]? ?[（(]?)(?<name>星期|礼拜|禮拜|周|週)(?<day>[一二三四五六日天])(?<behind>.{0,2})/.exec(
      text.slice(index, index + 12),
    )
  if (!match) return undefined
  const { space = '', name = '', day = '', behind = '' } = match.groups ?? {}
  if (/^[周週]$/.test(name) && !/^(?:$|[）)，,。；、]|[上下中]午|晚|早[上晨]|[—至到])/.test(behind))
    return undefined
  const start = index + space.length
  return { start, end: start + name.length + 1, day: day === '天' ? '日' : day }
}

/** Years that a date may lie in: its own, or those about a full date shortly before, or about the sign-off. */
function yearsOf(date: WrittenDate, previous: WrittenDate | undefined, prose: Prose): number[] {
  if (date.year !== undefined) return [date.year]
  if (/年 ?$/.test(prose.text.slice(Math.max(0, date.start - 2), date.start))) return []
  const passage = prose.passageAt(date.start)
  const near = previous?.year
  if (near !== undefined && previous && previous.start >= passage.start && date.start - previous.end < 100)
    return date.month >= previous.month ? [near] : [near, near + 1]
  for (const child of passage.article?.children ?? []) {
    if (child.type !== 'signOff' || child.date === null) continue
    const [signed = 0, month = 0] = child.date.split('-').map(Number)
    if (month === 0) return [signed, signed - 1, signed + 1]
    if (date.month > month) return [signed, signed - 1]
    return month - date.month > 5 ? [signed, signed + 1] : [signed]
  }
  return []
}
