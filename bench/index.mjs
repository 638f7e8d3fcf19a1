/*
 * npm run bench: how fast the built library parses and the built command line starts, as ratios to peers and floors
 * measured in the same run. Single times drift with the machine; ratios hold.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Parser } from 'commonmark'
import MarkdownIt from 'markdown-it'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { analyse, sourceFromText } from '../dist/lib/index.js'
import { interleave, ratioTable } from './interleave.mjs'
import { issueText } from './issue-text.mjs'

const issue = issueText(17_000)
throughput('An issue', issue, { rounds: 21, warmup: 5 })
throughput('Twenty issues in one text', issueText(20 * 17_000), { rounds: 5, warmup: 1 })
startUp(issue)

function throughput(title, text, options) {
  const bytes = new TextEncoder().encode(text)
  const decoder = new TextDecoder()
  const source = sourceFromText(text)
  const remark = unified().use(remarkParse)
  const markdownIt = new MarkdownIt()
  const commonmark = new Parser()
  const medians = interleave(
    {
      'decode + split': () => decoder.decode(bytes).split('\n'),
      'bulletin, from bytes': () => analyse(sourceFromText(decoder.decode(bytes))),
      'bulletin, analyse': () => analyse(source),
      'markdown-it': () => markdownIt.parse(text, {}),
      'commonmark.js': () => commonmark.parse(text),
      'remark-parse': () => remark.parse(text),
    },
    options,
  )
  console.log(ratioTable(`${title}, ${text.length} characters`, medians, 'decode + split'))
  const times = medians['remark-parse'] / medians['bulletin, analyse']
  console.log(`  analyse is ${times.toFixed(1)} × as fast as remark-parse\n`)
}

/** Whole processes, from start to exit; what they print is thrown away. */
function startUp(text) {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'))
  const file = join(folder, 'issue.txt')
  writeFileSync(file, text)
  const bin = resolve(import.meta.dirname, '..', 'bin', 'bulletin.js')
  // Reading extra certificates at start-up costs more than all that is measured here.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const run = (...args) => spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const medians = interleave(
    {
      'node -e 0': () => run('-e', '0'),
      'bulletin --version': () => run(bin, '--version'),
      'bulletin parse issue.txt': () => run(bin, 'parse', file),
      'bulletin parse -f markdown': () => run(bin, 'parse', file, '-f', 'markdown'),
      'bulletin parse --script hans': () => run(bin, 'parse', file, '--script', 'hans'),
      'bulletin schema': () => run(bin, 'schema'),
    },
    { rounds: 15, warmup: 2 },
  )
  rmSync(folder, { recursive: true })
  console.log(ratioTable('Start-up', medians, 'node -e 0'))
}
