import type { Rule } from '../rule.ts'
import { abbrevConsistency } from './abbrev-consistency.ts'
import { approxExact } from './approx-exact.ts'
import { approxNoDunhao } from './approx-no-dunhao.ts'
import { averageMismatch } from './average-mismatch.ts'
import { changeMismatch } from './change-mismatch.ts'
import { completionRate } from './completion-rate.ts'
import { confusables } from './confusables.ts'
import { countingHanZero } from './counting-han-zero.ts'
import { currencyDoubled } from './currency-doubled.ts'
import { dateHanSignature } from './date-han-signature.ts'
import { dateInvalid } from './date-invalid.ts'
import { dateNoDunhao } from './date-no-dunhao.ts'
import { dateOrder } from './date-order.ts'
import { dateZeroPadded } from './date-zero-padded.ts'
import { deDiDe } from './de-di-de.ts'
import { decreaseByBei } from './decrease-by-bei.ts'
import { digitGroupingConsistent } from './digit-grouping-consistent.ts'
import { docnumNoDi } from './docnum-no-di.ts'
import { docnumYear } from './docnum-year.ts'
import { docnumZeroPadded } from './docnum-zero-padded.ts'
import { doubledSynonym } from './doubled-synonym.ts'
import { doubledWord } from './doubled-word.ts'
import { figureContradiction } from './figure-contradiction.ts'
import { fragmentWei } from './fragment-wei.ts'
import { fullwidthDigit } from './fullwidth-digit.ts'
import { idiomNumeral } from './idiom-numeral.ts'
import { jiWithArabic } from './ji-with-arabic.ts'
import { jiezhi } from './jiezhi.ts'
import { leadingZero } from './leading-zero.ts'
import { liang } from './liang.ts'
import { measureWord } from './measure-word.ts'
import { mixedNumeral } from './mixed-numeral.ts'
import { monthdayHanMiddot } from './monthday-han-middot.ts'
import { monthdayNameMiddot } from './monthday-name-middot.ts'
import { negation } from './negation.ts'
import { numeralLunar } from './numeral-lunar.ts'
import { numeralStyleConsistent } from './numeral-style-consistent.ts'
import { orgNameVariant } from './org-name-variant.ts'
import { percentMismatch } from './percent-mismatch.ts'
import { percentPoint } from './percent-point.ts'
import { percentRange } from './percent-range.ts'
import { percentSignConsistent } from './percent-sign-consistent.ts'
import { qita } from './qita.ts'
import { quoteConsistency } from './quote-consistency.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { rateCollocation } from './rate-collocation.ts'
import { redundancy } from './redundancy.ts'
import { redundancyRole } from './redundancy-role.ts'
import { redundantApprox } from './redundant-approx.ts'
import { sumMismatch } from './sum-mismatch.ts'
import { termList } from './term-list.ts'
import { termVariant } from './term-variant.ts'
import { time1224 } from './time-12-24.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'
import { twoDigitYear } from './two-digit-year.ts'
import { unitCollision } from './unit-collision.ts'
import { unitRepeat } from './unit-repeat.ts'
import { wanYiRange } from './wan-yi-range.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'
import { yearHanZero } from './year-han-zero.ts'

/** Every rule, by group and then by name. To add one, add its file, fixtures and page, and its line here. */
export const RULES: readonly Rule[] = [
  // toc
  tocTitleMismatch,
  // structure
  // ocr
  // punct
  quoteListNoDunhao,
  // number
  numeralStyleConsistent,
  percentSignConsistent,
  digitGroupingConsistent,
  idiomNumeral,
  countingHanZero,
  numeralLunar,
  currencyDoubled,
  unitRepeat,
  unitCollision,
  redundantApprox,
  approxExact,
  liang,
  jiWithArabic,
  mixedNumeral,
  fullwidthDigit,
  leadingZero,
  wanYiRange,
  percentRange,
  approxNoDunhao,
  // date
  monthdayHanMiddot,
  monthdayNameMiddot,
  docnumYear,
  docnumNoDi,
  docnumZeroPadded,
  dateOrder,
  weekdayMismatch,
  dateInvalid,
  dateHanSignature,
  dateZeroPadded,
  dateNoDunhao,
  time1224,
  yearHanZero,
  twoDigitYear,
  // math
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
