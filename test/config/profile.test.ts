import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../../src/config/errors.ts'
import { readProfile } from '../../src/config/profile.ts'
import { VOCABULARY } from '../../src/parser/vocabulary.ts'

test('the example shows every key', () => {
  const example = readProfile(resolve(import.meta.dirname, '../../fixtures/profiles/example.yaml'))
  expect(Object.keys(example.words).sort()).toEqual(Object.keys(VOCABULARY).sort())
  expect(example.words.authors).toEqual(['司马言冰', '高兴'])
  expect(example.layout).toEqual({
    firstPage: 1,
    charactersPerLine: 28,
    linesPerPage: 25,
    articles: 'new-page',
  })
})

test.each<[string, object]>([
  ['', {}],
  ['# only a comment\n', {}],
  ['{"columns": ["老照片会客厅"]}', { columns: ['老照片会客厅'] }],
  ['columns:\nissuers: [云岭县档案馆]\n', { columns: [], issuers: ['云岭县档案馆'] }],
])('%j is read', (text, words) => {
  expect(readProfile(fileWith(text))).toEqual({ words, layout: {} })
})

test.each<[string, object]>([
  ['pages:\n', {}],
  ['pages: { firstPage: 3 }', { firstPage: 3 }],
  ['pages:\n  linesPerPage: 22\n  articles: run-on\n', { linesPerPage: 22, articles: 'run-on' }],
])('%j tells the layout', (text, layout) => {
  expect(readProfile(fileWith(text))).toEqual({ words: {}, layout })
})

test.each<[string, string, string]>([
  ['colums: [a]', 'unknown key `colums`', 'Did you mean `columns`?'],
  ['weather: [a]', 'unknown key `weather`', 'Known keys: mastheads, columns'],
  [
    'columns: 老照片',
    '`columns`: expected a list of words, got the string `老照片`',
    'Write it as a list of words',
  ],
  ['columns: [甲, 2024]', '`columns[1]`: expected a word, got the number `2024`', 'Put it in quotes'],
  ['pages: 25', '`pages`: expected keys with numbers, got the number `25`', 'Known keys: firstPage'],
  ['pages: { lines: 25 }', 'unknown key `pages.lines`', 'Known keys: firstPage, charactersPerLine'],
  ['pages: { firstpage: 3 }', 'unknown key `pages.firstpage`', 'Did you mean `pages.firstPage`?'],
  [
    'pages: { firstPage: 0 }',
    '`pages.firstPage`: expected a whole number from 1 to 3000, got the number `0`',
    'Count it',
  ],
  [
    'pages: { linesPerPage: 22.5 }',
    '`pages.linesPerPage`: expected a whole number from 5 to 200, got the number `22.5`',
    'Count it',
  ],
  [
    'pages: { articles: anywhere }',
    '`pages.articles`: expected new-page or run-on, got the string `anywhere`',
    'Leave it out',
  ],
  ['- a\n- b', 'expected keys with lists of words, got a list', 'Known keys: mastheads'],
  ['columns: [a', 'not valid YAML at line 1, column ', 'A profile is a list of words under each key'],
])('%j is refused', (text, reason, hint) => {
  const path = fileWith(text)
  const error = thrownBy(() => readProfile(path, 'mine.yaml'))
  expect(error.path).toBe('mine.yaml')
  expect(error.reason.en).toContain(reason)
  expect(error.hint.en).toContain(hint)
  expect(error.reason.zh).toMatch(/\p{Script=Han}/u)
})

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-profile-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'profile.yaml')
  writeFileSync(path, text)
  return path
}

function thrownBy(action: () => unknown): ConfigError {
  try {
    action()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
