import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { parse, parse as parseYaml } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { analyse } from '../../src/analyse.ts'
import { configShape } from '../../src/config/config-shape.ts'
import { misfit } from '../../src/config/shape.ts'
import { RULES } from '../../src/lint/rules/index.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { toRecord } from '../../src/record/index.ts'
import type { BulletinRecord } from '../../src/record/schema.ts'
import { reporters } from '../../src/reporters/index.ts'
import { chromium } from '../browser/chromium.ts'
import { bulletin } from '../cli/fake-io.ts'
import { type Block, blocksOf, pages, root, shown, textOfPage } from './blocks.ts'

/*
 * Runs what the documentation shows. Blocks are known by what follows their fence:
 *
 *   console            commands behind `$ `, each followed by what a terminal shows; one that prints a PDF runs where
 *                      there is a browser to print it with
 *   sh                 commands alone; those that install and test are only looked up
 *   text PATH          an excerpt of a file, and so `css PATH` and the like
 *   yaml, groovy       what another system is told; the commands in it name reports and options that there are
 *   js                 a program; the `text output` after it is what it prints
 *   text source        an issue; every `json` block after it is found in its record
 *   json               until then, found in the record of the example issue
 *   yaml config        a configuration of the linter, and so `json config`
 *   yaml action        a step that uses our action, with inputs it has
 *   tree               a drawing
 */

const example = 'fixtures/readme/issue.txt'
const quoting = /^\w+ fixtures\/\S+$/u
const folder = mkdtempSync(join(tmpdir(), 'bulletin-docs-'))
cpSync(join(root, dirname(example)), join(folder, dirname(example)), { recursive: true })
cpSync(join(root, 'fixtures/profiles'), join(folder, 'fixtures/profiles'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(pages)('%s', (page) => {
  const blocks = blocksOf(page)
  const of = (...infos: string[]) => blocks.filter(({ info }) => infos.includes(info)).map(named)

  test('links lead somewhere', () => {
    const text = textOfPage(page).replace(/```.*?\n```/gsu, '')
    const links = [...text.matchAll(/\]\((?!https?:)(?<path>[^)#]+)/gu)].map(
      ({ groups }) => groups?.path ?? '',
    )
    expect(links.filter((path) => !existsSync(join(root, posix.dirname(page), path)))).toEqual([])
  })

  test.each(of('console'))(
    'shows what commands print (%s)',
    async (_, { text }) => {
      let code: number | undefined
      for (const { command, output } of sessionsOf(text)) {
        if (command === 'echo $?') expect(`${code}\n`).toBe(output)
        else if (chromium || !/ -o \S+\.pdf\b/u.test(command)) {
          const outcome = await run(command)
          code = outcome.code
          expect(outcome.printed).toMatch(shown(output))
        }
      }
    },
    PRINTING,
  )

  test.each(of('sh'))('names commands that there are (%s)', async (_, { text }) => {
    for (const command of text.trimEnd().split(/\n| && /u)) {
      if (command.startsWith('node ')) expect((await run(command)).code).toBe(0)
      else
        expect(['ci', ...Object.keys(manifest.scripts)]).toContain(/^npm (?:run )?(\S+)$/u.exec(command)?.[1])
    }
  })

  test.each(blocks.filter(({ info }) => quoting.test(info)).map(named))(
    'quotes a file (%s)',
    (_, { info, text }) => {
      expect(readFileSync(join(root, info.replace(/^\w+ /u, '')), 'utf8')).toMatch(shown(text))
    },
  )

  test.each(of('yaml', 'groovy'))('names reports that there are (%s)', (_, { text }) => {
    const formats = [...text.matchAll(/--format (?<name>\S+)/gu)].map(({ groups }) => groups?.name)
    expect(Object.keys(reporters)).toEqual(expect.arrayContaining(formats))
  })

  test.each(of('js'))('shows what programs print (%s)', async (_, block) => {
    const output = blocks[blocks.indexOf(block) + 1]
    expect(output?.info).toBe('text output')
    expect(await runProgram(block)).toMatch(shown(output?.text ?? ''))
  })

  test.each(of('json'))('shows parts of records (%s)', (_, block) => {
    const source = blocks.slice(0, blocks.indexOf(block)).findLast(({ info }) => info === 'text source')
    const text = source?.text ?? readFileSync(join(root, example), 'utf8')
    expect(partsOf(recordOf(text))).toContainEqual(JSON.parse(block.text))
  })

  test.each(of('yaml config', 'json config'))('shows configurations that are valid (%s)', (_, { text }) => {
    expect(misfit(parseYaml(text), configShape(RULES))).toBeUndefined()
  })

  test.each(of('yaml action'))('uses the action with inputs it has (%s)', (_, { text }) => {
    const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
    for (const step of parse(text)) {
      expect(step.uses).toMatch(/\/bulletin@/u)
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)))
    }
  })

  test('every block is of a kind that is checked', () => {
    const kinds =
      /^(?:console|sh|js|json|text source|text output|yaml|groovy|yaml config|yaml action|json config|tree|\w+ fixtures\/\S+)$/u
    expect(blocks.filter(({ info }) => !kinds.test(info))).toEqual([])
  })
})

test.each(['README.md', 'README.zh-CN.md'])('%s names every key of a profile', (page) => {
  const keys = readFileSync(join(root, 'fixtures/profiles/example.yaml'), 'utf8').match(/^\w+(?=:)/gmu) ?? []
  expect(keys.length).toBeGreaterThan(5)
  expect(keys.filter((key) => !textOfPage(page).includes(`\`${key}\``))).toEqual([])
})

/** Milliseconds that a browser may take to start and print. */
const PRINTING = 60_000

function named(block: Block): readonly [string, Block] {
  return [`line ${block.line}`, block]
}

function sessionsOf(text: string): { command: string; output: string }[] {
  return text
    .split(/^\$ /mu)
    .slice(1)
    .map((session) => {
      const end = session.indexOf('\n')
      return { command: session.slice(0, end), output: session.slice(end + 1) }
    })
}

/** A command of ours on a screen 100 columns wide: what goes to stdout, then what goes to stderr. */
async function run(command: string): Promise<{ code: number; printed: string }> {
  const [node, bin, ...argv] = command.split(' ')
  expect([node, bin]).toEqual(['node', 'bin/bulletin.js'])
  const env = { NO_COLOR: '1', PATH: process.env.PATH ?? '' }
  const { code, stdout, stderr } = await bulletin(argv, { cwd: folder, screen: 100, env })
  return { code, printed: stdout + stderr }
}

/** What a program that imports the package prints; the package is built from its sources. */
async function runProgram({ text, line }: Block): Promise<string> {
  const outfile = join(folder, `example-${line}.mjs`)
  const alias = { 'bulletin/unified': 'src/plugins/index.ts', bulletin: 'src/index.ts' }
  const exported = Object.keys(alias).map((name) => name.replace('bulletin', '.'))
  expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining(exported))
  await build({
    absWorkingDir: root,
    stdin: { contents: text, resolveDir: root },
    alias: Object.fromEntries(Object.entries(alias).map(([name, path]) => [name, join(root, path)])),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Some of what is bundled is CommonJS, and asks for modules of Node.
    banner: { js: `import { createRequire as r } from 'node:module'\nconst require = r(import.meta.url)` },
    logLevel: 'silent',
    outfile,
  })
  const { stdout, stderr } = spawnSync(process.execPath, [outfile], { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
}

function recordOf(text: string): BulletinRecord {
  const source = sourceFromText(text, { path: example })
  return toRecord(analyse(source), source)
}

/** A value and everything inside it. */
function partsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(partsOf)]
}
