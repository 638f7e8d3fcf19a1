import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import type { Article, Bulletin } from '../../src/tree/nodes.ts'
import { textOf } from '../../src/tree/to-string.ts'
import { visit } from '../../src/tree/visit.ts'
import type { PrintOptions } from '../../src/writers/html/print-options.ts'
import { setIssue } from '../../src/writers/html/set-issue.ts'
import { systemFaces } from '../../src/writers/html/system-faces.ts'
import { type PrintedPage, printedPages } from '../writers/printed-pages.ts'
import { fragment, issue, text } from './texts.ts'

const options: fc.Arbitrary<PrintOptions> = fc.record(
  {
    paper: fc.constantFrom('a4', 'a5', 'b5'),
    grid: fc.record({
      characters: fc.integer({ min: 10, max: 40 }),
      lines: fc.integer({ min: 10, max: 40 }),
    }),
    articles: fc.constantFrom('new-page', 'run-on'),
    firstPage: fc.integer({ min: 1, max: 9 }),
    vertical: fc.boolean(),
    theme: fc.constantFrom('gov', 'plain'),
    titlePage: fc.boolean(),
  },
  { requiredKeys: [] },
)

describe('any issue in print', () => {
  test('issues in their usual order, with damage', () => {
    fc.assert(fc.property(issue, options, expectRight), { numRuns: 200 })
  })

  test('lines as bulletins have them, in any order', () => {
    fc.assert(fc.property(text(fragment, 40), options, expectRight), { numRuns: 200 })
  })

  test('every page of a facsimile holds what its page held', () => {
    fc.assert(fc.property(issue, fc.integer({ min: 1, max: 9 }), expectSamePages), { numRuns: 200 })
  })
})

/** All that holds of every print: nothing lost, pages no taller than the grid, every number right. */
function expectRight(whole: string, print: PrintOptions): void {
  const tree = analyse(sourceFromText(whole))
  const set = setIssue(tree, print, systemFaces('Hans'), false)
  const pages = printedPages(set.children)
  expectNothingLost(tree, pages)
  for (const { lines } of pages) {
    expect(lines.reduce((rows, { before, tall }) => rows + before + tall, 0)).toBeLessThanOrEqual(
      set.sheet.lines,
    )
  }
  expectNumbers(pages)
}

function expectSamePages(whole: string, first: number): void {
  const lines = whole.split(/\r\n|\n|\f/u)
  // Every fourth line begins a page, whose number stands at its head.
  const paged = lines.flatMap((line, i) => (i % 4 === 0 ? [`— ${first + i / 4} —`, line] : [line]))
  const source = sourceFromText(paged.join('\n'))
  const tree = analyse(source)
  const { breaks } = tree.data.facts.pages
  // A line by chance may look like a page number: a source that contradicts itself cannot be kept as it is.
  const [{ page: start = null } = {}] = breaks
  fc.pre(start !== null && breaks.every(({ page }, i) => page === start + i))
  const set = setIssue(tree, { facsimile: true }, systemFaces('Hans'), false)
  const pages = printedPages(set.children)
  expectNothingLost(tree, pages)
  expectNumbers(pages)
  visit(tree, 'article', (article) => {
    if (article.data?.firstPage === undefined) return
    // An article stands on the page of its title; a kicker may have been parted from it.
    const own = pages.map(({ folio, lines: all }) => ({
      folio,
      of: all.filter((line) => line.article === article.id),
    }))
    const page =
      own.find(({ of }) => of.some(({ kind }) => kind === 'title')) ?? own.find(({ of }) => of.length > 0)
    if (page) expect(page.folio).toBe(`— ${article.data.firstPage} —`)
  })
}

/** Every article stands in print, whole and in order, and every title of the contents. */
function expectNothingLost(tree: Bulletin, pages: readonly PrintedPage[]): void {
  const lines = pages.flatMap((page) => page.lines)
  const printed = new Map<string, string>()
  for (const { article, text: line, kind } of lines) {
    if (article === null) continue
    const plain = kind === 'row' ? line.replaceAll(' | ', '') : line
    printed.set(article, (printed.get(article) ?? '') + plain)
  }
  visit(tree, 'article', (article) => {
    expect(bare(printed.get(article.id) ?? '')).toBe(bare(contentOf(article)))
  })
  const contents = bare(lines.flatMap(({ kind, text: line }) => (kind === 'entry' ? [line] : [])).join(''))
  visit(tree, 'tocEntry', ({ title }) => {
    if (title.length < 12) expect(contents).toContain(bare(title))
  })
}

function contentOf(article: Article): string {
  return article.children
    .filter(({ type }) => type !== 'thematicBreak' && type !== 'folio' && type !== 'runningHead')
    .map(textOf)
    .join('')
}

function bare(value: string): string {
  return value.replace(/\s+/gu, '')
}

/** Folios count on, odd ones on the right; the contents name the page on which an article begins. */
function expectNumbers(pages: readonly PrintedPage[]): void {
  const begins = new Map<string, string>()
  let last: number | null = null
  for (const { lines, folio, verso } of pages) {
    const number = /^— (?<number>\d+) —$/u.exec(folio ?? '')?.groups?.number ?? null
    if (number !== null) {
      if (last !== null) expect(Number(number)).toBe(last + 1)
      last = Number(number)
      expect(verso).toBe(last % 2 === 0)
    }
    for (const { article } of lines) {
      if (article !== null && !begins.has(article) && number !== null) begins.set(article, number)
    }
  }
  for (const { number, target } of pages.flatMap((page) => page.lines)) {
    if (number !== null && target !== null) expect(number).toBe(begins.get(target))
  }
}
