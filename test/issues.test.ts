import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../src/analyse.ts'
import { sourceFromText } from '../src/readers/lines.ts'
import { toRecord } from '../src/record/index.ts'
import type { BulletinRecord, RecordArticle } from '../src/record/schema.ts'

const folder = resolve(import.meta.dirname, '../fixtures/issues')

/*
 * `expected.json` is what a careful editor says of `input.txt`. It names what the issue is there to show and leaves out
 * the rest: only the keys it has are compared. Lists are complete, but for the opening words of paragraphs.
 */
test.each(readdirSync(folder))('%s', (name) => {
  const source = sourceFromText(readFileSync(join(folder, name, 'input.txt'), 'utf8'))
  const expected: unknown = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
  expect(asAsked(digest(toRecord(analyse(source), source)), expected)).toEqual(expected)
})

/** The record in the short form of `expected.json`. */
function digest({
  masthead,
  issuer,
  date,
  toc,
  columns,
  articles,
  colophon,
  pages,
  repairs,
}: BulletinRecord) {
  return {
    masthead: { title: masthead.title, issue: masthead.issue },
    issuer: issuer?.name ?? null,
    date,
    toc: toc.entries.map(({ title, author, column, page, article, titleMatch, pageCheck }) => ({
      title,
      author,
      column,
      page,
      article,
      titleMatch,
      verdict: pageCheck.verdict,
      foundPage: pageCheck.page,
    })),
    columns: columns.map(({ title, line, articles: ids }) => ({
      title,
      inBody: line !== null,
      articles: ids.join(' '),
    })),
    articles: articles.map(digestOfArticle),
    colophon: {
      editors: colophon.editors.map(({ role, names }) => `${role}：${names.join('、')}`),
      recipients: colophon.recipients.map(({ kind, to }) => `${kind}：${to.join('｜')}`),
      copies: colophon.copies,
    },
    pages: { basis: pages.basis, first: pages.first, last: pages.last },
    repairs: [...new Set(repairs.map(({ kind }) => kind))].toSorted(),
  }
}

function digestOfArticle({ byline, source, sections, body, ...article }: RecordArticle) {
  const texts = body.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  return {
    ...article,
    byline:
      byline === null ? null : [byline.organisation, byline.post, byline.name].filter(Boolean).join(' '),
    source: source?.text ?? null,
    sections: sections.map(({ level, number, title, runIn }) => [
      level,
      number,
      title,
      runIn ? 'run-in' : 'own line',
    ]),
    salutation: body.find((block) => block.type === 'salutation')?.text ?? null,
    paragraphs: texts.length,
    opens: texts[0] ?? '',
    closes: texts.at(-1) ?? '',
    says: texts.join('\n'),
  }
}

/** Of `actual`, what `expected` asks for; of `opens`, `closes` and `says` the part that is quoted. */
function asAsked(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.map((item, i) => asAsked(item, expected[i]))
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null)
    return actual
  const asked = Object.entries(expected).map(([key, wanted]) => {
    const found = (actual as Record<string, unknown>)[key]
    if (key === 'opens') return [key, String(found).slice(0, String(wanted).length)]
    if (key === 'closes') return [key, String(found).slice(-String(wanted).length)]
    if (key === 'says')
      return [key, [wanted].flat().every((words) => String(found).includes(String(words))) ? wanted : found]
    return [key, asAsked(found, wanted)]
  })
  return Object.fromEntries(asked)
}
