import type { Rule } from '../rule.ts'
import { abbrevConsistency } from './abbrev-consistency.ts'
import { addresseeColon } from './addressee-colon.ts'
import { announcedCount } from './announced-count.ts'
import { approxExact } from './approx-exact.ts'
import { approxNoDunhao } from './approx-no-dunhao.ts'
import { arabicLabelDot } from './arabic-label-dot.ts'
import { articleEmpty } from './article-empty.ts'
import { asciiQuotes } from './ascii-quotes.ts'
import { attachmentNotePunct } from './attachment-note-punct.ts'
import { attachmentNoteSeq } from './attachment-note-seq.ts'
import { attachmentSingleNoNumber } from './attachment-single-no-number.ts'
import { attachmentXref } from './attachment-xref.ts'
import { averageMismatch } from './average-mismatch.ts'
import { bookListNoDunhao } from './book-list-no-dunhao.ts'
import { bookMarkOnNonwork } from './book-mark-on-nonwork.ts'
import { bookNesting } from './book-nesting.ts'
import { ccEndPeriod } from './cc-end-period.ts'
import { changeMismatch } from './change-mismatch.ts'
import { citeTitleThenDocnum } from './cite-title-then-docnum.ts'
import { cjkDigitSpacing } from './cjk-digit-spacing.ts'
import { completionRate } from './completion-rate.ts'
import { confusables } from './confusables.ts'
import { countingHanZero } from './counting-han-zero.ts'
import { currencyDoubled } from './currency-doubled.ts'
import { dashForm } from './dash-form.ts'
import { dateHanSignature } from './date-han-signature.ts'
import { dateInvalid } from './date-invalid.ts'
import { dateNoDunhao } from './date-no-dunhao.ts'
import { dateOrder } from './date-order.ts'
import { dateZeroPadded } from './date-zero-padded.ts'
import { deDiDe } from './de-di-de.ts'
import { decreaseByBei } from './decrease-by-bei.ts'
import { digitGroupingConsistent } from './digit-grouping-consistent.ts'
import { docnumBracket } from './docnum-bracket.ts'
import { docnumNoDi } from './docnum-no-di.ts'
import { docnumYear } from './docnum-year.ts'
import { docnumZeroPadded } from './docnum-zero-padded.ts'
import { doublePunct } from './double-punct.ts'
import { doubledSynonym } from './doubled-synonym.ts'
import { doubledWord } from './doubled-word.ts'
import { dunhaoBetweenClauses } from './dunhao-between-clauses.ts'
import { dunhaoDeng } from './dunhao-deng.ts'
import { dunhaoYiji } from './dunhao-yiji.ts'
import { duplicateArticleTitle } from './duplicate-article-title.ts'
import { ellipsisForm } from './ellipsis-form.ts'
import { ellipsisWithDeng } from './ellipsis-with-deng.ts'
import { enumLeadDuplicate } from './enum-lead-duplicate.ts'
import { enumSequence } from './enum-sequence.ts'
import { figureContradiction } from './figure-contradiction.ts'
import { folioResidue } from './folio-residue.ts'
import { fragmentWei } from './fragment-wei.ts'
import { fullwidthDigit } from './fullwidth-digit.ts'
import { genreName } from './genre-name.ts'
import { halfWidthPunct } from './half-width-punct.ts'
import { hanLabelDunhao } from './han-label-dunhao.ts'
import { headingNotInToc } from './heading-not-in-toc.ts'
import { headingOrder } from './heading-order.ts'
import { headingSequence } from './heading-sequence.ts'
import { idiomNumeral } from './idiom-numeral.ts'
import { imprintDateBeforeContent } from './imprint-date-before-content.ts'
import { imprintDateFormat } from './imprint-date-format.ts'
import { issueNumberMismatch } from './issue-number-mismatch.ts'
import { jiWithArabic } from './ji-with-arabic.ts'
import { jiezhi } from './jiezhi.ts'
import { kangxi } from './kangxi.ts'
import { leadingZero } from './leading-zero.ts'
import { liang } from './liang.ts'
import { listSemicolonAfterPeriod } from './list-semicolon-after-period.ts'
import { lookalike } from './lookalike.ts'
import { markupResidue } from './markup-residue.ts'
import { measureWord } from './measure-word.ts'
import { middotForm } from './middot-form.ts'
import { missingSource } from './missing-source.ts'
import { mixedNumeral } from './mixed-numeral.ts'
import { monthdayHanMiddot } from './monthday-han-middot.ts'
import { monthdayNameMiddot } from './monthday-name-middot.ts'
import { multiParaQuoteOpen } from './multi-para-quote-open.ts'
import { negation } from './negation.ts'
import { nestedColon } from './nested-colon.ts'
import { nestedParen } from './nested-paren.ts'
import { nestedQuoteStyle } from './nested-quote-style.ts'
import { numberSplitLinebreak } from './number-split-linebreak.ts'
import { numeralLunar } from './numeral-lunar.ts'
import { numeralStyleConsistent } from './numeral-style-consistent.ts'
import { ocrGarbled } from './ocr-garbled.ts'
import { ocrLatinFunctionWord } from './ocr-latin-function-word.ts'
import { ordinalDiComma } from './ordinal-di-comma.ts'
import { orgNameVariant } from './org-name-variant.ts'
import { pageNumberMonotonic } from './page-number-monotonic.ts'
import { pagebreakDuplicate } from './pagebreak-duplicate.ts'
import { pagebreakSplitParagraph } from './pagebreak-split-paragraph.ts'
import { pairUnclosed } from './pair-unclosed.ts'
import { parenLabelNoPunct } from './paren-label-no-punct.ts'
import { parenPairMixed } from './paren-pair-mixed.ts'
import { parenWidth } from './paren-width.ts'
import { percentMismatch } from './percent-mismatch.ts'
import { percentPoint } from './percent-point.ts'
import { percentRange } from './percent-range.ts'
import { percentSignConsistent } from './percent-sign-consistent.ts'
import { qita } from './qita.ts'
import { questionMarkRun } from './question-mark-run.ts'
import { quoteConsistency } from './quote-consistency.ts'
import { quoteInnerPeriod } from './quote-inner-period.ts'
import { quoteKindConsistent } from './quote-kind-consistent.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { rangeMark } from './range-mark.ts'
import { rateCollocation } from './rate-collocation.ts'
import { redundancy } from './redundancy.ts'
import { redundancyRole } from './redundancy-role.ts'
import { redundantApprox } from './redundant-approx.ts'
import { repeatedLine } from './repeated-line.ts'
import { salutationColon } from './salutation-colon.ts'
import { sectionEmpty } from './section-empty.ts'
import { straySpace } from './stray-space.ts'
import { sumMismatch } from './sum-mismatch.ts'
import { termList } from './term-list.ts'
import { termVariant } from './term-variant.ts'
import { time1224 } from './time-12-24.ts'
import { titleEndPunct } from './title-end-punct.ts'
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
import { twoDigitYear } from './two-digit-year.ts'
import { undecodableBytes } from './undecodable-bytes.ts'
import { unitCollision } from './unit-collision.ts'
import { unitRepeat } from './unit-repeat.ts'
import { variantPunct } from './variant-punct.ts'
import { wanYiRange } from './wan-yi-range.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'
import { wrappedLines } from './wrapped-lines.ts'
import { yearHanZero } from './year-han-zero.ts'
import { yishiNoPunct } from './yishi-no-punct.ts'
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
  addresseeColon,
  articleEmpty,
  attachmentNotePunct,
  attachmentNoteSeq,
  attachmentSingleNoNumber,
  attachmentXref,
  ccEndPeriod,
  duplicateArticleTitle,
  enumLeadDuplicate,
  enumSequence,
  genreName,
  headingOrder,
  headingSequence,
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
  arabicLabelDot,
  asciiQuotes,
  bookListNoDunhao,
  bookMarkOnNonwork,
  bookNesting,
  citeTitleThenDocnum,
  dashForm,
  docnumBracket,
  doublePunct,
  dunhaoBetweenClauses,
  dunhaoDeng,
  dunhaoYiji,
  ellipsisForm,
  ellipsisWithDeng,
  halfWidthPunct,
  hanLabelDunhao,
  listSemicolonAfterPeriod,
  middotForm,
  multiParaQuoteOpen,
  nestedColon,
  nestedParen,
  nestedQuoteStyle,
  ordinalDiComma,
  pairUnclosed,
  parenLabelNoPunct,
  parenPairMixed,
  parenWidth,
  questionMarkRun,
  quoteInnerPeriod,
  quoteKindConsistent,
  quoteListNoDunhao,
  rangeMark,
  salutationColon,
  titleEndPunct,
  variantPunct,
  yishiNoPunct,
  // number
  approxExact,
  approxNoDunhao,
  countingHanZero,
  currencyDoubled,
  digitGroupingConsistent,
  fullwidthDigit,
  idiomNumeral,
  jiWithArabic,
  leadingZero,
  liang,
  mixedNumeral,
  numeralLunar,
  numeralStyleConsistent,
  percentRange,
  percentSignConsistent,
  redundantApprox,
  unitCollision,
  unitRepeat,
  wanYiRange,
  // date
  dateHanSignature,
  dateInvalid,
  dateNoDunhao,
  dateOrder,
  dateZeroPadded,
  docnumNoDi,
  docnumYear,
  docnumZeroPadded,
  monthdayHanMiddot,
  monthdayNameMiddot,
  time1224,
  twoDigitYear,
  weekdayMismatch,
  yearHanZero,
  // math
  announcedCount,
  averageMismatch,
  changeMismatch,
  completionRate,
  decreaseByBei,
  figureContradiction,
  percentMismatch,
  percentPoint,
  rateCollocation,
  sumMismatch,
  // term
  abbrevConsistency,
  confusables,
  deDiDe,
  doubledSynonym,
  doubledWord,
  fragmentWei,
  jiezhi,
  measureWord,
  negation,
  orgNameVariant,
  qita,
  quoteConsistency,
  redundancy,
  redundancyRole,
  termList,
  termVariant,
]

/** Every rule by its id. */
export const rulesById: Readonly<Record<string, Rule>> = Object.fromEntries(
  RULES.map((rule) => [rule.meta.id, rule]),
)
