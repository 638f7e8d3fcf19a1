import { isDigit } from '../../text/characters.ts'
import { isWordCode } from '../../text/titles.ts'
import { keyOf, type Row } from '../rows.ts'
import type { TocRange } from './range.ts'
import { LONGEST } from './support.ts'

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

/** Tells whether three characters stand side by side in the table. */
type GramTest = (a: number, b: number, c: number) => boolean

function isEcho(row: Row, isGram: GramTest): boolean {
  const text = row.folded
  const head = isGramFrom(text, 0, 1, isGram)
  if (head === true) return true
  const tail = head === false ? isGramFrom(text, text.length - 1, -1, isGram) : undefined
  if (tail !== undefined) return tail
  const key = keyOf(row)
  if (key.length < GRAM) return key !== ''
  const last = key.length - GRAM
  return (
    isGram(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2)) ||
    isGram(key.charCodeAt(last), key.charCodeAt(last + 1), key.charCodeAt(last + 2))
  )
}

/**
 * Whether the key of the text begins (from index 0, `step` 1) or ends (from the last, −1) with such three characters.
 * Han and digits stand in the key as they are, marks do not: with others, or too few, only the key itself can tell.
 */
function isGramFrom(text: string, from: number, step: 1 | -1, isGram: GramTest): boolean | undefined {
  let first = 0
  let second = 0
  for (let i = from; i >= 0 && i < text.length; i += step) {
    const code = text.charCodeAt(i)
    if ((code >= 0x4e00 && code <= 0x9fff) || isDigit(code)) {
      if (first === 0) first = code
      else if (second === 0) second = code
      else return step === 1 ? isGram(first, second, code) : isGram(code, second, first)
    } else if (isWordCode(code)) return undefined
  }
  return undefined
}

/** Three characters side by side in the keys of the table's rows, also over their ends. */
function gramsOf(rows: readonly Row[], range: TocRange): GramTest {
  let table = ''
  for (let i = range.start; i < range.end; i++) {
    const row = rows[i]
    if (row) table += keyOf(row)
  }
  known.fill(0)
  for (let i = 0; i < table.length; i++) known[table.charCodeAt(i) % FLAGS] = 1
  const holds = searchOf(table)
  return (a, b, c) =>
    known[a % FLAGS] === 1 &&
    known[b % FLAGS] === 1 &&
    known[c % FLAGS] === 1 &&
    holds(String.fromCharCode(a, b, c))
}

/** Flags for the characters of the table looked at; several share one, which costs a search at most. */
const FLAGS = 1024
const known = new Uint8Array(FLAGS)

function searchOf(table: string): (gram: string) => boolean {
  if (table.length <= SEARCHED) return (gram) => table.includes(gram)
  const grams = new Set<string>()
  for (let i = 0; i + GRAM <= table.length; i++) grams.add(table.slice(i, i + GRAM))
  return (gram) => grams.has(gram)
}
