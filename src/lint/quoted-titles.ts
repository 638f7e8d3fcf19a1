import type { Range } from './rule.ts'

/** What stands inside 《…》 and 〈…〉, marks not counted, by the outermost pair; a pair does not run over a line feed. */
export function quotedTitles(text: string): Range[] {
  const ranges: Range[] = []
  const opening = /[《〈]/g
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index + 1
    const end = closingAt(text, start)
    if (end !== undefined) ranges.push({ start, end })
    opening.lastIndex = end ?? lineEndAt(text, start)
  }
  return ranges
}

/** Where the pair closes that opens before `from`. */
function closingAt(text: string, from: number): number | undefined {
  let depth = 1
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === LINE_FEED) return undefined
    if (code < FIRST || code > LAST) continue
    depth += code === OPENING || code === SINGLE_OPENING ? 1 : -1
    if (depth === 0) return i
  }
  return undefined
}

function lineEndAt(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const LINE_FEED = 0x0a
/** 〈 〉 《 》 stand side by side. */
const SINGLE_OPENING = 0x3008
const OPENING = 0x300a
const FIRST = 0x3008
const LAST = 0x300b
