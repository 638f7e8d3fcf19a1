import type { Rule } from '../rule.ts'
import { addresseeColon } from './addressee-colon.ts'
import { announcedCount } from './announced-count.ts'
import { arabicLabelDot } from './arabic-label-dot.ts'
import { attachmentNotePunct } from './attachment-note-punct.ts'
import { attachmentNoteSeq } from './attachment-note-seq.ts'
import { attachmentSingleNoNumber } from './attachment-single-no-number.ts'
import { attachmentXref } from './attachment-xref.ts'
import { bookListNoDunhao } from './book-list-no-dunhao.ts'
import { bookMarkOnNonwork } from './book-mark-on-nonwork.ts'
import { ccEndPeriod } from './cc-end-period.ts'
import { citeTitleThenDocnum } from './cite-title-then-docnum.ts'
import { dunhaoBetweenClauses } from './dunhao-between-clauses.ts'
import { dunhaoDeng } from './dunhao-deng.ts'
import { dunhaoYiji } from './dunhao-yiji.ts'
import { enumLeadDuplicate } from './enum-lead-duplicate.ts'
import { enumSequence } from './enum-sequence.ts'
import { hanLabelDunhao } from './han-label-dunhao.ts'
import { headingOrder } from './heading-order.ts'
import { headingSequence } from './heading-sequence.ts'
import { listSemicolonAfterPeriod } from './list-semicolon-after-period.ts'
import { ordinalDiComma } from './ordinal-di-comma.ts'
import { parenLabelNoPunct } from './paren-label-no-punct.ts'
import { quoteListNoDunhao } from './quote-list-no-dunhao.ts'
import { titleEndPunct } from './title-end-punct.ts'
import { tocTitleMismatch } from './toc-title-mismatch.ts'
import { yishiNoPunct } from './yishi-no-punct.ts'

/** Every rule, by group and then by name. To add one, add its file, fixtures and page, and its line here. */
export const RULES: readonly Rule[] = [
  // toc
  tocTitleMismatch,
  // structure
  addresseeColon,
  attachmentNotePunct,
  attachmentNoteSeq,
  attachmentSingleNoNumber,
  attachmentXref,
  ccEndPeriod,
  enumLeadDuplicate,
  enumSequence,
  headingOrder,
  headingSequence,
  // ocr
  // punct
  arabicLabelDot,
  bookListNoDunhao,
  bookMarkOnNonwork,
  citeTitleThenDocnum,
  dunhaoBetweenClauses,
  dunhaoDeng,
  dunhaoYiji,
  hanLabelDunhao,
  listSemicolonAfterPeriod,
  ordinalDiComma,
  parenLabelNoPunct,
  quoteListNoDunhao,
  titleEndPunct,
  yishiNoPunct,
  // number
  // date
  // math
  announcedCount,
  // term
]
