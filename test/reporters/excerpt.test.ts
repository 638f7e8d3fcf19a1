import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt } from '../../src/reporters/excerpt.ts'
import { shown } from '../../src/reporters/printable.ts'
import { terminalWidth } from '../../src/text/width.ts'
import { anyText } from './arbitrary.ts'

const line = '委员会换届工作截止3月底全部完成，共选出委员21名（女委员9名），平均年龄比上届小4岁。'

describe('excerpt', () => {
  test('Chinese characters take two columns', () => {
    expect(excerpt(line, 7, 9, 100)).toEqual({ text: line, marks: `${' '.repeat(14)}~~~~` })
  })

  test('a place between two characters is one mark', () => {
    expect(excerpt('渡口ab', 3, 3, 100).marks).toBe('     ^')
    expect(excerpt('渡口', 2, 2, 100).marks).toBe('    ^')
  })

  test('a long line is cut to what stands around the range', () => {
    expect(excerpt(line, line.indexOf('21'), line.indexOf('21') + 3, 30)).toEqual({
      text: '…，共选出委员21名（女委员9名…',
      marks: `${' '.repeat(13)}~~~~`,
    })
    expect(excerpt(line, 0, 3, 30).text).toBe('委员会换届工作截止3月底全部…')
    expect(excerpt(line, line.length - 1, line.length, 30).text).toBe('…名），平均年龄比上届小4岁。')
  })

  test('of a long range the beginning is shown', () => {
    expect(excerpt(line, 7, 40, 20)).toEqual({ text: '…截止3月底全部完成…', marks: ` ${'~'.repeat(17)}` })
  })

  test('what a screen would obey or hide is shown as �', () => {
    expect(excerpt('渡\u001b[0m口\u200b\t书', 6, 7, 100)).toEqual({
      text: '渡�[0m口� 书',
      marks: `${' '.repeat(8)}^`,
    })
  })

  test('of any line: it fits, and the marks stand under the range', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(40),
        fc.nat(40),
        fc.integer({ min: 12, max: 60 }),
        (text, from, length, room) => {
          const found = excerpt(text, from, from + length, room)
          expect(terminalWidth(found.text)).toBeLessThanOrEqual(room)
          expect(terminalWidth(found.marks)).toBeLessThanOrEqual(room)
          const [, after] = splitAt(found.text, found.marks.length - found.marks.trimStart().length)
          const range = [...text].filter((_, index, all) => {
            const offset = all.slice(0, index).join('').length
            return offset >= from && offset < from + length
          })
          const [marked] = splitAt(after, found.marks.trimStart().length)
          if (found.marks.endsWith('~'))
            expect(wideOnly(range.map(shown).join(''))).toContain(wideOnly(marked))
        },
      ),
    )
  })
})

/** Without what takes no column: it may stand on either side of a cut. */
function wideOnly(text: string): string {
  return [...text].filter((character) => terminalWidth(character) > 0).join('')
}

/** A text cut at a number of columns. */
function splitAt(text: string, columns: number): [string, string] {
  let end = 0
  for (const character of text) {
    if (terminalWidth(text.slice(0, end + character.length)) > columns) break
    end += character.length
  }
  return [text.slice(0, end), text.slice(end)]
}
