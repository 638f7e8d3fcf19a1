import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lint } from '../lint/index.ts'
import { type ReportFormat, reporters, unpainted } from '../reporters/index.ts'
import { type FileReport, messagesOf } from '../reporters/message.ts'
import { oneOf } from './choices.ts'
import type { Run } from './commands/index.ts'
import { issueReader } from './issue-reader.ts'

/** Options of `bulletin lint` as commander hands them over: unchecked strings. */
export interface LintOptions {
  readonly format?: string
}

/** Lints each file in turn. Ends with 1 if an error was found. */
export async function lintFiles(paths: readonly string[], options: LintOptions, run: Run): Promise<void> {
  const { io, language } = run
  const format = oneOf('--format', options.format ?? 'stylish', Object.keys(reporters) as ReportFormat[])
  const inputs = paths.flatMap((path) => filesIn(path, io.cwd))
  const readIssue = await issueReader(inputs, {}, run)
  const reports: FileReport[] = []
  for (const path of inputs) {
    try {
      const { tree, source } = await readIssue(path)
      const findings = lint(tree, source)
      if (findings.some(({ severity }) => severity === 'error')) run.finish(1)
      reports.push({ path, messages: messagesOf(findings, { ...source, remarks: [] }, language) })
    } catch (error) {
      run.fail(error, path)
    }
  }
  const reporter = await reporters[format].load()
  io.stdout.write(reporter(reports, { language, paint: unpainted, columns: null }))
}

function filesIn(path: string, cwd: string): string[] {
  if (path === '-' || !statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(resolve(cwd, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .sort()
    .map((name) => join(path, name))
}
