import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import type { LayoutOptions } from '../../src/pages/layout.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { toRecord } from '../../src/record/index.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/pages')

/*
 * Issues that were set on paper, and what was left of them as text. `expected.json` says where the pages really were:
 * `titles` with their pages, `breaks` as page, line and what shows it, and one verdict for each entry; only the keys
 * it has are compared. `layout.json`, where there is one, is told to the program.
 */
test.each(readdirSync(folder))('%s', (name) => {
  const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8')
  const layout: LayoutOptions = existsSync(join(folder, name, 'layout.json'))
    ? JSON.parse(read('layout.json'))
    : {}
  const source = sourceFromText(read('input.txt'))
  const tree = analyse(source, { layout })
  const { pages, articles, toc } = toRecord(tree, source)
  const found = {
    charactersPerLine: pages.charactersPerLine,
    linesPerPage: pages.linesPerPage,
    articles: pages.articles,
    first: pages.first,
    last: pages.last,
    titles: articles.map(({ title, page }) => [title, page]),
    verdicts: toc.entries.map(({ pageCheck: { verdict, page } }) =>
      verdict === 'mismatch' ? `${verdict} ${page}` : verdict,
    ),
    breaks: tree.data.facts.pages.breaks.map(
      ({ page, line, sign, basis }) => `${page ?? '–'} ${line} ${sign ?? basis}`,
    ),
  }
  const expected = JSON.parse(read('expected.json'))
  expect(Object.keys(expected).length).toBeGreaterThan(2)
  expect(found).toMatchObject(expected)
})
