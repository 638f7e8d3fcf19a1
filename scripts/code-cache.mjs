/*
 * Packs what the built command line loads for its usual work into one file, `usual.cjs`, and leaves beside each file
 * what V8 made of it while it did that work; see `bin/load.js`. Functions that these runs do not call are compiled when
 * they are first called, as ever.
 *
 *   node scripts/code-cache.mjs          packs, and makes the caches
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'

const root = resolve(import.meta.dirname, '..')
const folder = resolve(root, 'dist', 'cli')
const { load, modules, scripts, wrapped } = createRequire(import.meta.url)('../bin/load.js')

const issue = resolve(root, 'fixtures/cli/issue.txt')
const issues = resolve(root, 'fixtures/issues')
const usual = [
  ['parse', issue],
  // Of many kinds, so that what a document may need is compiled already.
  ...readdirSync(issues).map((name) => ['parse', resolve(issues, name, 'input.txt')]),
]
const others = [
  ['parse', issue, '-f', 'markdown'],
  ['check', issue],
  ['lint', issue],
  // Where every rule finds something.
  ['lint', resolve(root, 'fixtures/rules')],
  ['--help'],
]

// Each step in a process of its own: a cache holds all that its process has called.
const steps = { pack, 'cache-usual': () => cache(usual), 'cache-others': () => cache(others) }
const step = process.argv[2]
if (step === undefined) {
  rmSync(resolve(folder, 'usual.cjs'), { force: true })
  for (const name of Object.keys(steps))
    execFileSync(process.execPath, [import.meta.filename, name], { stdio: 'inherit' })
} else await steps[step]()

async function pack() {
  await run(usual)
  const members = [...modules.keys()].map(
    (name) => `${JSON.stringify(name)}:${wrapped(readFileSync(resolve(folder, name)))}`,
  )
  writeFileSync(resolve(folder, 'usual.cjs'), `({${members.join(',\n')}})`)
}

/** Caches for what the work loads, but for files that have theirs. */
async function cache(work) {
  // The machine code that Sparkplug makes of a function called often takes the place of its bytecode, and a cache holds
  // bytecode only. V8 compares flags when it reads a cache: they must be the usual ones when it is made.
  setFlagsFromString('--no-sparkplug')
  await run(work)
  setFlagsFromString('--sparkplug')
  for (const [path, script] of scripts) {
    if (work === usual || !path.endsWith('usual.cjs'))
      writeFileSync(`${path}.cache`, script.createCachedData())
  }
}

async function run(work) {
  const silent = { write() {} }
  for (const argv of work) {
    const code = await load('bulletin.cjs').main({
      argv,
      cwd: root,
      stdin: [],
      stdout: silent,
      stderr: silent,
      env: {},
    })
    if (code === 2) throw new Error(`bulletin ${argv.join(' ')} ended with ${code}`)
  }
}
