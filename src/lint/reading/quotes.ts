/** Longest quotation that is taken for a name or slogan, in UTF-16 units. */
const SHORT = 60

/**
 * Whether an index stands in a short quotation (“…”, ‘…’, 「…」, 『…』): a name or slogan, whose wording and spaces are its
 * own. Marks nested in one another are not told apart.
 */
export function isInShortQuote(text: string, index: number): boolean {
  const open = openingBefore(text, index)
  if (open < 0) return false
  const end = Math.min(text.length, open + SHORT)
  for (let i = index; i < end; i++) {
    const character = text.charAt(i)
    if (CLOSING.includes(character)) return true
    if (character === '\n') return false
  }
  return false
}

/**
 * Whether an index stands in round brackets that open and close on the same line, at most a few words long.
 */
export function isInBrackets(text: string, index: number): boolean {
  const to = Math.max(0, index - SHORT)
  for (let i = index - 1; i >= to; i--) {
    const code = text.charCodeAt(i)
    if (code === 0xff08 || code === 0x28) return true
    if (code === 0xff09 || code === 0x29 || code === 0x0a) return false
  }
  return false
}

const OPENING = '“‘「『'
const CLOSING = '”’」』'

/** Index of the nearest opening mark before a place, −1 if a closing one or a line end comes first. */
function openingBefore(text: string, index: number): number {
  const to = Math.max(0, index - SHORT)
  for (let i = index - 1; i >= to; i--) {
    const code = text.charCodeAt(i)
    if (code > 0x300f || (code < 0x2018 && code !== 0x0a)) continue
    const character = text.charAt(i)
    if (OPENING.includes(character)) return i
    if (code === 0x0a || CLOSING.includes(character)) return -1
  }
  return -1
}
