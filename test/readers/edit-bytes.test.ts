import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editBytes } from '../../src/readers/edit-bytes.ts'
import { encodeAs } from '../encoders.ts'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const

test.each(encodings)(
  '%s: what is edited is what editing the text gives, and nothing else moves',
  (encoding) => {
    const piece = fc.constantFrom('日', '月', '年末', '3', '…', '\n', '\r\n', ' ', 'P.')
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.constantFrom('5', '１２', '十三', '六'),
        (pieces, at, written) => {
          const text = `目${pieces.join('')}`
          const start = 1 + (at % text.length)
          const end = Math.min(text.length, start + 1)
          if (text.slice(start - 1, end).includes('\r')) return
          const edited = editBytes(encodeAs(text, encoding), encoding, text, [{ start, end, text: written }])
          const expected = encodeAs(text.slice(0, start) + written + text.slice(end), encoding)
          expect(edited && Buffer.from(edited).equals(expected)).toBe(true)
        },
      ),
    )
  },
)

test('several edits, the first at the very beginning, behind a byte order mark', () => {
  const text = '3月的渡口\n第4页\n'
  const bytes = Buffer.from(`\ufeff${text}`)
  const edits = [
    { start: 7, end: 8, text: '12' },
    { start: 0, end: 1, text: '5' },
  ]
  expect(editBytes(bytes, 'utf-8', text, edits)?.toString()).toBe('\ufeff5月的渡口\n第12页\n')
})

test.each<[string, string, string, readonly { start: number; end: number; text: string }[]]>([
  ['a text that the bytes do not decode to', '渡口…3\n', '渡口…4\n', [{ start: 3, end: 4, text: '5' }]],
  ['a character the encoding has not', '渡口…3\n', '渡口…3\n', [{ start: 3, end: 4, text: '🀄' }]],
  [
    'edits that overlap',
    '渡口…35\n',
    '渡口…35\n',
    [
      { start: 3, end: 5, text: '5' },
      { start: 4, end: 5, text: '6' },
    ],
  ],
])('refused: %s', (_, written, text, edits) => {
  expect(editBytes(encodeAs(written, 'big5'), 'big5', text, edits)).toBeUndefined()
})
