import type { Rule } from '../../lint/rule.ts'
import { type FileReport, unsuppressed } from '../../reporters/message.ts'
import type { Run } from '../commands/index.ts'
import { configsOf } from './configs.ts'
import { flagsOf, type LintOptions, numberOf } from './flags.ts'
import { ignoredBy } from './ignored.ts'
import { inputsOf } from './inputs.ts'
import { lintAll } from './lint-all.ts'
import type { Job } from './pool.ts'
import { planner } from './planner.ts'
import { deliver, formatsOf, speakingOf } from './report.ts'
import { refuseContradictions } from './contradictions.ts'
import { checkLimits } from './limits.ts'
import type { Found } from './baseline-file.ts'

/**
 * Lints what the paths stand for. What concerns one file is reported and the others are still done; what concerns all
 * throws before any is read. Ends with 1 if anything was found at or above the severity asked for.
 */
export async function lintFiles(paths: readonly string[], options: LintOptions, run: Run): Promise<void> {
  const { io } = run
  refuseContradictions(paths, options)
  const flags = flagsOf(options)
  const jobs = numberOf('--jobs', options.jobs, 1)
  const formats = formatsOf(options, run)
  const configs = configsOf(options, io.cwd)
  const planned = await planner(options, flags, configs, run)
  if (options.printConfig !== undefined) {
    const { printConfig } = await import('./print-config.ts')
    return printConfig(options.printConfig, planned, configs, io)
  }
  const ignored = ignoredBy(configs)
  let inputs = await inputsOf(paths.length > 0 ? paths : ['.'], { ignored, stdinFilename: options.stdinFilename }, run)
  if (options.changed !== undefined) {
    const { changedOf } = await import('./changed.ts')
    inputs = changedOf(inputs, options.changed, io.cwd)
  }
  const work = await Promise.all(
    inputs.map(async (input): Promise<Job> => ({ input, plan: await planned.planFor(absolute(input, io.cwd)) })),
  )
}
