import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseUnicodeRange, unicodeRange } from '../../src/faces/unicode-range.ts'

test('neighbours make a range', () => {
  expect(unicodeRange([0x4e02, 0x20ac, 0x4e00, 0x4e01, 0x2010])).toBe('U+2010,U+20ac,U+4e00-4e02')
  expect(parseUnicodeRange('U+2010,U+20AC,U+4e00-4e02')).toEqual([
    [0x2010, 0x2010],
    [0x20ac, 0x20ac],
    [0x4e00, 0x4e02],
  ])
})

test('what is written names the same characters when read', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0x40 })), (codes) => {
      const read = parseUnicodeRange(unicodeRange(codes)).flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      )
      expect(read).toEqual([...codes].sort((a, b) => a - b))
    }),
  )
})
