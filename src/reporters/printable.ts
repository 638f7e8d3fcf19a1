/**
 * A text on one line, safe to show: white space is one space, and what a screen would obey or hide (control characters,
 * bidirectional controls, zero-width marks, halves of surrogate pairs) is `�`.
 */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSHOWABLE, '\ufffd')
}

/** A text with its lines and tabs, else as `printable`. */
export function printableLines(text: string): string {
  return text.replace(UNSHOWABLE, (character) => (/[\t\n\r]/u.test(character) ? character : '\ufffd'))
}

/** A text with `�` for halves of surrogate pairs, which no encoding and no URI holds. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

/** One character of a source line as a screen can show it: as `printable`, but white space stays as wide as it is. */
export function shown(character: string): string {
  if (character === '\t') return ' '
  return character.replace(UNSHOWABLE, '\ufffd')
}

const UNSHOWABLE =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu
