import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { terminalWidth } from '../../src/text/width.ts'
import { bulletin, folderWith, issuePath } from './fake-io.ts'

const fixtures = resolve(import.meta.dirname, '../../fixtures/check')

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that opens a colour
const colorEscape = /\u001b\[/u

describe('summary on the terminal', () => {
  test('title, number, issuer, date and counts, the data untouched on stdout', async () => {
    const { code, stdout, stderr } = await bulletin(['parse', issuePath], { screen: 80 })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).schemaVersion).toBe(1)
    for (const fact of [
      'issue.txt',
      '云岭通讯',
      '第3期',
      '云岭县档案馆',
      '2024-03-15',
      '2 articles',
      '2 entries',
    ]) {
      expect(stderr).toContain(fact)
    }
  })

  test.each([40, 60, 80])('no line is wider than a screen of %i columns', async (screen) => {
    for (const lang of ['en', 'zh']) {
      const { stderr } = await bulletin(['parse', issuePath, '--lang', lang, '--no-color'], { screen })
      expect(stderr.split('\n').length).toBeGreaterThan(5)
      for (const line of stderr.split('\n')) expect(terminalWidth(line)).toBeLessThanOrEqual(screen)
    }
  })

  test.each([
    ['cut-sentences', 'en', 'Pages     1–19 · by soft breaks · 22 lines of 28 characters\n'],
    ['cut-sentences', 'zh', '页码  1–19 · 依据断页痕 · 每页 22 行，每行 28 字\n'],
    ['no-numbers', 'en', 'Pages     7 pages without numbers · by soft breaks · '],
    ['no-numbers', 'zh', '页码  7 页，页码不详 · 依据断页痕 · '],
    ['gap', 'en', 'Pages     unknown\n'],
  ])('what pages of %s are told by (%s)', async (name, lang, line) => {
    const cwd = join(fixtures, name)
    const { stderr } = await bulletin(['parse', 'input.txt', '--lang', lang, '--no-color'], {
      cwd,
      screen: 100,
    })
    expect(stderr).toContain(line)
  })

  test('--quiet leaves it out, errors stay', async () => {
    const cwd = folderWith('a.txt')
    const { stderr } = await bulletin(['parse', '-q', 'a.txt', 'gone.txt'], { cwd, screen: 80 })
    expect(stderr).toMatch(/^bulletin: gone\.txt[^\n]*\n$/u)
  })
})

describe('colour', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>, boolean]>([
    ['a terminal', [], {}, true],
    ['a terminal that cannot', [], { TERM: 'dumb' }, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['NO_COLOR, empty', [], { NO_COLOR: '' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR beside FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['--color', ['--color'], { NO_COLOR: '1' }, true],
  ])('%s', async (_, argv, env, colored) => {
    const { stderr } = await bulletin(['parse', issuePath, ...argv], { env, screen: 80 })
    expect(colorEscape.test(stderr)).toBe(colored)
  })
})
