import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '../..')

interface Step {
  readonly name: string
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
  readonly run: string
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const action: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const lint = action.runs.steps.find(({ name }) => name === 'Lint')

const faulty = '青榆县各项工作稳步推进\n\n“以人为本”、“服务基层”的理念深入人心。\n\n（青榆县文化馆）\n'
const faultless = faulty.replace('、', '')

beforeAll(() => {
  if (isStale()) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
})

describe('action.yml', () => {
  test('has the keys of a composite action', () => {
    expect(Object.keys(action)).toEqual(['name', 'description', 'branding', 'inputs', 'outputs', 'runs'])
    expect(action.runs.using).toBe('composite')
    for (const step of action.runs.steps)
      expect(Object.keys(step)).toEqual(expect.arrayContaining(['shell', 'run']))
    for (const input of Object.values(action.inputs))
      expect(Object.keys(input)).toEqual(['description', 'default'])
  })

  test('hands every input to a step, and none of them to the shell as code', () => {
    const used = action.runs.steps.flatMap(({ env }) => Object.values(env)).join()
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`\${{ inputs.${name} }}`)
    expect(action.runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('the step that lints', () => {
  test('prints findings and annotations, and writes a summary', () => {
    const { status, stdout, summary } = run({})
    expect(status).toBe(0)
    expect(stdout).toContain('::warning file=faulty.txt,line=3')
    expect(summary).toMatch(/^\*\*2 files · 1 warning.*\*\*\n\n### faulty\.txt\n/u)
  })

  test('fails from the severity asked for on, and still writes a report', () => {
    const { status, summary, output, sarif } = run({ 'fail-on': 'warning', 'sarif-file': 'out.sarif' })
    expect(status).toBe(1)
    expect(summary).toContain('1 warning')
    expect(output).toBe('sarif=out.sarif\n')
    expect(JSON.parse(sarif).runs[0].results).toHaveLength(1)
  })

  test('takes paths one to a line, with spaces in them', () => {
    const { status, summary } = run({ paths: 'without faults.txt\n', 'fail-on': 'info' })
    expect({ status, summary }).toEqual({ status: 0, summary: '**1 file · nothing found**\n' })
  })

  test('lints what has changed', () => {
    const { status, stdout } = run({ 'changed-only': 'true', 'fail-on': 'warning', base: 'HEAD' }, commit)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    const all = run({ 'changed-only': 'true', 'fail-on': 'warning', base: '0'.repeat(40) }, commit)
    expect(all.status).toBe(1)
    expect(all.stdout).toMatch(/^::notice::There is no commit 0{40} here/u)
  })

  test('fails on a value there is not', () => {
    const { status, stderr, summary } = run({ preset: 'recomended', lang: 'zh' })
    expect({ status, summary }).toEqual({ status: 2, summary: '' })
    expect(stderr).toBe('bulletin: --preset 没有 `recomended` 这个值。是不是 recommended？\n')
  })
})

/** Runs the step as GitHub does, in a folder with two articles. */
function run(inputs: Readonly<Record<string, string>>, prepare: (folder: string) => void = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-action-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const work = join(folder, 'work')
  mkdirSync(work)
  writeFileSync(join(work, 'faulty.txt'), faulty)
  writeFileSync(join(work, 'without faults.txt'), faultless)
  prepare(work)
  const values = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, each]) => [name, each.default])),
    base: '',
    ...inputs,
  }
  const given = Object.entries(lint?.env ?? {}).map(([name, value]) => [
    name,
    value.replace(
      /^\$\{\{ inputs\.(?<input>[\w-]+) \}\}$/u,
      (_, input: string) => values[input as keyof typeof values] ?? '',
    ),
  ])
  const files = { GITHUB_STEP_SUMMARY: join(folder, 'summary'), GITHUB_OUTPUT: join(folder, 'output') }
  for (const path of Object.values(files)) writeFileSync(path, '')
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lint?.run ?? 'false'],
    {
      cwd: work,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        GITHUB_ACTIONS: 'true',
        BULLETIN: join(root, 'bin/bulletin.js'),
        ...files,
        ...Object.fromEntries(given),
      },
    },
  )
  const sarif = join(work, inputs['sarif-file'] ?? 'none')
  return {
    status,
    stdout,
    stderr,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
    sarif: statSync(sarif, { throwIfNoEntry: false }) ? readFileSync(sarif, 'utf8') : '',
  }
}

function commit(folder: string): void {
  const git = (...argv: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...argv], {
      cwd: folder,
      stdio: 'ignore',
    })
  git('init')
  git('add', '.')
  git('commit', '-m', 'Begin')
}

/** Whether any source is younger than what was built of it. */
function isStale(): boolean {
  const built = statSync(join(root, 'dist/cli/bulletin.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return sources.some((path) => statSync(join(root, 'src', path)).mtimeMs > built)
}
