import { isDigit } from '../../text/characters.ts'
import { isWordCode } from '../../text/titles.ts'
import { keyOf, type Row } from '../rows.ts'
import type { TocRange } from './range.ts'

/** Longest row that can be a title or a column, in UTF-16 units. */
const LONGEST = 60
/** Characters by which a row of the body is told to have something to do with the table of contents. */
const GRAM = 3
/** Longest table, in characters, that is searched as it stands. */
const SEARCHED = 1500

/**
 * The rows outside the table of contents that may repeat something of it: short rows whose keys begin or end with three
 * characters which stand side by side in the table, or are shorter than that. Linear.
 */
export function echoesOf(rows: readonly Row[], range: TocRange): Row[] {
  const isGram = gramsOf(rows, range)
  const found: Row[] = []
  const apart = range.heading ?? range.start
  for (let i = 0; i < rows.length; i++) {
    if (i === apart) i = range.end
    const row = rows[i]
    if (row && row.text.length <= LONGEST && isEcho(row, isGram)) found.push(row)
  }
  return found
}

type GramTest = (text: string, at: number) => boolean

/** Most keys begin and end with characters of the row itself that stand side by side: those need not be made. */
function isEcho(row: Row, isGram: GramTest): boolean {
  const text = row.folded
  let start = 0
  let end = text.length
  while (start < end && !isWordCode(text.charCodeAt(start))) start++
  while (end > start && !isWordCode(text.charCodeAt(end - 1))) end--
  if (isUncased(text, start) && isUncased(text, end - GRAM))
    return isGram(text, start) || isGram(text, end - GRAM)
  const key = keyOf(row)
  if (key.length < GRAM) return key !== ''
  return isGram(key, 0) || isGram(key, key.length - GRAM)
}

/** Whether three Han characters or digits stand at an index: a key has them as they are. */
function isUncased(text: string, at: number): boolean {
  for (let i = at; i < at + GRAM; i++) {
    const code = text.charCodeAt(i)
    if (!(code >= 0x4e00 && code <= 0x9fff) && !isDigit(code)) return false
  }
  return true
}

/** Tells whether three characters stand side by side in the keys of the table's rows, also over their ends. */
function gramsOf(rows: readonly Row[], range: TocRange): GramTest {
  let table = ''
  for (let i = range.start; i < range.end; i++) {
    const row = rows[i]
    if (row) table += keyOf(row)
  }
  const known = new Uint8Array(FLAGS)
  for (let i = 0; i < table.length; i++) known[table.charCodeAt(i) % FLAGS] = 1
  const holds = searchOf(table)
  return (text, at) =>
    known[text.charCodeAt(at) % FLAGS] === 1 &&
    known[text.charCodeAt(at + 1) % FLAGS] === 1 &&
    known[text.charCodeAt(at + 2) % FLAGS] === 1 &&
    holds(text.slice(at, at + GRAM))
}

/** Flags for the characters of a table; several share one, which costs a search at most. */
const FLAGS = 1024

function searchOf(table: string): (gram: string) => boolean {
  if (table.length <= SEARCHED) return (gram) => table.includes(gram)
  const grams = new Set<string>()
  for (let i = 0; i + GRAM <= table.length; i++) grams.add(table.slice(i, i + GRAM))
  return (gram) => grams.has(gram)
}
