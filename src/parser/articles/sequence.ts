import { codesOf, hasAny, isSpace } from '../../text/characters.ts'
import { readDate } from '../../text/dates.ts'
import { FULL_STOP, mayHoldDate, SEMICOLON } from '../../text/marks.ts'
import { isAside, opensText } from '../constructs/aside.ts'
import { isDocumentNumber } from '../constructs/document-number.ts'
import { isRule } from '../constructs/rule.ts'
import { isSalutation } from '../constructs/salutation.ts'
import { readSectionLabel } from '../constructs/section-heading.ts'
import type { FurnitureMap } from '../furniture.ts'
import type { Layout } from '../layout.ts'
import { bracketedSignOffOf } from '../readings.ts'
import { type Row, widthOf } from '../rows.ts'
import { type Ending, endingOf } from '../sentence.ts'
import { isTitleable } from '../toc/support.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { markSpacedSections } from './spaced-sections.ts'
import { markTables } from './tables.ts'

/** What a row of the body looks like by itself. */
export type Shape =
  | 'section'
  | 'documentNumber'
  | 'dateline'
  | 'signOff'
  | 'salutation'
  | 'short'
  | 'aside'
  | 'table'
  | 'rule'
  | 'prose'

/** A row of the body among its neighbours. */
export interface BodyRow {
  readonly row: Row
  readonly shape: Shape
  readonly ending: Ending
  /** A page border was seen directly before it: a folio, a running head, a form feed. */
  readonly afterBreak: boolean
  /** Further in than a paragraph's first line: centred or flushed right. */
  readonly centred: boolean
}

/** The rows of the body without page furniture. */
export function sequence(
  rows: readonly Row[],
  furniture: FurnitureMap,
  layout: Layout,
  vocabulary: Vocabulary,
): BodyRow[] {
  const found: BodyRow[] = []
  let broken = false
  const deep = Math.max(layout.margin, layout.paragraphIndent ?? 0) + 4
  for (const row of rows) {
    if (furniture.has(row.index)) {
      broken = true
      continue
    }
    found.push({
      row,
      shape: shapeOf(row, found.at(-1)?.row, vocabulary),
      ending: endingOf(row.text),
      afterBreak: broken || row.opensSheet,
      centred: row.indent >= deep || isCentred(row, layout),
    })
    broken = false
  }
  markTables(found)
  markSpacedSections(found)
  return found
}

/** Set in the middle: further in than a paragraph, and as far from the right edge as from the left. */
function isCentred(row: Row, layout: Layout): boolean {
  if (!layout.wrapped || row.indent <= Math.max(layout.margin, layout.paragraphIndent ?? 0) + 1) return false
  const right = layout.edge - row.indent - widthOf(row)
  return right >= 2 && Math.abs(right - (row.indent - layout.margin)) <= 5
}

/** Asked in order of cost: the first character, the length, the last character, what the row holds. */
function shapeOf(row: Row, above: Row | undefined, vocabulary: Vocabulary): Shape {
  const text = row.folded
  if (readSectionLabel(text)) return 'section'
  if (text.length > LONGEST_SHAPED) return 'prose'
  const last = text.charCodeAt(text.length - 1)
  if (opensText(text)) return 'prose'
  if (isRule(text)) return 'rule'
  if (NUMBER_ENDS.has(last) && isDocumentNumber(text) && (!isSerial(text) || endsAsOrder(above)))
    return 'documentNumber'
  if (isAside(text)) return 'aside'
  if (last === 0xff1a || last === 0x3a) return isSalutation(text) ? 'salutation' : 'prose'
  if (text.length <= LONGEST_DATELINE && isDateline(row, last)) return 'dateline'
  if (CLOSING.has(last) && bracketedSignOffOf(row, vocabulary)) return 'signOff'
  return isTitleable(row.text) && !hasInnerStop(row) ? 'short' : 'prose'
}

const NUMBER_ENDS = codesOf('号）)')

/** 第11号: a number that only a title above it makes a document's. */
function isSerial(text: string): boolean {
  return text.charAt(0) === '第' || text.charAt(1) === '第'
}

/** 令 or 公告 and nothing behind it. */
function endsAsOrder(row: Row | undefined): boolean {
  return (
    row !== undefined &&
    row.text.length <= LONGEST_DATELINE &&
    (row.folded.endsWith('令') || row.folded.endsWith('公告'))
  )
}

/** Longest row that is anything but prose or a section, and longest dateline, in UTF-16 units. */
const LONGEST_SHAPED = 90
const LONGEST_DATELINE = 40
const CLOSING = codesOf('）)】〕］]')

/** A date alone, in brackets or not, perhaps with a word before it: (2020年3月25日), 2020年3月25日于南宁. */
function isDateline({ folded, marks }: Row, last: number): boolean {
  return (
    mayHoldDate(marks) &&
    (DATE_END.has(last) || isSpace(last)) &&
    hasAny(folded, DATE_MARKS) &&
    readDate(folded, { roc: true }) !== undefined
  )
}

const DATE_MARKS = codesOf('年.-/')
/** What a date can end with, in brackets or not. */
const DATE_END = codesOf('0123456789年月日号）)〕】]］』」')

/** A full stop or semicolon inside: running text, whatever its length. */
function hasInnerStop({ folded, marks }: Row): boolean {
  if ((marks & (FULL_STOP | SEMICOLON)) === 0) return false
  for (let i = 0; i < folded.length - 1; i++) {
    const char = folded.charCodeAt(i)
    if (char === 0x3002 || char === 0xff1b) return true
  }
  return false
}
