import { codesOf, isDigit, isHan, isSpace } from '../../text/characters.ts'
import { readTrailingPage, type TrailingPage } from './page-number.ts'

/**
 * Reads a page that is one only where the whole table has such pages: `  十三`, a tight `（四）`, `2版`, `（详见第3版）`,
 * `>>4版`. `text` is folded and trimmed.
 */
export function readLoosePage(text: string): TrailingPage | undefined {
  if (!ENDS.has(text.charCodeAt(text.length - 1))) return undefined
  return readTrailingPage(text, true) ?? readSheet(text)
}

/** What such a page ends in. */
const ENDS = codesOf('0123456789〇○零一二三四五六七八九十廿卅页版)）]］】〕OoIl|')

const SHEET =
  /[\s　]*[(（[［【]?\s*(?:详?见|详情见|转|下转|>+|》+|→+|▶+|[….·]{2,})?\s*第?\s*(?<page>\d{1,2})\s*[版页]\s*[)）\]］】]?$/u

function readSheet(text: string): TrailingPage | undefined {
  if (!text.includes('版', text.length - 2) && !text.includes('页', text.length - 2)) return undefined
  const match = SHEET.exec(text)
  if (!match || match.index === 0) return undefined
  const page = match.groups?.page ?? ''
  const start = text.lastIndexOf(page)
  const digits = { start, end: start + page.length }
  return { page: Number(page), titleEnd: match.index, by: 'mark', misread: undefined, digits }
}

/** One to three digits close to the title, as where a tab was lost: behind a Han character or a closing mark. */
export function readTightPage(text: string): TrailingPage | undefined {
  let start = text.length
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--
  const before = text.charCodeAt(start - 1)
  if (start === text.length || text.length - start > 3 || text.charAt(start) === '0') return undefined
  if (isSpace(before) || !(isHan(before) || '”』」》）)！？'.includes(text.charAt(start - 1))))
    return undefined
  const digits = { start, end: text.length }
  return { page: Number(text.slice(start)), titleEnd: start, by: 'space', misread: undefined, digits }
}
