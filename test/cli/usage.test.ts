import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { bulletin, issuePath } from './fake-io.ts'

describe('bad usage: one line, a way out, exit code 2', () => {
  test.each<[readonly string[], string, string]>([
    [
      ['prase'],
      'bulletin: unknown command prase. Did you mean parse?\n',
      'bulletin: 没有 prase 这个命令。是不是 parse？\n',
    ],
    [
      ['parse', 'a.txt', '--formt', 'json'],
      'bulletin: unknown option --formt. Did you mean --format?\n',
      'bulletin: 没有 --formt 这个选项。是不是 --format？\n',
    ],
    [
      ['parse'],
      'bulletin: no files given. See `bulletin parse --help`.\n',
      'bulletin: 缺少参数 files。用法见 `bulletin parse --help`。\n',
    ],
    [
      ['parse', 'a.txt', '-o'],
      'bulletin: -o, --output <path> needs a value. See `bulletin parse --help`.\n',
      'bulletin: -o, --output <path> 后面缺少值。用法见 `bulletin parse --help`。\n',
    ],
    [
      ['schema', '--lang', 'fr'],
      'bulletin: --lang: unknown value `fr`. Choose from zh, en.\n',
      'bulletin: --lang 没有 `fr` 这个值。可选：zh、en。\n',
    ],
  ])('%j', async (argv, en, zh) => {
    expect(await bulletin(argv)).toEqual({ code: 2, stdout: '', stderr: en })
    expect(await bulletin(argv, { env: { LANG: 'zh_CN.UTF-8' } })).toEqual({
      code: 2,
      stdout: '',
      stderr: zh,
    })
  })
})

describe('help and version', () => {
  test('no arguments, --help and help are the same, and name every command', async () => {
    const { code, stdout } = await bulletin(['--help'])
    expect(code).toBe(0)
    const named = [...stdout.matchAll(/^ {2}(?<name>[a-z]+) /gmu)].map(({ groups }) => groups?.name)
    expect(named).toEqual([...Object.keys(COMMANDS), 'help'])
    expect((await bulletin([])).stdout).toBe(stdout)
    expect((await bulletin(['help'])).stdout).toBe(stdout)
  })

  test.each(['en', 'zh'])('parse --help shows examples (%s)', async (lang) => {
    const { code, stdout } = await bulletin(['parse', '--help', '--lang', lang])
    expect(code).toBe(0)
    expect(stdout).toContain('$ bulletin parse issue.txt -o issue.md')
    expect(stdout).toMatch(lang === 'zh' ? /选项：\n/u : /Options:\n/u)
    expect((await bulletin(['help', 'parse', '--lang', lang])).stdout).toBe(stdout)
  })

  test('--version', async () => {
    expect(await bulletin(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    })
  })

  test('schema prints JSON Schema', async () => {
    const { code, stdout } = await bulletin(['schema'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['schemaVersion']),
    })
  })
})

describe('language', () => {
  test.each<[Readonly<Record<string, string>>, readonly string[], RegExp]>([
    [{ LANG: 'zh_TW.UTF-8' }, [], /刊名/u],
    [{ LANG: 'zh_CN', LC_ALL: 'C.UTF-8' }, [], /Bulletin/u],
    [{ LANG: 'en_GB', LC_MESSAGES: 'zh_CN' }, [], /刊名/u],
    [{ LANG: 'zh_CN' }, ['--lang', 'en'], /Bulletin/u],
    [{}, ['--lang=zh'], /刊名/u],
  ])('%j %j', async (env, argv, expected) => {
    const { stderr } = await bulletin(['parse', issuePath, ...argv], { env, screen: 80 })
    expect(stderr).toMatch(expected)
  })
})
