import { codesOf } from '../../text/characters.ts'

/** Shortest rule, in UTF-16 units. */
const SHORTEST = 4
const MARKS = codesOf('—–_=*~－＿-＊═')

/**
 * Whether a line is a rule drawn across the page.
 *
 * ```text
 * ━━━━━━━━━━
 * ^^^^^^^^^^
 * ```
 */
export function isRule(text: string): boolean {
  if (text.length < SHORTEST) return false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!(code >= 0x2500 && code <= 0x257f) && !MARKS.has(code)) return false
  }
  return true
}
