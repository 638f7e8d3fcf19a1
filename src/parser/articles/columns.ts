import { readNames } from '../../text/names.ts'
import { foldedKey, titleKey } from '../../text/titles.ts'
import { fold } from '../../text/variants.ts'
import { readColumnMark } from '../constructs/column-mark.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import { closeTitle } from '../constructs/masthead-title.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { BodyRow } from './sequence.ts'

/** Reads the name of a column from a row of the body; `undefined` when it cannot be one. */
export type ColumnReader = (body: BodyRow) => string | undefined

/** Longest name of a column, in UTF-16 units. */
const LONGEST = 16

/**
 * Which rows can head a column: those the table of contents names, those in brackets or behind a bullet, and, where no
 * table says otherwise, the usual names.
 */
export function columnReader(listed: readonly string[], vocabulary: Vocabulary): ColumnReader {
  const known = new Map(listed.map((title) => [titleKey(title), closeTitle(title)]))
  const usual = new Set(vocabulary.columns)
  return ({ row, shape }) => {
    if (row.text.length > LONGEST + 8 || shape === 'dateline' || '（('.includes(row.text.charAt(0)))
      return undefined
    const mark = readColumnMark(row.folded)
    const name = closeTitle(mark ? row.text.slice(mark.start, mark.end) : row.text)
    const key = titleKey(name)
    const title = known.get(key)
    if (title !== undefined && (shape !== 'section' || key === foldedKey(row.folded))) return name
    if (mark && isSigned(name, vocabulary)) return undefined
    if (
      mark &&
      name.length <= LONGEST &&
      shape !== 'signOff' &&
      (known.size === 0 || mark.kind === 'bracket')
    )
      return name
    return shape === 'short' && known.size === 0 && usual.has(key) ? name : undefined
  }
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
