import { codesOf, hasAny, isSurrogate } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import { isWordCode } from '../../text/titles.ts'
import type { Vocabulary } from '../vocabulary.ts'

/**
 * Whether a line heads a table of contents: 目录, `目　錄`, ≡本期要目≡, 目次 CONTENTS. Marks around it of any kind do not count.
 *
 * ```text
 * 目 录
 * ^^^
 * ```
 */
export function isTocHeading(folded: string, vocabulary: Vocabulary): boolean {
  if (folded.length > 40 || !mayBeHeading(folded, vocabulary)) return false
  const key = withoutFrame(closeUp(folded)).toLowerCase()
  if (key.length > 20 || key === '') return false
  const headings = vocabulary.tocHeadings
  return (
    headings.includes(key) ||
    (key.includes('content') && headings.includes(key.replace(/contents?/u, ''))) ||
    (hasAny(key, INNER) && headings.includes(key.replace(/[()（）/|:：]/gu, '')))
  )
}

const INNER = codesOf('()（）/|:：')
const openings = new WeakMap<Vocabulary, ReadonlySet<number>>()

/** Cheap: whether the first character that is no frame begins a word of the vocabulary. */
function mayBeHeading(folded: string, vocabulary: Vocabulary): boolean {
  let first = openings.get(vocabulary)
  if (!first) {
    first = new Set(vocabulary.tocHeadings.map(firstOf))
    openings.set(vocabulary, first)
  }
  return first.has(firstOf(folded))
}

/** Code of the first character, in lower case. */
function firstOf(text: string): number {
  let i = 0
  while (i < text.length && isFrame(text.charCodeAt(i))) i++
  const code = text.charCodeAt(i)
  return code >= 0x4e00 && code <= 0x9fff ? code : text.charAt(i).toLowerCase().charCodeAt(0)
}

function withoutFrame(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isFrame(text.charCodeAt(start))) start++
  while (end > start && isFrame(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/** Neither letter nor digit: a mark, a space, or half of a pictograph. */
function isFrame(code: number): boolean {
  return !isWordCode(code) || isSurrogate(code)
}
