import type { Evidence, PrintedPage } from './evidence.ts'

/** Where on the page the printed numbers stand. */
export type Standing = 'foot' | 'head'

/** Weight from which on a side is taken. */
const ENOUGH = 2
/** Share of a page that the text behind the last number must have to be a page's own. */
const SCRAP = 0.15

/**
 * How much speaks for numbers at the foot of the pages they name (above 0), or at the head (below 0).
 *
 * At the foot, nothing stands behind the last number, at the head nothing before the first; yet the last page may bear
 * no number, the first often bears none, and masthead and contents may be all that stands on it. A first number 1 below text can only close page 1. An issue whose pages are
 * counted on from the one before begins with an odd page. A text with a number in it is rather a head, though a colophon
 * may be all that stands behind the last. A running head without number opens the page: the number
 * before it closes one. Blank lines say nothing: some set them apart from the page they close, some from the next.
 */
export function leaning({ printed, text, begin, end }: Evidence): number {
  const first = printed[0]
  const last = printed.at(-1)
  if (!first || !last || !text) return 0
  const mean = meanPage(printed)
  const before = Math.max(0, first.start - text[0])
  const behind = Math.max(0, text[1] - last.end)
  let lean = 4 * besideHeads(printed)
  if (printed.filter(({ basis }) => basis === 'running-head').length * 2 > printed.length) lean -= 1.5
  if (behind === 0) lean += last.end < end ? 2.5 : 4
  else lean += mean > 0 && behind < mean * SCRAP ? 0.5 : -2.5
  if (before === 0) lean -= begin < first.start ? 0.5 : 2
  else if (first.page === 1) lean += before < mean * SCRAP ? 1 : 5
  else if (first.page > 2 && first.page % 2 === 1) lean += 1
  return lean
}

/** The side that the evidence leans to, if it leans enough. */
export function sideOf(lean: number): Standing | null {
  if (Math.abs(lean) < ENOUGH) return null
  return lean > 0 ? 'foot' : 'head'
}

/** 1 when most numbers stand right before a running head without number, −1 when most stand right behind one. */
function besideHeads(printed: readonly PrintedPage[]): -1 | 0 | 1 {
  let sum = 0
  for (const mark of printed) sum += (mark.headBehind ? 1 : 0) - (mark.headBefore ? 1 : 0)
  if (Math.abs(sum) * 2 <= printed.length) return 0
  return sum > 0 ? 1 : -1
}

/** Mean length of a page in UTF-16 units; 0 for one number. */
export function meanPage(printed: readonly PrintedPage[]): number {
  const first = printed[0]
  const last = printed.at(-1)
  return first && last && last.page > first.page ? (last.start - first.start) / (last.page - first.page) : 0
}
