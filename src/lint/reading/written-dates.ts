import type { Prose } from '../prose.ts'
import { lookBack } from './look-back.ts'
import { SIGNED } from './places.ts'

/** A date in figures as it stands in the prose, right or wrong: `2020年3月25日`, `3月25日`, `2020年3月`. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly year: number | undefined
  readonly month: number
  readonly day: number | undefined
}

/** Every date in figures with 月, in order; of `3个月` and `13月龄` none is made. */
export function* writtenDates(prose: Prose): Generator<WrittenDate> {
  const sign = /月(?![龄齡子])(?: ?(?<day>\d{1,2}) ?[日号號])?/g
  const before = /(?<![\d.])(?:(?<year>\d{4}) ?年 ?)?(?<month>\d{1,2}) ?$/
  for (const { start, end, groups } of lookBack(prose, sign, before, 12, SIGNED)) {
    if (isLunar(prose.text, start)) continue
    const { year, month, day } = groups
    yield {
      start,
      end,
      year: year === undefined ? undefined : Number(year),
      month: Number(month),
      day: day === undefined ? undefined : Number(day),
    }
  }
}

/** Whether 农历 or its like stands shortly before an index. */
export function isLunar(text: string, index: number): boolean {
  return /[农農阴陰夏旧舊][历曆]|[彝藏傣]历/.test(text.slice(Math.max(0, index - 8), index))
}
