import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { mapPages } from '../../src/pages/printed.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import type { Bulletin } from '../../src/tree/nodes.ts'
import { visit } from '../../src/tree/visit.ts'

const prose = '那天清早河面上起了薄雾，撑船的人把缆绳解开，又回头看了一眼岸上的灯，才慢慢地往对岸去了。'

/** Folios and running heads with a number, in order, of a text whose lines are given. */
function numbers(lines: readonly string[]): (number | null)[] {
  const found: (number | null)[] = []
  const tree: Bulletin = analyse(sourceFromText(lines.join('\n')))
  visit(tree, 'folio', ({ page }) => found.push(page))
  visit(tree, 'runningHead', ({ page }) => found.push(page))
  return found
}

describe('a number is a folio when it counts on', () => {
  test.each([
    ['dressed numbers', ['- 3 -', '- 4 -', '- 5 -'], [3, 4, 5]],
    ['bare numbers', ['3', '4', '5'], [3, 4, 5]],
    ['numbers in words', ['第三页', '第四页', '第五页'], [3, 4, 5]],
    ['numbers of a whole', ['3/9', '4/9', '5/9'], [3, 4, 5]],
    ['Chinese numerals', ['（廿三）', '（廿四）', '（廿五）'], [23, 24, 25]],
    ['a page left out', ['- 3 -', '- 4 -', '- 6 -', '- 7 -'], [3, 4, 6, 7]],
    ['a slip between', ['- 3 -', '- 4 -', '- 40 -', '- 5 -', '- 6 -'], [3, 4, 5, 6]],
    ['a page 0', ['- 0 -', '- 1 -', '- 2 -'], [0, 1, 2]],
    ['running heads', ['河畔通讯 · 3', '河畔通讯 · 4', '河畔通讯 · 5'], [3, 4, 5]],
  ])('%s', (_, marks, expected) => {
    expect(numbers(marks.flatMap((mark) => [prose, prose, mark]))).toEqual(expected)
  })

  test.each([
    ['years', ['2019', '2008', '1998']],
    ['falling numbers', ['9', '7', '5']],
    ['one number again and again', ['12', '12', '12']],
    ['two bare numbers', ['3', '9']],
    ['numbers of one column of a table', ['3', '4', '5'].flatMap((n) => [n])],
  ])('%s are none', (name, marks) => {
    const lines = name.includes('table') ? [prose, ...marks, prose] : marks.flatMap((mark) => [prose, mark])
    expect(numbers(lines)).toEqual([])
  })
})

describe('what a number names', () => {
  const at = (page: number, start: number, beside: 'before' | 'behind' | '' = '') => ({
    page,
    start,
    end: start + 5,
    sheet: 0,
    basis: 'folio' as const,
    headBefore: beside === 'before',
    headBehind: beside === 'behind',
  })
  const map = (printed: ReturnType<typeof at>[], text: readonly [number, number]) =>
    mapPages({ printed, sheets: [0], heads: [], hard: 0, begin: 0, end: 10_000, text })?.breaks.map(
      ({ page, offset, range }) => [range ?? page, offset],
    )

  test('at the foot: the page it closes', () => {
    expect(map([at(3, 100), at(4, 200), at(5, 300)], [10, 299])).toEqual([
      [3, 0],
      [4, 106],
      [5, 206],
      [6, 306],
    ])
  })

  test('at the head: the page it opens', () => {
    expect(map([at(3, 0), at(4, 100), at(5, 200)], [10, 299])).toEqual([
      [3, 0],
      [4, 100],
      [5, 200],
    ])
  })

  test('text before 1: that is page 1', () => {
    expect(map([at(1, 100), at(2, 200), at(3, 300)], [10, 400])?.slice(-1)).toEqual([[4, 306]])
  })

  test('text on both sides of 2 and on: the first page bears no number', () => {
    expect(map([at(2, 100), at(3, 200), at(4, 300)], [10, 400])).toEqual([
      [1, 0],
      [2, 100],
      [3, 200],
      [4, 300],
    ])
  })

  test('text on both sides: running heads open pages', () => {
    const foot = [at(3, 100, 'behind'), at(4, 200, 'behind'), at(5, 300)]
    const head = [at(3, 100, 'before'), at(4, 200, 'before'), at(5, 300)]
    expect(map(foot, [10, 400])?.slice(-1)).toEqual([[6, 306]])
    expect(map(head, [10, 400])?.slice(-1)).toEqual([[5, 300]])
  })

  test('text on both sides and nothing to tell by: nothing is claimed', () => {
    expect(map([at(3, 100), at(4, 200)], [10, 400])).toEqual([])
  })

  test('a number that is missing leaves a range', () => {
    expect(map([at(3, 0), at(4, 100), at(7, 200)], [10, 299])).toEqual([
      [3, 0],
      [[4, 6], 100],
      [7, 200],
    ])
  })

  test('nothing printed, nothing mapped', () => {
    expect(
      mapPages({ printed: [], sheets: [0], heads: [], hard: 0, begin: 0, end: 10, text: [0, 9] }),
    ).toBeUndefined()
  })
})

describe('physical pages', () => {
  const sheets = (marks: readonly (readonly [sheet: number, page: number])[]) =>
    mapPages({
      printed: marks.map(([sheet, page]) => ({
        page,
        start: sheet * 100,
        end: sheet * 100 + 3,
        sheet,
        basis: 'folio' as const,
        headBefore: false,
        headBehind: false,
      })),
      sheets: [0, 100, 200, 300],
      heads: [],
      begin: 0,
      end: 10_000,
      hard: 3,
      text: [0, 399],
    })

  test('bear the number printed on them', () => {
    expect(
      sheets([
        [0, 5],
        [1, 6],
        [2, 7],
        [3, 8],
      ]),
    ).toMatchObject({ offset: 4, breaks: [5, 6, 7, 8].map((page) => ({ page })) })
  })

  test('without one, that of their neighbours counted on', () => {
    expect(
      sheets([
        [0, 5],
        [3, 8],
      ])?.breaks.map(({ page }) => page),
    ).toEqual([5, 6, 7, 8])
  })

  test('between neighbours that disagree, none', () => {
    expect(
      sheets([
        [0, 5],
        [2, 9],
      ])?.breaks.map(({ page }) => page),
    ).toEqual([5, null, 9, 10])
  })

  test('without any number, only borders', () => {
    expect(sheets([])).toMatchObject({
      offset: null,
      breaks: [null, null, null, null].map((page) => ({ page })),
    })
  })
})
