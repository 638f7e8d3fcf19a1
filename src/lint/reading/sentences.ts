/** Longest stretch of text, in UTF-16 units, that is looked at around a place. */
const FARTHEST = 400

/** The sentence around a place of the prose: from behind the last full stop to the next one, `end` exclusive. */
export function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at
  const least = Math.max(0, at - FARTHEST)
  while (start > least && !STOPS.includes(text.charAt(start - 1))) start--
  let end = at
  const most = Math.min(text.length, at + FARTHEST)
  while (end < most && !STOPS.includes(text.charAt(end))) end++
  return { start, end }
}

const STOPS = '。！？!?\n'
