import { isHan } from '../../text/characters.ts'

/** Lengths of phrases that are looked for, in UTF-16 units. */
const SHORTEST = 2
const LONGEST = 10

/** Phrases of Han characters that stand twice in a row: 服务质量服务质量. Linear in the text. */
export function repeats(text: string): { readonly start: number; readonly length: number }[] {
  /** Places at which a phrase would overlap one that is found. */
  const covered = new Set<number>()
  const found: { start: number; length: number }[] = []
  for (let length = LONGEST; length >= SHORTEST; length--) {
    // A phrase that stands twice covers one place in so many: only those are compared, and what lies about them.
    for (let i = 0; i + length < text.length; i += length) {
      if (!isSame(text, i, length)) continue
      let from = i
      while (from > 0 && isSame(text, from - 1, length)) from--
      let to = i + 1
      while (to + length < text.length && isSame(text, to, length)) to++
      for (let start = from; start + length <= to; start += length) {
        // 研究研究研究研究 is 研究 four times, and 服务质量服务质量 is no repeat of a longer one.
        if (isPeriodic(text, start, length) || covered.has(start)) continue
        found.push({ start, length })
        for (let at = start - LONGEST; at < start + 2 * length; at++) covered.add(at)
      }
      i += Math.floor((to - i) / length) * length
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether a Han character stands at an index and the same one a length behind. */
function isSame(text: string, index: number, length: number): boolean {
  const code = text.charCodeAt(index)
  return code === text.charCodeAt(index + length) && isHan(code)
}

/** Whether the phrase is itself a shorter one several times. */
function isPeriodic(text: string, start: number, length: number): boolean {
  for (let period = 1; period <= length / 2; period++) {
    if (length % period !== 0) continue
    let i = period
    while (i < length && text.charCodeAt(start + i) === text.charCodeAt(start + i - period)) i++
    if (i === length) return true
  }
  return false
}
