import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { type Baseline, compare, entriesFor, type Known } from '../../lint/baseline.ts'
import type { Message } from '../../reporters/message.ts'
import { Failure, systemReason } from '../failure.ts'
import { writeWhole } from '../write-file.ts'
import type { Found, Input, LintResult } from './plan.ts'

/** Name of the baseline where `--update-baseline` is given without one. */
export const BASELINE_FILE = '.bulletin-baseline.json'

/** Results with the findings of the baseline set aside, and how many entries are of no use any more. */
export interface Passed {
  readonly results: readonly LintResult[]
  readonly stale: number
}

/** Sets aside what a baseline has. Throws `Failure` where there is none to be read. */
export function passBaseline(found: readonly Found[], shown: string, cwd: string): Passed {
  const path = resolve(cwd, shown)
  const baseline = readBaseline(path, shown)
  let stale = 0
  const results = found.map(({ input, result }) => {
    const open = result.messages.filter(isOpen)
    const compared = compare(knownOf(open, result), baseline.files[nameOf(input, path)])
    stale += compared.stale
    const old = new Set(open.filter((_, index) => compared.isOld[index]))
    const messages = result.messages.map((message): Message => {
      return old.has(message) ? { ...message, suppressed: { kind: 'baseline', reason: null } } : message
    })
    return { ...result, messages }
  })
  return { results, stale }
}

/** Writes what was found into the baseline. Files not looked at keep their entries as long as they are there. */
export function updateBaseline(found: readonly Found[], shown: string, cwd: string): number {
  const path = resolve(cwd, shown)
  const old = existsSync(path) ? readBaseline(path, shown).files : {}
  const files = new Map(Object.entries(old).filter(([name]) => existsSync(resolve(dirname(path), name))))
  let count = 0
  for (const { input, result } of found) {
    const known = knownOf(result.messages.filter(isOpen), result)
    count += known.length
    if (known.length > 0) files.set(nameOf(input, path), entriesFor(known))
    else files.delete(nameOf(input, path))
  }
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const baseline: Baseline = { version: 1, files: Object.fromEntries(sorted) }
  try {
    writeWhole(path, `${JSON.stringify(baseline, null, 2)}\n`)
  } catch (cause) {
    const reason = systemReason(cause)
    throw new Failure(
      shown,
      {
        en: `the baseline cannot be written: ${reason.en}. Choose another --baseline.`,
        zh: `基线无法写入：${reason.zh}。请换一个 --baseline。`,
      },
      { cause },
    )
  }
  return count
}

function isOpen({ suppressed }: Message): boolean {
  return !suppressed
}

function knownOf(messages: readonly Message[], { lines }: LintResult): Known[] {
  return messages.map(({ rule, line }) => ({ rule, text: line === null ? '' : (lines[line] ?? '') }))
}

function nameOf({ path, file }: Input, baseline: string): string {
  return file === null ? path : relative(dirname(baseline), file).split(sep).join('/')
}

function readBaseline(path: string, shown: string): Baseline {
  let cause: unknown
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'))
    if (value?.version === 1 && typeof value.files === 'object') return value
  } catch (error) {
    cause = error
  }
  if ((cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new Failure(shown, {
      en: 'no such baseline. Write it with --update-baseline.',
      zh: '没有这个基线文件。请加 --update-baseline 生成。',
    })
  throw new Failure(
    shown,
    {
      en: 'is no baseline that can be read. Delete it and write it anew with --update-baseline.',
      zh: '不是可用的基线文件。请删去，再用 --update-baseline 重新生成。',
    },
    { cause },
  )
}
