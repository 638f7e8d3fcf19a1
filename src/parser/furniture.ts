import { DIGIT, HAN_NUMBER } from '../text/marks.ts'
import { type FolioFields, readFolio } from './constructs/folio.ts'
import { type NumberedHead, readNumberedHead } from './constructs/numbered-head.ts'
import type { Row } from './rows.ts'
import { findRunningHeads } from './running-heads.ts'

/** What a row is when it belongs to the page and not to the text. `page` is the number printed in it. */
export interface FurnitureMark {
  readonly type: 'folio' | 'runningHead'
  readonly page: number | null
}

/** Rows by index that are page furniture. */
export type FurnitureMap = ReadonlyMap<number, FurnitureMark>

interface Candidate extends FolioFields {
  readonly row: Row
  /** A running head with the number in it. */
  readonly head: boolean
  /** Characters of text before it, from the start of the document. */
  readonly at: number
}

/** How many candidates back a sequence is looked for; keeps the search linear. */
const REACH = 40
/** Highest first page a sequence of bare numbers is believed to begin with. */
const HIGHEST_FIRST = 1500

/**
 * Folios and running heads. A line that can be a folio is one when it counts on from another: the heaviest rising
 * chain is taken, years, list numbers and table cells drop out. `isToc` keeps pages of the table of contents out.
 */
export function findFurniture(
  rows: readonly Row[],
  recurring: ReadonlyMap<string, number>,
  isToc: (row: Row) => boolean,
): FurnitureMap {
  const candidates: Candidate[] = []
  let at = 0
  for (const row of rows) {
    const length = row.text.length
    if (length <= 24 && (row.marks & (DIGIT | HAN_NUMBER)) !== 0) {
      const folio = readFolio(row.folded)
      if (folio && !(folio.bare && isToc(row) && !atSheetEdge(rows, row)))
        candidates.push({ page: folio.page, bare: folio.bare, head: false, row, at })
    }
    const head = recurring.size > 0 ? numberedHead(row) : undefined
    if (head && timesOf(head, recurring) >= (isToc(row) ? 3 : 2))
      candidates.push({ page: head.page, bare: false, head: true, row, at })
    at += length
  }
  const marks = new Map<number, FurnitureMark>()
  const sheets = (rows.at(-1)?.line.sheet ?? 0) + 1
  const usable = sheets > 2 ? candidates.filter((c) => atSheetEdge(rows, c.row)) : candidates
  for (const candidate of heaviestChain(usable, sheets)) {
    marks.set(candidate.row.index, { type: candidate.head ? 'runningHead' : 'folio', page: candidate.page })
  }
  for (const [index, page] of findRunningHeads(rows, marks, isToc))
    marks.set(index, { type: 'runningHead', page })
  return marks
}

/** Whether the row is a text with a number beside it, and the text returns with other numbers. */
export function isRecurringHead(row: Row, recurring: ReadonlyMap<string, number>, times = 2): boolean {
  const head = recurring.size > 0 ? numberedHead(row) : undefined
  return head !== undefined && timesOf(head, recurring) >= times
}

function timesOf(head: NumberedHead, recurring: ReadonlyMap<string, number>): number {
  return recurring.get(head.text) ?? 0
}

/** The row as a text with a number beside it; a short row with a figure in it. */
function numberedHead(row: Row): NumberedHead | undefined {
  return row.text.length <= 50 && (row.marks & DIGIT) !== 0 ? readNumberedHead(row.folded) : undefined
}

/** How often each text stands beside a number, with a number of its own each time; what does so once is left out. */
export function countHeads(rows: readonly Row[]): Map<string, number> {
  const firsts = new Map<string, number>()
  const pages = new Map<string, Set<number>>()
  for (const row of rows) {
    const head = numberedHead(row)
    if (!head) continue
    const first = firsts.get(head.text)
    const seen = pages.get(head.text)
    if (first === undefined) firsts.set(head.text, head.page)
    else if (seen) seen.add(head.page)
    else if (first !== head.page) pages.set(head.text, new Set([first, head.page]))
  }
  const counts = new Map<string, number>()
  for (const [text, seen] of pages) counts.set(text, seen.size)
  return counts
}

/** Among the first or last two rows of a physical page. */
function atSheetEdge(rows: readonly Row[], row: Row): boolean {
  const sheet = row.line.sheet
  const before = rows[row.index - 2]
  const after = rows[row.index + 2]
  return (
    before === undefined || after === undefined || before.line.sheet !== sheet || after.line.sheet !== sheet
  )
}

function heaviestChain(candidates: readonly Candidate[], sheets: number): Candidate[] {
  const total: number[] = []
  const before: number[] = []
  let top = -1
  candidates.forEach((candidate, i) => {
    const own = candidate.bare ? 0.2 : 1
    total[i] = own
    before[i] = -1
    for (let j = Math.max(0, i - REACH); j < i; j++) {
      const previous = candidates[j]
      const step = previous ? stepWeight(previous, candidate, sheets) : undefined
      if (step === undefined) continue
      const sum = (total[j] ?? 0) + own + step
      if (sum > (total[i] ?? 0)) {
        total[i] = sum
        before[i] = j
      }
    }
    if (top < 0 || (total[i] ?? 0) > (total[top] ?? 0)) top = i
  })
  const chain: Candidate[] = []
  for (let i = top; i >= 0; i = before[i] ?? -1) {
    const candidate = candidates[i]
    if (candidate) chain.push(candidate)
  }
  chain.reverse()
  return isCredible(chain, sheets) ? chain : []
}

/** Weight of reading `next` as a later page of the same sequence; `undefined` when it cannot be one. */
function stepWeight(previous: Candidate, next: Candidate, sheets: number): number | undefined {
  const pages = next.page - previous.page
  if (pages < 1 || pages > 30) return undefined
  const between = next.at - previous.at - previous.row.text.length
  if (sheets > 2) {
    const turned = next.row.line.sheet - previous.row.line.sheet
    if (turned === 0) return undefined
    return turned === pages ? 3 : -1
  }
  if (next.row.index - previous.row.index < 2 && (next.bare || previous.bare)) return undefined
  if ((next.bare || previous.bare) && between < 12) return undefined
  if (next.bare !== previous.bare) return pages === 1 ? 0.5 : -1
  return pages === 1 ? 3 : 0.6 - pages * 0.2
}

function isCredible(chain: readonly Candidate[], sheets: number): boolean {
  const first = chain[0]
  const last = chain.at(-1)
  if (!first || !last || first.page > HIGHEST_FIRST) return false
  if (chain.length === 1 && sheets > 1 && !first.bare && !first.head) return true
  const span = last.page - first.page + 1
  if (
    chain.some((candidate) => !candidate.bare) &&
    (chain.length >= 2 ||
      /页|page/iu.test(first.row.folded) ||
      /^[-—–]\s*\d+\s*[-—–]$/u.test(first.row.folded))
  )
    return true
  if (sheets > 2) return chain.length >= 2
  return chain.length >= 3 && span <= chain.length * 1.6
}
