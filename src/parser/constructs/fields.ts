import { holdsAt, isSpace, skipSpace, trimmedEnd, unitsAt } from '../../text/characters.ts'
import { closeUp, readNames } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { copiesStart, readCopies } from './copies.ts'
import { readEditors } from './editors.ts'
import { isOrganisation, readImprint } from './imprint.ts'
import { isIssueLine } from './issue-number.ts'
import { isNote } from './note.ts'
import { readRecipientsLabel } from './recipients.ts'

/** What a field of a masthead or colophon line tells. */
export type FieldKind = 'editors' | 'recipients' | 'copies' | 'imprint' | 'note'

/** A part of a line: indices into its text. */
export interface Field {
  readonly kind: FieldKind
  readonly from: number
  readonly to: number
}

/**
 * Reads a line on which fields of several kinds stand, wide gaps between them; `undefined` for any other line.
 *
 * ```text
 * 出版：石桥校友会    编辑：秦 川  沈听雨    印数：300册
 * ^^^^^^^^    ^^^^^^^^^^^^^    ^^^^^^^
 * ```
 *
 * What bears no label of its own belongs to the names or recipients before it.
 */
export function readFields(raw: string, folded: string, vocabulary: Vocabulary): Field[] | undefined {
  if (folded.length > 160 || !mayHoldFields(folded)) return undefined
  const fields: Field[] = []
  const pieces = piecesOf(raw)
  if (pieces.length < 2) return undefined
  for (const [from, to] of pieces) {
    if (isIssueLine(folded.slice(from, to))) return undefined
    const kind = kindOf(raw.slice(from, to), folded.slice(from, to), vocabulary, from === 0)
    const last = fields.at(-1)
    if (last && (kind === undefined ? isList(last.kind) : kind === 'editors' && last.kind === 'editors'))
      fields[fields.length - 1] = { ...last, to }
    else fields.push({ kind: kind ?? 'note', from, to })
  }
  for (const [i, { kind, from, to }] of fields.entries()) {
    // Names behind words that are no roles are an editors' only beside those that are.
    if (kind === 'editors' && !readEditors(raw.slice(from, to), folded.slice(from, to), vocabulary))
      fields[i] = { kind: 'note', from, to }
  }
  if (fields.length < 2 || fields.every(({ kind }) => kind === 'note')) return undefined
  const whole = fields.every(({ kind }) => kind === 'imprint') && readImprint(raw, folded, vocabulary)
  return whole ? undefined : fields
}

function isList(kind: FieldKind): boolean {
  return kind === 'editors' || kind === 'recipients'
}

/** Cheap: a label's colon or stroke, or a number of copies. */
function mayHoldFields(folded: string): boolean {
  return (
    folded.includes('：') ||
    folded.includes(':') ||
    folded.includes('／') ||
    folded.includes('/') ||
    folded.includes('印')
  )
}

function kindOf(raw: string, folded: string, vocabulary: Vocabulary, first: boolean): FieldKind | undefined {
  if (isNote(folded) || isIssueLine(folded)) return 'note'
  if (folded.length <= 20 && readCopies(folded) !== undefined) return 'copies'
  const imprint = readImprint(raw, folded, vocabulary)
  const bodied = imprint?.issuer != null && isOrganisation(closeUp(fold(imprint.issuer)), vocabulary)
  if (imprint?.sure && (bodied || imprint.issuer === null)) return 'imprint'
  if (readRecipientsLabel(folded, vocabulary)) return 'recipients'
  if (readEditors(raw, folded, vocabulary)) return 'editors'
  if (imprint && (first || imprint.issuer === null)) return 'imprint'
  const colon = folded.search(/[：:]/u)
  if (colon < 2 || colon > 8) return undefined
  return readNames(folded.slice(colon + 1), vocabulary.authors) ? 'editors' : 'note'
}

/** Pieces that gaps of two spaces, U+3000 or a tab hold apart, padding inside of names left out. */
function piecesOf(raw: string): [number, number][] {
  const pieces: [number, number][] = []
  let from = 0
  for (let i = 0; i < raw.length; i++) {
    if (!isSpace(raw.charCodeAt(i))) continue
    const end = skipSpace(raw, i)
    const wide = end > i + 1 || holdsAt(raw, i, '　\t')
    if (wide && i > from && !isPadding(raw, i, end)) {
      pieces.push([from, i])
      from = end
    }
    i = end - 1
  }
  if (from < raw.length) pieces.push([from, raw.length])
  const last = pieces.at(-1)
  const copies = last ? copiesStart(raw, last[0]) : -1
  if (last && copies > last[0])
    pieces.splice(-1, 1, [last[0], trimmedEnd(raw, last[0], copies)], [copies, last[1]])
  return pieces
}

/** A gap between two characters of which both stand alone: 主　编. */
function isPadding(raw: string, start: number, end: number): boolean {
  const behind = end + unitsAt(raw, end)
  const alone = start < 2 || isSpace(raw.charCodeAt(start - 2))
  return alone && (behind >= raw.length || isSpace(raw.charCodeAt(behind)) || holdsAt(raw, behind, '：:／/'))
}
