import type { Rule } from '../rule.ts'
import { averageMismatch } from './average-mismatch.ts'
import { changeMismatch } from './change-mismatch.ts'
import { completionRate } from './completion-rate.ts'
import { decreaseByBei } from './decrease-by-bei.ts'
import { figureContradiction } from './figure-contradiction.ts'
import { percentMismatch } from './percent-mismatch.ts'
import { percentPoint } from './percent-point.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { rateCollocation } from './rate-collocation.ts'
import { sumMismatch } from './sum-mismatch.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'

/** Every rule, by group and then by name. To add one, add its file, fixtures and page, and its line here. */
export const RULES: readonly Rule[] = [
  // toc
  tocTitleMismatch,
  // structure
  // ocr
  // punct
  quoteListNoDunhao,
  // number
  // date
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
]

/** Every rule by its id. */
export const rulesById: Readonly<Record<string, Rule>> = Object.fromEntries(
  RULES.map((rule) => [rule.meta.id, rule]),
)
