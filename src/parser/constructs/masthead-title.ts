import { codesOf, hasAny, hasSpace, isSpace, skipSpace } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
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
  if (folded.length > 50 || hasAny(folded, STOPS)) return 0
  const key = closeUp(folded).replace(/^[《【<]+|[》】>]+$/gu, '')
  if (key.length < 2 || key.length > 30 || !/\p{L}/u.test(key)) return 0
  if (
    NEVER.some((word) => key.startsWith(word)) ||
    LATIN_NEVER.some((word) => key.slice(0, word.length).toLowerCase() === word)
  )
    return 0
  let score = 1
  if (isSpacedOut(folded)) score += 3
  if (vocabulary.mastheads.some((ending) => key.endsWith(ending))) score += 4
  if (key.length <= 12) score += 1
  return score
}

const STOPS = codesOf('。；：:，、！？…')
/** Beginnings of lines that name no bulletin. */
const NEVER = ['内部', '第', '总第', '主办', '编印']
const LATIN_NEVER = ['no.', 'vol', 'issn', 'cn']

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
  return text.replace(/[\s　]+/gu, ' ').trim()
}
