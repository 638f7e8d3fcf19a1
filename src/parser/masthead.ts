import { holdsAt, isDigit, isSpace } from '../text/characters.ts'

import { findDate } from '../text/dates.ts'
import { COMMA, EXCLAMATION, FULL_STOP, MARKS, PUNCTUATION, SEMICOLON } from '../text/marks.ts'
import { closeUp } from '../text/names.ts'
import { titleKey } from '../text/titles.ts'
import type { Masthead } from '../tree/nodes.ts'
import { readCopies } from './constructs/copies.ts'
import { readEditors } from './constructs/editors.ts'
import { isIssueLine, readIssueNumber } from './constructs/issue-number.ts'
import { isSpacedOut, mastheadScore } from './constructs/masthead-title.ts'
import { isNote } from './constructs/note.ts'
import { readRecipientsLabel, splitRecipients } from './constructs/recipients.ts'
import { chooseTitle, isNameOverTwo, titleNode } from './masthead-name.ts'
import { type MastheadPart, readParts } from './masthead-parts.ts'
import { furnitureNode, spanOf, textNode, type Workshop } from './nodes.ts'
import { editorsOf, imprintOf, recipientsOf } from './readings.ts'
import type { Row } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Most rows a masthead takes. */
const ROWS = 24

/**
 * Where the masthead ends (row index, exclusive) when `limit` is the first row that cannot belong to it. In front of
 * a table of contents everything short is masthead; without one, only what can be recognised.
 */
export function mastheadEnd(
  rows: readonly Row[],
  limit: number,
  hasToc: boolean,
  skip: (row: Row) => boolean,
  vocabulary: Vocabulary,
): number {
  const first = rows.findIndex((row, i) => i < limit && !skip(row) && isRunningText(row, vocabulary))
  if (hasToc && first < 0) return limit
  const stop = first < 0 ? limit : Math.min(limit, first)
  let end = 0
  let named = false
  for (let i = 0; i < Math.min(stop, ROWS); i++) {
    const row = rows[i]
    if (!row) break
    if (
      skip(row) ||
      isMastheadLine(row, vocabulary) ||
      (isForeignName(row) && (named || isIssueLine(rows[i - 1]?.folded ?? '')))
    ) {
      end = i + 1
      continue
    }
    const next = rows[i + 1]
    const halves = !named && next !== undefined && i + 1 < stop && isNameOverTwo(row, next, vocabulary)
    if (!halves && (named || !isName(rows, i, stop, vocabulary))) break
    named = true
    if (halves) i++
    end = i + 1
  }
  return end
}

/** Text that no masthead holds: long, or a sentence. */
function isRunningText(row: Row, vocabulary: Vocabulary): boolean {
  if (row.text.length > 100) return true
  if (editorsOf(row, vocabulary) || recipientsOf(row, vocabulary) || isNote(row.folded)) return false
  if (row.text.length < 16 || (row.marks & (FULL_STOP | EXCLAMATION | COMMA | SEMICOLON)) === 0) return false
  return endsSentence(row.folded) || goesOnBehindComma(row.folded)
}

/** 。, ！ or ？ at the end, a closing mark behind it perhaps. */
function endsSentence(folded: string): boolean {
  const last = folded.length - 1
  return holdsAt(folded, holdsAt(folded, last, '”’」』）)') ? last - 1 : last, '。！？')
}

/** Eight characters or more behind ， or ；. */
function goesOnBehindComma(folded: string): boolean {
  const comma = folded.indexOf('，')
  const semicolon = folded.indexOf('；')
  const first = comma < 0 || (semicolon >= 0 && semicolon < comma) ? semicolon : comma
  return first >= 0 && [...folded.slice(first + 1, first + 17)].length >= 8
}

function isMastheadLine(row: Row, vocabulary: Vocabulary): boolean {
  return (
    isIssueLine(row.folded) ||
    isNote(row.folded) ||
    imprintOf(row, vocabulary) !== undefined ||
    editorsOf(row, vocabulary) !== undefined ||
    (findDate(row.folded)?.start === 0 && row.text.length <= 30) ||
    isOrnament(row.folded) ||
    isComposed(row, vocabulary)
  )
}

/** RENHE YIYUAN BAO, Newsletter of the Association: the name in Latin letters. */
function isForeignName({ folded }: Row): boolean {
  if (folded.length > 60) return false
  let letters = 0
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code > 0x24f && !isSpace(code)) return false
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) letters++
  }
  return letters >= 6
}

/** Nothing but punctuation, symbols and white space; most lines have a Han character. */
function isOrnament(folded: string): boolean {
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if ((code >= 0x4e00 && code <= 0x9fff) || isDigit(code)) return false
    if (((MARKS[code] as number) & PUNCTUATION) === 0) return /^[\p{P}\p{S}\s]+$/u.test(folded)
  }
  return true
}

/** Several parts on one line, one of them an issue number or a date: 红会动态  第14期  临渊地区红十字会. */
function isComposed(row: Row, vocabulary: Vocabulary): boolean {
  const parts = row.text.length <= 80 ? readParts(row, vocabulary) : []
  return parts.some(({ kind }) => kind === 'issue' || kind === 'date')
}

/** Whether the row names the bulletin: by its look, or because an issue number or imprint follows soon. */
function isName(rows: readonly Row[], at: number, stop: number, vocabulary: Vocabulary): boolean {
  const row = rows[at]
  if (!row) return false
  const score = mastheadScore(row.folded, vocabulary)
  if (score === 0) return false
  if (isSpacedOut(row.text)) return true
  const followed = rows
    .slice(at + 1, Math.min(stop, at + 4))
    .some((next) => isIssueLine(next.folded) || (imprintOf(next, vocabulary)?.sure ?? false))
  if (followed) return true
  return at === 0 && score >= 6 && closeUp(row.folded).length <= 10
}

/** The rows as a masthead; `known` is the bulletin's name when another masthead has given it. */
export function buildMasthead(
  rows: readonly Row[],
  workshop: Workshop,
  known?: string,
): Masthead | undefined {
  const { vocabulary, furniture } = workshop
  const parts = rows.flatMap((row) => (furniture.has(row.index) ? [] : readParts(row, vocabulary)))
  if (parts.length === 0) return undefined
  dateByIssue(parts)
  const title =
    known === undefined
      ? chooseTitle(parts, vocabulary)
      : parts.filter((part) => titleKey(part.text) === titleKey(known)).slice(0, 1)
  const children: Masthead['children'] = []
  for (const row of rows) {
    if (furniture.has(row.index)) children.push(furnitureNode(row, workshop))
    for (const part of parts) {
      if (part.row !== row) continue
      if (part === title[0]) children.push(titleNode(title, workshop))
      else if (!title.includes(part)) children.push(partNode(part, workshop))
    }
  }
  return { type: 'masthead', children, position: spanOf(children) }
}

/** Gives 4月10日出版 the year of the issue number. */
function dateByIssue(parts: MastheadPart[]): void {
  const year = parts
    .flatMap(({ kind, folded }) => (kind === 'issue' ? [readIssueNumber(folded)?.year ?? null] : []))
    .find((found) => found !== null)
  if (year === undefined) return
  parts.forEach((part, i) => {
    if (part.kind !== 'other' || part.folded.length > 12 || !part.folded.includes('月')) return
    const found = findDate(`${year}年${closeUp(part.folded)}`)
    const rest = found && closeUp(part.folded).slice(found.end - 5)
    if (found?.start === 0 && found.iso.length === 10 && rest !== undefined && AFTER_DATE.includes(rest))
      parts[i] = { ...part, kind: 'date', date: found.iso }
  })
}

/** What may follow the day on which an issue came out. */
const AFTER_DATE = ['', '出版', '出刊', '编印', '印发', '印', '编', '发行']

function partNode(part: MastheadPart, workshop: Workshop): Masthead['children'][number] {
  const { row, text, folded, from, to } = part
  const base = { value: text, position: textNode(row, from, to).position }
  switch (part.kind) {
    case 'issue': {
      const date = findDate(folded, { roc: true })?.iso ?? null
      const numbers = readIssueNumber(folded) ?? { year: null, number: null, total: null }
      return {
        type: 'issue',
        ...numbers,
        date: date !== null && date.length > 4 ? date : null,
        issuer: null,
        ...base,
      }
    }
    case 'editors':
      return { type: 'editors', editors: readEditors(text, folded, workshop.vocabulary) ?? [], ...base }
    case 'recipients': {
      const label = readRecipientsLabel(folded, workshop.vocabulary)
      const children = [textNode(row, from, to)]
      return {
        type: 'recipients',
        kind: closeUp(text.slice(0, Math.max(0, (label?.end ?? 1) - 1))),
        to: splitRecipients(text.slice(label?.end ?? 0)),
        children,
        position: base.position,
      }
    }
    case 'copies':
      return { type: 'copies', copies: readCopies(folded) ?? 0, ...base }
    case 'issuer':
    case 'date':
      return { type: 'imprint', issuer: part.issuer, date: part.date, ...base }
    default:
      return { type: 'note', ...base }
  }
}
