import type { Range } from './rule.ts'

/** What stands inside 《…》 and 〈…〉, marks not counted, by the outermost pair; a pair does not run over a line feed. */
export function quotedTitles(text: string): Range[] {
  const ranges: Range[] = []
  if (!text.includes('《') && !text.includes('〈')) return ranges
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === LINE_FEED) depth = 0
    else if (code < FIRST || code > LAST) continue
    else if (code === OPENING || code === SINGLE_OPENING) {
      if (depth === 0) start = i + 1
      depth++
    } else if (depth > 0) {
      depth--
      if (depth === 0) ranges.push({ start, end: i })
    }
  }
  return ranges
}

const LINE_FEED = 0x0a
/** 〈 〉 《 》 stand side by side. */
const SINGLE_OPENING = 0x3008
const OPENING = 0x300a
const FIRST = 0x3008
const LAST = 0x300b
