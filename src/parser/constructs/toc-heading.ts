import { codesOf, isSpace } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import type { Vocabulary } from '../vocabulary.ts'

const FRAME =
  /^[≡=\-—–~*※◆●■★☆◇○◎□【】［］[\]〔〕〖〗「」『』《》<>|…·.:：]+|[≡=\-—–~*※◆●■★☆◇○◎□【】［］[\]〔〕〖〗「」『』《》<>|…·.:：]+$/gu

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
  const key = closeUp(folded).replace(FRAME, '').toLowerCase()
  if (key.length > 20 || key === '') return false
  return (
    vocabulary.tocHeadings.includes(key) ||
    vocabulary.tocHeadings.includes(key.replace(/contents?/u, '')) ||
    vocabulary.tocHeadings.includes(key.replace(/[()（）/|:：]/gu, ''))
  )
}

const PASSED = codesOf('≡=-—–~*※◆●■★☆◇○◎□【】［］[]〔〕〖〗「」『』《》<>|…·.:：()（）/')
const openings = new WeakMap<Vocabulary, ReadonlySet<string>>()

/** Cheap: whether the first character that is no frame begins a word of the vocabulary. */
function mayBeHeading(folded: string, vocabulary: Vocabulary): boolean {
  let first = openings.get(vocabulary)
  if (!first) {
    first = new Set(vocabulary.tocHeadings.map(firstOf))
    openings.set(vocabulary, first)
  }
  return first.has(firstOf(folded))
}

function firstOf(text: string): string {
  let i = 0
  while (i < text.length && (PASSED.has(text.charCodeAt(i)) || isSpace(text.charCodeAt(i)))) i++
  return text.charAt(i).toLowerCase()
}
