import type { Rule } from '../rule.ts'
import { abbrevConsistency } from './abbrev-consistency.ts'
import { averageMismatch } from './average-mismatch.ts'
import { changeMismatch } from './change-mismatch.ts'
import { completionRate } from './completion-rate.ts'
import { confusables } from './confusables.ts'
import { deDiDe } from './de-di-de.ts'
import { decreaseByBei } from './decrease-by-bei.ts'
import { doubledSynonym } from './doubled-synonym.ts'
import { doubledWord } from './doubled-word.ts'
import { figureContradiction } from './figure-contradiction.ts'
import { fragmentWei } from './fragment-wei.ts'
import { jiezhi } from './jiezhi.ts'
import { measureWord } from './measure-word.ts'
import { negation } from './negation.ts'
import { orgNameVariant } from './org-name-variant.ts'
import { percentMismatch } from './percent-mismatch.ts'
import { percentPoint } from './percent-point.ts'
import { qita } from './qita.ts'
import { quoteConsistency } from './quote-consistency.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { rateCollocation } from './rate-collocation.ts'
import { redundancy } from './redundancy.ts'
import { redundancyRole } from './redundancy-role.ts'
import { sumMismatch } from './sum-mismatch.ts'
import { termList } from './term-list.ts'
import { termVariant } from './term-variant.ts'
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
