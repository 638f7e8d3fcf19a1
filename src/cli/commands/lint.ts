import type { Command } from 'commander'
import { defineLayoutFlags } from '../layout-flags.ts'
import { lintFiles } from '../lint/index.ts'
import { TEXTS } from '../lint/texts.ts'
import type { Run } from './index.ts'

/** `bulletin lint PATHS…`: articles and issues against the rules. */
export function define(command: Command, run: Run): void {
  const text = TEXTS[run.language]
  command
    .argument('[paths...]', text.paths)
    .usage('[paths...] [options]')
    .option('-f, --format <format>', text.format)
    .option('-o, --output <file>', text.output)
    .option('--fix', text.fix)
    .option('--fix-dry-run', text.fixDryRun)
    .option('--preset <name>', text.preset)
    .option('--rule <rule:level>', text.rule, gathered)
    .option('--config <file>', text.config)
    .option('--no-config', text.noConfig)
    .option('--print-config <file>', text.printConfig)
    .option('--fail-on <severity>', text.failOn)
    .option('--max-warnings <number>', text.maxWarnings)
    .option('-q, --quiet', text.quiet)
    .option('--baseline <file>', text.baseline)
    .option('--update-baseline', text.updateBaseline)
    .option('--no-inline-suppressions', text.noInlineSuppressions)
    .option('--report-unused-suppressions <level>', text.reportUnusedSuppressions)
    .option('--changed [ref]', text.changed)
    .option('--stdin-filename <name>', text.stdinFilename)
    .option('--cache', text.cache)
    .option('--cache-location <path>', text.cacheLocation)
    .option('--jobs <number>', text.jobs)
    .option('--encoding <label>', text.encoding)
    .option('--profile <file>', text.profile)
    .addHelpText('after', text.examples)
    .action((paths: string[], options) => lintFiles(paths, options, run))
  defineLayoutFlags(command, run.language)
}

/** `bulletin lint PATHS…` without options. */
export function plain(paths: readonly string[], run: Run): Promise<void> {
  return lintFiles(paths, {}, run)
}

/** An option that may be given more than once. */
function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
