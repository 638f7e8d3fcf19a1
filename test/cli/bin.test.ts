import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { folderWith, issuePath } from './fake-io.ts'

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

function run(argv: readonly string[], input = '') {
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' }
  return spawnSync(process.execPath, [bin, ...argv], {
    cwd: root,
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
