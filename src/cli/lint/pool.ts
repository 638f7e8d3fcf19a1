import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ConfigError } from '../../config/errors.ts'
import { Failure } from '../failure.ts'
import type { Answer, Errand, Setup, Trouble } from './errand.ts'
import type { Job, LintResult } from './plan.ts'

/** What became of a job. */
export type Outcome = { readonly result: LintResult } | { readonly error: unknown }

/** The most threads there can be: as many as asked for, else as the machine runs at once; 1 where nothing is built. */
export function mostThreads(asked: number | undefined): number {
  return entry() === undefined ? 1 : (asked ?? availableParallelism())
}

/** Does jobs on several threads; outcomes are handed over as they come, by the index of the job. */
export async function lintOnThreads(
  jobs: readonly Job[],
  threads: number,
  modules: readonly string[],
  done: (index: number, outcome: Outcome) => void,
): Promise<void> {
  const plans = [...new Set(jobs.map(({ plan }) => plan))]
  const setup: Setup = { plans, modules }
  let next = 0
  const serve = (): Promise<void> =>
    new Promise((finish, refuse) => {
      const worker = new Worker(entry() ?? '', { workerData: setup })
      let at = -1
      const ask = () => {
        at = next++
        const job = jobs[at]
        if (!job) worker.postMessage(null)
        else worker.postMessage({ input: job.input, plan: plans.indexOf(job.plan) } satisfies Errand)
      }
      worker.on('message', (answer: Answer) => {
        done(at, 'result' in answer ? answer : { error: errorOf(answer.trouble) })
        ask()
      })
      worker.on('error', refuse)
      worker.on('exit', () => finish())
      ask()
    })
  await Promise.all(Array.from({ length: threads }, serve))
}

/** The file a thread starts with; only the built command line has one. */
function entry(): string | undefined {
  const path = join(dirname(import.meta.url), '..', '..', 'bin', 'lint-worker.js')
  return import.meta.url.endsWith('.ts') || !existsSync(path) ? undefined : path
}

/** An error from another thread as it was there. */
function errorOf({ name, message, stack, path, text, reason, hint }: Trouble): Error {
  const error =
    text !== undefined
      ? new Failure(path ?? null, text)
      : reason && hint
        ? new ConfigError(path ?? '-', reason, hint)
        : Object.assign(new Error(message), { name })
  if (stack !== undefined) error.stack = stack
  return error
}
