import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import type { LayoutOptions } from '../../src/pages/layout.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { articlesOf, entriesOf } from '../../src/toc/index.ts'
import type { Bulletin } from '../../src/tree/nodes.ts'
import { invented, titles } from '../pages/invented.ts'
import { copyIssue, type Paper, type PlannedArticle, pagesOfTitles, setIssue } from '../pages/set-issue.ts'

const articles: fc.Arbitrary<PlannedArticle[]> = fc
  .tuple(
    fc.shuffledSubarray([...titles], { minLength: 4, maxLength: 8 }),
    fc.array(fc.tuple(fc.integer({ min: 2, max: 14 }), fc.nat()), { minLength: 8, maxLength: 8 }),
  )
  .map(([names, lengths]) =>
    names.map((title, i) => {
      const [paragraphs = 2, seed = 0] = lengths[i] ?? []
      return { title, paragraphs: invented(seed, paragraphs) }
    }),
  )

/** Paper about as high as wide, in lines and characters. */
const paper: fc.Arbitrary<Paper> = fc
  .record({
    charactersPerLine: fc.integer({ min: 22, max: 36 }),
    more: fc.integer({ min: -6, max: 2 }),
    articles: fc.constantFrom('new-page', 'run-on'),
    indent: fc.constantFrom(0, 2),
    firstPage: fc.integer({ min: 1, max: 80 }),
  })
  .map(({ more, ...how }) => ({ ...how, linesPerPage: how.charactersPerLine + more }))

/** Slips of the entries; most have none. */
const slips = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1, 2), { minLength: 8, maxLength: 8 })

/** Verdicts are chances: one in some thousands may be wrong. The issues are always the same, so that tests do not err with them. */
const SEED = 20_210_506

describe('issues set on the grid', () => {
  test('in the layout of official papers every article is found on its page', () => {
    const usual = fc.record({
      charactersPerLine: fc.constantFrom(26, 28, 30),
      linesPerPage: fc.constantFrom(22, 25, 28),
      articles: fc.constant('new-page' as const),
      indent: fc.constant(2),
      firstPage: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(articles, usual, (plan, how) => {
        const pages = setIssue(plan, how)
        fc.pre(pages.length > 6)
        const real = pagesOfTitles(pages, how)
        const tree = analyseText(copyIssue(pages, how, contentsOf(plan, real)))
        expect(articlesOf(tree).map(({ data }) => data?.firstPage)).toEqual(real)
      }),
      { numRuns: 60, seed: SEED },
    )
  })

  test('no right entry is called wrong, and no wrong one right', () => {
    fc.assert(
      fc.property(articles, paper, slips, (plan, how, off) => {
        const pages = setIssue(plan, how)
        const real = pagesOfTitles(pages, how)
        const printed = real.map((page, i) => Math.max(1, page + (off[i] ?? 0)))
        fc.pre(pages.length > 6 && printed.filter((page, i) => page !== real[i]).length <= 1)
        const tree = analyseText(copyIssue(pages, how, contentsOf(plan, printed)))
        entriesOf(tree).forEach(({ title, page, pageCheck }) => {
          const on = real[plan.findIndex((article) => article.title === title)]
          if (on === undefined || pageCheck === undefined) return
          expect(`${title} ${pageCheck.verdict}`).not.toBe(`${title} ${page === on ? 'mismatch' : 'match'}`)
        })
      }),
      { numRuns: 60, seed: SEED },
    )
  })

  test('what is said of pages hangs together', () => {
    fc.assert(
      fc.property(articles, paper, slips, layout, (plan, how, off, told) => {
        const pages = setIssue(plan, how)
        const printed = pagesOfTitles(pages, how).map((page, i) => page + (off[i] ?? 0))
        expectSound(copyIssue(pages, how, contentsOf(plan, printed)), told)
      }),
      { numRuns: 25 },
    )
  })
})

/** What options and profiles let through, and page numbers beyond that. */
const layout: fc.Arbitrary<LayoutOptions> = fc.record(
  {
    firstPage: fc.constantFrom(0, 1, 3, 57, 1_000_000),
    charactersPerLine: fc.constantFrom(5, 14, 28, 52, 200),
    linesPerPage: fc.constantFrom(5, 14, 25, 60, 200),
    articles: fc.constantFrom('new-page', 'run-on'),
  },
  { requiredKeys: [] },
)

describe('any layout that is told', () => {
  test('lines of any length, in any order', () => {
    const line = fc.oneof(
      fc.constantFrom('', '目录', '　　', ...titles, ...titles.map((title, i) => `${title}……${i * 3}`)),
      fc
        .tuple(fc.nat(), fc.constantFrom('　　', ''))
        .map(([seed, indent]) => `${indent}${invented(seed, 1)}`),
      fc
        .tuple(fc.nat(), fc.integer({ min: 1, max: 90 }))
        .map(([seed, end]) => invented(seed, 1).join('').slice(0, end)),
    )
    const text = fc.array(line, { minLength: 10, maxLength: 60 }).map((lines) => lines.join('\n'))
    fc.assert(fc.property(text, layout, expectSound), { numRuns: 100 })
  })

  test.each([
    ['one character a line, one line a page', { charactersPerLine: 1, linesPerPage: 1 }],
    ['one line a page', { linesPerPage: 1 }],
    ['a thousand lines a page', { linesPerPage: 1000 }],
    ['a line as long as all text', { charactersPerLine: 1_000_000, linesPerPage: 25 }],
    ['page 0', { charactersPerLine: 28, linesPerPage: 25, firstPage: 0 }],
    ['page 1,000,000', { charactersPerLine: 28, linesPerPage: 25, firstPage: 1_000_000 }],
  ] as const)('%s', (_, told) => {
    const plan = titles.slice(0, 4).map((title, i) => ({ title, paragraphs: invented(i, 9) }))
    const how = {
      charactersPerLine: 28,
      linesPerPage: 25,
      articles: 'new-page',
      indent: 2,
      firstPage: 3,
    } as const
    const pages = setIssue(plan, how)
    expectSound(copyIssue(pages, how, contentsOf(plan, pagesOfTitles(pages, how))), told)
    expectSound(copyIssue([pages.flat()], how, contentsOf(plan, pagesOfTitles(pages, how))), told)
  })
})

function contentsOf(plan: readonly PlannedArticle[], pages: readonly number[]) {
  return plan.map(({ title }, i) => ({ title, page: pages[i] ?? null }))
}

function analyseText(text: string, told: LayoutOptions = {}): Bulletin {
  return analyse(sourceFromText(text), { layout: told })
}

/** All that holds of every answer, right or wrong. */
function expectSound(text: string, told: LayoutOptions): void {
  const tree = analyseText(text, told)
  expect(analyseText(text, told)).toEqual(tree)
  const { breaks, first, last } = tree.data.facts.pages
  breaks.forEach(({ offset, page }, i) => {
    const before = breaks[i - 1]
    expect(offset).toBeGreaterThan(before?.offset ?? -1)
    expect(offset).toBeLessThan(Math.max(1, text.length))
    if (before && page !== null && before.page !== null) expect(page).toBeGreaterThanOrEqual(before.page)
  })
  expect(first === null).toBe(last === null)
  expect(last ?? 0).toBeGreaterThanOrEqual(first ?? 0)
  for (const { page, pageCheck: check } of entriesOf(tree)) {
    expect(check).toBeDefined()
    if (!check) continue
    const [low, high] = check.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    expect(low).toBeLessThanOrEqual(high)
    if (check.page !== null) expect(check.page >= low && check.page <= high).toBe(true)
    expect(check.reason === null).toBe(check.verdict !== 'unverifiable')
    if (check.verdict === 'match') expect(check.page).toBe(page)
    if (check.verdict === 'mismatch') expect(check.page).not.toBe(page)
  }
  for (const { data } of articlesOf(tree)) {
    if (data?.lastPage !== undefined) expect(data.lastPage).toBeGreaterThanOrEqual(data.firstPage ?? 0)
  }
}
