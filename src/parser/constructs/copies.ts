import { readNumeral } from '../../text/numerals.ts'

/**
 * Reads the number of copies printed: （共印16份）, 印数：300份.
 *
 * ```text
 * （共印16份）
 *      ^^
 * ```
 */
export function readCopies(folded: string): number | undefined {
  if (folded.length > 40 || !folded.includes('印')) return undefined
  const match =
    /(?:共\s*印|印\s*数|印\s*发|印\s*制|印\s*刷|印)\s*[:：]?\s*(?<n>[0-9]{1,6}|[一二三四五六七八九十百千〇零]{1,8})\s*[份册本]/u.exec(
      folded,
    )
  return match ? readNumeral(match.groups?.n ?? '') : undefined
}
