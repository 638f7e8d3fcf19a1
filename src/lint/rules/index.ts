import type { Rule } from '../rule.ts'
import { bookListNoDunhao } from './book-list-no-dunhao.ts'
import { dunhaoBetweenClauses } from './dunhao-between-clauses.ts'
import { dunhaoDeng } from './dunhao-deng.ts'
import { dunhaoYiji } from './dunhao-yiji.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'

/** Every rule, by group and then by name. To add one, add its file, fixtures and page, and its line here. */
export const RULES: readonly Rule[] = [
  // toc
  tocTitleMismatch,
  // structure
  // ocr
  // punct
  bookListNoDunhao,
  dunhaoBetweenClauses,
  dunhaoDeng,
  dunhaoYiji,
  quoteListNoDunhao,
  // number
  // date
  // math
  // term
]
