import { hasSpace, isSpace, skipSpace, withoutMarks } from '../../text/characters.ts'
import { COLON, COMMA, EXCLAMATION, FULL_STOP, marksOf, PAUSE, SEMICOLON } from '../../text/marks.ts'
import { closeUp } from '../../text/names.ts'
import { endLength, wordsOf } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'

/**
 * How much a line looks like the name of a bulletin: 0 is not at all.
 *
 * ```text
 * 工 作 通 讯
 * ^^^^^^^
 * ```
 *
 * Spaced-out characters, an ending such as 通讯 or 简报, and shortness speak for it.
 */
export function mastheadScore(folded: string, vocabulary: Vocabulary): number {
  if (folded.length > 50 || (marksOf(folded) & STOPS) !== 0 || folded.includes('…')) return 0
  const key = withoutMarks(closeUp(folded), '《【<', '》】>')
  if (key.length < 2 || key.length > 30 || !holdsLetter(key) || isOther(key)) return 0
  let score = 1
  if (isSpacedOut(folded)) score += 3
  if (endLength(key, wordsOf(vocabulary.mastheads)) > 0) score += 4
  if (key.length <= 12) score += 1
  return score
}

const STOPS = FULL_STOP | SEMICOLON | COLON | COMMA | PAUSE | EXCLAMATION

/** Whether a letter of any script stands in the text; Han and Latin ones are known without a pattern. */
function holdsLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a)
    )
      return true
  }
  return /\p{L}/u.test(text)
}

/** Whether the line begins as one that names no bulletin. */
function isOther(key: string): boolean {
  return key.charCodeAt(0) < 0x80
    ? LATIN_OTHERS.some((word) => key.slice(0, word.length).toLowerCase() === word)
    : OTHERS.some((word) => key.startsWith(word))
}

const OTHERS = ['内部', '第', '总第', '主办', '编印']
const LATIN_OTHERS = ['no.', 'vol', 'issn', 'cn']

/** Whether every character stands apart from the next by the same kind of gap: 生 活 與 休 閒. */
export function isSpacedOut(text: string): boolean {
  const from = skipSpace(text, 0)
  let pieces = 0
  for (let i = from; i < text.length; i = skipSpace(text, i + 1)) {
    if (i + 1 < text.length && !isSpace(text.charCodeAt(i + 1))) return false
    pieces++
  }
  return pieces >= 2
}

/** Padding between single characters closed up; a space between words stays. */
export function closeTitle(text: string): string {
  if (!hasSpace(text)) return text
  if (isSpacedOut(text)) return closeUp(text)
  return withSingleSpaces(text.trim())
}

/** Every gap as one plain space. */
function withSingleSpaces(text: string): string {
  let spaced = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue
    const end = skipSpace(text, i)
    if (end > i + 1 || text.charAt(i) !== ' ') {
      spaced += `${text.slice(from, i)} `
      from = end
    }
    i = end
  }
  return from === 0 ? text : spaced + text.slice(from)
}
