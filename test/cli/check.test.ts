import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { terminalWidth } from '../../src/text/width.ts'
import { bulletin, folderWith, issuePath } from './fake-io.ts'

const fixtures = resolve(import.meta.dirname, '../../fixtures/check')
const cases = readdirSync(fixtures)

/* Each folder has an issue and what the command says of it, in both languages. */
describe.each(cases)('%s', (name) => {
  test.each(['en', 'zh'])('what a person reads (%s)', async (lang) => {
    const cwd = join(fixtures, name)
    const { code, stdout, stderr } = await bulletin(['check', 'input.txt', '--explain', '--lang', lang], {
      cwd,
    })
    expect(stderr).toBe('')
    expect(code).toBe(/^ {2}✗ /mu.test(stdout) ? 1 : 0)
    // How sure a counted page is changes with every better fit.
    const said = stdout.replace(/\d+(?= ?%[)）])/gu, '##')
    await expect(said).toMatchFileSnapshot(join(cwd, `check.${lang}.txt`))
  })

  test.each([60, 80, 120])('no line is wider than a terminal of %i columns', async (terminal) => {
    for (const lang of ['en', 'zh']) {
      const argv = ['check', 'input.txt', '--explain', '--no-color', '--lang', lang]
      const { stdout } = await bulletin(argv, { cwd: join(fixtures, name), terminal })
      for (const line of stdout.split('\n')) expect(terminalWidth(line)).toBeLessThanOrEqual(terminal)
    }
  })
})

test('the columns of the table line up, whatever the width of the titles', async () => {
  const { stdout } = await bulletin(['check', 'input.txt'], { cwd: join(fixtures, 'titles') })
  const rows = stdout.split('\n').slice(1, 7)
  const places = rows.map((row) =>
    terminalWidth(/^.*(?=(?:match|NO HEADING|Verdict)$)/u.exec(row)?.[0] ?? ''),
  )
  expect(places[0]).toBeGreaterThan(30)
  expect(new Set(places).size).toBe(1)
})

test('titles are cut on a narrow terminal, never in a pipe', async () => {
  const world = { cwd: join(fixtures, 'wrapped') }
  expect((await bulletin(['check', 'input.txt'], { ...world, terminal: 60 })).stdout).toMatch(
    /渡口今年提前开航\S*…/u,
  )
  expect((await bulletin(['check', 'input.txt'], world)).stdout).not.toContain('…')
})

test('where there is little room, titles go before reasons, which --explain gives anyway', async () => {
  const at = async (terminal: number) =>
    (await bulletin(['check', 'input.txt', '--no-color'], { cwd: join(fixtures, 'no-numbers'), terminal }))
      .stdout
  expect(await at(100)).toMatch(/^ {2}浅谈新时期如何创新开展法律援助 .* unverifiable: no page$/mu)
  expect(await at(72)).toMatch(/^ {2}浅谈新时期如何创新\S+ .* unverifiable$/mu)
})

describe('exit code', () => {
  test.each<[string, readonly string[], number]>([
    ['all right', [issuePath], 0],
    ['a wrong page', [join(fixtures, 'half-width/input.txt')], 1],
    ['an entry without heading', [join(fixtures, 'titles/input.txt')], 1],
    ['nothing can be verified', [join(fixtures, 'gap/input.txt')], 0],
    ['a file that is missing beside a wrong page', ['gone.txt', join(fixtures, 'half-width/input.txt')], 2],
  ])('%s', async (_, files, code) => {
    for (const format of ['text', 'stylish', 'json', 'github'])
      expect((await bulletin(['check', ...files, '-f', format])).code).toBe(code)
    expect((await bulletin(['check', ...files])).code).toBe(code)
  })

  test.each<[readonly string[], RegExp]>([
    [['-f', 'jsn'], /^bulletin: --format: unknown value `jsn`\. Did you mean json\?\n$/u],
    [['--first-page', '0'], /^bulletin: --first-page: unexpected `0`, expected a whole number from 1 to/u],
    [['--lines-per-page', '22.5'], /--lines-per-page: unexpected `22\.5`/u],
    [['--chars-per-line', 'many'], /--chars-per-line: unexpected `many`/u],
    [['--articles', 'newpage'], /--articles: unknown value `newpage`\. Did you mean new-page\?/u],
  ])('2 for %j, before anything is read', async (argv, message) => {
    for (const verb of argv[0] === '-f' ? ['check'] : ['check', 'parse']) {
      const { code, stdout, stderr } = await bulletin([verb, 'gone.txt', ...argv])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(message)
    }
  })
})

test('one file that cannot be read does not keep the others from being checked', async () => {
  const { stdout, stderr } = await bulletin(['check', 'gone.txt', issuePath, '-f', 'json'])
  expect(stderr).toMatch(/^bulletin: gone\.txt: no such file[^\n]*\n$/u)
  expect(JSON.parse(stdout).files).toHaveLength(1)
})

test('several files: each by its name, and the sum of all', async () => {
  const cwd = folderWith('a.txt', 'b.txt')
  const { stdout } = await bulletin(['check', 'a.txt', 'b.txt'], { cwd })
  expect(stdout).toMatch(
    /^a\.txt\n[\s\S]*\n\nb\.txt\n[\s\S]*\n\n2 files · 4 entries · 0 errors · 0 warnings\n$/u,
  )
})

test('--quiet: errors only, and nothing where there are none', async () => {
  const cwd = folderWith('good.txt')
  cpSync(join(fixtures, 'titles/input.txt'), join(cwd, 'bad.txt'))
  const { code, stdout } = await bulletin(['check', 'good.txt', 'bad.txt', '-q'], { cwd })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^bad\.txt\n {2}✗ 11:1 [^\n]*toc-heading-missing\n$/u)
})

test('- is standard input, and Markdown is read as parse reads it', async () => {
  const { code, stdout } = await bulletin(['check', '-'], { stdin: readFileSync(issuePath) })
  expect({ code, name: stdout.split('\n')[0] }).toEqual({ code: 0, name: '-' })
  const cwd = folderWith('issue.txt')
  await bulletin(['parse', 'issue.txt', '-o', 'issue.md'], { cwd })
  expect((await bulletin(['check', 'issue.md'], { cwd })).stdout).toMatch(/2 entries · 2 unverifiable/u)
})

test('the layout of a profile is validated, and reaches the command with its words', async () => {
  const cwd = folderWith('issue.txt')
  writeFileSync(join(cwd, 'mine.yaml'), 'columns: [库房内外]\npages: { firstPage: 2, linesPerPage: 25 }\n')
  writeFileSync(join(cwd, 'wrong.yaml'), 'pages: { firstPage: two }\n')
  expect((await bulletin(['check', 'issue.txt', '--profile', 'mine.yaml'], { cwd })).code).toBe(0)
  const { code, stderr } = await bulletin(['check', 'issue.txt', '--profile', 'wrong.yaml'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toMatch(/^bulletin: wrong\.yaml: `pages\.firstPage`: expected a whole number/u)
})

describe('colour', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that opens a colour
  const colorEscape = /\u001b\[/u
  test.each<[string, readonly string[], Readonly<Record<string, string>>, number | undefined, boolean]>([
    ['a terminal', [], {}, 80, true],
    ['a pipe', [], {}, undefined, false],
    ['a pipe that is forced', [], { FORCE_COLOR: '1' }, undefined, true],
    ['NO_COLOR', [], { NO_COLOR: '1' }, 80, false],
    ['--no-color', ['--no-color'], {}, 80, false],
    ['JSON on a terminal', ['-f', 'json'], {}, 80, false],
  ])('%s', async (_, argv, env, terminal, colored) => {
    const world = { cwd: join(fixtures, 'half-width'), env, ...(terminal !== undefined && { terminal }) }
    expect(colorEscape.test((await bulletin(['check', 'input.txt', ...argv], world)).stdout)).toBe(colored)
  })
})

describe('GitHub Actions', () => {
  const world = { cwd: join(fixtures, 'half-width'), env: { GITHUB_ACTIONS: 'true' } }
  const annotation =
    /^::error file=input\.txt,line=9,col=1,endLine=9,endColumn=\d+,title=toc-page-mismatch::Unexp/mu

  test('annotations stand behind the text', async () => {
    const { stdout } = await bulletin(['check', 'input.txt'], world)
    expect(stdout).toMatch(/^input\.txt\n {2}Entry /u)
    expect(stdout).toMatch(annotation)
  })

  test('a format that is asked for is all there is', async () => {
    expect((await bulletin(['check', 'input.txt', '-f', 'stylish'], world)).stdout).not.toMatch(annotation)
    expect((await bulletin(['check', 'input.txt', '-f', 'github'], world)).stdout).toMatch(
      /^::error [^\n]*\n$/u,
    )
  })
})

test('JSON: messages with their causes and fixes, entries with their verdicts and reasons', async () => {
  const { stdout } = await bulletin(['check', 'input.txt', '-f', 'json'], {
    cwd: join(fixtures, 'half-width'),
  })
  const [file] = JSON.parse(stdout).files
  expect(Object.keys(file)).toEqual(['path', 'messages', 'entries'])
  expect(file.messages).toEqual([
    {
      rule: 'toc-page-mismatch',
      severity: 'error',
      message: 'Unexpected page `5` for `茶园里的读书会`, expected `4`, where its heading stands',
      line: 9,
      column: 1,
      endLine: 9,
      endColumn: 17,
      cause: { line: 31, column: 1, endLine: 31, endColumn: 8 },
      fix: [{ line: 9, column: 16, endLine: 9, endColumn: 17, text: '4' }],
    },
  ])
  expect(file.entries[2]).toMatchObject({
    title: '茶园里的读书会',
    page: 5,
    pageCheck: { verdict: 'mismatch', page: 4, basis: 'folio' },
    because: [
      { text: 'line 9 prints page 5 for it', line: 9 },
      { text: 'its heading stands in line 31', line: 31 },
      { line: expect.any(Number) },
      { line: null },
      { text: 'so it stands on page 4, not 5 (confidence 99 %)', line: null },
    ],
  })
})
