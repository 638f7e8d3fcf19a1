import { resolve } from 'node:path'
import type { Run } from '../commands/index.ts'
import { Failure } from '../failure.ts'
import { configsOf } from './configs.ts'
import { flagsOf, type LintOptions } from './flags.ts'
import { ignoredBy } from './ignored.ts'
import { inputsOf } from './inputs.ts'
import { lintAll } from './lint-all.ts'
import type { Found, Input, Job } from './plan.ts'
import { planner } from './planner.ts'
import { deliver, formatsOf, lookOn, paintFor } from './report.ts'
import { verdictOn } from './verdict.ts'

/**
 * Lints what the paths stand for. What concerns one file is reported and the others are still done; what concerns all
 * throws before any is read. Ends with 1 if anything was found at or above the severity asked for.
 */
export async function lintFiles(paths: readonly string[], options: LintOptions, run: Run): Promise<void> {
  const { io } = run
  if (options.fix && options.fixDryRun) throw fixOrNot()
  const flags = flagsOf(options)
  const formats = formatsOf(options, run)
  const configs = configsOf(options, io.cwd)
  const plans = await planner(options, flags, configs, run)
  if (options.printConfig !== undefined) {
    const { printConfig } = await import('./print-config.ts')
    return printConfig(options.printConfig, { plans, configs, flags }, run)
  }
  const inputs = await inputsIn(paths, options, ignoredBy(configs), run)
  const jobs: Job[] = []
  for (const input of inputs) jobs.push({ input, plan: await plans.planFor(placeOf(input, io.cwd)) })
  const found = await passed(await lintAll(jobs, options, plans, run), options, run)
  const isTextOut = await tellFixes(found, run)
  if (!options.fixDryRun || options.format !== undefined) {
    const to = isTextOut ? io.stderr : io.stdout
    const look = await lookOn(options.output === undefined ? to : undefined, jobs[0]?.plan, plans.rules, run)
    await deliver(found, formats, options, { look, to, cwd: io.cwd })
  }
  const { fails, tooMany } = verdictOn(found, flags.maxWarnings ?? plans.maxWarnings())
  if (tooMany) io.stderr.write(`${tooMany[run.language]}\n`)
  if (fails && !options.updateBaseline) run.finish(1)
}

/** The files to lint: what the paths stand for, less what is ignored, and what has not changed. */
async function inputsIn(
  paths: readonly string[],
  { changed, stdinFilename }: LintOptions,
  ignored: ReturnType<typeof ignoredBy>,
  run: Run,
): Promise<readonly Input[]> {
  const named = paths.length > 0 ? paths : ['.']
  const inputs = await inputsOf(named, { ignored, stdinFilename }, run)
  if (changed === undefined) return inputs
  const { changedOf } = await import('./changed.ts')
  return changedOf(inputs, changed, run.io.cwd)
}

/** Where a file is; standard input is taken to be where its name would be. */
function placeOf({ file, path }: Input, cwd: string): string {
  return file ?? resolve(cwd, path === '-' ? 'stdin.txt' : path)
}

/** Sets aside what the baseline has, or writes it. */
async function passed(
  found: readonly Found[],
  { baseline, updateBaseline }: LintOptions,
  { io, language }: Run,
): Promise<readonly Found[]> {
  if (baseline === undefined && !updateBaseline) return found
  const { BASELINE_FILE, passBaseline, updateBaseline: update } = await import('./baseline-file.ts')
  const path = baseline ?? BASELINE_FILE
  if (updateBaseline) {
    const count = update(found, path, io.cwd)
    io.stderr.write(
      language === 'zh'
        ? `${path}：已记下 ${count} 处；今后加 --baseline ${path} 放过它们\n`
        : `${path}: ${count} ${count === 1 ? 'finding' : 'findings'} noted; --baseline ${path} lets them pass\n`,
    )
  }
  const { results, stale } = passBaseline(found, path, io.cwd)
  if (stale > 0)
    io.stderr.write(
      language === 'zh'
        ? `${path}：有 ${stale} 条已不存在，可用 --update-baseline 清理\n`
        : `${path}: ${stale} no longer found; clean up with --update-baseline\n`,
    )
  return found.map((each, index) => ({ ...each, result: results[index] ?? each.result }))
}

/**
 * Says what was fixed, on stderr. What standard input became, and what would change in a dry run, goes to stdout; returns
 * whether the fixed text stands there, so that the report must not.
 */
async function tellFixes(found: readonly Found[], run: Run): Promise<boolean> {
  const { io } = run
  let isTextOut = false
  for (const { input, plan, result } of found) {
    const { fix } = result
    const isText = plan.fix === 'write' && input.file === null
    if (!fix) continue
    const { fixReport, diffOf } = await import('./fix-report.ts')
    if (isText) io.stdout.write(fix.after)
    else if (plan.fix === 'show')
      io.stdout.write(await diffOf(input.path, fix, await paintFor(io.stdout, run)))
    isTextOut ||= isText
    io.stderr.write(fixReport(input.path, fix, plan.fix === 'show', plan.language))
  }
  return isTextOut
}

function fixOrNot(): Failure {
  return new Failure(null, {
    en: '--fix and --fix-dry-run do not go together. Leave one of them out.',
    zh: '--fix 和 --fix-dry-run 不能同用。请去掉一个。',
  })
}
