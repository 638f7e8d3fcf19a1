import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import about from '../../package.json' with { type: 'json' }
import { bulletin } from '../cli/fake-io.ts'
import { commandsIn } from './commands.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => parse(readFileSync(join(root, path), 'utf8'))

test('.pre-commit-hooks.yaml names commands there are', async () => {
  const hooks: readonly { id: string; entry: string; language: string }[] = read('.pre-commit-hooks.yaml')
  expect(hooks.map(({ id }) => id)).toEqual(['bulletin-lint', 'bulletin-fix'])
  for (const { entry, language } of hooks) {
    expect(language).toBe('node')
    const [program, ...argv] = entry.split(' ')
    expect(Object.keys(about.bin)).toContain(program)
    expect(await bulletin([...argv, '--help'])).toMatchObject({ code: 0 })
  }
})

test('the template for GitLab runs this version, and hands over what it writes', async () => {
  const { bulletin: job } = read('ci/gitlab/bulletin.yml')
  expect(job.variables.BULLETIN_PACKAGE).toBe(`bulletin@${about.version}`)
  const commands = commandsIn(job.script)
  expect(commands).toHaveLength(2)
  expect(commands[0]?.argv).toContain(job.artifacts.reports.codequality)
  for (const { argv } of commands) {
    const given = argv.filter((word) => !word.startsWith('$'))
    expect(await bulletin([...given, '--help'])).toMatchObject({ code: 0 })
  }
})
