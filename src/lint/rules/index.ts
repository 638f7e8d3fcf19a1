import type { Rule } from '../rule.ts'
import { asciiQuotes } from './ascii-quotes.ts'
import { bookNesting } from './book-nesting.ts'
import { dashForm } from './dash-form.ts'
import { docnumBracket } from './docnum-bracket.ts'
import { doublePunct } from './double-punct.ts'
import { ellipsisForm } from './ellipsis-form.ts'
import { ellipsisWithDeng } from './ellipsis-with-deng.ts'
import { halfWidthPunct } from './half-width-punct.ts'
import { middotForm } from './middot-form.ts'
import { multiParaQuoteOpen } from './multi-para-quote-open.ts'
import { nestedColon } from './nested-colon.ts'
import { nestedParen } from './nested-paren.ts'
import { nestedQuoteStyle } from './nested-quote-style.ts'
import { pairUnclosed } from './pair-unclosed.ts'
import { parenPairMixed } from './paren-pair-mixed.ts'
import { parenWidth } from './paren-width.ts'
import { questionMarkRun } from './question-mark-run.ts'
import { quoteInnerPeriod } from './quote-inner-period.ts'
import { quoteKindConsistent } from './quote-kind-consistent.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { rangeMark } from './range-mark.ts'
import { salutationColon } from './salutation-colon.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'
import { variantPunct } from './variant-punct.ts'

/** Every rule, by group and then by name. To add one, add its file, fixtures and page, and its line here. */
export const RULES: readonly Rule[] = [
  // toc
  tocTitleMismatch,
  // structure
  // ocr
  // punct
  asciiQuotes,
  bookNesting,
  dashForm,
  docnumBracket,
  doublePunct,
  ellipsisForm,
  ellipsisWithDeng,
  halfWidthPunct,
  middotForm,
  multiParaQuoteOpen,
  nestedColon,
  nestedParen,
  nestedQuoteStyle,
  pairUnclosed,
  parenPairMixed,
  parenWidth,
  questionMarkRun,
  quoteInnerPeriod,
  quoteKindConsistent,
  quoteListNoDunhao,
  rangeMark,
  salutationColon,
  variantPunct,
  // number
  // date
  // math
  // term
]
