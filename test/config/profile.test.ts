import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../../src/config/errors.ts'
import { readProfile } from '../../src/config/profile.ts'
import { VOCABULARY } from '../../src/parser/vocabulary.ts'

test('the example shows every key', () => {
  const example = readProfile(resolve(import.meta.dirname, '../../fixtures/profiles/example.yaml'))
  expect(Object.keys(example).sort()).toEqual(Object.keys(VOCABULARY).sort())
  expect(example.authors).toEqual(['司马言冰', '高兴'])
})

test.each<[string, object]>([
  ['', {}],
  ['# only a comment\n', {}],
  ['{"columns": ["老照片会客厅"]}', { columns: ['老照片会客厅'] }],
  ['columns:\nissuers: [云岭县档案馆]\n', { columns: [], issuers: ['云岭县档案馆'] }],
])('%j is read', (text, profile) => {
  expect(readProfile(fileWith(text))).toEqual(profile)
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
