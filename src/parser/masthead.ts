import { findDate } from '../text/dates.ts'
import { closeUp } from '../text/names.ts'
import { titleKey } from '../text/titles.ts'
import type { Masthead, MastheadTitle } from '../tree/nodes.ts'
import { readCopies } from './constructs/copies.ts'
import { readEditors } from './constructs/editors.ts'
import { readImprint } from './constructs/imprint.ts'
import { isIssueLine, readIssueNumber } from './constructs/issue-number.ts'
import { closeTitle, isSpacedOut, mastheadScore } from './constructs/masthead-title.ts'
import { isNote } from './constructs/note.ts'
import { readRecipientsLabel, splitRecipients } from './constructs/recipients.ts'
import { furnitureNode, rowPosition, rowText, spanOf, type Workshop } from './nodes.ts'
import type { Row } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Most rows a masthead takes. */
const ROWS = 24

/**
 * Where the masthead ends (row index, exclusive) when `limit` is the first row that cannot belong to it. In front of
 * a table of contents everything short is masthead; without one, only what can be recognised.
 */
export function mastheadEnd(rows: readonly Row[], limit: number, hasToc: boolean, skip: (row: Row) => boolean, vocabulary: Vocabulary): number {
  const first = rows.findIndex((row, i) => i < limit && !skip(row) && isRunningText(row, vocabulary))
  if (hasToc && first < 0) return limit
  const stop = first < 0 ? limit : Math.min(limit, first)
  let end = 0
  let named = false
  for (let i = 0; i < Math.min(stop, ROWS); i++) {
    const row = rows[i]
    if (!row) break
    if (skip(row) || isMastheadLine(row, vocabulary)) {
      end = i + 1
      continue
    }
    if (named || !isName(rows, i, stop, vocabulary)) break
    named = true
    end = i + 1
  }
  return end
}

/** Text that no masthead holds: long, or a sentence. */
function isRunningText(row: Row, vocabulary: Vocabulary): boolean {
  if (row.text.length > 100) return true
  if (readEditors(row.text, row.folded, vocabulary) || readRecipientsLabel(row.folded, vocabulary) || isNote(row.folded)) return false
  return row.text.length >= 16 && /[。！？][”’」』）)]?$|[，；].{8,}/u.test(row.folded)
}

function isMastheadLine(row: Row, vocabulary: Vocabulary): boolean {
  return (
    isIssueLine(row.folded) ||
    isNote(row.folded) ||
    readImprint(row.text, row.folded, vocabulary) !== undefined ||
    readEditors(row.text, row.folded, vocabulary) !== undefined ||
    (findDate(row.folded)?.start === 0 && row.text.length <= 30)
  )
}

/** Whether the row names the bulletin: by its look, or because an issue number or imprint follows soon. */
function isName(rows: readonly Row[], at: number, stop: number, vocabulary: Vocabulary): boolean {
  const row = rows[at]
  if (!row) return false
  const score = mastheadScore(row.folded, vocabulary)
  if (score === 0) return false
  if (isSpacedOut(row.text)) return true
  const followed = rows.slice(at + 1, Math.min(stop, at + 4)).some((next) => isIssueLine(next.folded) || (readImprint(next.text, next.folded, vocabulary)?.sure ?? false))
  if (followed) return true
  return at === 0 && score >= 6 && closeUp(row.folded).length <= 10
}

/** The rows as a masthead; `known` is the bulletin's name when another masthead has given it. */
export function buildMasthead(rows: readonly Row[], workshop: Workshop, known?: string): Masthead | undefined {
  const text = rows.filter((row) => !workshop.furniture.has(row.index))
  if (text.length === 0) return undefined
  const title = known === undefined ? chooseTitle(text, workshop.vocabulary) : text.find((row) => titleKey(row.text) === titleKey(known))
  const children = rows.map((row) => {
    if (workshop.furniture.has(row.index)) return furnitureNode(row, workshop)
    if (row === title) return titleNode(row, workshop)
    return mastheadNode(row, workshop)
  })
  return { type: 'masthead', children, position: spanOf(children) }
}

/** The best-looking name; the earlier of two alike. An issuing body or issue number is none. */
function chooseTitle(rows: readonly Row[], vocabulary: Vocabulary): Row | undefined {
  let best: Row | undefined
  let most = 0
  for (const row of rows) {
    if (isIssueLine(row.folded) || isNote(row.folded)) continue
    let score = mastheadScore(row.folded, vocabulary)
    const imprint = readImprint(row.text, row.folded, vocabulary)
    if (imprint) score = imprint.sure || imprint.date !== null ? 0 : score - 2
    if (score > most) {
      most = score
      best = row
    }
  }
  return best
}

function titleNode(row: Row, workshop: Workshop): MastheadTitle {
  const bare = row.text.replace(/^[《【<\s]+|[》】>\s]+$/gu, '')
  const title = closeTitle(bare)
  if (title !== bare) {
    const { number } = row.line
    workshop.repairs.push({ kind: 'closed-up-spaces', lines: { start: number, end: number }, text: row.text })
  }
  return { type: 'mastheadTitle', title, children: [rowText(row, workshop)], position: rowPosition(row, workshop) }
}

function mastheadNode(row: Row, workshop: Workshop): Masthead['children'][number] {
  const { vocabulary } = workshop
  const base = { value: row.text, position: rowPosition(row, workshop) }
  const issue = isIssueLine(row.folded) ? readIssueNumber(row.folded) : undefined
  if (issue) {
    const date = findDate(row.folded, { roc: true })?.iso ?? null
    const issuer = issuerBeside(row, vocabulary)
    return { type: 'issue', ...issue, date: date !== null && date.length > 4 ? date : null, issuer, ...base }
  }
  const editors = readEditors(row.text, row.folded, vocabulary)
  if (editors) return { type: 'editors', editors, ...base }
  const label = readRecipientsLabel(row.folded, vocabulary)
  if (label) return { type: 'recipients', kind: label.kind, to: splitRecipients(row.text.slice(label.end)), children: [rowText(row, workshop)], position: base.position }
  const imprint = readImprint(row.text, row.folded, vocabulary)
  if (imprint) return { type: 'imprint', issuer: imprint.issuer, date: imprint.date, ...base }
  const copies = readCopies(row.folded)
  if (copies !== undefined) return { type: 'copies', copies, ...base }
  const date = findDate(row.folded, { roc: true })
  if (date && date.iso.length > 4) return { type: 'imprint', issuer: null, date: date.iso, ...base }
  return { type: 'note', ...base }
}

/** An issuing body on the line of the issue number: `市科协办公室编   第3期   2020年4月`. */
function issuerBeside(row: Row, vocabulary: Vocabulary): string | null {
  for (const match of row.text.matchAll(/\S+(?:\s\S+)*/gu)) {
    const piece = match[0]
    const folded = row.folded.slice(match.index, match.index + piece.length)
    if (readIssueNumber(folded)) continue
    const imprint = readImprint(piece, folded, vocabulary)
    if (imprint?.issuer) return imprint.issuer
  }
  return null
}
