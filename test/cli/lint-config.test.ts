import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bulletin } from './fake-io.ts'
import { folderOf, none, one, rule } from './lint-folder.ts'

/** Severities of what is found, by file. */
async function severities(argv: readonly string[], cwd: string): Promise<Record<string, string[]>> {
  const { stdout, stderr } = await bulletin(['lint', ...argv, '-f', 'json'], { cwd })
  expect(stderr).toBe('')
  const files: { path: string; messages: { severity: string }[] }[] = JSON.parse(stdout).files
  return Object.fromEntries(
    files.map(({ path, messages }) => [path, messages.map(({ severity }) => severity)]),
  )
}

const rules = (level: string) => ({ rules: { [rule]: level } })

test('the nearest configuration upwards from the file holds', async () => {
  const cwd = folderOf({
    'a.txt': one,
    'bulletin.config.json': rules('error'),
    'sub/deep/b.txt': one,
    'sub/bulletin.config.yaml': `rules:\n  punct/*: info\n`,
    'off/bulletin.config.mjs': `export default { rules: { 'punct/${rule}': 'off' } }`,
    'off/c.txt': one,
  })
  const expected = { 'a.txt': ['error'], 'off/c.txt': [], 'sub/deep/b.txt': ['info'] }
  expect(await severities(['.'], cwd)).toEqual(expected)
  expect(await severities(['b.txt'], join(cwd, 'sub/deep'))).toEqual({ 'b.txt': ['info'] })
  expect(await severities(['.', '--no-config'], cwd)).toEqual({
    'a.txt': ['warning'],
    'off/c.txt': ['warning'],
    'sub/deep/b.txt': ['warning'],
  })
  expect(await severities(['sub', '--config', 'bulletin.config.json'], cwd)).toEqual({
    'sub/deep/b.txt': ['error'],
  })
})

test('overrides hold for files that match, later ones over earlier; flags over all', async () => {
  const cwd = folderOf({
    'bulletin.config.yml': `
rules:
  ${rule}: error
overrides:
  - files: '*.md'
    rules: { ${rule}: info }
  - files: [drafts/**, old/*.txt]
    rules:
      ${rule}: off
`,
    'a.txt': one,
    'x/b.md': one,
    'drafts/c/d.md': one,
    'old/e.txt': one,
  })
  const found = { 'a.txt': ['error'], 'x/b.md': ['info'], 'drafts/c/d.md': [], 'old/e.txt': [] }
  expect(await severities(['.'], cwd)).toEqual(found)
  const all = await severities(['.', '--rule', 'punct/*:warning'], cwd)
  expect(Object.values(all)).toEqual([['warning'], ['warning'], ['warning'], ['warning']])
})

test('extends: presets and files, each later one over those before', async () => {
  const cwd = folderOf({
    'house/base.json': { extends: 'archive', rules: { [rule]: 'error' }, failOn: 'never', ignore: ['x.txt'] },
    'bulletin.config.json': { extends: ['./house/base.json'] },
    'a.txt': one,
    'house/x.txt': one,
  })
  expect(await severities(['.'], cwd)).toEqual({ 'a.txt': ['error'] })
  expect((await bulletin(['lint', '.'], { cwd })).code).toBe(0)
  writeFileSync(join(cwd, 'bulletin.config.json'), JSON.stringify({ extends: 'archive' }))
  expect(await severities(['a.txt'], cwd)).toEqual({ 'a.txt': ['info'] })
  expect(await severities(['a.txt', '--preset', 'recommended'], cwd)).toEqual({ 'a.txt': ['warning'] })
})

test('ignore, failOn, maxWarnings and lang', async () => {
  const cwd = folderOf({
    'bulletin.config.json': { ignore: ['drafts/', '/b.txt'], failOn: 'warning', lang: 'zh' },
    'a.txt': one,
    'b.txt': one,
    'drafts/c.txt': one,
  })
  const { code, stdout } = await bulletin(['lint', '.'], { cwd })
  expect(code).toBe(1)
  expect(stdout).toContain('并列的引号')
  expect(stdout).not.toMatch(/b\.txt|c\.txt/u)
  expect((await bulletin(['lint', '.', '--fail-on', 'error', '--lang', 'en'], { cwd })).code).toBe(0)
  writeFileSync(join(cwd, 'bulletin.config.json'), JSON.stringify({ maxWarnings: 0 }))
  expect((await bulletin(['lint', 'a.txt'], { cwd })).code).toBe(1)
  expect((await bulletin(['lint', 'a.txt', '--max-warnings', '5'], { cwd })).code).toBe(0)
})

test('plug-ins bring rules, which are configured like ours', async () => {
  const cwd = folderOf({
    'rules/river.mjs': `
      const words = { en: 'Unexpected river', zh: '不用河' }
      export const river = {
        meta: { id: 'no-river', group: 'term', severity: 'warning', description: words,
          options: { letter: { type: 'choice', choices: ['河', '江'], default: '河', description: words } } },
        check({ source }, report, { letter }) {
          const at = source.text.indexOf(letter)
          if (at >= 0) report({ start: at, end: at + 1, message: words })
        },
      }`,
    'bulletin.config.json': {
      plugins: ['./rules/river.mjs'],
      rules: { 'no-river': ['error', { letter: '江' }] },
    },
    'a.txt': '游记\n\n过了河。\n',
    'b.txt': '游记\n\n过了江。\n',
  })
  expect(await severities(['.'], cwd)).toEqual({ 'a.txt': [], 'b.txt': ['error'] })
  expect(await severities(['.', '--rule', 'no-river:off'], cwd)).toEqual({ 'a.txt': [], 'b.txt': [] })
  const { stderr } = await bulletin(['lint', '.', '--rule', 'no-rivr:off'], { cwd })
  expect(stderr).toContain('Did you mean no-river?')
  const printed = await bulletin(['lint', '--print-config', 'a.txt'], { cwd })
  expect(JSON.parse(printed.stdout).rules['no-river']).toEqual(['error', { letter: '江' }])
})

test('--print-config says what holds for a file, and where it comes from', async () => {
  const cwd = folderOf({
    'bulletin.config.json': { extends: 'archive', pages: { firstPage: 3 }, ignore: ['*.md'] },
    'sub/a.txt': none,
  })
  const { code, stdout } = await bulletin(['lint', '--print-config', 'sub/a.txt', '--fail-on', 'info'], {
    cwd,
  })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    config: 'bulletin.config.json',
    presets: ['archive'],
    ignored: false,
    failOn: 'info',
    maxWarnings: null,
    pages: { firstPage: 3 },
    rules: { [rule]: 'info', 'unused-suppression': 'warning' },
  })
  expect(JSON.parse((await bulletin(['lint', '--print-config', 'b.md'], { cwd })).stdout).ignored).toBe(true)
  const bare = await bulletin(['lint', '--print-config', 'a.txt', '--no-config'], { cwd })
  expect(JSON.parse(bare.stdout)).toMatchObject({ config: null, presets: [], rules: { [rule]: 'warning' } })
})

describe('what is wrong is one line that names file, key, value and the way out', () => {
  test.each<[string, string | object, RegExp]>([
    ['json', { rule: {} }, /: unknown key `rule`\. Did you mean `rules`\?$/u],
    [
      'json',
      { rules: { 'quote-list-no-dunho': 'off' } },
      /: unknown rule `rules\.quote-list-no-dunho`\. Did you mean `quote-list-no-dunhao`\?$/u,
    ],
    [
      'json',
      { rules: { [rule]: 'eror' } },
      /`rules\.quote-list-no-dunhao`: expected `off`, [^\n]*, got `eror`\. Did you mean `error`\?$/u,
    ],
    ['json', { rules: { [rule]: 2 } }, /: expected `off`, [^\n]* or a list, got `2`\./u],
    ['json', { rules: { [rule]: [] } }, /: expected a list, got an empty list\./u],
    [
      'json',
      { rules: { [rule]: ['off', { x: 1 }] } },
      /unknown key `rules\.quote-list-no-dunhao\[1\]\.x`\. Known keys: none\./u,
    ],
    ['json', { overrides: [{ rules: {} }] }, /`overrides\[0\]\.files` is missing\. Add `files`\.$/u],
    ['json', { maxWarnings: -1 }, /`maxWarnings`: expected a whole number, 0 or more, got `-1`\./u],
    [
      'json',
      { pages: { firstPage: 0 } },
      /`pages\.firstPage`: expected a whole number from 1 to 3000, got `0`\./u,
    ],
    ['json', { extends: 'archiv' }, /`extends`: unknown preset `archiv`\. Did you mean `archive`\?$/u],
    ['json', { extends: './gone.json' }, /gone\.json: the configuration cannot be read \(ENOENT\)\./u],
    ['json', { extends: './bulletin.config.json' }, /`extends` leads back to where it started\./u],
    ['json', { plugins: ['./gone.mjs'] }, /gone\.mjs: cannot be loaded: /u],
    [
      'json',
      { plugins: ['no-such-package-here'] },
      /the plug-in `no-such-package-here` is not installed\. Run `npm install/u,
    ],
    ['json', { terms: './gone.txt' }, /gone\.txt: the list of terms cannot be read \(ENOENT\)\./u],
    ['json', [], /: expected keys with values, got an empty list\./u],
    ['json', '{ "rules": }', /: not valid JSON at line 1, column \d+: /u],
    ['yaml', 'rules:\n  a: [', /: not valid YAML at line \d, column \d+: /u],
    ['mjs', 'export default { rules: ', /: cannot be loaded: /u],
    ['mjs', 'export default 3', /: expected keys with values, got `3`\./u],
  ])('%s %j', async (ending, content, expected) => {
    const cwd = folderOf({ [`bulletin.config.${ending}`]: content, 'a.txt': one })
    const { code, stdout, stderr } = await bulletin(['lint', 'a.txt'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trimEnd()).toMatch(expected)
    expect(stderr).toMatch(/^bulletin: (?:\.\/)?[^\s:]+: [^\n]+\n$/u)
    const zh = await bulletin(['lint', 'a.txt', '--lang', 'zh'], { cwd })
    expect(zh.stderr).toMatch(/^bulletin: [^\n]*\p{Script=Han}[^\n]*\n$/u)
  })

  test('an empty configuration says nothing', async () => {
    const cwd = folderOf({ 'bulletin.config.yaml': '# nothing yet\nrules:\n', 'a.txt': one })
    expect(await severities(['a.txt'], cwd)).toEqual({ 'a.txt': ['warning'] })
  })
})
