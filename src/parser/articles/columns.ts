import { codesOf, isAllHan } from '../../text/characters.ts'
import { closeUp, readNames } from '../../text/names.ts'
import { titleKey } from '../../text/titles.ts'
import { fold } from '../../text/variants.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import { closeTitle } from '../constructs/masthead-title.ts'
import type { Layout } from '../layout.ts'
import { keyOf } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { BodyRow } from './sequence.ts'

/** Reads the name of a column from a row of the body; `undefined` when it cannot be one. */
export type ColumnReader = (body: BodyRow) => string | undefined

/** Longest name of a column, in UTF-16 units. */
const LONGEST = 16
/** The same behind a bullet, where a table of contents names other columns. */
const LONGEST_BULLETED = 6

/**
 * Which rows can head a column: those the table of contents names, those in brackets or behind a bullet, and, where no
 * table says otherwise, the usual names.
 */
export function columnReader(listed: readonly string[], vocabulary: Vocabulary): ColumnReader {
  const known = new Set(listed.map(titleKey))
  let usual: ReadonlySet<string> | undefined
  const isUsual = (key: string): boolean => {
    usual ??= new Set(vocabulary.columns)
    return usual.has(key)
  }
  return ({ row, shape }) => {
    if (row.text.length > LONGEST + 8 || shape === 'dateline' || OPENING.has(row.text.charCodeAt(0)))
      return undefined
    const mark = readColumnMark(row.folded)
    const mayBeUsual = shape === 'short' && known.size === 0
    if (!mark)
      return known.has(keyOf(row)) || (mayBeUsual && isUsual(keyOf(row))) ? closeTitle(row.text) : undefined
    const name = closeTitle(row.text.slice(mark.start, mark.end))
    const key = titleKey(name)
    if (known.has(key) && (shape !== 'section' || key === keyOf(row))) return name
    if (isSigned(name, vocabulary)) return undefined
    const isMarked =
      name.length <= (known.size === 0 || mark.kind === 'bracket' ? LONGEST : LONGEST_BULLETED) &&
      shape !== 'signOff'
    return isMarked || (mayBeUsual && isUsual(key)) ? name : undefined
  }
}

const OPENING = codesOf('（(')
/** Longest name of a column that only its place tells, in characters. */
const LONGEST_BARE = 6

/**
 * The name of a column that only its place tells: a few characters alone between blank lines, where blank lines mean
 * something.
 */
export function bareColumn(rows: readonly BodyRow[], at: number, layout: Layout): string | undefined {
  const body = rows[at]
  const next = rows[at + 1]
  if (body?.shape !== 'short' || next?.shape !== 'short' || layout.blanksEverywhere) return undefined
  if (next.row.blanks === 0 || next.afterBreak || !(body.row.blanks > 0 || body.afterBreak || at === 0))
    return undefined
  const name = closeUp(body.row.folded)
  return name.length >= 2 && name.length <= LONGEST_BARE && isAllHan(name)
    ? closeTitle(body.row.text)
    : undefined
}

/** A body or a person in brackets signs the article above rather than heads the ones below. */
function isSigned(name: string, vocabulary: Vocabulary): boolean {
  const folded = fold(name)
  return (
    isOrganisation(folded, vocabulary) ||
    folded.split(/\s+/u).some((piece) => isOrganisation(piece, vocabulary)) ||
    (folded.length <= 4 && readNames(folded) !== undefined)
  )
}
