import { readDate } from '../../text/dates.ts'
import { isDocumentNumber } from './document-number.ts'

/**
 * Whether a line is a remark in round brackets: no number of a document, and no date.
 *
 * ```text
 * （本卷页码接上期）
 * ^^^^^^^^^
 * ```
 */
export function isRemark(folded: string): boolean {
  return (
    (folded.startsWith('（') || folded.startsWith('(')) &&
    (folded.endsWith('）') || folded.endsWith(')')) &&
    folded.length >= 6 &&
    folded.length <= 40 &&
    !isDocumentNumber(folded) &&
    readDate(folded) === undefined
  )
}
