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

/** Whether a line below a table of contents belongs to it without being an entry: a remark, or what is on the cover. */
export function isTail(folded: string): boolean {
  return isRemark(folded) || (folded.length <= 40 && COVER.test(folded))
}

const COVER = /^(?:封[面底二三]|扉页|插[页图])[^。，]{0,8}[:：·…\s(（]/u
