import type { Rule } from '../rule.ts'
import { articleEmpty } from './article-empty.ts'
import { cjkDigitSpacing } from './cjk-digit-spacing.ts'
import { duplicateArticleTitle } from './duplicate-article-title.ts'
import { folioResidue } from './folio-residue.ts'
import { genreName } from './genre-name.ts'
import { headingNotInToc } from './heading-not-in-toc.ts'
import { imprintDateBeforeContent } from './imprint-date-before-content.ts'
import { imprintDateFormat } from './imprint-date-format.ts'
import { issueNumberMismatch } from './issue-number-mismatch.ts'
import { kangxi } from './kangxi.ts'
import { lookalike } from './lookalike.ts'
import { markupResidue } from './markup-residue.ts'
import { missingSource } from './missing-source.ts'
import { numberSplitLinebreak } from './number-split-linebreak.ts'
import { ocrGarbled } from './ocr-garbled.ts'
import { ocrLatinFunctionWord } from './ocr-latin-function-word.ts'
import { pageNumberMonotonic } from './page-number-monotonic.ts'
import { pagebreakDuplicate } from './pagebreak-duplicate.ts'
import { pagebreakSplitParagraph } from './pagebreak-split-paragraph.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { repeatedLine } from './repeated-line.ts'
import { sectionEmpty } from './section-empty.ts'
import { straySpace } from './stray-space.ts'
import { titleLetterSpacing } from './title-letter-spacing.ts'
import { tocColumnMissing } from './toc-column-missing.ts'
import { tocDigitMisread } from './toc-digit-misread.ts'
import { tocHeadingMissing } from './toc-heading-missing.ts'
import { tocPageBeyond } from './toc-page-beyond.ts'
import { tocPageGap } from './toc-page-gap.ts'
import { tocPageMismatch } from './toc-page-mismatch.ts'
import { tocPageOrder } from './toc-page-order.ts'
import { tocPageShift } from './toc-page-shift.ts'
import { tocReordered } from './toc-reordered.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'
import { undecodableBytes } from './undecodable-bytes.ts'
import { wrappedLines } from './wrapped-lines.ts'
import { zeroWidth } from './zero-width.ts'
/** Every rule, by group and then by name. To add one, add its file, fixtures and page, and its line here. */
export const RULES: readonly Rule[] = [
  // toc
  headingNotInToc,
  pageNumberMonotonic,
  tocColumnMissing,
  tocDigitMisread,
  tocHeadingMissing,
  tocPageBeyond,
  tocPageGap,
  tocPageMismatch,
  tocPageOrder,
  tocPageShift,
  tocReordered,
  tocTitleMismatch,
  // structure
  articleEmpty,
  duplicateArticleTitle,
  genreName,
  imprintDateBeforeContent,
  imprintDateFormat,
  issueNumberMismatch,
  missingSource,
  pagebreakDuplicate,
  pagebreakSplitParagraph,
  sectionEmpty,
  titleLetterSpacing,
  wrappedLines,
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
