import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith, issuePath } from './fake-io.ts'
import { folderOf, none, one, oneFixed, rule } from './lint-folder.ts'

const root = resolve(import.meta.dirname, '../..')
const bin = join(root, 'bin/bulletin.js')

beforeAll(() => {
  if (isStale()) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
})

test('parses a file', () => {
  const { status, stdout, stderr } = run(['parse', issuePath])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout).masthead.title).toBe('云岭通讯')
})

test('parses what is piped in, whole', () => {
  const long = `${readFileSync(issuePath, 'utf8')}\n${'三月的青禾村，油菜花开得正好。\n\n'.repeat(20_000)}`
  const { status, stdout } = run(['parse', '-'], long)
  expect(status).toBe(0)
  expect(stdout.length).toBeGreaterThan(2_000_000)
  expect(JSON.parse(stdout).source.path).toBe('-')
})

test.each([
  ['markdown', ['parse', issuePath, '-f', 'markdown'], /^# /mu],
  ['tree', ['parse', issuePath, '-f', 'tree'], /"type": "bulletin"/u],
  ['schema', ['schema'], /"schemaVersion"/u],
  ['check', ['check', issuePath], /2 entries · 2 unverifiable/u],
  ['check as JSON', ['check', issuePath, '-f', 'json'], /"because"/u],
  ['profile', ['parse', issuePath, '--profile', 'fixtures/profiles/example.yaml'], /"schemaVersion"/u],
  ['script hant', ['parse', issuePath, '--script', 'hant'], /雲嶺通訊/u],
  ['colours forced', ['parse', issuePath, '--color'], /"schemaVersion"/u],
])('what loads late is there: %s', (_, argv, expected) => {
  const { status, stdout, stderr } = run(argv)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(expected)
})

test('a Markdown file', () => {
  const folder = folderWith('issue.md')
  const { status, stdout, stderr } = run(['parse', join(folder, 'issue.md')])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout).source.format).toBe('markdown')
})

test('exit code 2 and one line for a file that is missing', () => {
  const { status, stdout, stderr } = run(['parse', 'gone.txt'])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^bulletin: gone\.txt: [^\n]+\n$/u)
})

test('a reader that leaves early is no error', async () => {
  const files = Array.from({ length: 200 }, () => issuePath)
  const child = spawn(process.execPath, [bin, 'parse', ...files], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((done) => child.on('close', done))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

describe('lint', () => {
  const words = `{ en: 'Unexpected club', zh: '不用读书会' }`
  const plugin = `
    await Promise.resolve()
    export const club = {
      meta: { id: 'no-club', group: 'term', severity: 'info', description: ${words} },
      check({ source }, report) {
        const at = source.text.indexOf('读书会')
        if (at >= 0) report({ start: at, end: at + 3, message: ${words} })
      },
    }`

  test('threads say the same as one, in the same order, with rules of plug-ins', () => {
    const texts = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name, index) => [
        `${name}.txt`,
        (index % 2 === 0 ? one : none).repeat(5 - index),
      ]),
    )
    const binary = Uint8Array.of(0, 1, 2, 0, 0, 255, 0, 0, 0, 1)
    const cwd = folderOf({
      ...texts,
      'bad.txt': binary,
      'plugin.mjs': plugin,
      'bulletin.config.mjs': `export default { plugins: ['./plugin.mjs'] }`,
    })
    const [alone, together] = ['1', '3'].map((jobs) =>
      run(['lint', '.', '-f', 'json', '--jobs', jobs], '', cwd),
    )
    expect(together).toMatchObject({ status: 2, stdout: alone?.stdout, stderr: alone?.stderr })
    expect(together?.stderr).toMatch(/^bulletin: bad\.txt: [^\n]+\n$/u)
    expect(together?.stdout).toContain('no-club')
    const fixed = run(['lint', '.', '--fix', '--jobs', '2', '-q'], '', cwd)
    expect(fixed.stderr).toContain('c.txt: fixed 3 findings')
    expect(readFileSync(join(cwd, 'c.txt'), 'utf8')).toBe(oneFixed.repeat(3))
  })

  test('what loads late is there: YAML, patterns, ignore files, a diff', () => {
    const cwd = folderOf({
      'a.txt': one,
      'b.md': one,
      '.bulletinignore': '*.md\n',
      'bulletin.config.yaml': `overrides:\n  - files: '*.txt'\n    rules: { ${rule}: error }\n`,
    })
    const { status, stdout, stderr } = run(['lint', '*.{txt,md}', '--fix-dry-run', '--cache'], '', cwd)
    expect({ status, stderr }).toEqual({ status: 1, stderr: `a.txt: would fix 1 finding (${rule} 1)\n` })
    expect(stdout).toContain('+“以人为本”“服务基层”')
  })

  test('a configuration in TypeScript is read where Node or jiti can, else there is one line', () => {
    const config = `const config: { rules: object } = { rules: { '${rule}': 'off' } }\nexport default config\n`
    const cwd = folderOf({ 'a.txt': one, 'bulletin.config.ts': config })
    if (!('typescript' in process.features)) {
      const { status, stderr } = run(['lint', 'a.txt'], '', cwd)
      expect(status).toBe(2)
      expect(stderr).toMatch(/^bulletin: bulletin\.config\.ts: [^\n]+npm install jiti[^\n]+\n$/u)
      mkdirSync(join(cwd, 'node_modules'))
      symlinkSync(join(root, 'node_modules/jiti'), join(cwd, 'node_modules/jiti'))
    }
    expect(run(['lint', 'a.txt', '--max-warnings', '0'], '', cwd)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  test('the schema of a configuration is in the package', () => {
    const printed = run(['schema', 'config']).stdout
    expect(readFileSync(join(root, 'dist/config.schema.json'), 'utf8')).toBe(printed)
    expect(JSON.parse(printed).properties.rules.properties).toHaveProperty([rule])
  })
})

function run(argv: readonly string[], input = '', cwd = root) {
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' }
  return spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    encoding: 'utf8',
    input,
    env,
    maxBuffer: 2 ** 28,
  })
}

/** Whether any source is younger than what was built of it. */
function isStale(): boolean {
  const built = statSync(join(root, 'dist/cli/bulletin.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return sources.some((path) => statSync(join(root, 'src', path)).mtimeMs > built)
}
