import type { MeasuredText } from '../grid/index.ts'

/** A place where a Han character and a figure meet, with the space between them where there is one. */
const MEETING =
  /(?<=\p{Script=Han})(?<space>[ \u00a0]?)(?=\d)|(?<=[\d%])(?<behind>[ \u00a0]?)(?=\p{Script=Han})/gu
/** Share of such places that have none, from which on the spaces are none of the typesetter's. */
const SOLID = 0.1

/**
 * The same text with no room given to spaces between Han characters and figures, if only some of these have one: an
 * issue is set in one way throughout, but from page to page extraction may put in spaces or not.
 */
export function withoutStraySpaces(text: MeasuredText): MeasuredText {
  const { value, sums, em } = text
  const spaces: number[] = []
  let solid = 0
  for (const { index, groups } of value.matchAll(MEETING)) {
    if (groups?.space || groups?.behind) spaces.push(index)
    else solid++
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
