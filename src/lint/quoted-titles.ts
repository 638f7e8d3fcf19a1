import type { Range } from './rule.ts'

/** What stands inside 《…》 and 〈…〉, marks not counted, by the outermost pair; a pair does not run over a line feed. */
export function quotedTitles(text: string): Range[] {
  const ranges: Range[] = []
  for (let open = nextOpening(text, 0); open >= 0; ) {
    let depth = 1
    let end = open + 1
    for (; end < text.length && depth > 0; end++) {
      const character = text.charAt(end)
      if (character === '\n') break
      if (character === '《' || character === '〈') depth++
      else if (character === '》' || character === '〉') depth--
    }
    if (depth === 0) ranges.push({ start: open + 1, end: end - 1 })
    open = nextOpening(text, depth === 0 ? end : open + 1)
  }
  return ranges
}

function nextOpening(text: string, from: number): number {
  const double = text.indexOf('《', from)
  const single = text.indexOf('〈', from)
  return double < 0 || single < 0 ? Math.max(double, single) : Math.min(double, single)
}
