import type { Source } from '../readers/source.ts'
import type { Range } from './rule.ts'

/** Stands in the prose for a unit that is no language: code, or part of an address. */
export const BLOT = '\ufffc'

/** The text with each unit of web and mail addresses made a `BLOT`. */
export function blotAddresses(text: string): string {
  if (!text.includes('://') && !text.includes('www.') && !text.includes('@')) return text
  return text.replace(ADDRESS, (address) => BLOT.repeat(address.length))
}

const ADDRESS =
  /(?<![A-Za-z0-9])(?:https?|ftp):\/\/[!-~]{1,2000}|(?<![A-Za-z0-9.])www\.[!-~]{1,2000}|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}/g

/** Fenced code of a Markdown document, fences included, in source order; in other formats there is none. */
export function codeRanges({ format, lines }: Source): Range[] {
  if (format !== 'markdown') return []
  const ranges: Range[] = []
  let fence: { readonly mark: string; readonly start: number } | undefined
  for (const { value, offset } of lines) {
    const mark = /^ {0,3}(?<mark>`{3,}|~{3,})/u.exec(value)?.groups?.mark
    if (mark === undefined) continue
    if (!fence) fence = { mark, start: offset }
    else if (mark.startsWith(fence.mark)) {
      ranges.push({ start: fence.start, end: offset + value.length })
      fence = undefined
    }
  }
  return ranges
}

/** Whether a place stands in one of the ranges, which are in order and do not overlap. */
export function isWithin(ranges: readonly Range[], place: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range !== undefined && range.end <= place) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range !== undefined && range.start <= place
}
