/*
 * Classes of single UTF-16 units, as the regular expressions of the parser know them. Asking for a code costs nothing to
 * compile and next to nothing to run; a pattern with the `u` flag costs up to a millisecond when it is first met.
 */

/** What `\s` matches: white space and line ends, U+3000 and the byte order mark among them. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13)
  if (code < 0xa0 || (code >= 0x3001 && code < 0xfeff)) return false
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  )
}

/** What `\d` matches. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** What `\p{sc=Han}` matches in the Basic Multilingual Plane (Unicode Scripts.txt). */
export function isHan(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true
  if (code < 0x2e80 || code > 0xfad9) return false
  return (
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    code === 0x3005 ||
    (code >= 0x3021 && code <= 0x3029) ||
    (code >= 0x3038 && code <= 0x303b) ||
    (code <= 0x2ef3 && code !== 0x2e9a) ||
    (code >= 0x2f00 && code <= 0x2fd5) ||
    (code >= 0xf900 && code <= 0xfa6d) ||
    code >= 0xfa70
  )
}

/** Codes of the characters of a string, for asking whether one of them stands in a text. */
export function codesOf(characters: string): ReadonlySet<number> {
  const codes = new Set<number>()
  for (let i = 0; i < characters.length; i++) codes.add(characters.charCodeAt(i))
  return codes
}

/** Whether a character of the set stands in the text from `from` up to `to`, exclusive. */
export function hasAny(text: string, codes: ReadonlySet<number>, from = 0, to = text.length): boolean {
  for (let i = from; i < to; i++) if (codes.has(text.charCodeAt(i))) return true
  return false
}

/** Whether white space stands in the text. */
export function hasSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isSpace(text.charCodeAt(i))) return true
  return false
}

/** Index of the first character from `from` on that is no white space, at most the length. */
export function skipSpace(text: string, from: number): number {
  let i = from
  while (i < text.length && isSpace(text.charCodeAt(i))) i++
  return i
}

const DASHES = codesOf('—－–-')

/** Whether the text opens with a dash two characters long (——), as a deck does. */
export function opensWithDash(text: string): boolean {
  return DASHES.has(text.charCodeAt(0)) && DASHES.has(text.charCodeAt(1))
}
