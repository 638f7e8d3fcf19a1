import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { padEnd, terminalWidth, truncate, width } from '../../src/text/width.ts'

describe('width', () => {
  it.each([
    ['简报', 4, 4],
    ['第12期', 6, 6],
    ['“书”—…·', 12, 7],
    ['①℃→■', 8, 4],
    ['，。（）　', 10, 10],
    ['é', 1, 1],
    ['ｱ', 1, 1],
    ['한글', 4, 4],
    ['𠮷😀', 4, 4],
    ['\u200b\ufeff', 0, 0],
    ['', 0, 0],
  ])('measures `%s` as %d in type and %d in a terminal', (text, typed, terminal) => {
    expect(width(text)).toBe(typed)
    expect(terminalWidth(text)).toBe(terminal)
  })

  it('adds up over characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(width(text)).toBe([...text].reduce((sum, character) => sum + width(character), 0))
      }),
    )
  })
})

describe('padEnd', () => {
  it('fills up to the column', () => {
    expect(padEnd('目录', 6)).toBe('目录  ')
    expect(padEnd('目录', 3)).toBe('目录')
  })
})

describe('truncate', () => {
  it('cuts between characters and says so', () => {
    expect(truncate('读者服务座谈会', 7)).toBe('读者服…')
    expect(truncate('读者服务座谈会', 8)).toBe('读者服…')
    expect(truncate('读者', 4)).toBe('读者')
    expect(truncate('读者', 0)).toBe('')
  })

  it('never is wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, columns) => {
        expect(terminalWidth(truncate(text, columns))).toBeLessThanOrEqual(columns)
      }),
    )
  })
})
