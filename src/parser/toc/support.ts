import { codesOf } from '../../text/characters.ts'
import { similarity } from '../../text/titles.ts'
import { namesPeople } from '../readings.ts'
import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { TocRange } from './range.ts'

/**
 * What the body says of a text of the table of contents: 0 nothing like it; 1 much the same; 2 one is the other with
 * something before or behind; 3 the same.
 */
export type Backing = 0 | 1 | 2 | 3

/** The titles that the body could hold, for looking up by title keys. */
export interface Support {
  of(key: string): Backing
  /** Whether it is 3. */
  holds(key: string): boolean
  /** Whether it is 3 because of one row: not of several that could be one title. */
  isRow(key: string): boolean
  /** Whether a title of the body begins with the first four characters of the key. */
  opens(key: string): boolean
}

/** Longest title over several rows, in key characters. */
const LONGEST_WRAPPED = 90
/** Longest row that can be a title, in UTF-16 units. */
const LONGEST = 60
/** Longest row that is asked whether it names people, in UTF-16 units. */
const LONGEST_BYLINE = 30
/** How much a title in the table may run past the heading, or the heading past it, in characters. */
const AFFIX = 12
/** Shortest title that counts when another runs past it, in key characters. */
const SHORTEST = 5
/** Characters at either end by which titles are looked up. */
const END = 4
/** How many titles that begin or end alike are compared with another. */
const CROWD = 20

/** What the body supports: the rows that echo the table (see `echoesOf`), alone and joined over two or three rows. */
export function supportOf(
  echoes: readonly Row[],
  rows: readonly Row[],
  range: TocRange,
  isFurniture: (row: Row) => boolean,
  vocabulary: Vocabulary,
): Support {
  const keys = new Set<string>()
  const joined = new Set<string>()
  const isByline = (row: Row): boolean => row.text.length <= LONGEST_BYLINE && namesPeople(row, vocabulary)
  // The row above, as far as it is an echo, its key and the key of the one above that.
  let above: Row | undefined
  let before = ''
  let beforeThat = ''
  for (const row of echoes) {
    const open = isOpenLine(row.text)
    if ((!open && !isTitleable(row.text)) || isFurniture(row)) continue
    const key = keyOf(row)
    if (!open && key.length >= 2) keys.add(key)
    // Whether a row is a byline is asked only where rows could be joined.
    if (above && isNext(above, row, rows, range, isFurniture) && !isByline(above)) {
      if (isByline(row)) {
        above = undefined
        continue
      }
    } else {
      before = ''
      beforeThat = ''
    }
    if (before !== '' && !open && before.length + key.length <= LONGEST_WRAPPED) {
      joined.add(before + key)
      if (beforeThat !== '' && beforeThat.length + before.length + key.length <= LONGEST_WRAPPED)
        joined.add(beforeThat + before + key)
    }
    above = row
    beforeThat = before
    before = key
  }
  return lookUp(keys, joined)
}

/** Titles of one row and of several. */
interface Keys {
  has(key: string): boolean
}

function lookUp(single: ReadonlySet<string>, joined: ReadonlySet<string>): Support {
  const keys: Keys = { has: (key) => single.has(key) || joined.has(key) }
  // Most titles are the same in the table and in the body: the ends are seldom asked for.
  let ends: Ends | undefined
  return {
    of(key) {
      if (key.length < 2) return 0
      if (keys.has(key)) return 3
      if (key.length <= SHORTEST) return 0
      ends ??= endsOf(single, joined)
      const head = ends.heads.get(key.slice(0, END))
      const tail = ends.tails.get(key.slice(-END))
      if ((head && isLonger(key, head, keys, true)) || (tail && isLonger(key, tail, keys, false))) return 2
      return (head && isLike(key, head)) || (tail && isLike(key, tail)) ? 1 : 0
    },
    holds: (key) => key.length >= 2 && keys.has(key),
    isRow: (key) => key.length >= 2 && single.has(key),
    opens(key) {
      ends ??= endsOf(single, joined)
      return ends.heads.has(key.slice(0, END))
    },
  }
}

/** Titles by their first and by their last characters. */
interface Ends {
  readonly heads: ReadonlyMap<string, readonly string[]>
  readonly tails: ReadonlyMap<string, readonly string[]>
}

function endsOf(...sets: readonly ReadonlySet<string>[]): Ends {
  const heads = new Map<string, string[]>()
  const tails = new Map<string, string[]>()
  for (const keys of sets)
    for (const key of keys) {
      push(heads, key.slice(0, END), key)
      push(tails, key.slice(-END), key)
    }
  return { heads, tails }
}

/** Whether nothing but furniture, or the table itself, stands between two rows. */
function isNext(
  above: Row,
  row: Row,
  rows: readonly Row[],
  range: TocRange,
  isFurniture: (row: Row) => boolean,
): boolean {
  const apart = range.heading ?? range.start
  for (let i = above.index + 1; i < row.index; i++) {
    const between = rows[i]
    if (between && (i < apart || i >= range.end) && !isFurniture(between)) return false
  }
  return true
}

/** Whether a text is a title with something before (`atHead` false) or behind it, among titles that open or close alike. */
function isLonger(key: string, alike: readonly string[], keys: Keys, atHead: boolean): boolean {
  if (alike.length < CROWD)
    return alike.some(
      (title) =>
        title.length >= SHORTEST &&
        title.length < key.length &&
        key.length - title.length <= AFFIX &&
        (atHead ? key.startsWith(title) : key.endsWith(title)),
    )
  for (let cut = 1; cut <= AFFIX && key.length - cut >= SHORTEST; cut++)
    if (keys.has(atHead ? key.slice(0, -cut) : key.slice(cut))) return true
  return false
}

function isLike(key: string, alike: readonly string[]): boolean {
  return alike.some((title) => Math.abs(title.length - key.length) <= 4 && similarity(key, title) >= 0.8)
}

/** A line of a title that goes on below: it ends in a comma. */
function isOpenLine(text: string): boolean {
  return text.length <= LONGEST && COMMAS.has(text.charCodeAt(text.length - 1))
}

/** Cheap test that a row is not running text: short, and no stop at its end. */
export function isTitleable(text: string): boolean {
  return text.length <= LONGEST && text.length >= 2 && !STOPS.has(text.charCodeAt(text.length - 1))
}

const COMMAS = codesOf('，、')
const STOPS = codesOf('。；，、：;,')

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.length < CROWD) list.push(value)
}
