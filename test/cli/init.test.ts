import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import about from '../../package.json' with { type: 'json' }
import { loadConfig } from '../../src/config/load-config.ts'
import { commandsIn } from '../packaging/commands.ts'
import { bulletin } from './fake-io.ts'

describe('the configuration', () => {
  test.each([
    [[], 'bulletin.config.json', 'recommended'],
    [['--json', '--preset', 'archive'], 'bulletin.config.json', 'archive'],
    [['--yaml', '--preset', 'submission'], 'bulletin.config.yaml', 'submission'],
    [['--js'], 'bulletin.config.js', 'recommended'],
    [['--ts'], 'bulletin.config.ts', 'recommended'],
  ])('init %j writes %s, which can be read', async (options, name, preset) => {
    const cwd = folder()
    const { code, stdout, stderr } = await bulletin(['init', ...options], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^wrote ${name}\n\nNext:\n {2}bulletin lint \\.`, 'u'))
    expect(readFileSync(join(cwd, name), 'utf8')).toContain(preset)
    // Modules of the user's are loaded by Node, which knows the package only once it is installed.
    if (/\.(?:json|yaml)$/u.test(name)) await loadConfig(join(cwd, name), name)
  })

  test('has a schema for editors', async () => {
    const { stdout } = await bulletin(['init', '--print'], { cwd: folder() })
    expect(JSON.parse(stdout).$schema).toMatch(/\/bulletin\/dist\/config\.schema\.json$/u)
  })
})

describe('what is there already', () => {
  test('is not overwritten, and nothing else is written', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'bulletin.config.yaml'), 'extends: archive\n')
    const { code, stdout, stderr } = await bulletin(['init'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^bulletin: bulletin\.config\.yaml: it is there already; nothing was written\. /u)
    expect(existsSync(join(cwd, 'bulletin.config.json'))).toBe(false)
  })

  test('no other file is overwritten either', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, '.pre-commit-config.yaml'), 'repos: []\n')
    const { code, stderr } = await bulletin(['init', '--pre-commit', '--lang', 'zh'], { cwd })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'bulletin: .pre-commit-config.yaml: 文件已经存在，什么也没有写。用 --print 查看内容，或用 --force 覆盖。\n',
    })
    expect(existsSync(join(cwd, 'bulletin.config.json'))).toBe(false)
  })

  test('a configuration is kept where something else is asked for', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'bulletin.config.json'), '{}\n')
    const { code, stdout } = await bulletin(['init', '--github'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^kept bulletin\.config\.json\nwrote \.github\/workflows\/bulletin\.yml\n/u)
    expect(readFileSync(join(cwd, 'bulletin.config.json'), 'utf8')).toBe('{}\n')
  })

  test('is overwritten with --force', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'bulletin.config.json'), '{}\n')
    expect((await bulletin(['init', '--force'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'bulletin.config.json'), 'utf8')).toContain('recommended')
  })
})

describe('what runs it elsewhere', () => {
  test.each([
    ['--github', '.github/workflows/bulletin.yml'],
    ['--gitlab', '.gitlab/bulletin.yml'],
    ['--pre-commit', '.pre-commit-config.yaml'],
  ])('init %s writes %s: YAML with commands there are', async (option, path) => {
    for (const manifest of [undefined, '{"devDependencies":{"bulletin":"file:bulletin.tgz"}}']) {
      const cwd = folder()
      writeFileSync(join(cwd, 'article.txt'), '春耕走访\n\n三月，工作队走访了四个村。\n')
      if (manifest) writeFileSync(join(cwd, 'package.json'), manifest)
      const { code, stdout } = await bulletin(['init', option], { cwd })
      expect(code).toBe(0)
      expect(stdout).toContain(`wrote ${path}\n`)
      const text = readFileSync(join(cwd, path), 'utf8')
      const commands = commandsIn(parse(text))
      expect(commands.length).toBeGreaterThan(0)
      for (const { runner, argv } of commands) {
        expect(runner).toBe(manifest ? 'npx --no-install' : `npx --yes --package=bulletin@${about.version}`)
        const { code: worked, stderr } = await bulletin(
          argv.slice(0, argv.includes('>>') ? argv.indexOf('>>') : undefined),
          { cwd },
        )
        expect({ worked, stderr }).toEqual({ worked: 0, stderr: '' })
      }
      expect(text.includes('npm ci')).toBe(manifest !== undefined && option !== '--pre-commit')
    }
  })

  test('GitLab is told of its job', async () => {
    const cwd = folder()
    await bulletin(['init', '--gitlab'], { cwd })
    expect(parse(readFileSync(join(cwd, '.gitlab-ci.yml'), 'utf8'))).toEqual({
      include: [{ local: '.gitlab/bulletin.yml' }],
    })
    const other = folder()
    writeFileSync(join(other, '.gitlab-ci.yml'), 'stages: [test]\n')
    const { stdout } = await bulletin(['init', '--gitlab'], { cwd: other })
    expect(stdout).toContain('include: [{ local: .gitlab/bulletin.yml }]')
    expect(readFileSync(join(other, '.gitlab-ci.yml'), 'utf8')).toBe('stages: [test]\n')
  })

  test('npm may be told another package', async () => {
    const { stdout } = await bulletin(['init', '--pre-commit', '--package', './our tools.tgz', '--print'], {
      cwd: folder(),
    })
    expect(stdout).toContain(`--package='./our tools.tgz' bulletin lint`)
  })

  test('--print writes no file', async () => {
    const cwd = folder()
    const { code, stdout } = await bulletin(['init', '--github', '--print'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^# bulletin\.config\.json\n\{[\s\S]+\n# \.github\/workflows\/bulletin\.yml\nname:/u,
    )
    expect(existsSync(join(cwd, 'bulletin.config.json'))).toBe(false)
  })
})

test('two forms at once', async () => {
  const { code, stderr } = await bulletin(['init', '--yaml', '--ts'], { cwd: folder() })
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'bulletin: --yaml and --ts exclude one another. Choose one.\n',
  })
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'bulletin-init-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
