import type { Rule } from '../rule.ts'
import { cjkDigitSpacing } from './cjk-digit-spacing.ts'
import { folioResidue } from './folio-residue.ts'
import { headingNotInToc } from './heading-not-in-toc.ts'
import { kangxi } from './kangxi.ts'
import { lookalike } from './lookalike.ts'
import { markupResidue } from './markup-residue.ts'
import { numberSplitLinebreak } from './number-split-linebreak.ts'
import { ocrGarbled } from './ocr-garbled.ts'
import { ocrLatinFunctionWord } from './ocr-latin-function-word.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { repeatedLine } from './repeated-line.ts'
import { straySpace } from './stray-space.ts'
import { tocColumnMissing } from './toc-column-missing.ts'
import { tocHeadingMissing } from './toc-heading-missing.ts'
import { tocPageBeyond } from './toc-page-beyond.ts'
import { tocPageGap } from './toc-page-gap.ts'
import { tocPageMismatch } from './toc-page-mismatch.ts'
import { tocPageOrder } from './toc-page-order.ts'
import { tocPageShift } from './toc-page-shift.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'
import { undecodableBytes } from './undecodable-bytes.ts'
import { zeroWidth } from './zero-width.ts'
/** Every rule, by group and then by name. To add one, add its file, fixtures and page, and its line here. */
export const RULES: readonly Rule[] = [
  // toc
  headingNotInToc,
  tocColumnMissing,
  tocHeadingMissing,
  tocPageBeyond,
  tocPageGap,
  tocPageMismatch,
  tocPageOrder,
  tocPageShift,
  tocTitleMismatch,
  // structure
  // ocr
  cjkDigitSpacing,
  folioResidue,
  kangxi,
  lookalike,
  markupResidue,
  numberSplitLinebreak,
  ocrGarbled,
  ocrLatinFunctionWord,
  repeatedLine,
  straySpace,
  undecodableBytes,
  zeroWidth,
  // punct
  quoteListNoDunhao,
  // number
  // date
  // math
  // term
]
