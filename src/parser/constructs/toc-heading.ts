import { codesOf, hasAny, isSurrogate } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import { isWordCode } from '../../text/titles.ts'
import type { Vocabulary } from '../vocabulary.ts'

/**
 * Whether a line heads a table of contents: 目录, `目　錄`, ≡本期要目≡, 目次 CONTENTS. Marks around it of any kind do not count,
 * nor does what Latin letters beside it say: 本期内容 / In This Issue.
 *
 * ```text
 * 目 录
 * ^^^
 * ```
 */
export function isTocHeading(folded: string, vocabulary: Vocabulary): boolean {
  if (folded.length > 40 || !mayBeHeading(folded, vocabulary)) return false
  const key = withoutFrame(closeUp(folded)).toLowerCase()
  if (key.length > 30 || key === '') return false
  const headings = vocabulary.tocHeadings
  return (
    headings.includes(key) ||
    (isLowerCase(key.charCodeAt(0)) !== isLowerCase(key.charCodeAt(key.length - 1)) &&
      headings.includes(withoutLatin(key))) ||
    (hasAny(key, INNER) && headings.includes(key.replace(/[()（）/|:：]/gu, '')))
  )
}

/** A lower-case letter, with or without an accent. */
function isLowerCase(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff)
}

/** What is left when the letters at one end are taken off, and the marks next to them. */
function withoutLatin(key: string): string {
  let start = 0
  let end = key.length
  while (end > 0 && isLowerCase(key.charCodeAt(end - 1))) end--
  if (end === key.length) while (start < end && isLowerCase(key.charCodeAt(start))) start++
  return withoutFrame(key.slice(start, end))
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
