import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceFromText } from '../../src/readers/lines.ts'
import { toRecord } from '../../src/record/index.ts'
import { pageFinder } from '../../src/record/page-finder.ts'
import { record as definition, jsonSchema } from '../../src/record/schema.ts'
import { bulletin } from '../../src/tree/build.ts'
import type { PageBreak } from '../../src/tree/nodes.ts'
import { smallIssue } from '../tree/draft.ts'
import { issue } from '../writers/arbitrary.ts'

const { tree, source } = smallIssue()
const record = toRecord(tree, source)
const empty = sourceFromText('')
const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

test('the small issue as a record', async () => {
  await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot('../../fixtures/record/small.json')
})

test('an issue with nothing in it has every key', () => {
  expect(toRecord(bulletin([], nowhere), empty)).toMatchObject({
    schemaVersion: 1,
    source: { path: null, lines: 0, characters: 0, script: null },
    masthead: { title: null, issue: { text: null, year: null, number: null, total: null }, line: null },
    issuer: null,
    date: null,
    toc: { line: null, entries: [] },
    columns: [],
    articles: [],
    colophon: { line: null, editors: [], recipients: [], copies: null },
    pages: { basis: 'none', first: null, breaks: [] },
    repairs: [],
    messages: [],
  })
})

test('records have the shape they are defined to have', () => {
  expect(definition.parse(record)).toEqual(record)
  fc.assert(
    fc.property(issue, (any) => {
      const made = toRecord(any, empty)
      expect(definition.parse(made)).toEqual(made)
    }),
  )
})

test('the record shares nothing with the tree', () => {
  const { tree: own, source: text } = smallIssue()
  const before = structuredClone(own)
  const made = toRecord(own, text)
  made.colophon.editors[0]?.names.push('他人')
  made.colophon.recipients[0]?.to.push('他处')
  made.articles[0]?.byline?.names.push('他人')
  made.articles[1]?.source?.organisations.push('他处')
  for (const each of made.pages.breaks) each.page = 99
  for (const each of made.repairs) each.lines.start = 99
  expect(own).toEqual(before)
})

test('masthead goes before colophon, wherever it stands', () => {
  const { tree: own, source: text } = smallIssue()
  const [masthead, ...rest] = own.children
  const imprint = {
    type: 'imprint',
    value: '甲',
    issuer: '别的单位',
    date: '1999',
    position: nowhere,
  } as const
  const colophon = { type: 'colophon', children: [imprint], position: nowhere } as const
  own.children = [{ ...colophon, children: [...colophon.children] }, ...rest, ...(masthead ? [masthead] : [])]
  expect(toRecord(own, text)).toMatchObject({ issuer: { name: '临河市水务局', line: 3 }, date: '2021-05-06' })
})

test('characters are code points, line ends and form feeds left out', () => {
  const text = sourceFromText('甲😀\r\n\f乙a\n𠮷')
  expect(toRecord(bulletin([], nowhere), text).source).toMatchObject({ characters: 5, lines: 3 })
})

test('messages speak the language asked for; those of the reader come first', () => {
  const remark = {
    rule: 'encoding',
    severity: 'warning',
    message: { en: 'Odd bytes', zh: '字节有误' },
    line: null,
  } as const
  const { messages } = toRecord(tree, { ...source, remarks: [remark] }, { lang: 'zh' })
  expect(messages).toEqual([
    {
      rule: 'encoding',
      severity: 'warning',
      message: '字节有误',
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
    },
    expect.objectContaining({
      message: '目录有而正文无：`没有正文的条目`',
      line: 9,
      column: 1,
      endLine: 9,
      endColumn: 8,
    }),
  ])
})

test('a page is that of the last break before, in whatever order it is asked', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(99)), fc.array(fc.nat(120)), (offsets, questions) => {
      const breaks = offsets.map(
        (offset): PageBreak => ({ page: offset + 1, offset, line: 1, basis: 'folio', observed: true }),
      )
      const pageAt = pageFinder(breaks)
      for (const question of questions) {
        const before = offsets.filter((offset) => offset <= question)
        expect(pageAt(question)).toBe(before.length === 0 ? null : Math.max(...before) + 1)
      }
    }),
  )
})

test('the JSON Schema is of draft 2020-12, describes every key and lets new keys be added', () => {
  const schema = jsonSchema() as Record<string, unknown>
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bulletin record',
  })
  expect(Object.keys(schema.properties as object)).toEqual(Object.keys(record))
  expect(schema.required).toEqual(Object.keys(record))
  expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false')
  const bare: string[] = []
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties } = node as { properties?: Record<string, Record<string, unknown>> }
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (!('description' in value || 'const' in value || 'enum' in value || 'anyOf' in value))
        bare.push(`${path}/${key}`)
    }
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`)
  }
  walk(schema, '')
  expect(bare).toEqual([])
})
