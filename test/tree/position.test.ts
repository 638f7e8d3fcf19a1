import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceFromText } from '../../src/readers/lines.ts'
import { lineIndex, locator } from '../../src/tree/position.ts'

test('an offset behind a form feed counts columns from the start of the editor line', () => {
  const source = sourceFromText('甲乙\n丙\f丁戊\n己')
  const locate = locator(source)
  expect(locate(5, 7)).toEqual({
    start: { line: 2, column: 3, offset: 5 },
    end: { line: 2, column: 5, offset: 7 },
  })
  expect(locate(1, 9)).toEqual({
    start: { line: 1, column: 2, offset: 1 },
    end: { line: 3, column: 2, offset: 9 },
  })
})

test('a line ending belongs to the line it ends, the end of the text to the line after', () => {
  const locate = locator(sourceFromText('甲\r\n乙\n'))
  expect(locate(2, 3).start).toEqual({ line: 1, column: 3, offset: 2 })
  expect(locate(3, 5)).toEqual({
    start: { line: 2, column: 1, offset: 3 },
    end: { line: 3, column: 1, offset: 5 },
  })
  expect(locator(sourceFromText(''))(0, 0).start).toEqual({ line: 1, column: 1, offset: 0 })
})

test('a point names the character it came from, for any text', () => {
  const text = fc.array(fc.constantFrom('甲', '😀', 'a', ' ', '\n', '\r\n', '\f', '\f'), { maxLength: 40 })
  fc.assert(
    fc.property(text, (parts) => {
      const source = sourceFromText(parts.join(''))
      const editor = source.text.split(/\r\n|\n/u)
      const locate = locator(source)
      for (const line of source.lines) {
        for (let i = 0; i <= line.value.length; i++) {
          const { start } = locate(line.offset + i, line.offset + i)
          expect(source.lines[lineIndex(source.lines, line.offset + i)]).toBe(line)
          expect(editor[start.line - 1]?.slice(start.column - 1).startsWith(line.value.slice(i))).toBe(true)
        }
      }
    }),
  )
})
