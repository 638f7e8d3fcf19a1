import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import about from '../../../package.json' with { type: 'json' }
import { Failure, systemReason } from '../failure.ts'
import { isFolder } from '../targets.ts'
import { writeWhole } from '../write-file.ts'
import type { Job, LintResult } from './plan.ts'

/** Name of the cache where no other is given. */
export const CACHE_FILE = '.bulletincache'

/** Results of earlier runs, by what the file holds and how it was linted; files with findings too. */
export interface ResultCache {
  /** The result of a job, if the same was done before. */
  find(job: Job): LintResult | undefined
  keep(job: Job, result: LintResult): void
  /** Writes what was kept, with what other runs have written in the meantime. */
  save(): void
}

interface Entry {
  readonly key: string
  readonly result: LintResult
}

/**
 * The cache in a file of the user's choice; a folder gets one with the usual name. A cache that cannot be read is empty.
 *
 * @param modules files whose contents results depend on too
 */
export function resultCache(
  location: string | undefined,
  cwd: string,
  modules: readonly string[],
): ResultCache {
  const shown = location ?? CACHE_FILE
  const path = resolve(cwd, isFolder(shown, cwd) ? join(shown, CACHE_FILE) : shown)
  const entries = readEntries(path)
  const kept = new Map<string, Entry>()
  const keys = new Map<string, string>()
  const common = hashOf([about.version, ...modules.map((module) => readFileSync(module))])

  function keyOf({ input: { path: name, file }, plan }: Job): string {
    const known = keys.get(name)
    if (known !== undefined || file === null) return known ?? ''
    const key = hashOf([common, JSON.stringify({ ...plan, fix: null, failOn: null }), readFileSync(file)])
    keys.set(name, key)
    return key
  }

  function nameOf({ input: { path: name, file } }: Job): string {
    return file === null ? name : relative(dirname(path), file).split(sep).join('/')
  }

  return {
    find(job) {
      if (job.input.file === null || !existsSync(job.input.file)) return undefined
      const entry = entries.get(nameOf(job))
      if (!entry || entry.key !== keyOf(job)) return undefined
      const isToFix = job.plan.fix !== 'none' && entry.result.messages.some(({ fix }) => fix)
      return isToFix ? undefined : entry.result
    },
    keep(job, result) {
      if (job.input.file === null) return
      // What was fixed is another text now.
      if (job.plan.fix !== 'none') keys.delete(job.input.path)
      kept.set(nameOf(job), { key: keyOf(job), result: { messages: result.messages, lines: result.lines } })
    },
    save() {
      if (kept.size === 0) return
      const merged = new Map([...readEntries(path), ...kept])
      for (const name of merged.keys()) if (!existsSync(resolve(dirname(path), name))) merged.delete(name)
      try {
        mkdirSync(dirname(path), { recursive: true })
        writeWhole(path, `${JSON.stringify({ version: 1, entries: Object.fromEntries(merged) })}\n`)
      } catch (cause) {
        const reason = systemReason(cause)
        throw new Failure(
          shown,
          {
            en: `the cache cannot be written: ${reason.en}. Choose another --cache-location.`,
            zh: `缓存无法写入：${reason.zh}。请换一个 --cache-location。`,
          },
          { cause },
        )
      }
    },
  }
}

function readEntries(path: string): ReadonlyMap<string, Entry> {
  try {
    const { version, entries } = JSON.parse(readFileSync(path, 'utf8'))
    return new Map(version === 1 ? Object.entries(entries as Record<string, Entry>) : [])
  } catch {
    return new Map()
  }
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url')
}
