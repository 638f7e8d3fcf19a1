import { codesOf, hasAny, isSpace } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import type { Vocabulary } from '../vocabulary.ts'

/**
 * Whether a line heads a table of contents: 目录, `目　錄`, ≡本期要目≡, 目次 CONTENTS.
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

const FRAME = codesOf('≡=-—–~*※◆●■★☆◇○◎□【】［］[]〔〕〖〗「」『』《》<>|…·.:：')
const INNER = codesOf('()（）/|:：')
const PASSED: ReadonlySet<number> = new Set([...FRAME, ...codesOf('()（）/')])
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
  while (i < text.length && (PASSED.has(text.charCodeAt(i)) || isSpace(text.charCodeAt(i)))) i++
  const code = text.charCodeAt(i)
  return code >= 0x4e00 && code <= 0x9fff ? code : text.charAt(i).toLowerCase().charCodeAt(0)
}

function withoutFrame(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && FRAME.has(text.charCodeAt(start))) start++
  while (end > start && FRAME.has(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}
