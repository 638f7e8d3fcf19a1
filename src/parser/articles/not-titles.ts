import { codesOf, hasAny, hasHanPair, isDigit } from '../../text/characters.ts'
import { COLON } from '../../text/marks.ts'
import { closeUp } from '../../text/names.ts'
import { readCredit } from '../constructs/credit.ts'
import { isIssueLine } from '../constructs/issue-number.ts'
import { isNote } from '../constructs/note.ts'
import { readPenName } from '../constructs/pen-name.ts'
import type { Layout } from '../layout.ts'
import { bylineOf } from '../readings.ts'
import type { Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isFull } from './joins.ts'
import type { BodyRow } from './sequence.ts'

/**
 * Whether a short row is something that no title can be: without words, the rest of a paragraph, a remark, a line of a
 * list, a byline.
 */
export function isNoTitle(
  rows: readonly BodyRow[],
  at: number,
  layout: Layout,
  vocabulary: Vocabulary,
): boolean {
  const body = rows[at] as BodyRow
  return (
    !hasHanPair(closeUp(body.row.text)) ||
    continues(rows, at, layout) ||
    isRemark(body) ||
    isLabelled(body, rows[at + 1]) ||
    isEmphasised(body) ||
    isCounted(body) ||
    isNote(body.row.folded) ||
    isIssueLine(body.row.folded) ||
    (at > 0 && signsAsReporter(body, vocabulary)) ||
    signsBelow(rows, at, vocabulary)
  )
}

/** The next line of a wrapped paragraph. */
function continues(rows: readonly BodyRow[], at: number, layout: Layout): boolean {
  const previous = rows[at - 1]
  const { row, afterBreak } = rows[at] as BodyRow
  return (
    previous !== undefined &&
    previous.ending !== 'closed' &&
    row.blanks === 0 &&
    !afterBreak &&
    row.indent <= layout.margin + 1 &&
    isFull(previous, layout)
  )
}

/** All of it in round brackets, or brackets that close on a row below. */
export function isRemark({ row: { text } }: BodyRow): boolean {
  return (
    OPENING.has(text.charCodeAt(0)) &&
    (CLOSING.has(text.charCodeAt(text.length - 1)) || !hasAny(text, CLOSING))
  )
}

/** `理 事 长：沈听雨`, or one of several lines with a label before a colon: a list. */
function isLabelled({ row }: BodyRow, next: BodyRow | undefined): boolean {
  const end = labelEnd(row)
  if (end < 0) return false
  if (isDigit(row.folded.charCodeAt(end + 1)) && !hasHanPair(row.folded.slice(end + 1))) return true
  return row.folded.slice(0, end).split(/\s+/u).length > 2 || (next !== undefined && labelEnd(next.row) >= 0)
}

/** `**一、总体情况**`: a heading inside an article, marked as Markdown marks it. */
function isEmphasised({ row: { text } }: BodyRow): boolean {
  return text.startsWith('**') && text.endsWith('**')
}

/** 因素之二：负担减轻了, 案例三　夜里的报警: one of several parts that are counted by a word. */
function isCounted({ row }: BodyRow): boolean {
  const { folded } = row
  for (let i = 1; i <= LONGEST_COUNTER; i++) {
    if (!NUMERALS.has(folded.charCodeAt(i))) continue
    return BEHIND_NUMERAL.has(folded.charCodeAt(i + 1)) && COUNTER.test(folded)
  }
  return false
}

/** Longest word that counts, in characters. */
const LONGEST_COUNTER = 5
const NUMERALS = codesOf('一二三四五六七八九十123456789')
const BEHIND_NUMERAL = codesOf('：:、　 ')
const COUNTER =
  /^(?:.{1,4}之|案例|事例|镜头|场景|片段|故事|问题|建议|经验|做法|措施|亮点|特点|因素|原因|误区|环节|任务|步骤|看点|关键词|其)[一二三四五六七八九十\d]/u

/** Index of the colon behind a label of up to eight characters, −1 without one. */
function labelEnd({ folded, marks }: Row): number {
  if ((marks & COLON) === 0) return -1
  const at = folded.indexOf('：')
  return at > 0 && at <= 8 ? at : -1
}

/** Names people below a line that may be a title: who wrote what follows. */
function signsBelow(rows: readonly BodyRow[], at: number, vocabulary: Vocabulary): boolean {
  const { row } = rows[at] as BodyRow
  if (rows[at - 1]?.shape !== 'short' || row.text.length > 50) return false
  return (
    readCredit(row.text, row.folded, vocabulary) !== undefined ||
    (row.text.length <= 24 && readPenName(row.text, row.folded, vocabulary) !== undefined)
  )
}

/** 本刊记者 …, 通讯员 …: a byline, wherever it stands. */
function signsAsReporter({ row }: BodyRow, vocabulary: Vocabulary): boolean {
  return (
    '本特记通'.includes(row.folded.charAt(0)) &&
    /^(?:本刊|本报|特约)?(?:记者|通讯员)/u.test(row.folded) &&
    bylineOf(row, vocabulary) !== undefined
  )
}

const OPENING = codesOf('（(')
const CLOSING = codesOf('）)')
