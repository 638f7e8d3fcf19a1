import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { report } from '../../src/toc/findings.ts'
import { entriesOf } from '../../src/toc/index.ts'
import type { PageBasis } from '../../src/tree/nodes.ts'

const titles = ['渡口记事', '堤上的春天', '茶园来信', '石桥旧闻', '柳湾雨量', '水闸往事']

/** What is reported of entries that print the first page of each pair, with headings found on the second. */
function reported(
  pairs: readonly (readonly [number, number | null])[],
  { confidence = 0.99, basis = 'folio' }: { confidence?: number; basis?: PageBasis } = {},
) {
  const listed = titles.slice(0, pairs.length)
  const text = [
    '目 录',
    ...listed.map((title, i) => `${title}………${pairs[i]?.[0]}`),
    ...listed.flatMap((title) => ['', title, '', '那天清早河面上起了薄雾。']),
  ].join('\n')
  const source = sourceFromText(`${text}\n`)
  const tree = analyse(source)
  entriesOf(tree).forEach((entry, i) => {
    const found = pairs[i]?.[1] ?? null
    entry.pageCheck =
      found === null
        ? {
            verdict: 'unverifiable',
            page: null,
            range: null,
            confidence: 0,
            basis: 'none',
            reason: 'no-evidence',
          }
        : {
            verdict: found === entry.page ? 'match' : 'mismatch',
            page: found,
            range: [found, found],
            confidence,
            basis,
            reason: null,
          }
  })
  tree.data.facts.findings = []
  return report(tree).data.facts.findings.map(({ rule, start, fix, message }) => ({
    rule,
    at: source.text.slice(start).split('…')[0],
    fix: fix?.map((edit) => edit.text),
    en: message.en,
  }))
}

describe('pages off by the same number', () => {
  test('three in a row are one finding, at the first, with all the pages to be corrected', () => {
    expect(
      reported([
        [2, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ]),
    ).toMatchObject([
      {
        rule: 'toc-page-shift',
        at: '堤上的春天',
        fix: ['4', '6', '8'],
        en: expect.stringContaining('each 1 higher'),
      },
    ])
  })

  test('two are two findings', () => {
    expect(
      reported([
        [2, 2],
        [3, 4],
        [5, 6],
      ]),
    ).toMatchObject([
      { rule: 'toc-page-mismatch', fix: ['4'] },
      { rule: 'toc-page-mismatch', fix: ['6'] },
    ])
  })

  test('where the number changes, another begins', () => {
    const found = reported([
      [3, 2],
      [4, 3],
      [5, 4],
      [7, 5],
      [9, 7],
    ])
    expect(found.map(({ rule, at }) => [rule, at])).toEqual([
      ['toc-page-shift', '渡口记事'],
      ['toc-page-mismatch', '石桥旧闻'],
      ['toc-page-mismatch', '柳湾雨量'],
    ])
  })

  test('an entry that nothing is known of does not part them, one that is right does', () => {
    expect(
      reported([
        [3, 2],
        [4, null],
        [5, 4],
        [6, 5],
      ]).map(({ rule }) => rule),
    ).toEqual(['toc-page-shift'])
    const parted = reported([
      [3, 2],
      [4, 3],
      [4, 4],
      [6, 5],
      [7, 6],
    ])
    expect(parted.map(({ rule }) => rule)).toEqual(Array(4).fill('toc-page-mismatch'))
  })
})

test('an entry that is wrong by itself does not part a row, and is told apart', () => {
  const found = reported([
    [3, 2],
    [4, 3],
    [9, 4],
    [6, 5],
  ])
  expect(found.map(({ rule, at, fix }) => [rule, at, fix])).toEqual([
    ['toc-page-shift', '渡口记事', ['2', '3', '5']],
    ['toc-page-mismatch', '茶园来信', ['4']],
  ])
})

describe('where only text is counted', () => {
  const basis = 'soft-breaks'

  test('pages all higher up to the last entry may be right: a page without text is not counted', () => {
    const [found, ...others] = reported(
      [
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 5],
        [7, 6],
        [8, 7],
      ],
      { basis },
    ).map(({ rule, fix, en }) => ({ rule, fix, en }))
    expect(found).toMatchObject({ rule: 'toc-page-mismatch', fix: undefined })
    expect(found?.en).toMatch(/, unless a page without text stands before$/u)
    expect(others).toMatchObject([{ rule: 'toc-page-mismatch', fix: undefined }])
  })

  test.each<[string, readonly (readonly [number, number])[]]>([
    [
      'the last entry of all is right',
      [
        [2, 2],
        [4, 3],
        [4, 4],
      ],
    ],
    [
      'they are lower',
      [
        [2, 2],
        [3, 3],
        [3, 4],
      ],
    ],
    [
      'they are too much higher',
      [
        [2, 2],
        [3, 3],
        [9, 4],
      ],
    ],
  ])('they may not when %s', (_, pairs) => {
    const [found] = reported(pairs, { basis })
    expect(found?.fix).toHaveLength(1)
    expect(found?.en).not.toContain('without text')
  })

  test('nor are they doubted where pages are printed', () => {
    expect(
      reported([
        [2, 2],
        [3, 3],
        [5, 4],
      ]),
    ).toMatchObject([{ fix: ['4'], en: expect.not.stringContaining('unless') }])
  })

  test('nothing is written unless most entries bear the count out', () => {
    expect(
      reported(
        [
          [2, 2],
          [3, 4],
          [5, 6],
          [7, 7],
        ],
        { basis },
      ),
    ).toMatchObject([{ fix: undefined }, { fix: undefined }])
    expect(
      reported(
        [
          [2, 2],
          [3, 4],
          [5, 6],
          [7, 7],
          [8, 8],
        ],
        { basis },
      ),
    ).toMatchObject([{ fix: ['4'] }, { fix: ['6'] }])
  })
})

test('a page that is likely but not certain is reported, and not written', () => {
  expect(
    reported(
      [
        [3, 2],
        [3, 3],
      ],
      { confidence: 0.86 },
    ),
  ).toMatchObject([{ rule: 'toc-page-mismatch', fix: undefined }])
})

test('a page that falls behind one proven wrong is no fault of its own', () => {
  expect(
    reported([
      [9, 2],
      [3, 3],
      [4, 4],
    ]).map(({ rule }) => rule),
  ).toEqual(['toc-page-mismatch'])
  expect(
    reported([
      [9, null],
      [3, 3],
      [4, 4],
    ]).map(({ rule, at }) => [rule, at]),
  ).toEqual([['toc-page-order', '堤上的春天']])
})
