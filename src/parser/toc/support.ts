import { codesOf } from '../../text/characters.ts'
import { similarity } from '../../text/titles.ts'
import { keyOf, type Row } from '../rows.ts'

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

/** Longest row that can be a title or a column, in UTF-16 units. */
export const LONGEST = 60
/** How much a title in the table may run past the heading, or the heading past it, in characters. */
const AFFIX = 12
/** Shortest title that counts when another runs past it, in key characters. */
const SHORTEST = 5
/** Characters at either end by which titles are looked up. */
const END = 4
/** How many titles that begin or end alike are compared with another. */
const CROWD = 20

/**
 * What the body supports: the rows that echo the table (see `echoesOf`), alone and joined over two or three rows.
 * `join` makes the keys of both.
 */
export function supportOf(
  echoes: readonly Row[],
  isFurniture: (row: Row) => boolean,
  join: () => ReadonlySet<string>,
): Support {
  const alone = new Set<string>()
  for (const row of echoes) {
    if (!isTitleable(row.text) || isFurniture(row)) continue
    const key = keyOf(row)
    if (key.length >= 2) alone.add(key)
  }
  // Most titles of a table stand in the body on a row of their own: the others are seldom asked for.
  let joined: Titles | undefined
  const titles = (): Titles => {
    joined ??= indexTitles(join())
    return joined
  }
  const holds = (key: string): boolean => key.length >= 2 && (alone.has(key) || titles().keys.has(key))
  return {
    holds,
    isRow: (key) => alone.has(key),
    of(key) {
      if (holds(key)) return 3
      if (key.length <= SHORTEST) return 0
      const { keys, heads, tails } = titles()
      const head = heads.get(key.slice(0, END))
      const tail = tails.get(key.slice(-END))
      if ((head && isLonger(key, head, keys, true)) || (tail && isLonger(key, tail, keys, false))) return 2
      return (head && isLike(key, head)) || (tail && isLike(key, tail)) ? 1 : 0
    },
    opens: (key) => titles().heads.has(key.slice(0, END)),
  }
}

/** Keys of titles, also by their first and by their last characters. */
interface Titles {
  readonly keys: ReadonlySet<string>
  readonly heads: ReadonlyMap<string, readonly string[]>
  readonly tails: ReadonlyMap<string, readonly string[]>
}

function indexTitles(keys: ReadonlySet<string>): Titles {
  const heads = new Map<string, string[]>()
  const tails = new Map<string, string[]>()
  for (const key of keys) {
    push(heads, key.slice(0, END), key)
    push(tails, key.slice(-END), key)
  }
  return { keys, heads, tails }
}

/** Whether a text is a title with something before (`atHead` false) or behind it, among titles that open or close alike. */
function isLonger(
  key: string,
  alike: readonly string[],
  keys: ReadonlySet<string>,
  atHead: boolean,
): boolean {
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

/** Cheap test that a row is not running text: short, and no stop at its end. */
export function isTitleable(text: string): boolean {
  return text.length <= LONGEST && text.length >= 2 && !STOPS.has(text.charCodeAt(text.length - 1))
}

const STOPS = codesOf('。；，、：;,')

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.length < CROWD) list.push(value)
}
