import type { Rule } from '../rule.ts'
import { approxExact } from './approx-exact.ts'
import { approxNoDunhao } from './approx-no-dunhao.ts'
import { fullwidthDigit } from './fullwidth-digit.ts'
import { jiWithArabic } from './ji-with-arabic.ts'
import { leadingZero } from './leading-zero.ts'
import { liang } from './liang.ts'
import { mixedNumeral } from './mixed-numeral.ts'
import { percentRange } from './percent-range.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { redundantApprox } from './redundant-approx.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'
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
