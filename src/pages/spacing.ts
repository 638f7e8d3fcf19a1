import type { MeasuredText } from '../grid/index.ts'
import { isDigit, isHan } from '../text/characters.ts'

/** Share of the places where a Han character and a figure meet that have no space, from which on spaces are strays. */
const SOLID = 0.1

/**
 * The same text with no room given to spaces between Han characters and figures, if only some of these have one: an
 * issue is set in one way throughout, but from page to page extraction may put in spaces or not.
 */
export function withoutStraySpaces(text: MeasuredText): MeasuredText {
  const { value, sums, em } = text
  const spaces: number[] = []
  let solid = 0
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if (code !== PERCENT && !isDigit(code)) continue
    if (code !== PERCENT) {
      if (isHan(value.charCodeAt(i - 1))) solid++
      else if (isSpace(value.charCodeAt(i - 1)) && isHan(value.charCodeAt(i - 2))) spaces.push(i - 1)
    }
    if (isHan(value.charCodeAt(i + 1))) solid++
    else if (isSpace(value.charCodeAt(i + 1)) && isHan(value.charCodeAt(i + 2))) spaces.push(i + 1)
  }
  if (spaces.length === 0 || solid < SOLID * (solid + spaces.length)) return text
  const closed = new Float64Array(sums.length)
  let next = 0
  let less = 0
  for (let i = 0; i < value.length; i++) {
    if (i === spaces[next]) {
      less += (sums[i + 1] as number) - (sums[i] as number)
      next++
    }
    closed[i + 1] = (sums[i + 1] as number) - less
  }
  return { value, sums: closed, em }
}

const PERCENT = 0x25

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0
}
