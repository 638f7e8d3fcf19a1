import { isAffix, pairAt, similarity } from './titles.ts'

/** A title of the list that a key is like. */
export interface Likeness {
  /** Index in the list. */
  readonly index: number
  readonly kind: 'same' | 'affix' | 'slip'
  /** 0..1. */
  readonly score: number
}

/** Looks a title key up in a list of them. */
export interface TitleIndex {
  /** Cheap: whether a key, or one it is part of, can be in the list: it begins or ends with characters of a title. */
  mayHold(key: string): boolean
  /** Titles that are the same, or the same but for something before or behind. */
  find(key: string): Likeness[]
  /** Titles that differ by a slip only; of `wanted`, where it is given. */
  findSlips(key: string, wanted?: ReadonlySet<number>): Likeness[]
}

/** Least likeness, 0..1, at which two titles are one title with a slip in it. */
export const SLIP = 0.72
/** Character pairs that more titles share than this tell nothing, and would make looking up slow. */
const COMMON = 64
/** Characters at either end by which affixes are looked up. */
const END = 4

const NONE: Likeness[] = []

/** An index over title keys (see `titleKey`); building is linear, looking up nearly constant. */
export function indexTitles(keys: readonly string[]): TitleIndex {
  const same = new Map<string, number[]>()
  const heads = new Map<number, number[]>()
  const tails = new Map<number, number[]>()
  let grams: Set<number> | undefined
  let pairs: Map<number, number[]> | undefined
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string
    push(same, key, index)
    if (key.length < END) continue
    push(heads, gramAt(key, 0), index)
    push(tails, gramAt(key, key.length - END), index)
  }
  return {
    mayHold(key) {
      if (key.length < END) return key.length > 0
      grams ??= gramsOf(keys)
      return grams.has(gramAt(key, 0)) || grams.has(gramAt(key, key.length - END))
    },
    find(key) {
      const equal = same.get(key)
      const before = key.length < END ? undefined : heads.get(gramAt(key, 0))
      const behind = key.length < END ? undefined : tails.get(gramAt(key, key.length - END))
      if (!equal && !before && !behind) return NONE
      const found: Likeness[] = []
      for (const index of equal ?? []) found.push({ index, kind: 'same', score: 1 })
      for (const index of before ?? []) considerAffix(index, keys[index] as string, key, found)
      // Many titles of one list may open or close alike: no set is built of them, those met twice are passed over.
      const head = key.slice(0, END)
      for (const index of behind ?? []) {
        const other = keys[index] as string
        if (!other.startsWith(head)) considerAffix(index, other, key, found)
      }
      return found
    },
    findSlips(key, wanted) {
      if (key.length < 5 || wanted?.size === 0) return NONE
      pairs ??= pairsOf(keys)
      const shared = new Map<number, number>()
      let skipped = 0
      for (let i = 0; i + 1 < key.length; i++) {
        const list = pairs.get(pairAt(key, i))
        if (list === undefined) continue
        if (list.length > COMMON) {
          skipped++
          continue
        }
        for (const index of list)
          if (!wanted || wanted.has(index)) shared.set(index, (shared.get(index) ?? 0) + 1)
      }
      if (shared.size === 0) return NONE
      const found: Likeness[] = []
      for (const [index, count] of shared) {
        const other = keys[index] as string
        if (
          count < 2 ||
          2 * (count + skipped) < SLIP * (key.length + other.length - 2) ||
          other === key ||
          Math.abs(other.length - key.length) > Math.max(3, other.length * 0.3)
        )
          continue
        const score = similarity(other, key)
        if (score >= SLIP) found.push({ index, kind: 'slip', score })
      }
      return found
    },
  }
}

function considerAffix(index: number, other: string, key: string, found: Likeness[]): void {
  const long = other.length > key.length ? other : key
  const short = other.length > key.length ? key : other
  if (other.length === key.length || !isAffix(long, short)) return
  found.push({ index, kind: 'affix', score: short.length / long.length })
}

/** Four characters as a number. Two different ones may share it: whoever finds something looks at the key itself. */
function gramAt(key: string, at: number): number {
  let gram = key.charCodeAt(at)
  for (let i = at + 1; i < at + END; i++) gram = (Math.imul(gram, 0x9e37) + key.charCodeAt(i)) | 0
  return gram
}

function gramsOf(keys: readonly string[]): Set<number> {
  const grams = new Set<number>()
  for (const key of keys) for (let i = 0; i + END <= key.length; i++) grams.add(gramAt(key, i))
  return grams
}

function pairsOf(keys: readonly string[]): Map<number, number[]> {
  const pairs = new Map<number, number[]>()
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string
    for (let i = 0; i + 1 < key.length; i++) {
      const pair = pairAt(key, i)
      const list = pairs.get(pair)
      if (list === undefined) pairs.set(pair, [index])
      else if (list[list.length - 1] !== index) list.push(index)
    }
  }
  return pairs
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
