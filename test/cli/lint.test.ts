import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bulletin } from './fake-io.ts'
import { folderOf, none, one, rule } from './lint-folder.ts'

/** The files a run has looked at, in order. */
async function linted(argv: readonly string[], cwd: string): Promise<string[]> {
  const { stdout } = await bulletin(['lint', ...argv, '-f', 'json'], { cwd })
  return JSON.parse(stdout).files.map(({ path }: { path: string }) => path)
}

describe('inputs', () => {
  const files = {
    'b.txt': one,
    'a.md': none,
    'notes.log': none,
    'sub/c.TEXT': none,
    'sub/d.markdown': none,
    'sub/.hidden/x.txt': one,
    'node_modules/p/x.txt': one,
    '.y.txt': one,
  }

  test('a folder is walked in order; hidden folders, node_modules and links are left out', async () => {
    const cwd = folderOf(files)
    symlinkSync('..', join(cwd, 'sub/loop'))
    symlinkSync('../b.txt', join(cwd, 'sub/link.txt'))
    expect(await linted(['.'], cwd)).toEqual(['a.md', 'b.txt', 'sub/c.TEXT', 'sub/d.markdown'])
    expect(await linted([], cwd)).toEqual(['a.md', 'b.txt', 'sub/c.TEXT', 'sub/d.markdown'])
    expect(await linted(['sub/', 'b.txt', './b.txt'], cwd)).toEqual(['sub/c.TEXT', 'sub/d.markdown', 'b.txt'])
  })

  test.each([
    ['*.txt', ['b.txt']],
    ['**/*.{txt,TEXT}', ['b.txt', 'sub/c.TEXT']],
    ['sub/*', ['sub/c.TEXT', 'sub/d.markdown']],
    ['./s*/*.markdown', ['sub/d.markdown']],
    ['*.log', ['notes.log']],
    ['sub/.hidden/*.txt', ['sub/.hidden/x.txt']],
    ['**', ['a.md', 'b.txt', 'sub/c.TEXT', 'sub/d.markdown']],
  ])('the pattern %s', async (pattern, expected) => {
    expect(await linted([pattern], folderOf(files))).toEqual(expected)
  })

  test('a file named with brackets is no pattern; any ending is linted when named', async () => {
    const cwd = folderOf({ '[1].txt': none, '1.txt': one, 'notes.log': none })
    expect(await linted(['[1].txt', 'notes.log'], cwd)).toEqual(['[1].txt', 'notes.log'])
  })

  test('what leads to nothing is one line each and exit code 2; the others are still done', async () => {
    const cwd = folderOf({ 'b.txt': one, 'empty/x.log': none })
    const { code, stdout, stderr } = await bulletin(['lint', 'gone.txt', 'empty', '*.md', 'b.txt'], { cwd })
    expect(code).toBe(2)
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^bulletin: gone\.txt: no such file or folder, /u),
      expect.stringMatching(/^bulletin: empty: holds no text or Markdown /u),
      expect.stringMatching(/^bulletin: \*\.md: holds no text or Markdown /u),
      '',
    ])
    expect(stdout).toContain(rule)
    const zh = await bulletin(['lint', 'gone.txt', '--lang', 'zh'], { cwd })
    expect(zh.stderr).toMatch(/^bulletin: gone\.txt: 没有这个文件或文件夹[^\n]*\n$/u)
  })

  test('a file that cannot be read is reported, and the others are still done', async () => {
    const cwd = folderOf({ 'a.txt': one, 'b.txt': Uint8Array.of(0, 1, 2, 0, 0, 255, 0, 0, 0, 1) })
    const { code, stdout, stderr } = await bulletin(['lint', 'b.txt', 'a.txt'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^bulletin: b\.txt: [^\n]+\n$/u)
    expect(stdout).toContain('a.txt')
  })

  test('standard input goes by the name it is given', async () => {
    const markdown = '# 青榆县各项工作稳步推进\n\n```\n“甲”、“乙”\n```\n'
    const cwd = folderOf({})
    const named = await bulletin(['lint', '-', '--stdin-filename', 'x/a.md', '-f', 'json'], {
      cwd,
      stdin: markdown,
    })
    expect(JSON.parse(named.stdout).files).toEqual([{ path: 'x/a.md', messages: [] }])
    const bare = await bulletin(['lint', '-'], { cwd, stdin: one })
    expect(bare.stdout).toMatch(/^-\n/u)
    const twice = await bulletin(['lint', '-', '-'], { cwd })
    expect(twice).toMatchObject({ code: 2, stdout: '' })
  })

  test('.bulletinignore, in any folder above, like .gitignore', async () => {
    const cwd = folderOf({
      ...files,
      '.bulletinignore': '# drafts\nsub/*.TEXT\n*.md\n',
      'sub/.bulletinignore': '!c.TEXT\n',
      'drafts/e.txt': one,
    })
    expect(await linted(['.'], cwd)).toEqual(['b.txt', 'drafts/e.txt', 'sub/c.TEXT', 'sub/d.markdown'])
    writeFileSync(join(cwd, '.bulletinignore'), 'drafts/\n')
    expect(await bulletin(['lint', 'drafts/e.txt', 'drafts'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(await linted(['drafts/*.txt', '*.md'], cwd)).toEqual(['a.md'])
  })

  test('a link that is named is followed', async () => {
    const cwd = folderOf({ 'a.txt': one })
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    expect(await linted(['link.txt'], cwd)).toEqual(['link.txt'])
  })
})

describe('--changed', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd,
      stdio: 'pipe',
    })

  test('keeps what git calls changed, and what it does not know', async () => {
    const cwd = folderOf({ 'a.txt': none, 'b.txt': none, '河/c d.txt': none, '.gitignore': 'ignored.txt\n' })
    git(cwd, 'init', '-q')
    expect(await linted(['.', '--changed'], cwd)).toEqual(['a.txt', 'b.txt', '河/c d.txt'])
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'first')
    expect(await linted(['.', '--changed'], cwd)).toEqual([])
    writeFileSync(join(cwd, '河/c d.txt'), one)
    writeFileSync(join(cwd, 'new.txt'), one)
    writeFileSync(join(cwd, 'ignored.txt'), one)
    expect(await linted(['.', '--changed'], cwd)).toEqual(['new.txt', '河/c d.txt'])
    expect(await linted(['.', '--changed'], join(cwd, '河'))).toEqual(['c d.txt'])
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'second')
    expect(await linted(['.', '--changed', 'HEAD~1'], cwd)).toEqual(['new.txt', '河/c d.txt'])
    const { code, stderr } = await bulletin(['lint', '--changed', '.'], { cwd })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^bulletin: --changed: git knows no commit `\.`[^\n]*\n$/u),
    })
  })

  test('outside a repository there is one line', async () => {
    const cwd = folderOf({ 'a.txt': none })
    const { code, stdout, stderr } = await bulletin(['lint', 'a.txt', '--changed', '--lang', 'zh'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^bulletin: --changed：当前文件夹不在 git 仓库里。[^\n]*\n$/u)
  })
})

describe('exit code', () => {
  test.each<[number, readonly string[]]>([
    [0, []],
    [1, ['--fail-on', 'warning']],
    [1, ['--fail-on', 'info']],
    [0, ['--fail-on', 'never', '--rule', `${rule}:error`]],
    [1, ['--rule', `${rule}:error`]],
    [0, ['--rule', `${rule}:off`, '--fail-on', 'info']],
    [1, ['--max-warnings', '0']],
    [0, ['--max-warnings', '1']],
    [1, ['--quiet', '--max-warnings', '0']],
  ])('%i for %s, whatever the format', async (code, flags) => {
    const cwd = folderOf({ 'a.txt': one })
    for (const format of ['stylish', 'json', 'github', 'sarif', 'junit'])
      expect((await bulletin(['lint', 'a.txt', '-f', format, ...flags], { cwd })).code).toBe(code)
  })

  test('past --max-warnings, a line says so', async () => {
    const { stderr } = await bulletin(['lint', 'a.txt', '--max-warnings', '0'], {
      cwd: folderOf({ 'a.txt': one }),
    })
    expect(stderr).toBe('bulletin: 1 warning, more than the 0 allowed.\n')
  })

  test.each([
    [['--fail-on', 'eror'], /--fail-on: unknown value `eror`\. Did you mean error\?/u],
    [
      ['--rule', 'quote-list-no-dunho:off'],
      /unknown rule `quote-list-no-dunho`\. Did you mean quote-list-no-dunhao\?/u,
    ],
    [['--rule', 'quote-list-no-dunhao'], /--rule quote-list-no-dunhao:off/u],
    [['--rule', 'punct/*:warn'], /--rule: unknown value `warn`/u],
    [['--max-warnings', '-1'], /max-warnings: unexpected `-1`, expected a whole number/u],
    [['--jobs', '0'], /--jobs: unexpected `0`, expected a whole number, 1 or more/u],
    [['--preset', 'recomended'], /Did you mean recommended\?/u],
    [['--format', 'sarf'], /Did you mean sarif\?/u],
    [['--fix', '--fix-dry-run'], /do not go together/u],
    [['--config', 'gone.json'], /gone\.json: no such configuration/u],
    [['--baseline', 'gone.json'], /gone\.json: no such baseline/u],
  ])('2 and one line for %s', async (flags, expected) => {
    const cwd = folderOf({ 'a.txt': one })
    const { code, stdout, stderr } = await bulletin(['lint', 'a.txt', ...flags], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(expected)
    expect(stderr).toMatch(/^bulletin: [^\n]+\n$/u)
    const zh = await bulletin(['lint', 'a.txt', '--lang', 'zh', ...flags], { cwd })
    expect(zh.stderr).toMatch(/^bulletin: [^\n]*\p{Script=Han}[^\n]*\n$/u)
  })
})

describe('report', () => {
  test('--quiet leaves errors alone', async () => {
    const cwd = folderOf({ 'a.txt': one })
    expect((await bulletin(['lint', 'a.txt', '-q'], { cwd })).stdout).toBe('')
    expect((await bulletin(['lint', 'a.txt', '-q', '--rule', `${rule}:error`], { cwd })).stdout).toContain(
      rule,
    )
  })

  test('-o writes a file, whole', async () => {
    const cwd = folderOf({ 'a.txt': one })
    const { stdout } = await bulletin(['lint', 'a.txt', '-f', 'json', '-o', 'out.json'], { cwd })
    expect(stdout).toBe('')
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).files[0].messages).toHaveLength(1)
    mkdirSync(join(cwd, 'folder'))
    const { code, stderr } = await bulletin(['lint', 'a.txt', '-o', 'folder/none/x.txt'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^bulletin: folder\/none\/x\.txt: cannot be written: [^\n]+ Choose another -o\.\n$/u,
    )
  })

  test('in GitHub Actions annotations follow the list, but not on a terminal', async () => {
    const cwd = folderOf({ 'a.txt': one })
    const env = { GITHUB_ACTIONS: 'true' }
    const { stdout } = await bulletin(['lint', 'a.txt'], { cwd, env })
    expect(stdout).toMatch(/a\.txt\n[\s\S]*\n::warning file=a\.txt,line=3/u)
    expect((await bulletin(['lint', 'a.txt'], { cwd, env, terminal: 80 })).stdout).not.toContain('::warning')
    expect((await bulletin(['lint', 'a.txt', '-f', 'json'], { cwd, env })).stdout).not.toContain('::warning')
  })

  test('sarif holds what was suppressed, with the reason; the others do not', async () => {
    const text = one.replace('“以人', '<!-- bulletin-disable-next-line -- 引文 -->\n“以人')
    const cwd = folderOf({ 'a.txt': text })
    const { stdout } = await bulletin(['lint', 'a.txt', '-f', 'sarif', '--fail-on', 'info'], { cwd })
    const [result] = JSON.parse(stdout).runs[0].results
    expect(result).toMatchObject({
      ruleId: rule,
      suppressions: [{ kind: 'inSource', justification: '引文' }],
    })
    expect(await bulletin(['lint', 'a.txt', '--fail-on', 'info'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    const heedless = await bulletin(['lint', 'a.txt', '--no-inline-suppressions'], { cwd })
    expect(heedless.stdout).toContain(rule)
  })

  test.each([
    ['off', 0, ''],
    ['error', 1, 'unused-suppression'],
  ])('--report-unused-suppressions %s', async (level, code, shown) => {
    const cwd = folderOf({ 'a.txt': `<!-- bulletin-disable-file -->\n${none}` })
    const outcome = await bulletin(['lint', 'a.txt', '--report-unused-suppressions', level], { cwd })
    expect(outcome.code).toBe(code)
    expect(outcome.stdout).toContain(shown)
  })

  test('what the reader had to mend is said', async () => {
    const cwd = folderOf({ 'a.txt': Buffer.concat([Buffer.from(none), Buffer.of(0xff, 0xc3, 0x0a)]) })
    expect((await bulletin(['lint', 'a.txt'], { cwd })).stdout).toContain('undecodable-bytes')
  })
})

test.each(['en', 'zh'])('help in %s names every flag, exit codes and examples', async (lang) => {
  const { code, stdout } = await bulletin(['lint', '--help', '--lang', lang])
  expect(code).toBe(0)
  for (const flag of [
    '--fix-dry-run',
    '--changed',
    '--baseline',
    '--cache',
    '--print-config',
    '--jobs',
    '--preset',
  ])
    expect(stdout).toContain(flag)
  expect(stdout).toContain('$ bulletin lint article.txt')
  expect(stdout).toMatch(lang === 'en' ? /Exit code: 0/u : /退出码：0/u)
})
