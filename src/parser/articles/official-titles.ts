import { isAllHan } from '../../text/characters.ts'
import { fold } from '../../text/variants.ts'
import { endLength, wordSet } from '../../text/words.ts'
import { isDocumentNumber } from '../constructs/document-number.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import type { Layout } from '../layout.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isBeside } from './neighbours.ts'
import type { BodyRow } from './sequence.ts'

/*
 * Titles of official documents (GB/T 9704-2012 §7.3.1): issuing body, subject, kind of document, often on rows of their
 * own: 洵江市人民政府 | 关于公布…项目 | 名录的通知.
 */

/** Kinds of documents, at the end of their titles. */
const KINDS = wordSet(`
  通知 通报 通告 公告 公报 意见 办法 方案 规定 规则 细则 决定 决议 命令 批复 复函 函 请示 报告 纪要 条例 章程 名单 名录 规划 计划 要点 启事 制度 标准 指南 议案 提案 建议
  通知》 意见》 办法》 方案》`)
/** Most rows that the subject and the kind stand on. */
const ROWS = 4
/** Longest row of a body's name and of a title, in UTF-16 units. */
const LONGEST_NAME = 50
const LONGEST_ROW = 60

/** The title without the document's number in brackets behind it, as tables of contents print it. */
export function withoutNumber(title: string): string {
  const last = title.charAt(title.length - 1)
  if (last !== '）' && last !== ')') return title
  const open = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('))
  if (open < 0) return title
  const inner = fold(title.slice(open + 1, -1).trim())
  const number = inner.endsWith('令') ? inner.slice(0, -1) : inner
  return isDocumentNumber(number) ? title.slice(0, open).trim() : title
}

/** Whether row `at` is the subject of an official document and the row above it names the body that issues it. */
export function followsIssuer(
  rows: readonly BodyRow[],
  at: number,
  isColumn: (row: BodyRow) => boolean,
  layout: Layout,
  vocabulary: Vocabulary,
): boolean {
  const row = rows[at]
  const above = rows[at - 1]
  return (
    row?.row.folded.startsWith('关于') === true &&
    above !== undefined &&
    above.shape === 'short' &&
    above.centred === row.centred &&
    isBeside(above, row, layout) &&
    namesBodies(above, vocabulary) &&
    !isColumn(above)
  )
}

/** One body or several: 县人社局　县财政局. */
function namesBodies({ row }: BodyRow, vocabulary: Vocabulary): boolean {
  return (
    row.text.length <= LONGEST_NAME &&
    row.folded
      .split(/\s+/u)
      .every((piece) => piece.length > 2 && isAllHan(piece) && isOrganisation(piece, vocabulary))
  )
}

/**
 * The last row of an official title whose subject begins on row `start`: `start` itself unless the kind of document
 * stands a few rows below, at the end of a row.
 */
export function officialTitleEnd(rows: readonly BodyRow[], start: number, layout: Layout): number {
  const first = rows[start]
  if (!first?.row.folded.startsWith('关于') || isComplete(first)) return start
  for (let end = start + 1; end < start + ROWS; end++) {
    const row = rows[end]
    if (row?.shape !== 'short' || row.row.text.length > LONGEST_ROW) return start
    if (!isBeside(rows[end - 1] as BodyRow, row, layout)) return start
    if (isComplete(row)) return end
  }
  return start
}

function isComplete({ row }: BodyRow): boolean {
  return endLength(row.folded, KINDS) > 0
}
