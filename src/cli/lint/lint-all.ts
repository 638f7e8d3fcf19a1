import type { Rule } from '../../lint/rule.ts'
import { readFileSource } from '../../readers/files.ts'
import { readers } from '../../readers/index.ts'
import { sourceFromText } from '../../readers/lines.ts'
import type { Run } from '../commands/index.ts'
import type { ResultCache } from './cache.ts'
import { type LintOptions, numberOf } from './flags.ts'
import { lintInput, lintSource } from './lint-file.ts'
import type { Found, Job, LintResult } from './plan.ts'
import type { Planner } from './planner.ts'
import type { Outcome } from './pool.ts'

/**
 * Does all jobs, from the cache where it has them, on several threads where that pays. What fails is reported and left out;
 * the others come in the order of the jobs.
 */
export async function lintAll(
  jobs: readonly Job[],
  options: LintOptions,
  planner: Planner,
  run: Run,
): Promise<Found[]> {
  const asked = numberOf('--jobs', options.jobs, 1)
  const cache = await cacheFor(options, planner, run)
  const outcomes: Outcome[] = jobs.map((job) => {
    const result = cache?.find(job)
    return result ? { result } : { error: null }
  })
  const open = jobs.flatMap((job, index) => ('result' in (outcomes[index] ?? {}) ? [] : [{ job, index }]))
  const apart = open.filter(({ job }) => job.input.file !== null)
  const modules = planner.modules()
  const threads = modules
    ? await threadsFor(
        apart.map(({ job }) => job),
        asked,
      )
    : 1
  if (threads > 1 && modules) {
    const { lintOnThreads } = await import('./pool.ts')
    await lintOnThreads(
      apart.map(({ job }) => job),
      threads,
      modules,
      (at, outcome) => {
        const index = apart[at]?.index
        if (index !== undefined) outcomes[index] = outcome
      },
    )
  }
  for (const { job, index } of open) {
    if (threads > 1 && job.input.file !== null) continue
    outcomes[index] = await here(job, planner.rules, run)
  }
  const found: Found[] = []
  for (const [index, job] of jobs.entries()) {
    const outcome = outcomes[index]
    if (!outcome) continue
    if ('error' in outcome) run.fail(outcome.error, job.input.path)
    else {
      cache?.keep(job, outcome.result)
      found.push({ ...job, result: outcome.result })
    }
  }
  try {
    cache?.save()
  } catch (error) {
    run.fail(error)
  }
  return found

  async function here(job: Job, rules: ReadonlyMap<string, Rule>, { io }: Run): Promise<Outcome> {
    try {
      if (job.input.file !== null) return { result: await lintInput(job.input, job.plan, rules) }
      return { result: await lintStdin(job, rules, io.stdin) }
    } catch (error) {
      return { error }
    }
  }
}

/** Standard input, read as the file whose name it was given. */
async function lintStdin(
  { input, plan }: Job,
  rules: ReadonlyMap<string, Rule>,
  stdin: Run['io']['stdin'],
): Promise<LintResult> {
  const encoding = plan.encoding !== undefined && { encoding: plan.encoding }
  const { text, encoding: found, remarks } = await readFileSource('-', { ...encoding, stdin })
  const reader = readers.find((candidate) => candidate.detect(new Uint8Array(), input.path))
  const format = reader?.format ?? 'text'
  return lintSource(
    sourceFromText(text, { path: input.path, format, encoding: found, remarks }),
    input,
    plan,
    rules,
  )
}

async function cacheFor(
  { cache, cacheLocation }: LintOptions,
  planner: Planner,
  { io }: Run,
): Promise<ResultCache | undefined> {
  const modules = planner.modules()
  // What a rule inside a configuration does cannot be told from its text alone.
  if ((!cache && cacheLocation === undefined) || !modules) return undefined
  const { resultCache } = await import('./cache.ts')
  return resultCache(cacheLocation, io.cwd, modules)
}

/**
 * Bytes below which a thread of its own does not pay: every thread compiles the rules anew, and one alone lets V8 compile and
 * collect on the other processors meanwhile. Measured on two processors, where one thread is as fast up to some 16 MB.
 */
const SHARE = 8_000_000

async function threadsFor(jobs: readonly Job[], asked: number | undefined): Promise<number> {
  const bytes = jobs.reduce((sum, { input }) => sum + input.size, 0)
  if (jobs.length < 2 || (asked === undefined && bytes < 2 * SHARE)) return 1
  const { mostThreads } = await import('./pool.ts')
  return Math.max(1, Math.min(jobs.length, asked ?? Math.floor(bytes / SHARE), mostThreads(asked)))
}
