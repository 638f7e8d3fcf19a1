import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bulletin, folderWith, issuePath } from './fake-io.ts'

describe('what is printed', () => {
  test('one file: one record, nothing on stderr where nobody watches', async () => {
    const { code, stdout, stderr } = await bulletin(['parse', issuePath])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const record = JSON.parse(stdout)
    expect(record.source.path).toBe(issuePath)
    expect(record.masthead.title).toBe('云岭通讯')
    expect(stdout.endsWith('}\n')).toBe(true)
  })

  test('several files: an array, in the order given, paths as given', async () => {
    const cwd = folderWith('b.txt', 'a.txt')
    const { code, stdout } = await bulletin(['parse', 'b.txt', './a.txt'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).map((record: { source: { path: string } }) => record.source.path)).toEqual([
      'b.txt',
      './a.txt',
    ])
  })

  test('several files as Markdown: each after a comment that names it', async () => {
    const cwd = folderWith('a.txt', 'b--c.txt')
    const { stdout } = await bulletin(['parse', 'a.txt', 'b--c.txt', '-f', 'markdown'], { cwd })
    expect(stdout.match(/^<!-- .* -->$/gmu)).toEqual(['<!-- a.txt -->', '<!-- b- -c.txt -->'])
  })

  test('tree: the syntax tree', async () => {
    const { stdout } = await bulletin(['parse', issuePath, '--format=tree'])
    expect(JSON.parse(stdout).type).toBe('bulletin')
  })

  test('- is standard input', async () => {
    const { code, stdout } = await bulletin(['parse', '-'], { stdin: readFileSync(issuePath) })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).source.path).toBe('-')
  })

  test('--encoding and --script', async () => {
    const big5 = Uint8Array.from([0xa5, 0xd8, 0xbf, 0xfd, 0x0a, 0xc5, 0xe9, 0xb3, 0xf8, 0x0a])
    const { code, stdout } = await bulletin(
      ['parse', '-', '--encoding', 'big5', '--script', 'hans', '-f', 'tree'],
      {
        stdin: big5,
      },
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/馆报|体报/u)
  })

  test('--profile reaches the parser', async () => {
    const cwd = folderWith('issue.txt')
    writeFileSync(join(cwd, 'profile.json'), JSON.stringify({ columns: ['老照片会客厅'] }))
    const { code, stderr } = await bulletin(['parse', 'issue.txt', '--profile', 'profile.json'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('-o', () => {
  test.each([
    ['out.json', (text: string) => JSON.parse(text).schemaVersion === 1],
    ['out.md', (text: string) => text.includes('# ')],
    ['out.tree.json', (text: string) => JSON.parse(text).type === 'bulletin'],
  ])('%s: the ending picks the format', async (name, right) => {
    const cwd = folderWith('issue.txt')
    const { code, stdout } = await bulletin(['parse', 'issue.txt', '-o', name], { cwd })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(right(readFileSync(join(cwd, name), 'utf8'))).toBe(true)
  })

  test('a folder to be made: one file for each input', async () => {
    const cwd = folderWith('a.txt', 'b.txt')
    const argv = ['parse', 'a.txt', 'b.txt', '-', '-o', 'new/deep/', '-f', 'markdown']
    const { code } = await bulletin(argv, { cwd, stdin: '目录\n' })
    expect(code).toBe(0)
    expect(readdirSync(join(cwd, 'new/deep')).sort()).toEqual(['a.md', 'b.md', 'stdin.md'])
  })

  test('an existing folder', async () => {
    const cwd = folderWith('a.txt')
    mkdirSync(join(cwd, 'out'))
    await bulletin(['parse', 'a.txt', '-o', 'out'], { cwd })
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a.json'])
  })

  test('an existing file is replaced, a link to it kept', async () => {
    const cwd = folderWith('a.txt')
    writeFileSync(join(cwd, 'real.json'), 'old')
    symlinkSync('real.json', join(cwd, 'link.json'))
    await bulletin(['parse', 'a.txt', '-o', 'link.json'], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, 'real.json'), 'utf8')).schemaVersion).toBe(1)
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'link.json', 'real.json'])
  })
})

describe('what is refused before anything is written', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['two inputs with one target', ['a.txt', 'sub/a.txt', '-o', 'out/'], /both a\.txt and sub\/a\.txt/u],
    ['several inputs, one file', ['a.txt', 'b.txt', '-o', 'all.json'], /Name a folder: -o all\//u],
    ['an ending that names no format', ['a.txt', '-o', 'a.pdx'], /ending.*\.json/u],
    ['the input itself', ['a.txt', '-f', 'json', '-o', './a.txt'], /is the input a\.txt/u],
    ['the input through a link', ['a.txt', '-f', 'json', '-o', 'link.txt'], /is the input a\.txt/u],
    [
      'an unknown format',
      ['a.txt', '-f', 'markdwon'],
      /--format: unknown value `markdwon`\. Did you mean markdown\?/u,
    ],
    ['an unknown script', ['a.txt', '--script', 'klingon'], /Choose from hans, hant, tw, twp, hk/u],
    ['standard input twice', ['-', '-'], /only once/u],
    ['a profile that is missing', ['a.txt', '--profile', 'no.yaml'], /no\.yaml: the profile cannot be read/u],
  ])('%s', async (_, argv, message) => {
    const cwd = folderWith('a.txt', 'b.txt')
    mkdirSync(join(cwd, 'sub'))
    writeFileSync(join(cwd, 'sub/a.txt'), '目录\n')
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    const before = readdirSync(cwd)
    const { code, stdout, stderr } = await bulletin(['parse', ...argv], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^bulletin: [^\n]+\n$/u)
    expect(readdirSync(cwd)).toEqual(before)
  })
})

describe('what goes wrong with one file', () => {
  test('a file that cannot be read: one line, and the others are still done', async () => {
    const cwd = folderWith('a.txt', 'c.txt')
    const { code, stdout, stderr } = await bulletin(['parse', 'a.txt', 'gone.txt', 'c.txt'], { cwd })
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toHaveLength(2)
    expect(stderr).toMatch(/^bulletin: gone\.txt: [^\n]+\. [^\n]+\.\n$/u)
  })

  test('the only file that cannot be read: no output', async () => {
    const cwd = folderWith()
    expect(await bulletin(['parse', 'gone.txt'], { cwd })).toMatchObject({ code: 2, stdout: '' })
    expect((await bulletin(['parse', 'gone.txt', 'lost.txt'], { cwd })).stdout).toBe('[]\n')
  })

  test('an unknown encoding', async () => {
    const { code, stderr } = await bulletin(['parse', issuePath, '--encoding', 'klingon-8'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^bulletin: [^\n]*klingon-8[^\n]*\n$/u)
  })

  test('an output that cannot be written: nothing half-written is left', async () => {
    const cwd = folderWith('a.txt')
    mkdirSync(join(cwd, 'out/a.json'), { recursive: true })
    writeFileSync(join(cwd, 'file'), '')
    const taken = await bulletin(['parse', 'a.txt', '-o', 'out'], { cwd })
    expect(taken.code).toBe(2)
    expect(taken.stderr).toMatch(/^bulletin: out\/a\.json: cannot be written: it is a folder\. Choose/u)
    const below = await bulletin(['parse', 'a.txt', '-o', 'file/a.json'], { cwd })
    expect(below.stderr).toMatch(/a part of the path is not a folder/u)
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a.json'])
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'file', 'out'])
  })

  test('--debug adds the stack', async () => {
    const { stderr } = await bulletin(['parse', 'gone.txt', '--debug'], { cwd: folderWith() })
    expect(stderr).toMatch(/^bulletin: gone\.txt.*\n[\s\S]*\n {4}at /u)
    expect(existsSync('gone.txt')).toBe(false)
  })

  test('in Chinese', async () => {
    const { stderr } = await bulletin(['parse', 'gone.txt', '--lang', 'zh'], { cwd: folderWith() })
    expect(stderr).toMatch(/^bulletin: gone\.txt: \p{Script=Han}[^\n]*。[^\n]*。\n$/u)
  })
})
