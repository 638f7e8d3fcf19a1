/** A date in a text; `start` and `end` are offsets in UTF-16 units, `end` exclusive. */
export interface FoundDate {
  /** ISO 8601, reduced where the text gives less: `2020-04-18`, `2020-04`, `2020`. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** A date in ISO 8601; `undefined` for a day that is in no calendar, and for years outside 1900–2199. */
export function isoDate(year: number, month?: number, day?: number): string | undefined {
  if (year < 1900 || year > 2199) return undefined
  if (month === undefined) return String(year)
  if (month < 1 || month > 12) return undefined
  const reduced = `${year}-${twoDigits(month)}`
  if (day === undefined) return reduced
  return day < 1 || day > daysIn(year, month) ? undefined : `${reduced}-${twoDigits(day)}`
}

/** Days of a month; the month must be one. */
export function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
