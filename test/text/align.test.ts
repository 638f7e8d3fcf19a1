import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, type Pairing } from '../../src/text/align.ts'

const pairing = fc.record({
  a: fc.nat(5),
  b: fc.nat(5),
  score: fc.integer({ min: 1, max: 40 }).map((n) => n / 4),
})
const pairings = fc.uniqueArray(pairing, { maxLength: 9, selector: ({ a, b }) => `${a}|${b}` })

test('no set of pairs in order is worth more', () => {
  fc.assert(
    fc.property(pairings, (all) => {
      const chosen = align(all)
      expect(isInOrder(chosen)).toBe(true)
      expect(chosen.every((pair) => all.includes(pair))).toBe(true)
      expect(worth(chosen)).toBe(bestWorth(all))
    }),
    { numRuns: 1000 },
  )
})

test('the order in which pairs are given does not count', () => {
  fc.assert(
    fc.property(pairings, (all) => {
      expect(worth(align(all.toReversed()))).toBe(worth(align(all)))
    }),
  )
})

test('an entry that stands out of order gives way to the two it would cross', () => {
  const kept = [
    { a: 0, b: 1, score: 6 },
    { a: 1, b: 2, score: 6 },
  ]
  expect(align([...kept, { a: 2, b: 0, score: 10 }])).toEqual(kept)
})

test('one pair of great worth outweighs two small ones', () => {
  expect(
    align([
      { a: 0, b: 1, score: 2 },
      { a: 1, b: 2, score: 2 },
      { a: 2, b: 0, score: 10 },
    ]),
  ).toEqual([{ a: 2, b: 0, score: 10 }])
})

test('nothing to pair', () => {
  expect(align([])).toEqual([])
})

/** Both lists rise, each item used once. */
function isInOrder(pairs: readonly Pairing[]): boolean {
  return pairs.every((pair, i) => {
    const before = pairs[i - 1]
    return before === undefined || (pair.a > before.a && pair.b > before.b)
  })
}

function worth(pairs: readonly Pairing[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0)
}

/** By trying every subset. */
function bestWorth(all: readonly Pairing[]): number {
  const sorted = all.toSorted((x, y) => x.a - y.a || x.b - y.b)
  let best = 0
  for (let set = 0; set < 1 << sorted.length; set++) {
    const chosen = sorted.filter((_, i) => set & (1 << i))
    if (isInOrder(chosen)) best = Math.max(best, worth(chosen))
  }
  return best
}
