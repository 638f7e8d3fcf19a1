/*
 * npm run eval: how well pages are inferred, on invented issues in many layouts. The figures stand in docs/pages.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as library from '../dist/lib/index.js'
import { evaluate } from './evaluate.mjs'
import { details, gravity, summary } from './faults.mjs'
import { figures, tables } from './figures.mjs'
import { modes } from './modes.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    issues: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    'only-issue': { type: 'string' },
    layouts: { type: 'boolean', default: false },
    worst: { type: 'string', default: '0' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const single = values['only-issue']
const mode = values.only === undefined ? undefined : modeNamed(values.only)
if (values.keep) mkdirSync(values.keep, { recursive: true })

if (values.help) console.log(usage())
else if (values.only !== undefined && mode === undefined) {
  console.error(`Unexpected mode \`${values.only}\`, expected one of: ${Object.keys(modes).join(' | ')}`)
  process.exitCode = 2
} else run()

function run() {
  const scores = evaluate(library, {
    seed: Number(values.seed),
    issues: single === undefined ? Number(values.issues) : 1,
    from: Number(single ?? values.from),
    only: mode,
    each: values.keep ? keep : undefined,
  })
  const result = figures(scores)
  if (values.json) console.log(JSON.stringify(result, null, 2))
  else if (single !== undefined) console.log(details(scores[0]))
  else
    console.log(
      `${scores.length} issues, ${Object.keys(result.layouts).length} layouts, seed ${values.seed}\n\n${tables(result, values.layouts ? 'layouts' : 'modes')}`,
    )
  const worst = scores.filter((score) => gravity(score) > 0).sort((a, b) => gravity(b) - gravity(a))
  for (const score of worst.slice(0, Number(values.worst))) console.log(summary(score))
}

function keep({ issue }) {
  const name = String(issue.index).padStart(4, '0')
  const { text, ...truth } = issue
  writeFileSync(join(values.keep, `${name}.txt`), text)
  writeFileSync(join(values.keep, `${name}.truth.json`), `${JSON.stringify(truth, null, 2)}\n`)
}

/** The mode of that name, else the first whose name holds it. */
function modeNamed(name) {
  return (
    Object.keys(modes).find((mode) => mode === name) ?? Object.keys(modes).find((mode) => mode.includes(name))
  )
}

function usage() {
  return `npm run eval -- [options]      (after npm run build)
  --seed N          another series of issues (default 1)
  --issues N        how many (default 1000)
  --from K          number of the first
  --only MODE       all of one mode, by a part of its name: ${Object.keys(modes).join(' | ')}
  --layouts         tables by layout instead of by mode
  --worst N         list the issues with the gravest faults
  --only-issue K    one issue, entry by entry (with --seed, and --only where it was given)
  --keep DIR        write texts and truths
  --json            the figures as JSON`
}
