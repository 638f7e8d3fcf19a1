/*
 * Leaves beside the files of the built command line what V8 made of them while it did its usual work; see
 * `bin/load.js`. Functions that this run does not call are compiled when they are first called, as ever.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const { load, scripts } = createRequire(import.meta.url)('../bin/load.js')
const { main } = load('bulletin.cjs')

const issue = resolve(root, 'fixtures/cli/issue.txt')
const usual = [['parse', issue], ['parse', issue, '-f', 'markdown'], ['--help']]
for (const argv of usual) {
  const silent = { write() {} }
  const code = await main({ argv, cwd: root, stdin: [], stdout: silent, stderr: silent, env: {} })
  if (code !== 0) throw new Error(`bulletin ${argv.join(' ')} ended with ${code}`)
}
for (const [path, script] of scripts) writeFileSync(`${path}.cache`, script.createCachedData())
