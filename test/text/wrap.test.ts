import fc from 'fast-check'
import { expect, test } from 'vitest'
import { terminalWidth } from '../../src/text/width.ts'
import { wrap } from '../../src/text/wrap.ts'

test.each<[string, number, readonly string[]]>([
  ['', 10, ['']],
  ['short', 10, ['short']],
  ['one two three', 8, ['one two', 'three']],
  ['数到十二三四五', 6, ['数到十', '二三四', '五']],
  ['第 12 页，完', 7, ['第 12', '页，完']],
  ['他说“好。”然后走了', 8, ['他说', '“好。”然', '后走了']],
  ['unbreakable', 4, ['unbreakable']],
])('%j in %i columns', (text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines)
})

test('nothing is lost but spaces at line ends, and lines fit where their words do', () => {
  const character = fc.constantFrom('字', '页', 'a', '1', ' ', '，', '。', '“', '”', '`', '…', '（', '）')
  fc.assert(
    fc.property(
      fc.string({ unit: character, maxLength: 60 }),
      fc.integer({ min: 20, max: 40 }),
      (text, columns) => {
        const lines = wrap(text, columns)
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
        for (const line of lines) {
          if (/[a-z0-9`，。”…（）“]{6}/u.test(line)) continue
          expect(terminalWidth(line)).toBeLessThanOrEqual(columns)
        }
      },
    ),
  )
})
