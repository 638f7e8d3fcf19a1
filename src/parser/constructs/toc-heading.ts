import { closeUp } from '../../text/names.ts'
import type { Vocabulary } from '../vocabulary.ts'

const FRAME = /^[≡=\-—–~*※◆●■★☆◇○◎□【】［］[\]〔〕〖〗「」『』《》<>|…·.:：]+|[≡=\-—–~*※◆●■★☆◇○◎□【】［］[\]〔〕〖〗「」『』《》<>|…·.:：]+$/gu

/**
 * Whether a line heads a table of contents: 目录, `目　錄`, ≡本期要目≡, 目次 CONTENTS.
 *
 * ```text
 * 目 录
 * ^^^
 * ```
 */
export function isTocHeading(folded: string, vocabulary: Vocabulary): boolean {
  if (folded.length > 40) return false
  const key = closeUp(folded).replace(FRAME, '').toLowerCase()
  if (key.length > 20 || key === '') return false
  return vocabulary.tocHeadings.includes(key) || vocabulary.tocHeadings.includes(key.replace(/[()（）/|:：]/gu, ''))
}
