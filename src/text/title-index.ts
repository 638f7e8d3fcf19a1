import { isAffix, similarity } from './titles.ts'

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
  /** Titles of `wanted` that differ by a slip only. */
  findSlips(key: string, wanted: ReadonlySet<number>): Likeness[]
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
  const heads = new Map<string, number[]>()
  const tails = new Map<string, number[]>()
  let grams: Set<string> | undefined
  let pairs: Map<string, number[]> | undefined
  keys.forEach((key, index) => {
    push(same, key, index)
    if (key.length < END) return
    push(heads, key.slice(0, END), index)
    push(tails, key.slice(-END), index)
  })
  return {
    mayHold(key) {
      if (key.length < END) return key.length > 0
      grams ??= gramsOf(keys)
      return grams.has(key.slice(0, END)) || grams.has(key.slice(-END))
    },
    find(key) {
      const equal = same.get(key)
      const before = key.length < END ? undefined : heads.get(key.slice(0, END))
      const behind = key.length < END ? undefined : tails.get(key.slice(-END))
      if (!equal && !before && !behind) return NONE
      const found: Likeness[] = (equal ?? []).map((index) => ({ index, kind: 'same', score: 1 }))
      const consider = (index: number, other: string): void => {
        if (other.length === key.length || (!isAffix(other, key) && !isAffix(key, other))) return
        const score = Math.min(other.length, key.length) / Math.max(other.length, key.length)
        found.push({ index, kind: 'affix', score })
      }
      // Many titles of one list may open or close alike: no set is built of them, those met twice are passed over.
      for (const index of before ?? []) consider(index, keys[index] ?? '')
      const head = key.slice(0, END)
      for (const index of behind ?? []) if (!keys[index]?.startsWith(head)) consider(index, keys[index] ?? '')
      return found
    },
    findSlips(key, wanted) {
      if (key.length < 5 || wanted.size === 0) return []
      pairs ??= pairsOf(keys)
      const shared = new Map<number, number>()
      for (let i = 0; i + 1 < key.length; i++) {
        const list = pairs.get(key.slice(i, i + 2))
        if (list && list.length <= COMMON)
          for (const index of list) if (wanted.has(index)) shared.set(index, (shared.get(index) ?? 0) + 1)
      }
      const found: Likeness[] = []
      for (const [index, count] of shared) {
        const other = keys[index] ?? ''
        if (
          count < 2 ||
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

function gramsOf(keys: readonly string[]): Set<string> {
  const grams = new Set<string>()
  for (const key of keys) for (let i = 0; i + END <= key.length; i++) grams.add(key.slice(i, i + END))
  return grams
}

function pairsOf(keys: readonly string[]): Map<string, number[]> {
  const pairs = new Map<string, number[]>()
  keys.forEach((key, index) => {
    for (let i = 0; i + 1 < key.length; i++) {
      const pair = key.slice(i, i + 2)
      if (pairs.get(pair)?.at(-1) !== index) push(pairs, pair, index)
    }
  })
  return pairs
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
