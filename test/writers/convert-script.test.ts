import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toRecord } from '../../src/record/index.ts'
import { converter } from '../../src/text/script.ts'
import { parent } from '../../src/tree/build.ts'
import { textOf } from '../../src/tree/to-string.ts'
import { convertScript } from '../../src/writers/convert-script.ts'
import { draft, smallIssue } from '../tree/draft.ts'
import { issue } from './arbitrary.ts'

test('everything a reader reads is converted, positions and facts stay', () => {
  const { tree, source } = smallIssue()
  const before = structuredClone(tree)
  const record = toRecord(convertScript(tree, converter('hant', 'Hans')), source)
  expect(tree).toEqual(before)
  expect(record.masthead.title).toBe('水務簡報')
  expect(record.issuer).toEqual({ name: '臨河市水務局', line: 3 })
  expect(record.toc.entries[0]).toMatchObject({
    title: '在防汛會議上的講話',
    column: '領導講話',
    titleMatch: 'affix',
  })
  expect(record.columns[0]?.title).toBe('領導講話')
  expect(record.articles[0]).toMatchObject({
    title: '在全市防汛會議上的講話',
    kicker: '全市動員',
    byline: { post: '局長', organisation: '市水務局' },
    lines: { start: 11, end: 22 },
  })
  expect(record.colophon.editors[0]?.role).toBe('總編輯')
  expect(record.repairs[0]?.text).toBe('逐段')
})

test('a word cut by a line end is converted as a word', () => {
  const { run, tree } = draft('皇\n后')
  const paragraph = parent('paragraph', {}, [run('皇'), run('后')])
  const column = parent('article', { id: 'a1' }, [paragraph])
  const queen = convertScript(tree([column]), (text) => text.replaceAll('皇后', '皇-').replaceAll('后', '後'))
  expect(textOf(queen.children[0] as typeof column)).toBe('皇-')
  const longer = convertScript(tree([column]), (text) => text.replaceAll('后', '後面'))
  expect(textOf(longer.children[0] as typeof column)).toBe('皇後面')
})

test('a conversion that changes nothing gives an equal tree', () => {
  fc.assert(
    fc.property(issue, (tree) => {
      expect(convertScript(tree, (text) => text)).toEqual(tree)
    }),
  )
})
