import type { Rule } from '../rule.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
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
  // term
]

/** Every rule by its id. */
export const rulesById: Readonly<Record<string, Rule>> = Object.fromEntries(
  RULES.map((rule) => [rule.meta.id, rule]),
)
