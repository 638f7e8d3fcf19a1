import { isHan } from '../../text/characters.ts'

/** Lengths of phrases that are looked for, in UTF-16 units. */
const SHORTEST = 3
const LONGEST = 10

/** Phrases of Han characters that stand twice in a row: 服务质量服务质量. Linear in the text. */
export function repeats(text: string): { readonly start: number; readonly length: number }[] {
  /** Places at which a phrase would overlap one that is found. */
  const covered = new Set<number>()
  const found: { start: number; length: number }[] = []
  for (let length = LONGEST; length >= SHORTEST; length--) {
    let run = 0
    for (let i = 0; i + length < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code !== text.charCodeAt(i + length) || !isHan(code)) {
        run = 0
        continue
      }
      run++
      if (run < length) continue
      const start = i - length + 1
      // 研究研究研究研究 is 研究 four times, and 服务质量服务质量 is no repeat of a longer one.
      if (!isPeriodic(text, start, length) && !covered.has(start)) {
        found.push({ start, length })
        for (let at = start - LONGEST; at < start + 2 * length; at++) covered.add(at)
      }
      run = 0
    }
  }
  return found.sort((a, b) => a.start - b.start)
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
