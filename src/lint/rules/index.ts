import type { Rule } from '../rule.ts'
import { approxExact } from './approx-exact.ts'
import { approxNoDunhao } from './approx-no-dunhao.ts'
import { countingHanZero } from './counting-han-zero.ts'
import { currencyDoubled } from './currency-doubled.ts'
import { digitGroupingConsistent } from './digit-grouping-consistent.ts'
import { fullwidthDigit } from './fullwidth-digit.ts'
import { idiomNumeral } from './idiom-numeral.ts'
import { jiWithArabic } from './ji-with-arabic.ts'
import { leadingZero } from './leading-zero.ts'
import { liang } from './liang.ts'
import { mixedNumeral } from './mixed-numeral.ts'
import { numeralLunar } from './numeral-lunar.ts'
import { percentRange } from './percent-range.ts'
import { percentSignConsistent } from './percent-sign-consistent.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { redundantApprox } from './redundant-approx.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'
import { unitCollision } from './unit-collision.ts'
import { unitRepeat } from './unit-repeat.ts'
import { wanYiRange } from './wan-yi-range.ts'

/** Every rule, by group and then by name. To add one, add its file, fixtures and page, and its line here. */
export const RULES: readonly Rule[] = [
  // toc
  tocTitleMismatch,
  // structure
  // ocr
  // punct
  quoteListNoDunhao,
  // number
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
  // math
  // term
]
