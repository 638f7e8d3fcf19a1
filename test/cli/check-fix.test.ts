import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encodeAs } from '../encoders.ts'
import { bulletin, folderWith } from './fake-io.ts'

const fixtures = resolve(import.meta.dirname, '../../fixtures/check')
const text = (name: string, file: string) => readFileSync(join(fixtures, name, file), 'utf8')

/* `fixed.txt` stands where there is something to fix; elsewhere the file must stay as it is. */
describe.each(readdirSync(fixtures))('%s', (name) => {
  test('--fix corrects the pages and nothing else; a second time there is nothing left', async () => {
    const cwd = folderWith()
    const path = join(cwd, 'issue.txt')
    writeFileSync(path, text(name, 'input.txt'))
    const first = await bulletin(['check', 'issue.txt', '--fix'], { cwd })
    const fixed = readFileSync(path, 'utf8')
    if (existsSync(join(fixtures, name, 'fixed.txt'))) {
      expect(fixed).toBe(text(name, 'fixed.txt'))
      expect(fixed).not.toBe(text(name, 'input.txt'))
      expect(first.stdout).toMatch(/✓ \d+:\d+ {2}page `[^`]+` corrected to `[^`]+`\n/u)
      expect(first).toMatchObject({ code: 0, stderr: '' })
    } else {
      expect(fixed).toBe(text(name, 'input.txt'))
      expect(first.stdout).not.toContain('corrected')
    }
    const second = await bulletin(['check', 'issue.txt', '--fix'], { cwd })
    expect(second.stdout).not.toContain('corrected')
    expect(second.code).toBe(first.code)
    expect(readFileSync(path, 'utf8')).toBe(fixed)
    expect(readdirSync(cwd)).toEqual(['issue.txt'])
  })
})

describe('every other byte stays', () => {
  const crlf = (written: string) => written.replace(/\n/gu, '\r\n')
  const cr = (written: string) => written.replace(/\n/gu, '\r')
  const same = (written: string) => written
  test.each<[string, string, readonly number[], (written: string) => string]>([
    ['UTF-8', 'utf-8', [], same],
    ['UTF-8 with byte order mark and CRLF', 'utf-8', [0xef, 0xbb, 0xbf], crlf],
    ['UTF-8, lone CR', 'utf-8', [], cr],
    ['GB18030', 'gb18030', [], same],
    ['GB18030, CRLF', 'gb18030', [], crlf],
    ['UTF-16LE', 'utf-16le', [0xff, 0xfe], crlf],
    ['UTF-16BE', 'utf-16be', [0xfe, 0xff], same],
    ['UTF-16LE without mark', 'utf-16le', [], same],
  ])('%s', async (_, encoding, mark, ends) => {
    for (const name of ['full-width', 'han', 'shift', 'half-width']) {
      const bytes = (written: string) => Buffer.concat([Buffer.from(mark), encodeAs(ends(written), encoding)])
      const cwd = folderWith()
      writeFileSync(join(cwd, 'issue.txt'), bytes(text(name, 'input.txt')))
      const { code, stderr } = await bulletin(['check', 'issue.txt', '--fix', '-q'], { cwd })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(readFileSync(join(cwd, 'issue.txt')).equals(bytes(text(name, 'fixed.txt')))).toBe(true)
    }
  })

  test('Big5', async () => {
    const hant = (written: string) =>
      written
        .replace(/渡口今年提前开航/gu, '渡口今年提前開航')
        .replace(/茶园里的读书会/gu, '茶園裡的讀書會')
        .replace(/一座水闸的四十年/gu, '一座水閘的四十年')
        .replace(/堤上新添三盏灯/gu, '堤上新添三盞燈')
        .replace(
          /[^\n]*(?:撑船|守闸|孩子们|茶园在)[^\n]*/gu,
          '守閘的人說，水位每天要看三回，記在一本捲了邊的冊子裡。',
        )
        .replace('石桥镇文化站', '石橋鎮文化站')
        .replace(/石桥镇清淤十里/gu, '石橋鎮清淤十里')
        .replace('河 畔 通 讯', '河 畔 通 訊')
        .replace('目 录', '目 錄')
    const cwd = folderWith()
    writeFileSync(join(cwd, 'issue.txt'), encodeAs(hant(text('full-width', 'input.txt')), 'big5'))
    await bulletin(['check', 'issue.txt', '--fix'], { cwd })
    const expected = encodeAs(hant(text('full-width', 'fixed.txt')), 'big5')
    expect(readFileSync(join(cwd, 'issue.txt')).equals(expected)).toBe(true)
  })

  test('bytes that decode to nothing', async () => {
    const broken = (written: string) => Buffer.concat([Buffer.from(written), Buffer.of(0xff, 0xc3, 0x0a)])
    const cwd = folderWith()
    writeFileSync(join(cwd, 'issue.txt'), broken(text('half-width', 'input.txt')))
    await bulletin(['check', 'issue.txt', '--fix'], { cwd })
    expect(readFileSync(join(cwd, 'issue.txt')).equals(broken(text('half-width', 'fixed.txt')))).toBe(true)
  })
})

test('a link keeps pointing where it did, and the file its permissions', async () => {
  const cwd = folderWith()
  writeFileSync(join(cwd, 'real.txt'), text('half-width', 'input.txt'), { mode: 0o640 })
  symlinkSync('real.txt', join(cwd, 'link.txt'))
  await bulletin(['check', 'link.txt', '--fix'], { cwd })
  expect(readFileSync(join(cwd, 'real.txt'), 'utf8')).toBe(text('half-width', 'fixed.txt'))
  expect(statSync(join(cwd, 'real.txt')).mode & 0o777).toBe(0o640)
  expect(readdirSync(cwd).sort()).toEqual(['link.txt', 'real.txt'])
})

test('standard input has nothing to be written to: refused before anything is read', async () => {
  const { code, stdout, stderr } = await bulletin(['check', '-', '--fix'], {
    stdin: text('shift', 'input.txt'),
  })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^bulletin: -: there is no file to write the fix to\. [^\n]+\n$/u)
})

test('what remains is reported in every format', async () => {
  const cwd = folderWith()
  writeFileSync(join(cwd, 'issue.txt'), text('titles', 'input.txt').replace('里……………………3', '里……………………4'))
  const { code, stdout } = await bulletin(['check', 'issue.txt', '--fix', '-f', 'json'], { cwd })
  const rules = JSON.parse(stdout).files[0].messages.map(({ rule }: { rule: string }) => rule)
  expect(code).toBe(1)
  expect(rules).toContain('toc-heading-missing')
  expect(rules).not.toContain('toc-page-mismatch')
})
