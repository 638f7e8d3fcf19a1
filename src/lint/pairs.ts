/** Which characters stand beside each other in a text: tells at once that a word is not there, where a search reads all of it. */
export interface Pairs {
  /** Takes down the pairs of a stretch of a text. */
  add(text: string, from: number, to: number): void
  /** `false` only where the word surely stands nowhere. A word of one UTF-16 unit always may; a line end is as good as a space. */
  mayHold(word: string): boolean
}

/** An empty record of pairs: one bit for each of 2²⁰ values that a pair is hashed to, so that some pairs share one. */
export function emptyPairs(): Pairs {
  const bits = new Int32Array(1 << 15)
  return {
    add(text, from, to) {
      let before = unitAt(text, from)
      for (let i = from + 1; i < to; i++) {
        const unit = unitAt(text, i)
        const hash = (Math.imul(before, FACTOR) ^ unit) & MASK
        bits[hash >> 5] = (bits[hash >> 5] ?? 0) | (1 << (hash & 31))
        before = unit
      }
    },
    mayHold(word) {
      for (let i = 1; i < word.length; i++) {
        const hash = (Math.imul(unitAt(word, i - 1), FACTOR) ^ unitAt(word, i)) & MASK
        if (((bits[hash >> 5] ?? 0) & (1 << (hash & 31))) === 0) return false
      }
      return true
    },
  }
}

const FACTOR = 0x9e3b
const MASK = 0xfffff

function unitAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit === 0x0a ? 0x20 : unit
}
