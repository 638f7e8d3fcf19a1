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

/** Index behind the figures that begin at `from`. */
export function figuresEnd(text: string, from: number): number {
  let i = from
  while (isDigit(text.charCodeAt(i))) i++
  return i
}

/** Whether a code is a letter from A to Z, in either case. */
export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
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

/** Half of a character that takes two units: only a pattern knows its script. */
export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
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

/** Index behind the last character of the range that is no white space, at least `from`; `to` is exclusive. */
export function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--
  return end
}

/** The text without the one marks at its beginning and the other at its end; marks are no Han characters. */
export function withoutMarks(text: string, opening: string, closing: string): string {
  let start = 0
  let end = text.length
  while (start < end && !isHan(text.charCodeAt(start)) && opening.includes(text.charAt(start))) start++
  while (end > start && !isHan(text.charCodeAt(end - 1)) && closing.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** UTF-16 units that the character at `i` takes. */
export function unitsAt(text: string, i: number): number {
  return (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
}

/** Whether one of the characters stands in the text at `at`. */
export function holdsAt(text: string, at: number, characters: string): boolean {
  return at >= 0 && at < text.length && characters.includes(text.charAt(at))
}

/** Whether a Han character stands in the text. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isHan(code)) return true
    if (isSurrogate(code)) return /\p{sc=Han}/u.test(text)
  }
  return false
}

/** Whether two Han characters stand side by side. */
export function hasHanPair(text: string): boolean {
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isSurrogate(code)) return /\p{sc=Han}{2}/u.test(text)
    run = isHan(code) ? run + 1 : 0
    if (run === 2) return true
  }
  return false
}

/** Whether the text is Han characters and nothing else; not when it is empty. */
export function isAllHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isSurrogate(code)) return /^\p{sc=Han}+$/u.test(text)
    if (!isHan(code)) return false
  }
  return text !== ''
}

const DASHES = codesOf('—－–-')

/** Whether the text opens with a dash two characters long (——), as a deck does. */
export function opensWithDash(text: string): boolean {
  return DASHES.has(text.charCodeAt(0)) && DASHES.has(text.charCodeAt(1))
}
