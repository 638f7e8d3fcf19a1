import { readDate } from '../../text/dates.ts'
import { isDocumentNumber } from './document-number.ts'

/** Longest such line, in UTF-16 units. */
const LONGEST = 40

/**
 * Whether a line below a table of contents belongs to it without being an entry: a remark in round brackets, which is neither
 * the number of a document nor a date, or what is on the cover.
 *
 * ```text
 * （本卷页码接上期）
 * ^^^^^^^^^
 * ```
 */
export function isTocRemark(folded: string): boolean {
  if (folded.length < 6 || folded.length > LONGEST) return false
  const first = folded.charAt(0)
  if (first !== '（' && first !== '(') return COVERS.includes(first) && COVER.test(folded)
  return (
    (folded.endsWith('）') || folded.endsWith(')')) &&
    !isDocumentNumber(folded) &&
    readDate(folded.slice(1, -1)) === undefined
  )
}

const COVERS = '封扉插'
const COVER = /^(?:封[面底二三]|扉页|插[页图])[^。，]{0,8}[:：·…\s(（]/u
