import type { Command } from 'commander'
import { lintFiles } from '../lint-files.ts'
import type { Run } from './index.ts'

/** `bulletin lint PATHS…`: articles and issues against the rules. */
export function define(command: Command, run: Run): void {
  command
    .argument('<paths...>')
    .option('-f, --format <format>')
    .action((paths: string[], options) => lintFiles(paths, options, run))
}

/** `bulletin lint PATHS…` without options. */
export function plain(paths: readonly string[], run: Run): Promise<void> {
  return lintFiles(paths, {}, run)
}
