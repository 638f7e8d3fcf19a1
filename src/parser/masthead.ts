import { holdsAt, isAllHan, isDigit, isSpace, withoutMarks } from '../text/characters.ts'
import { findDate } from '../text/dates.ts'
import { COMMA, EXCLAMATION, FULL_STOP, MARKS, PUNCTUATION, SEMICOLON } from '../text/marks.ts'
import { closeUp } from '../text/names.ts'
import { titleKey } from '../text/titles.ts'
import { endLength, wordsOf } from '../text/words.ts'
import type { Masthead, MastheadTitle } from '../tree/nodes.ts'
import { readCopies } from './constructs/copies.ts'
import { readEditors } from './constructs/editors.ts'
import { isOrganisation } from './constructs/imprint.ts'
import { isIssueLine, readIssueNumber } from './constructs/issue-number.ts'
import { closeTitle, isSpacedOut, mastheadScore } from './constructs/masthead-title.ts'
import { isNote } from './constructs/note.ts'
import { readRecipientsLabel, splitRecipients } from './constructs/recipients.ts'
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
    if (skip(row) || isMastheadLine(row, vocabulary) || (named && isForeignName(row))) {
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

/** The best-looking name, the earlier of two alike; two parts when it runs over two lines (文艺 | 动　态). */
function chooseTitle(parts: readonly MastheadPart[], vocabulary: Vocabulary): MastheadPart[] {
  const issued = parts.some(({ kind, sure }) => kind === 'issuer' && sure)
  let best: MastheadPart | undefined
  let most = 0
  for (const part of parts) {
    if (part.kind !== 'other' && part.kind !== 'issuer') continue
    // A body that opens the masthead may be its name (云溪科协) where another is said to issue it.
    const bodied = part !== parts[0] || !issued ? 2 : 0
    const score =
      mastheadScore(part.folded, vocabulary) - (part.kind === 'issuer' ? (part.sure ? 9 : bodied) : 0)
    if (score > most) {
      most = score
      best = part
    }
  }
  if (!best) return []
  const at = parts.indexOf(best)
  for (const [first, second] of [
    [at - 1, at],
    [at, at + 1],
  ] as const) {
    const upper = parts[first]
    const lower = parts[second]
    if (upper && lower && upper.row !== lower.row && isNameOverTwo(upper, lower, vocabulary))
      return [upper, lower]
  }
  return [best]
}

/** A line of a masthead, or a part of one that its row holds. */
type Piece = Row | MastheadPart

function rowOf(piece: Piece): Row {
  return 'row' in piece ? piece.row : piece
}

/**
 * 文艺 above 动　态: a short word, and an ending that names a bulletin. A body may stand above an ending that names
 * nothing by itself (会　讯), and a place, as the first line of all, right above a name of four characters.
 */
function isNameOverTwo(upper: Piece, lower: Piece, vocabulary: Vocabulary): boolean {
  const first = closeUp(upper.folded)
  const second = closeUp(lower.folded)
  const body = isOrganisation(first, vocabulary)
  const { blanks } = rowOf(lower)
  if (body && second.length === 2 && blanks < 2 && isAllHan(first))
    return !isOrganisation(second, vocabulary) && wordsOf(vocabulary.mastheads).words.has(second)
  if (!body && rowOf(upper).index === 0 && blanks === 0 && second.length === 4 && first.length >= 2)
    return first.length <= 6 && isAllHan(first) && endLength(second, wordsOf(vocabulary.mastheads)) > 0
  if (first.length > 8 || first.length < 2 || !isAllHan(first)) return false
  if (!(second.length <= 6 && second !== upper.folded && vocabulary.mastheads.includes(second))) return false
  return !body
}

function titleNode(parts: readonly MastheadPart[], workshop: Workshop): MastheadTitle {
  const children = parts.map((part) => textNode(part.row, part.from, part.to))
  const raw = parts.map((part) => closeTitle(withoutFrame(part.text))).join('')
  const printed = parts.map((part) => part.text).join('')
  const first = parts[0]
  const last = parts.at(-1)
  if (first && last && raw !== printed) {
    const lines = { start: first.row.line.number, end: last.row.line.number }
    workshop.repairs.push({ kind: 'closed-up-spaces', lines, text: printed })
  }
  return { type: 'mastheadTitle', title: raw, children, position: spanOf(children) }
}

/** The text without white space at its ends and the brackets around it; 《石桥文艺》简报 keeps its own. */
function withoutFrame(text: string): string {
  const trimmed = text.trim()
  const at = '《【<〖'.indexOf(trimmed.charAt(0))
  if (at < 0 || trimmed.length < 2) return trimmed
  const closing = trimmed.indexOf('》】>〗'.charAt(at))
  return closing < 0 || closing === trimmed.length - 1
    ? withoutMarks(trimmed, '《【<〖', '》】>〗').trim()
    : trimmed
}

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
