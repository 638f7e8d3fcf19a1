import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encodeAs } from '../encoders.ts'
import { bulletin } from './fake-io.ts'
import { folderOf, none, one, oneFixed, rule } from './lint-folder.ts'

test('--fix writes what is certain, says so, and reports the rest', async () => {
  const cwd = folderOf({ 'a.txt': one, 'b.txt': none })
  const first = await bulletin(['lint', '.', '--fix', '--fail-on', 'info'], { cwd })
  expect(first).toEqual({ code: 0, stdout: '', stderr: `a.txt: fixed 1 finding (${rule} 1)\n` })
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(oneFixed)
  expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(none)
  expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'b.txt'])
  const before = statSync(join(cwd, 'a.txt')).mtimeMs
  const second = await bulletin(['lint', '.', '--fix', '--lang', 'zh'], { cwd })
  expect(second).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(statSync(join(cwd, 'a.txt')).mtimeMs).toBe(before)
})

test('what is suppressed or off is not fixed', async () => {
  const text = one.replace('“以人', '<!-- bulletin-disable-next-line -->\n“以人')
  const cwd = folderOf({ 'a.txt': text, 'b.txt': one })
  await bulletin(['lint', 'a.txt', '--fix'], { cwd })
  await bulletin(['lint', 'b.txt', '--fix', '--rule', `${rule}:off`], { cwd })
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(text)
  expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(one)
})

describe('every other byte stays', () => {
  const many = `青榆县各项工作稳步推进\n\n${Array.from({ length: 40 }, (_, i) => `“以人为本”、“服务基层”、“马上就办”的理念在${i + 1}个乡镇深入人心。\n\n`).join('')}（青榆县文化馆）\n`
  test.each<[string, string, readonly number[], string]>([
    ['UTF-8', 'utf-8', [], '\n'],
    ['UTF-8 with byte order mark and CRLF', 'utf-8', [0xef, 0xbb, 0xbf], '\r\n'],
    ['UTF-8, lone CR', 'utf-8', [], '\r'],
    ['GB18030, CRLF', 'gb18030', [], '\r\n'],
    ['UTF-16LE', 'utf-16le', [0xff, 0xfe], '\n'],
    ['UTF-16BE', 'utf-16be', [0xfe, 0xff], '\r\n'],
  ])('%s', async (_, encoding, mark, end) => {
    const bytes = (text: string) =>
      Buffer.concat([Buffer.from(mark), encodeAs(text.replace(/\n/gu, end), encoding)])
    const cwd = folderOf({ 'a.txt': bytes(many) })
    const { stderr } = await bulletin(['lint', 'a.txt', '--fix'], { cwd })
    expect(stderr).toBe(`a.txt: fixed 80 findings (${rule} 80)\n`)
    expect(readFileSync(join(cwd, 'a.txt')).equals(bytes(many.replace(/、/gu, '')))).toBe(true)
  })

  test('bytes that decode to nothing', async () => {
    const bytes = (text: string) =>
      Buffer.concat([Buffer.of(0xff, 0x0a), Buffer.from(text), Buffer.of(0xc3, 0x0a)])
    const cwd = folderOf({ 'a.txt': bytes(one) })
    await bulletin(['lint', 'a.txt', '--fix'], { cwd })
    expect(readFileSync(join(cwd, 'a.txt')).equals(bytes(oneFixed))).toBe(true)
  })
})

test('a link keeps pointing where it did', async () => {
  const cwd = folderOf({ 'real.txt': one })
  chmodSync(join(cwd, 'real.txt'), 0o640)
  symlinkSync('real.txt', join(cwd, 'link.txt'))
  await bulletin(['lint', 'link.txt', '--fix'], { cwd })
  expect(readFileSync(join(cwd, 'real.txt'), 'utf8')).toBe(oneFixed)
  expect(statSync(join(cwd, 'real.txt')).mode & 0o777).toBe(0o640)
})

test('--fix-dry-run shows a diff and writes nothing; the exit code is that of the text as it is', async () => {
  const cwd = folderOf({ 'a.txt': one, 'b.txt': none })
  const { code, stdout, stderr } = await bulletin(['lint', '.', '--fix-dry-run', '--fail-on', 'warning'], {
    cwd,
  })
  expect(code).toBe(1)
  expect(stdout).toBe(`--- a.txt
+++ a.txt
@@ -1,5 +1,5 @@
 青榆县各项工作稳步推进
 
-“以人为本”、“服务基层”的理念深入人心。
+“以人为本”“服务基层”的理念深入人心。
 
 （青榆县文化馆）
`)
  expect(stderr).toBe(`a.txt: would fix 1 finding (${rule} 1)\n`)
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(one)
  const coloured = await bulletin(['lint', 'a.txt', '--fix-dry-run', '--color'], { cwd })
  expect(coloured.stdout).toContain('\u001b[31m-“以人为本”、')
})

test('of standard input, the fixed text goes to stdout and the report to stderr', async () => {
  const { code, stdout, stderr } = await bulletin(['lint', '-', '--fix'], { stdin: one, cwd: folderOf({}) })
  expect({ code, stdout }).toEqual({ code: 0, stdout: oneFixed })
  expect(stderr).toContain('-: fixed 1 finding')
  const clean = await bulletin(['lint', '-', '--fix'], { stdin: none, cwd: folderOf({}) })
  expect(clean).toEqual({ code: 0, stdout: none, stderr: '' })
})

test('fixes of rules that would bring new findings are left, and that is said', async () => {
  const plugin = `
    const words = { en: 'Unexpected river', zh: '不用河' }
    const rule = (id, letter, fix) => ({
      meta: { id, group: 'term', severity: 'warning', description: words },
      check({ source }, report) {
        for (let at = source.text.indexOf(letter); at >= 0; at = source.text.indexOf(letter, at + 1))
          report({ start: at, end: at + 1, message: words, fix: fix ? [{ start: at, end: at + 1, text: fix }] : undefined })
      },
    })
    export default [rule('no-river', '河', '湖湖'), rule('no-lake', '湖', undefined), rule('no-hill', '丘', '山')]`
  const cwd = folderOf({
    'plugin.mjs': plugin,
    'bulletin.config.json': { plugins: ['./plugin.mjs'] },
    'a.txt': '游记\n\n过了河，上了丘。\n',
  })
  const { stderr } = await bulletin(['lint', 'a.txt', '--fix'], { cwd })
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('游记\n\n过了河，上了山。\n')
  expect(stderr).toBe(
    'a.txt: fixed 1 finding (no-hill 1)\na.txt: not fixed, since something else would be found then (no-river)\n',
  )
})
