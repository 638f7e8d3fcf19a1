import { holdsAt } from '../text/characters.ts'
import { closeUp } from '../text/names.ts'
import type { Colophon } from '../tree/nodes.ts'
import { readCopies } from './constructs/copies.ts'
import { readEditors } from './constructs/editors.ts'
import { type FieldKind, readFields } from './constructs/fields.ts'
import { readImprint } from './constructs/imprint.ts'
import { isIssueLine } from './constructs/issue-number.ts'
import { isNote } from './constructs/note.ts'
import { readRecipientsLabel, splitRecipients } from './constructs/recipients.ts'
import { isRule } from './constructs/rule.ts'
import { furnitureNode, rowPosition, rowText, spanOf, textNode, type Workshop } from './nodes.ts'
import { editorsOf, imprintOf, recipientsOf } from './readings.ts'
import { type Row, SHORT } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Rows from the end in which a colophon is looked for. */
const TAIL = 80
/** Rows in a row that may be unexplained inside a colophon: lists wrapped over lines, names of units. */
const GAP = 3

/** First row of the colophon, or `rows.length` when there is none. Rows before `from` are not looked at. */
export function colophonStart(
  rows: readonly Row[],
  from: number,
  skip: (row: Row) => boolean,
  vocabulary: Vocabulary,
): number {
  let start = rows.length
  let unexplained = 0
  for (let i = rows.length - 1; i >= Math.max(from, rows.length - TAIL); i--) {
    const row = rows[i]
    if (!row || skip(row)) continue
    const weight = colophonWeight(row, rows[i + 1], vocabulary)
    if (
      weight === 2 ||
      (weight === 1 &&
        isNextTo(start, i, rows, skip) &&
        (isImprintPair(row, rows[i + 1], vocabulary) || isNote(row.folded) || isRule(row.text)))
    ) {
      start = i
      unexplained = 0
    } else if (weight === 0) {
      unexplained += row.text.length > 60 ? 2 : 1
      if (unexplained > GAP) break
    }
  }
  return start
}

/** 2: can stand nowhere else; 1: may belong; 0: text. */
function colophonWeight(row: Row, next: Row | undefined, vocabulary: Vocabulary): 0 | 1 | 2 {
  const fields = readFields(row.text, row.folded, vocabulary)
  if (fields) {
    const opens = fields.some(({ from, to }) => isIssueLine(row.folded.slice(from, to)))
    return opens || fields.every(({ kind }) => kind === 'note') ? 1 : 2
  }
  if (row.text.length > SHORT) return 0
  if (recipientsOf(row, vocabulary) && row.text.length > 3) return 2
  if (editorsOf(row, vocabulary)) return 2
  if (readCopies(row.folded) !== undefined && saysPrinted(row.folded)) return 2
  const imprint = imprintOf(row, vocabulary)
  if (imprint?.sure) return 2
  if (imprint?.issuer && next && imprintOf(next, vocabulary)?.sure) return 2
  return imprint || isNote(row.folded) || isRule(row.text) ? 1 : 0
}

/** 共印, 印数: how many copies were printed, and not how many of something else. */
function saysPrinted(folded: string): boolean {
  return folded.startsWith('印数') || closeUp(folded).includes('共印')
}

/** Whether nothing but page furniture stands between row `i` and the colophon found so far. */
function isNextTo(start: number, i: number, rows: readonly Row[], skip: (row: Row) => boolean): boolean {
  for (let k = i + 1; k < start; k++) {
    const row = rows[k]
    if (row && !skip(row)) return false
  }
  return start < rows.length
}

/** An issuing body on the line above its date. */
function isImprintPair(row: Row, next: Row | undefined, vocabulary: Vocabulary): boolean {
  if (!next) return false
  const below = imprintOf(next, vocabulary)
  return imprintOf(row, vocabulary)?.issuer !== null && below?.issuer === null && below.date !== null
}

/** The rows as a colophon. */
export function buildColophon(rows: readonly Row[], workshop: Workshop): Colophon | undefined {
  const children: Colophon['children'] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    if (!row) continue
    if (workshop.furniture.has(row.index)) {
      children.push(furnitureNode(row, workshop))
      continue
    }
    const fields = readFields(row.text, row.folded, workshop.vocabulary)
    if (fields) {
      for (const { kind, from, to } of fields)
        children.push(fieldNode(row, kind, from, to, workshop.vocabulary))
      continue
    }
    const label = recipientsOf(row, workshop.vocabulary)
    if (label) {
      const span = [row]
      while (goesOn(span.at(-1), rows[i + 1], workshop)) {
        const next = rows[++i]
        if (next) span.push(next)
      }
      const text = span.map((part, k) => (k === 0 ? part.text.slice(label.end) : part.text)).join('')
      const texts = span.map((part) => rowText(part))
      children.push({
        type: 'recipients',
        kind: closeUp(row.text.slice(0, label.end - 1)),
        to: splitRecipients(text),
        children: texts,
        position: spanOf(texts),
      })
      continue
    }
    children.push(colophonNode(row, workshop))
  }
  return children.length === 0 ? undefined : { type: 'colophon', children, position: spanOf(children) }
}

/** One of several fields of a line. */
function fieldNode(
  row: Row,
  kind: FieldKind,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): Colophon['children'][number] {
  const value = row.text.slice(from, to)
  const folded = row.folded.slice(from, to)
  const text = textNode(row, from, to)
  const base = { value, position: text.position }
  const label = kind === 'recipients' ? readRecipientsLabel(folded, vocabulary) : undefined
  if (label)
    return {
      type: 'recipients',
      kind: closeUp(value.slice(0, label.end - 1)),
      to: splitRecipients(value.slice(label.end)),
      children: [text],
      position: text.position,
    }
  if (kind === 'editors')
    return { type: 'editors', editors: readEditors(value, folded, vocabulary) ?? [], ...base }
  if (kind === 'copies') return { type: 'copies', copies: readCopies(folded) ?? 0, ...base }
  const imprint = kind === 'imprint' ? readImprint(value, folded, vocabulary) : undefined
  if (imprint) return { type: 'imprint', issuer: imprint.issuer, date: imprint.date, ...base }
  return { type: 'note', ...base }
}

/** Whether a list of recipients runs on: no full stop yet, and the next line is nothing of its own. */
function goesOn(row: Row | undefined, next: Row | undefined, { vocabulary, furniture }: Workshop): boolean {
  if (!row || !next || furniture.has(next.index) || holdsAt(row.text, row.text.length - 1, '。.'))
    return false
  if (recipientsOf(next, vocabulary) || editorsOf(next, vocabulary) || isNote(next.folded)) return false
  if (readCopies(next.folded) !== undefined) return false
  const imprint = imprintOf(next, vocabulary)
  return (
    imprint === undefined ||
    (imprint.date === null && !imprint.sure && holdsAt(row.text, row.text.length - 1, '、，,'))
  )
}

function colophonNode(row: Row, workshop: Workshop): Colophon['children'][number] {
  const base = { value: row.text, position: rowPosition(row) }
  const editors = editorsOf(row, workshop.vocabulary)
  if (editors) return { type: 'editors', editors, ...base }
  const copies = readCopies(row.folded)
  if (copies !== undefined) return { type: 'copies', copies, ...base }
  const imprint = isNote(row.folded) ? undefined : imprintOf(row, workshop.vocabulary)
  if (imprint) return { type: 'imprint', issuer: imprint.issuer, date: imprint.date, ...base }
  return { type: 'note', ...base }
}
