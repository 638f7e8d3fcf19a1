import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceFromText, splitLines } from '../../src/readers/lines.ts'

/** `number:column@offset/sheet value` of each line. */
function shape(text: string): string[] {
  return splitLines(text).map(
    (line) => `${line.number}:${line.column}@${line.offset}/${line.sheet} ${line.value}`,
  )
}

describe('splitLines', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['\n', ['1:1@0/0 ']],
    ['a', ['1:1@0/0 a']],
    ['a\n', ['1:1@0/0 a']],
    ['a\r\nb\rc\n\nd', ['1:1@0/0 a', '2:1@3/0 b', '3:1@5/0 c', '4:1@7/0 ', '5:1@8/0 d']],
    ['a\n\r\nb', ['1:1@0/0 a', '2:1@2/0 ', '3:1@4/0 b']],
    ['a\u2028b\u2029c\vd\u0085e', ['1:1@0/0 a\u2028b\u2029c\vd\u0085e']],
    // A form feed inside, at the start, at the end of a line; alone on one; at the end of the text.
    ['a\fb\nc', ['1:1@0/0 a', '1:3@2/1 b', '2:1@4/1 c']],
    ['a\n\fb\nc', ['1:1@0/0 a', '2:2@3/1 b', '3:1@5/1 c']],
    ['a\f\nb', ['1:1@0/0 a', '2:1@3/1 b']],
    ['a\n\f\nb', ['1:1@0/0 a', '2:2@3/1 ', '3:1@4/1 b']],
    ['a\f\fb', ['1:1@0/0 a', '1:4@3/2 b']],
    ['a\n\f', ['1:1@0/0 a']],
    ['\f', []],
  ])('cuts %j', (text, lines) => {
    expect(shape(text)).toEqual(lines)
  })

  it('slices the text, in order, and leaves out line ends and form feeds alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '页', '\n', '\r', '\f', '\u2028', ' ') }),
        (text) => {
          let end = 0
          let number = 0
          for (const line of splitLines(text)) {
            expect(text.slice(line.offset, line.offset + line.value.length)).toBe(line.value)
            expect(text.slice(end, line.offset)).toMatch(/^[\n\r\f]*$/u)
            expect(line.value).not.toMatch(/[\n\r\f]/u)
            expect(line.sheet).toBe(text.slice(0, line.offset).split('\f').length - 1)
            expect(line.number).toBe(text.slice(0, line.offset).split(/\r\n|\r|\n/u).length)
            expect(line.number - number).toBeLessThanOrEqual(1)
            number = line.number
            end = line.offset + line.value.length
          }
          expect(text.slice(end)).toMatch(/^[\n\r\f]*$/u)
        },
      ),
    )
  })

  it('takes one long line and many short ones', () => {
    expect(splitLines('长'.repeat(5_000_000))).toHaveLength(1)
    expect(splitLines('短\n'.repeat(500_000))).toHaveLength(500_000)
  })
})

describe('sourceFromText', () => {
  it('takes off a byte order mark, and one only', () => {
    expect(sourceFromText('\ufeff页').text).toBe('页')
    expect(sourceFromText('\ufeff\ufeff页').text).toBe('\ufeff页')
  })

  it('has defaults for a string in memory', () => {
    expect(sourceFromText('页')).toEqual({
      path: null,
      format: 'text',
      encoding: 'utf-8',
      text: '页',
      lines: [{ value: '页', number: 1, column: 1, offset: 0, sheet: 0 }],
      remarks: [],
    })
  })
})
