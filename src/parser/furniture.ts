import { COMMA, DIGIT, EXCLAMATION, FULL_STOP, HAN_NUMBER, PAUSE, SEMICOLON } from '../text/marks.ts'
import { endLength, wordsOf } from '../text/words.ts'
import { readFolio } from './constructs/folio.ts'
import { type NumberedHead, readLastHead, readNumberedHead } from './constructs/numbered-head.ts'
import { type Candidate, fillChain, heaviestChain } from './page-chain.ts'
import type { Row } from './rows.ts'
import { findRunningHeads } from './running-heads.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a row is when it belongs to the page and not to the text. `page` is the number printed in it. */
export interface FurnitureMark {
  readonly type: 'folio' | 'runningHead'
  readonly page: number | null
}

/** Rows by index that are page furniture. */
export type FurnitureMap = ReadonlyMap<number, FurnitureMark>

/** Rows that are a text with a number beside it. */
export interface Heads {
  /** How each such row, by index, can be read. */
  readonly readings: ReadonlyMap<number, readonly NumberedHead[]>
  /** On how many pages each text, or part of one, stands beside a number; what does so once is left out. */
  readonly counts: ReadonlyMap<string, number>
}

/**
 * Folios and running heads. A line that can be a folio is one when it counts on from another: the heaviest rising
 * chain is taken, years, list numbers and table cells drop out. `isToc` keeps pages of the table of contents out.
 */
export function findFurniture(
  rows: readonly Row[],
  heads: Heads,
  isToc: (row: Row) => boolean,
  vocabulary: Vocabulary,
): FurnitureMap {
  const candidates: Candidate[] = []
  const loose: Candidate[] = []
  let at = 0
  for (const row of rows) {
    const length = row.text.length
    const listed = isToc(row)
    if (length <= 24 && (row.marks & (DIGIT | HAN_NUMBER)) !== 0) {
      const folio = readFolio(row.folded)
      if (folio && !(folio.bare && listed && !atSheetEdge(rows, row)))
        candidates.push({ page: folio.page, kind: kindOf(folio), row, at })
    }
    for (const head of heads.readings.get(row.index) ?? []) {
      const returns = timesOf(head, heads) >= (listed ? 3 : 2)
      const apart = !head.tight || head.worded || endLength(head.text, wordsOf(vocabulary.mastheads)) > 0
      if ((returns && apart) || (head.worded && !listed))
        candidates.push({ page: head.page, kind: 'head', row, at })
      else if (!head.tight && !listed) loose.push({ page: head.page, kind: 'head', row, at })
    }
    if (!listed) at += length
  }
  const marks = new Map<number, FurnitureMark>()
  const sheets = (rows.at(-1)?.line.sheet ?? 0) + 1
  const usable = sheets > 2 ? candidates.filter((c) => atSheetEdge(rows, c.row)) : candidates
  const chain = heaviestChain(usable, { sheets, rows, length: at })
  for (const { kind, row, page } of sheets > 1 ? chain : fillChain(chain, loose))
    marks.set(row.index, { type: kind === 'head' ? 'runningHead' : 'folio', page })
  for (const [index, page] of findRunningHeads(rows, marks, isToc))
    marks.set(index, { type: 'runningHead', page })
  return marks
}

function kindOf(folio: { bare: boolean; bracketed?: boolean }): Candidate['kind'] {
  if (folio.bare) return 'bare'
  return folio.bracketed ? 'bracketed' : 'sure'
}

/** Whether the row is a text with a number beside it, and the text returns with other numbers. */
export function isRecurringHead(row: Row, heads: Heads, times = 2): boolean {
  return heads.readings.get(row.index)?.some((head) => timesOf(head, heads) >= times) ?? false
}

function timesOf(head: NumberedHead, { counts }: Heads): number {
  let times = counts.get(head.text) ?? 0
  for (const part of head.parts) times = Math.max(times, counts.get(part) ?? 0)
  return times
}

/** Longest line that is looked at for a running head: the gaps in it may be wide. */
const LONGEST = 100

/** What stands in running text and in no running head. */
const STOPS = FULL_STOP | COMMA | SEMICOLON | PAUSE | EXCLAMATION

/** The ways to read the row as a text with a number beside it. */
function readingsOf(row: Row): NumberedHead[] {
  if (row.text.length > LONGEST || (row.marks & (DIGIT | HAN_NUMBER)) === 0 || (row.marks & STOPS) !== 0)
    return []
  const first = readNumberedHead(row.folded)
  const last = first && readLastHead(row.folded)
  return first ? (last && last.page !== first.page ? [first, last] : [first]) : []
}

/**
 * All rows that are a text with a number beside it, and which texts return with other numbers. Rows one below the other
 * are lines of a table: nothing stands between them as on a page.
 */
export function countHeads(rows: readonly Row[]): Heads {
  const readings = new Map<number, NumberedHead[]>()
  for (const row of rows) {
    const heads = readingsOf(row)
    if (heads.length > 0) readings.set(row.index, heads)
  }
  const pages = new Map<string, Set<number>>()
  for (const [index, heads] of readings) {
    if (isTabled(readings.get(index - 1), heads) || isTabled(readings.get(index + 1), heads)) continue
    for (const head of heads) {
      for (const text of head.parts.includes(head.text) ? head.parts : [head.text, ...head.parts]) {
        const seen = pages.get(text)
        if (seen) seen.add(head.page)
        else pages.set(text, new Set([head.page]))
      }
    }
  }
  const counts = new Map<string, number>()
  for (const [text, seen] of pages) if (seen.size >= 2) counts.set(text, seen.size)
  return { readings, counts }
}

function isTabled(neighbour: readonly NumberedHead[] | undefined, heads: readonly NumberedHead[]): boolean {
  return neighbour !== undefined && neighbour[0]?.text !== heads[0]?.text
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
