/** First and last character of a range. */
type Range = readonly [first: number, last: number]

/** The ranges that a CSS `unicode-range` names, such as `U+2000-206f,U+20ac`. */
export function parseUnicodeRange(text: string): readonly Range[] {
  return [...text.matchAll(/U\+(?<first>[\da-f]+)(?:-(?<last>[\da-f]+))?/giu)].map(({ groups }) => {
    const first = Number.parseInt(groups?.first ?? '', 16)
    return [first, groups?.last === undefined ? first : Number.parseInt(groups.last, 16)]
  })
}

/** Characters as a CSS `unicode-range`, in order and as short as can be. */
export function unicodeRange(codePoints: Iterable<number>): string {
  const ranges: [number, number][] = []
  for (const code of [...codePoints].sort((a, b) => a - b)) {
    const open = ranges.at(-1)
    if (open && code <= open[1] + 1) open[1] = code
    else ranges.push([code, code])
  }
  return ranges
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last).slice(2)}`))
    .join(',')
}

function hex(code: number): string {
  return `U+${code.toString(16)}`
}
