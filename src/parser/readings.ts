import { COLON, EXCLAMATION, FULL_STOP, SEMICOLON, SPACE } from '../text/marks.ts'
import { type BylineFields, readByline } from './constructs/byline.ts'
import { type Editor, readEditors } from './constructs/editors.ts'
import { type ImprintFields, readImprint } from './constructs/imprint.ts'
import { type RecipientsLabel, readRecipientsLabel } from './constructs/recipients.ts'
import { readBracketedSignOff, readOpenSignOff, type SignOffFields } from './constructs/sign-off.ts'
import type { Row } from './rows.ts'
import { readTrailingPage, type TrailingPage } from './toc/page-number.ts'
import type { Vocabulary } from './vocabulary.ts'

/*
 * What the constructs say of whole rows. Several passes ask the same of the same row: it is read once and kept there. The
 * vocabulary is the same for all rows of a document.
 */

/** See `readImprint`. */
export function imprintOf(row: Row, vocabulary: Vocabulary): ImprintFields | undefined {
  if (row.imprint === undefined) row.imprint = readImprint(row.text, row.folded, vocabulary) ?? null
  return row.imprint ?? undefined
}

/** See `readEditors`; without colons, spaces part roles and names. */
export function editorsOf(row: Row, vocabulary: Vocabulary): Editor[] | undefined {
  if (row.editors === undefined)
    row.editors =
      (row.marks & (COLON | SPACE)) === 0 ? null : (readEditors(row.text, row.folded, vocabulary) ?? null)
  return row.editors ?? undefined
}

/** See `readRecipientsLabel`. */
export function recipientsOf(row: Row, vocabulary: Vocabulary): RecipientsLabel | undefined {
  if (row.recipients === undefined)
    row.recipients = (row.marks & COLON) === 0 ? null : (readRecipientsLabel(row.folded, vocabulary) ?? null)
  return row.recipients ?? undefined
}

/** See `readByline`; an organisation alone counts. What holds a stop is none, and a row too long to be looked at. */
export function bylineOf(row: Row, vocabulary: Vocabulary): BylineFields | undefined {
  if (row.byline === undefined)
    row.byline =
      (row.marks & (FULL_STOP | SEMICOLON | EXCLAMATION)) === 0
        ? (readByline(row.text, row.folded, vocabulary) ?? null)
        : null
  return row.byline ?? undefined
}

/** Whether the row names people, as a line below a title does. */
export function namesPeople(row: Row, vocabulary: Vocabulary): boolean {
  return (bylineOf(row, vocabulary)?.names.length ?? 0) > 0
}

/** See `readOpenSignOff`. */
export function openSignOffOf(row: Row, vocabulary: Vocabulary): SignOffFields | undefined {
  if (row.openSignOff === undefined)
    row.openSignOff = readOpenSignOff(row.text, row.folded, vocabulary, row.marks) ?? null
  return row.openSignOff ?? undefined
}

/** See `readBracketedSignOff`. */
export function bracketedSignOffOf(row: Row, vocabulary: Vocabulary): SignOffFields | undefined {
  if (row.bracketedSignOff === undefined)
    row.bracketedSignOff = readBracketedSignOff(row.text, row.folded, vocabulary, row.marks) ?? null
  return row.bracketedSignOff ?? undefined
}

/** See `readTrailingPage`. */
export function trailingPageOf(row: Row): TrailingPage | undefined {
  if (row.trailingPage === undefined) row.trailingPage = readTrailingPage(row.folded) ?? null
  return row.trailingPage ?? undefined
}
