import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { explainEntry } from '../../src/pages/explain.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { entriesOf } from '../../src/toc/index.ts'
import type { Facts, PageBreak, PageCheck } from '../../src/tree/nodes.ts'

const issue = `河 畔 通 讯
2022年第2期

目 录
渡口今年提前开航………3
石桥镇清淤十里………5
茶园里的读书会………7

渡口今年提前开航

那天清早河面上起了薄雾，撑船的人把缆绳

解开，又回头看了一眼岸上的灯，才慢慢地往对岸去了。

石桥镇清淤十里

守闸的人说，水位每天要看三回，早上一回，晌午一回，天黑以后还

天黑以后还有一回，记在一本卷了边的册子里。

茶园里的读书会

茶园在半山腰上，读书会就开在晾茶的棚子底下，来的人自己带凳子，也自己带书。
`

const soft: Omit<Facts['pages'], 'breaks'> = {
  basis: 'soft-breaks',
  first: 3,
  last: 7,
  offset: null,
  charactersPerLine: 28,
  linesPerPage: 25,
  articles: 'new-page',
}

/** The steps to the verdict on entry `index`, by the borders and the verdict that are given; \`LINE: text\`. */
function steps(
  index: number,
  borders: readonly (readonly [string, Omit<PageBreak, 'offset' | 'line'>])[],
  check: Partial<PageCheck>,
) {
  const source = sourceFromText(issue)
  const tree = analyse(source)
  const breaks = borders.map(([words, border]): PageBreak => {
    const offset = issue.lastIndexOf(words)
    return { ...border, offset, line: issue.slice(0, offset).split('\n').length }
  })
  tree.data.facts.pages = { ...soft, breaks }
  const entry = entriesOf(tree)[index]
  if (!entry) throw new RangeError(`no entry ${index}`)
  entry.pageCheck = {
    verdict: 'match',
    page: entry.page,
    range: null,
    confidence: 0.98,
    basis: 'soft-breaks',
    reason: null,
    ...check,
  }
  const reasons = explainEntry(entry, tree, source)
  return {
    en: reasons.map(({ line, text }) => `${line ?? '-'}: ${text.en}`),
    zh: reasons.map(({ line, text }) => `${line ?? '-'}: ${text.zh}`),
  }
}

const opening = { page: 3, basis: 'soft-breaks', observed: true, sign: 'new-article', rows: 25 } as const
const cut = { page: 4, basis: 'soft-breaks', observed: true, sign: 'cut-sentence', rows: 25 } as const
const counted = { page: 5, basis: 'line-count', observed: false, sign: 'new-article', rows: 25 } as const
const twice = { page: 6, basis: 'soft-breaks', observed: true, sign: 'doubled-text', rows: 25 } as const

describe('a text without page marks', () => {
  const borders: readonly [string, Omit<PageBreak, 'offset' | 'line'>][] = [
    ['渡口今年提前开航', opening],
    ['解开，又回头', cut],
    ['石桥镇清淤十里', counted],
    ['天黑以后还有', twice],
  ]

  test('the borders seen on both sides, what was counted between, and the numbers', () => {
    expect(steps(1, borders, {}).en).toEqual([
      '6: line 6 prints page 5 for it',
      '15: its heading stands in line 15',
      '11: line 11 stops in mid-sentence at “…船的人把缆绳” and line 13 goes on “解开，又回头…”: a page ends between them, and page 4 begins',
      '15: page 4 begins in line 13 and, set at 28 characters a line, has 25 lines to the end of the article; page 5 begins with the next one in line 15',
      '17: line 17 ends and line 19 begins with the same words, “天黑以后还”, as where a page is turned: page 6 begins in line 19',
      '9: pages are counted from 3 in line 9; 2 borders further on it is page 5; of the 2 other entries 0 fit that',
      '-: so it stands on page 5, as printed (confidence 98 %)',
    ])
  })

  test('in Chinese', () => {
    expect(steps(1, borders, { verdict: 'mismatch', page: 6 }).zh).toEqual([
      '6: 目录第 6 行印的是第 5 页',
      '15: 标题在第 15 行',
      '11: 第 11 行在“…船的人把缆绳”处断句，第 13 行接着“解开，又回头…”：中间换页，第 4 页开始',
      '15: 第 4 页从第 13 行起，按每行 28 字排 25 行，到本篇结束；新的一篇另起一页，第 5 页从第 15 行开始',
      '17: 第 17 行末与第 19 行头都有“天黑以后还”，是翻页处重复的字：第 6 页从第 19 行开始',
      '9: 页数从第 9 行的第 3 页数起，过 2 处页界，是第 5 页；其余 2 条中有 0 条与此相合',
      '-: 所以标题在第 6 页，不是第 5 页（把握 98%）',
    ])
  })

  test('a heading on the first page, up to the next border', () => {
    expect(steps(0, borders, {}).en.slice(2, -1)).toEqual([
      '9: page 3 begins in line 9 with an article',
      '11: line 11 stops in mid-sentence at “…船的人把缆绳” and line 13 goes on “解开，又回头…”: a page ends between them, and page 4 begins',
      '9: pages are counted from 3 in line 9; of the 2 other entries 0 fit that',
    ])
  })

  test('where the copy of doubled text is the beginning of a line, the border lies behind it', () => {
    const behind = { ...twice, page: 5 }
    expect(
      steps(
        2,
        [
          ['渡口今年提前开航', opening],
          ['还有一回，记在', behind],
        ],
        {},
      ).en,
    ).toContain(
      '17: line 17 ends and line 19 begins with the same words, “天黑以后”, as where a page is turned: page 5 begins in line 19',
    )
  })

  test('pages that are full, and pages told together because they are many', () => {
    const full = { page: 4, basis: 'line-count', observed: false, sign: 'line-count', rows: 23 } as const
    const words = [
      '渡口今年提前开航',
      '那天清早河面',
      '解开，又回头',
      '石桥镇清淤十里',
      '守闸的人说',
      '茶园里的读书会',
    ]
    const marks = [
      opening,
      full,
      { ...counted, page: 5 },
      { ...counted, page: 6 },
      { ...full, page: 7 },
      { ...counted, page: 8 },
    ]
    const { en, zh } = steps(
      2,
      words.map((word, i) => [word, marks[i] ?? opening] as const),
      {},
    )
    expect(en.slice(2, -2)).toEqual([
      '9: page 3 begins in line 9 with an article',
      '13: page 3 begins in line 9; 2 pages further, counted as below, page 5 begins in line 13',
      '15: page 5 begins in line 13 and, set at 28 characters a line, has 25 lines to the end of the article; page 6 begins with the next one in line 15',
      '17: page 6 begins in line 15 and is full after 25 lines: page 7 begins in line 17 at “守闸的人说，…”',
      '21: page 7 begins in line 17 and has 23 lines to the end of the article; page 8 begins with the next one in line 21',
    ])
    expect(zh[5]).toBe('17: 第 6 页从第 15 行起，排 25 行，满一页；第 7 页从第 17 行“守闸的人说，…”处开始')
  })

  test('where no page has a number, pages are counted from the first article', () => {
    const bare = borders.map(([words, border]) => [words, { ...border, page: null }] as const)
    const check = { verdict: 'unverifiable', page: null, reason: 'no-page' } as const
    expect(steps(1, bare, check).en).toContain(
      '15: page no. 2 of the articles begins in line 13 and, set at 28 characters a line, has 25 lines to the end of the article; page no. 3 of the articles begins with the next one in line 15',
    )
  })

  test.each([
    ['ambiguous-layout', 'it stands on page 7 or 8; 7, as printed, is possible but not proven'],
    [
      'circular-fit',
      'how the pages are set could be worked out from the pages in the table of contents only, and those cannot confirm themselves',
    ],
    ['no-page', 'without a printed page there is nothing to check'],
  ] as const)('%s: what is missing', (reason, missing) => {
    const check = { verdict: 'unverifiable', page: null, range: [7, 8], reason } as const
    const { en } = steps(2, borders, check)
    expect(en).toContain(`-: ${missing}`)
    expect(en.some((step) => step.includes('--lines-per-page'))).toBe(reason !== 'no-page')
  })
})

test('an entry without heading', () => {
  const source = sourceFromText(issue.replace('\n茶园里的读书会\n', '\n'))
  const tree = analyse(source)
  const entry = entriesOf(tree)[2]
  expect(entry && explainEntry(entry, tree, source).map(({ text }) => text.en)).toEqual([
    'line 7 prints page 7 for it',
    'no heading in the text is like the title',
    'check the spelling of the title in both places, or whether the article was left out',
  ])
})
