import { similarity, titleKey } from '../../text/titles.ts'
import { namesPeople } from '../readings.ts'

import { keyOf, type Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What the body says of a piece of the table of contents. */
export interface Support {
  /** 0 nothing like it; 1 much the same; 2 one is the other with something before or behind; 3 the same. */
  of(text: string): 0 | 1 | 2 | 3
}

/** Longest title over several rows, in key characters. */
const LONGEST_WRAPPED = 90
/** Longest row that can be a title, in UTF-16 units. */
const LONGEST = 60
/** How much a title in the table may run past the heading, or the heading past it, in characters. */
const AFFIX = 12

/** Characters by which a row of the body is told to have something to do with the table of contents. */
export const GRAM = 3

/**
 * The rows outside the table of contents that could be its titles or columns, for looking up: those that begin or end
 * with three characters (`grams`) which stand side by side in the table. Linear.
 */
export function supportOf(rows: readonly Row[], grams: ReadonlySet<string>, vocabulary: Vocabulary): Support {
  const keys = new Set<string>()
  const heads = new Map<string, string[]>()
  const tails = new Map<string, string[]>()
  const add = (key: string): void => {
    if (key.length < 2 || keys.has(key)) return
    keys.add(key)
    push(heads, key.slice(0, 4), key)
    push(tails, key.slice(-4), key)
  }
  let before = ''
  let beforeThat = ''
  for (const row of rows) {
    const open = isOpenLine(row.text)
    const key = open || isTitleable(row.text) ? keyOf(row) : ''
    if (
      key === '' ||
      (key.length >= GRAM && !grams.has(key.slice(0, GRAM)) && !grams.has(key.slice(-GRAM)))
    ) {
      before = ''
      beforeThat = ''
      continue
    }
    if (!open) add(key)
    if (row.text.length <= 30 && namesPeople(row, vocabulary)) {
      before = ''
      beforeThat = ''
      continue
    }
    if (before !== '' && before.length + key.length <= LONGEST_WRAPPED) {
      if (!open) add(before + key)
      if (!open && beforeThat !== '' && beforeThat.length + before.length + key.length <= LONGEST_WRAPPED)
        add(beforeThat + before + key)
    }
    beforeThat = before
    before = key
  }
  const weigh = (text: string): 0 | 1 | 2 | 3 => {
    const key = titleKey(text)
    if (key.length < 2) return 0
    if (keys.has(key)) return 3
    for (let cut = 1; cut <= AFFIX && key.length - cut >= 5; cut++) {
      if (keys.has(key.slice(cut)) || keys.has(key.slice(0, -cut))) return 2
    }
    if (key.length < 6) return 0
    const near = [...(heads.get(key.slice(0, 4)) ?? []), ...(tails.get(key.slice(-4)) ?? [])]
    return near.some((other) => Math.abs(other.length - key.length) <= 4 && similarity(key, other) >= 0.8)
      ? 1
      : 0
  }
  // The same piece is weighed for every cut it is part of.
  const weighed = new Map<string, 0 | 1 | 2 | 3>()
  return {
    of(text) {
      const support = weighed.get(text) ?? weigh(text)
      weighed.set(text, support)
      return support
    },
  }
}

/** A line of a title that goes on below: it ends in a comma. */
function isOpenLine(text: string): boolean {
  return text.length <= LONGEST && '，、'.includes(text.charAt(text.length - 1))
}

/** Cheap test that a row is not running text: short, and no stop at its end. */
export function isTitleable(text: string): boolean {
  return text.length <= LONGEST && text.length >= 2 && !'。；，、：;,'.includes(text.charAt(text.length - 1))
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.length < 20) list.push(value)
}
