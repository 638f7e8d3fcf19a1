import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HAN_DIGITS, readNumeral } from '../../src/text/numerals.ts'

const readings: readonly (readonly [string, number])[] = [
  ['32', 32],
  ['３２', 32],
  [' 7 ', 7],
  ['零', 0],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['廿', 20],
  ['廿四', 24],
  ['卅三', 33],
  ['卅 三', 33],
  ['卌一', 41],
  ['一百', 100],
  ['一百零三', 103],
  ['一百〇三', 103],
  ['一百十三', 113],
  ['三百一十', 310],
  ['一千零二十', 1020],
  ['两千', 2000],
  ['兩百', 200],
  ['三一零', 310],
  ['二〇二〇', 2020],
  ['二○二○', 2020],
  ['二零二零', 2020],
  ['一三', 13],
  ['壹贰', 12],
  ['壹拾贰', 12],
  ['貳仟零貳拾', 2020],
  ['陸佰柒拾捌', 678],
  ['一万二千', 12_000],
  ['十二万三千四百五十六', 123_456],
  ['一亿零三', 100_000_003],
]

const refused = [
  '',
  ' ',
  '1 2',
  '12a',
  '第三',
  '百',
  '百千',
  '十十',
  '一百零',
  '一百三',
  '二十〇',
  '两三',
  '一十百',
  '3十',
  '1.5',
  '9'.repeat(16),
]

describe('readNumeral', () => {
  it.each(readings)('reads %s as %d', (text, value) => {
    expect(readNumeral(text)).toBe(value)
  })

  it.each(refused)('does not read `%s`', (text) => {
    expect(readNumeral(text)).toBeUndefined()
  })

  it('reads back every number up to 9999 written with units', () => {
    for (let value = 1; value <= 9999; value++) expect(readNumeral(written(value))).toBe(value)
  })

  it('gives a safe integer or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...HAN_DIGITS, '万', '亿', ' ', '1', '０') }), (text) => {
        const value = readNumeral(text)
        expect(value === undefined || (Number.isSafeInteger(value) && value >= 0)).toBe(true)
      }),
    )
  })
})

function written(value: number): string {
  const digits = '零一二三四五六七八九'
  let text = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      gap = text !== ''
    } else {
      text += `${gap ? '零' : ''}${digits.charAt(digit)}${name}`
      gap = false
    }
  }
  return text
}
