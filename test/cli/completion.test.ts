import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/index.ts'
import { SHELLS } from '../../src/cli/completion/index.ts'
import { RULES } from '../../src/lint/rules/index.ts'
import { bulletin } from './fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-completion-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What each shell offers for the last of the words, the program's name being the first. */
const offers = {
  bash: (script: string, words: readonly string[]) =>
    `source ${script}; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; ` +
    `_bulletin; printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (script: string, words: readonly string[]) => `source ${script}; complete -C '${words.join(' ')}'`,
}

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

describe.each(['bash', 'fish'] as const)('%s', (shell) => {
  describe.skipIf(!has(shell))('offers', () => {
    test.each<[readonly string[], readonly string[]]>([
      [[''], [...Object.keys(COMMANDS), 'help']],
      [['par'], ['parse']],
      [['rules', ''], RULES.map(({ meta }) => meta.id)],
      [['rules', 'quote-list'], ['quote-list-no-dunhao']],
      [['lint', '--fail-'], ['--fail-on']],
      [
        ['lint', '--preset', ''],
        ['recommended', 'submission', 'archive'],
      ],
      [['lint', '-f', 'sa'], ['sarif']],
      [['check', '--format', 'te'], ['text']],
      [
        ['--lang', ''],
        ['zh', 'en'],
      ],
      [['completion', 'z'], ['zsh']],
      [
        ['schema', ''],
        ['record', 'config'],
      ],
    ])('%j', async (words, expected) => {
      expect((await offered(shell, words)).toSorted()).toEqual(expected.toSorted())
    })

    test('every option of a command, and those of the program', async () => {
      const found = await offered(shell, ['lint', '--'])
      expect(found).toEqual(
        expect.arrayContaining(['--fix', '--no-config', '--jobs', '--no-color', '--lang']),
      )
      expect(found).not.toContain('--facsimile')
    })

    test('files where files are asked for', async () => {
      writeFileSync(join(folder, 'issue.txt'), '')
      const found = await offered(shell, ['parse', 'iss'])
      // In bash it is the shell that offers files where a function offers nothing.
      expect(found).toEqual(shell === 'bash' ? [] : ['issue.txt'])
    })
  })
})

test.each(Object.keys(SHELLS))('%s reads its script', async (shell) => {
  const { code, stdout } = await bulletin(['completion', shell])
  expect(code).toBe(0)
  for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(name)
  const chinese = await bulletin(['completion', shell, '--lang', 'zh'])
  if (shell !== 'bash') expect(chinese.stdout).toContain('检查')
  if (!has(shell)) return
  for (const script of [stdout, chinese.stdout]) {
    const { status, stderr } = spawnSync(shell, ['-n', written(script)], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  }
})

test('a shell there is not', async () => {
  expect(await bulletin(['completion', 'bsh'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'bulletin: completion: unknown value `bsh`. Did you mean bash?\n',
  })
})

async function offered(shell: keyof typeof offers, words: readonly string[]): Promise<string[]> {
  const script = written((await bulletin(['completion', shell])).stdout)
  const { stdout, stderr } = spawnSync(shell, ['-c', offers[shell](script, ['bulletin', ...words])], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: folder, LC_ALL: 'C.UTF-8' },
  })
  expect(stderr).toBe('')
  return stdout
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter((line) => line !== '')
}

function written(script: string): string {
  const path = join(folder, 'script')
  writeFileSync(path, script)
  return path
}
