import { codesOf, isDigit, isSpace, skipSpace, trimmedEnd } from '../../text/characters.ts'
import { readNames } from '../../text/names.ts'
import type { Span } from './page-number.ts'

/** A page in brackets between a title and its author. */
export interface InnerPage {
  readonly page: number
  /** Index at which the title ends. */
  readonly titleEnd: number
  /** Index at which the author begins. */
  readonly behind: number
  /** Where the number itself stands, without brackets. */
  readonly digits: Span
}

/** Longest author behind the page, in UTF-16 units. */
const LONGEST = 20
/** Most digits of such a page. */
const DIGITS = 3

/**
 * Reads a page that is one only where the whole table has such pages: `修桥记〔7〕　周丽华`, `修桥记(7)周丽华`. Close to the page
 * stand names only. `text` is folded and trimmed.
 */
export function readInnerPage(text: string): InnerPage | undefined {
  let close = text.length - 2
  const least = Math.max(3, text.length - LONGEST - 2)
  while (close > least && !CLOSING.has(text.charCodeAt(close))) close--
  if (close <= least || !isDigit(text.charCodeAt(trimmedEnd(text, 0, close) - 1))) return undefined
  const end = trimmedEnd(text, 0, close)
  let start = end
  while (end - start <= DIGITS && isDigit(text.charCodeAt(start - 1))) start--
  const open = trimmedEnd(text, 0, start) - 1
  const titleEnd = trimmedEnd(text, 0, Math.max(open, 0))
  if (end - start > DIGITS || !OPENING.has(text.charCodeAt(open)) || titleEnd < 2) return undefined
  const behind = skipSpace(text, close + 1)
  const author = text.slice(behind)
  if (author.length < 2) return undefined
  for (let i = 0; i < author.length; i++) if (FOREIGN.has(author.charCodeAt(i))) return undefined
  if (!isSpace(text.charCodeAt(close + 1)) && !readNames(author)) return undefined
  return { page: Number(text.slice(start, end)), titleEnd, behind, digits: { start, end } }
}

const OPENING = codesOf('(（[［【〔〈《')
const CLOSING = codesOf(')）]］】〕〉》')
/** What no author has. */
const FOREIGN = codesOf('0123456789，。；：！？“”《》…')
