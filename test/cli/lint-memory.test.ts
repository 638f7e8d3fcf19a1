import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bulletin } from './fake-io.ts'
import { folderOf, none, one, rule } from './lint-folder.ts'

const strict = ['--fail-on', 'info']

describe('baseline', () => {
  test('what was there is let pass, what is new is not, wherever the lines have moved', async () => {
    const cwd = folderOf({ 'a.txt': one, 'sub/b.txt': none })
    const written = await bulletin(['lint', '.', '--update-baseline', ...strict], { cwd })
    expect(written).toEqual({
      code: 0,
      stdout: '',
      stderr: '.bulletin-baseline.json: 1 finding noted; --baseline .bulletin-baseline.json lets them pass\n',
    })
    const baseline = ['--baseline', '.bulletin-baseline.json', ...strict]
    expect(await bulletin(['lint', '.', ...baseline], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })

    const moved = one.replace('\n\n“', '\n\n各镇办起了读书会。\n\n“')
    writeFileSync(join(cwd, 'a.txt'), moved)
    expect((await bulletin(['lint', '.', ...baseline], { cwd })).code).toBe(0)

    writeFileSync(join(cwd, 'a.txt'), moved.replace('（青', '“以民为先”、“服务乡镇”的做法各有特色。\n\n（青'))
    const twice = await bulletin(['lint', '.', ...baseline, '-f', 'json'], { cwd })
    expect(twice.code).toBe(1)
    expect(JSON.parse(twice.stdout).files[0].messages).toMatchObject([{ line: 7 }])

    const sarif = await bulletin(['lint', '.', ...baseline, '-f', 'sarif'], { cwd })
    const results: { suppressions?: { kind: string }[] }[] = JSON.parse(sarif.stdout).runs[0].results
    expect(results.map(({ suppressions = [] }) => suppressions.map(({ kind }) => kind))).toEqual([
      ['external'],
      [],
    ])
  })

  test('entries that are of no use any more are counted, and dropped by an update', async () => {
    const cwd = folderOf({ 'a.txt': one, 'b.txt': one })
    const file = join(cwd, 'base.json')
    const flags = ['--baseline', 'base.json', ...strict]
    await bulletin(['lint', '.', '--update-baseline', ...flags], { cwd })
    const before = readFileSync(file, 'utf8')
    await bulletin(['lint', 'a.txt', '--update-baseline', ...flags], { cwd })
    expect(readFileSync(file, 'utf8')).toBe(before)
    writeFileSync(join(cwd, 'a.txt'), none)
    const { code, stderr } = await bulletin(['lint', '.', ...flags], { cwd })
    expect(code).toBe(0)
    expect(stderr).toBe('base.json: 1 no longer found; clean up with --update-baseline\n')
    rmSync(join(cwd, 'b.txt'))
    await bulletin(['lint', 'a.txt', '--update-baseline', ...flags], { cwd })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ version: 1, files: {} })
  })

  test('one that cannot be read is said to be so', async () => {
    const cwd = folderOf({ 'a.txt': one, 'base.json': '{' })
    const { code, stderr } = await bulletin(['lint', 'a.txt', '--baseline', 'base.json'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^bulletin: base\.json: is no baseline that can be read\. [^\n]+\n$/u)
  })
})

describe('cache', () => {
  const cached = ['--cache', ...strict]

  test('a second run says the same, with findings too, without linting again', async () => {
    const cwd = folderOf({ 'a.txt': one, 'b.txt': none })
    const first = await bulletin(['lint', '.', ...cached], { cwd })
    expect(readdirSync(cwd).sort()).toEqual(['.bulletincache', 'a.txt', 'b.txt'])
    expect(await bulletin(['lint', '.', ...cached], { cwd })).toEqual(first)
    expect(first.code).toBe(1)
    // What is in the cache is what is reported: nothing was linted.
    const file = join(cwd, '.bulletincache')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Unexpected', 'Remembered'))
    expect((await bulletin(['lint', '.', ...cached], { cwd })).stdout).toContain('Remembered')
  })

  test.each<[string, readonly string[]]>([
    ['other rules', ['--rule', `${rule}:error`]],
    ['another language', ['--lang', 'zh']],
    ['other suppressions', ['--no-inline-suppressions']],
  ])('%s are another result', async (_, flags) => {
    const cwd = folderOf({ 'a.txt': one })
    await bulletin(['lint', '.', ...cached], { cwd })
    const expected = await bulletin(['lint', '.', ...strict, ...flags], { cwd })
    expect(await bulletin(['lint', '.', ...cached, ...flags], { cwd })).toEqual(expected)
  })

  test('a file that changed, or was fixed, is looked at again', async () => {
    const cwd = folderOf({ 'a.txt': one, 'b.txt': one })
    await bulletin(['lint', '.', ...cached], { cwd })
    writeFileSync(join(cwd, 'b.txt'), none)
    const { stderr } = await bulletin(['lint', '.', '--fix', ...cached], { cwd })
    expect(stderr).toBe(`a.txt: fixed 1 finding (${rule} 1)\n`)
    expect(await bulletin(['lint', '.', ...cached], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('a file or folder may be named; what others wrote stays, what is gone goes, what is broken is left', async () => {
    const cwd = folderOf({ 'a.txt': one, 'b.txt': one })
    const at = ['--cache-location', 'tmp/c.json', ...strict]
    await bulletin(['lint', 'a.txt', ...at], { cwd })
    await bulletin(['lint', 'b.txt', ...at], { cwd })
    const names = () => Object.keys(JSON.parse(readFileSync(join(cwd, 'tmp/c.json'), 'utf8')).entries)
    expect(names()).toEqual(['../a.txt', '../b.txt'])
    rmSync(join(cwd, 'a.txt'))
    await bulletin(['lint', 'b.txt', ...at], { cwd })
    expect(names()).toEqual(['../b.txt'])
    await bulletin(['lint', 'b.txt', '--cache-location', 'tmp/', ...strict], { cwd })
    expect(existsSync(join(cwd, 'tmp/.bulletincache'))).toBe(true)
    writeFileSync(join(cwd, 'tmp/c.json'), 'broken')
    expect((await bulletin(['lint', 'b.txt', ...at], { cwd })).code).toBe(1)
    expect(names()).toEqual(['../b.txt'])
  })
})
