import type { Rule } from '../rule.ts'
import { headingNotInToc } from './heading-not-in-toc.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { tocColumnMissing } from './toc-column-missing.ts'
import { tocHeadingMissing } from './toc-heading-missing.ts'
import { tocPageBeyond } from './toc-page-beyond.ts'
import { tocPageGap } from './toc-page-gap.ts'
import { tocPageMismatch } from './toc-page-mismatch.ts'
import { tocPageOrder } from './toc-page-order.ts'
import { tocPageShift } from './toc-page-shift.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'
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
  // punct
  quoteListNoDunhao,
  // number
  // date
  // math
  // term
]
