import { findDate } from '../text/dates.ts'
import { closeUp } from '../text/names.ts'
import { fold } from '../text/variants.ts'
import { readCopies } from './constructs/copies.ts'
import { isOrganisation, readImprint } from './constructs/imprint.ts'
import { isIssueLine } from './constructs/issue-number.ts'
import { isSpacedOut, mastheadScore } from './constructs/masthead-title.ts'
import { isNote } from './constructs/note.ts'
import { editorsOf, imprintOf, recipientsOf } from './readings.ts'

import type { Row } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A masthead line, or one of the parts that share it; `from` and `to` are indices into `row.text`. */
export interface MastheadPart {
  readonly kind: 'issue' | 'issuer' | 'date' | 'editors' | 'recipients' | 'copies' | 'note' | 'other'
  readonly row: Row
  readonly from: number
  readonly to: number
  readonly text: string
  readonly folded: string
  readonly issuer: string | null
  readonly date: string | null
  /** A label or word such as 编印 says what it is. */
  readonly sure: boolean
}

const WIDE_GAP = /\s{2,}|　|\t/gu
/** Where an issue number begins behind a name on the same line: `里邻通讯 No.150`. */
const NUMBER_BEHIND = /\s(?=(?:第|总第|No[.．:：]?\s*\d|Vol|[〔［[(（]?\s*(?:19|20)\d{2}\s*[〕］\])）年]))/iu

/**
 * Reads a line of a masthead as its parts.
 *
 * ```text
 * 红会动态  第14期  临渊地区红十字会  2020年5月7日
 * ^^^^  ^^^^  ^^^^^^^^  ^^^^^^^^^
 * ```
 */
export function readParts(row: Row, vocabulary: Vocabulary): MastheadPart[] {
  const whole = readWhole(row, vocabulary)
  if (whole) return [whole]
  const cuts = isSpacedOut(row.text) ? [] : cutsOf(row)
  if (cuts.length === 0) return [readPart(row, 0, row.text.length, vocabulary)]
  const parts: MastheadPart[] = []
  let from = 0
  for (const [start, end] of [...cuts, [row.text.length, row.text.length] as const]) {
    if (start > from) parts.push(readPart(row, from, start, vocabulary))
    from = end
  }
  const dated = parts.some(({ kind }) => kind === 'date' || kind === 'issue')
  return dated ? parts.map((part) => asIssuer(part, vocabulary)) : parts
}

/** Lines that are one thing however they are spaced: editors, recipients, notes. */
function readWhole(row: Row, vocabulary: Vocabulary): MastheadPart | undefined {
  const base = {
    row,
    from: 0,
    to: row.text.length,
    text: row.text,
    folded: row.folded,
    issuer: null,
    date: null,
    sure: true,
  }
  const imprint = imprintOf(row, vocabulary)
  const issued =
    imprint?.sure && imprint.issuer !== null && isOrganisation(closeUp(fold(imprint.issuer)), vocabulary)
  if (!issued && editorsOf(row, vocabulary)) return { kind: 'editors', ...base }
  if (recipientsOf(row, vocabulary)) return { kind: 'recipients', ...base }
  if (isNote(row.folded)) return { kind: 'note', ...base }
  const copies = readCopies(row.folded)
  return copies === undefined ? undefined : { kind: 'copies', ...base }
}

function cutsOf(row: Row): (readonly [number, number])[] {
  const gaps = [...row.text.matchAll(WIDE_GAP)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  const usable = gaps.filter(([start, end]) => !isPadding(row.text, start, end))
  const behind = NUMBER_BEHIND.exec(row.folded)
  if (behind && behind.index > 1 && !/^(?:19|20)\d{2}/u.test(row.folded))
    usable.push([behind.index, behind.index + 1])
  return usable
    .sort((a, b) => a[0] - b[0])
    .filter(([start], i, all) => i === 0 || start >= (all[i - 1]?.[1] ?? 0))
}

/** A gap between single characters pads a name (动　态), it parts nothing. */
function isPadding(text: string, start: number, end: number): boolean {
  const before = /(?:^|\s)\S$/u.test(text.slice(0, start))
  const behind = /^\S(?:\s|$)/u.test(text.slice(end))
  return before && behind
}

function readPart(row: Row, from: number, to: number, vocabulary: Vocabulary): MastheadPart {
  const text = row.text.slice(from, to)
  const folded = row.folded.slice(from, to)
  const base = { row, from, to, text, folded, issuer: null, date: null, sure: false }
  if (isIssueLine(folded)) return { ...base, kind: 'issue' }
  const imprint = readImprint(text, folded, vocabulary)
  if (imprint) return { ...base, ...imprint, kind: imprint.issuer === null ? 'date' : 'issuer' }
  const date = findDate(folded, { roc: true })
  if (
    date &&
    !/(?:创立|成立|创刊|始建)/u.test(folded) &&
    date.iso.length > 4 &&
    folded.length - (date.end - date.start) <= 12
  )
    return { ...base, kind: 'date', date: date.iso }
  return { ...base, kind: 'other' }
}

/** A plain name beside a date or issue number, when nothing makes it the bulletin's own: who issues it. */
function asIssuer(part: MastheadPart, vocabulary: Vocabulary): MastheadPart {
  const name = closeUp(part.text)
  const plain =
    part.kind === 'other' && name.length >= 4 && name.length <= 30 && /^[\p{sc=Han}（）()·]+$/u.test(name)
  return plain && mastheadScore(part.folded, vocabulary) < 5
    ? { ...part, kind: 'issuer', issuer: name }
    : part
}
