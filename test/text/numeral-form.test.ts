import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeLike } from '../../src/text/numeral-form.ts'
import { readNumeral } from '../../src/text/numerals.ts'

test.each<[string, number, string | undefined]>([
  ['5', 4, '4'],
  ['9', 12, '12'],
  ['12', 9, '9'],
  ['03', 4, '04'],
  ['09', 12, '12'],
  ['００３', 12, '０１２'],
  ['５', 14, '１４'],
  ['1 2', 13, '1 3'],
  ['l2', 13, '13'],
  ['1O', 9, '9'],
  ['O7', 8, '08'],
  ['三', 4, '四'],
  ['三', 14, '十四'],
  ['十二', 20, '二十'],
  ['十 三', 14, '十 四'],
  ['廿三', 31, '卅一'],
  ['廿三', 9, '九'],
  ['二〇', 21, '二一'],
  ['三一', 30, '三〇'],
  ['二零', 30, '三零'],
  ['壹拾贰', 13, '壹拾叁'],
  ['貳拾', 16, '壹拾陸'],
  ['一百零三', 102, '一百零二'],
  ['九十九', 101, '一百零一'],
  ['一十二', 11, '一十一'],
  ['', 3, undefined],
  ['甲', 3, undefined],
])('%s → %i: %s', (written, value, expected) => {
  expect(writeLike(value, written)).toBe(expected)
})

test.each(['7', '０７', '007', '七', '十七', '廿', '柒', '一百一十', '二〇'])(
  'whatever is written like %s reads as what was meant',
  (written) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
        const text = writeLike(value, written) ?? ''
        expect(readNumeral(text)).toBe(value)
      }),
    )
  },
)
