import { fold } from './variants.ts'

/**
 * The normal form in which titles are compared: folded to Simplified, lower case, only letters and digits.
 * Two titles with one key differ at most in script, spaces and punctuation.
 */
export function titleKey(text: string): string {
  return foldedKey(fold(text))
}

/** The same for a text that is folded already. */
export function foldedKey(folded: string): string {
  const length = folded.length
  let key = ''
  let from = 0
  // Han and digits have no case: changing it is left to texts with other letters.
  let cased = false
  for (let i = 0; i < length; i++) {
    const code = folded.charCodeAt(i)
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) continue
    if (isWordCode(code)) {
      cased = true
      continue
    }
    if (i > from) key += folded.slice(from, i)
    from = i + 1
  }
  if (from < length) key = from === 0 ? folded : key + folded.slice(from)
  if (!cased) return key
  // What a letter becomes in lower case may be no letter of the key: ı with a dot of its own.
  const lower = key.toLowerCase()
  return lower === key ? key : foldedKey(lower)
}

/** Whether a UTF-16 unit is part of a word: Han, Latin, kana, Hangul, Greek, Cyrillic, digits, surrogates. */
export function isWordCode(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  if (code === 0x3007) return true
  return (
    (code >= 0x3400 && code < 0x4e00) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x3041 && code <= 0x30fa) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x370 && code <= 0x52f)
  )
}

/** Dice coefficient over character pairs, 0..1; 1 for equal keys. Linear in the lengths. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 2 || b.length < 2) return 0
  const pairs = new Map<number, number>()
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = pairAt(a, i)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = pairAt(b, i)
    const left = pairs.get(pair) ?? 0
    if (left > 0) {
      shared++
      pairs.set(pair, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length - 2)
}

/** Two characters side by side as a number, each pair its own. */
export function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}

/** How far one title may run past the other at either end and still be the same title: 4 characters at least. */
export function isAffix(long: string, short: string): boolean {
  if (short.length < 4 || long.length <= short.length) return false
  if (long.length - short.length > Math.max(4, Math.floor(short.length * 0.6))) return false
  return long.endsWith(short) || long.startsWith(short)
}
