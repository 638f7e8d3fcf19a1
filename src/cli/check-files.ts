import { type ReporterOptions, type ReportFormat, reporters, unpainted } from '../reporters/index.ts'
import { type CheckReport, checkReport, onlyErrors } from './check-report.ts'
import { checkText, totalText } from './check-text.ts'
import { oneOf } from './choices.ts'
import { createPaint, wantsColor } from './color.ts'
import type { Run } from './commands/index.ts'
import { Failure } from './failure.ts'
import { fixContents } from './fix-contents.ts'
import { issueReader, type ReadingOptions } from './issue-reader.ts'

/** Options of `bulletin check` as commander hands them over: unchecked strings. */
export interface CheckOptions extends ReadingOptions {
  readonly format?: string
  readonly explain?: boolean
  readonly fix?: boolean
  readonly quiet?: boolean
}

/**
 * Checks the table of contents of each file in turn. What concerns one file is reported and the others are still done;
 * what concerns all throws before any is read. Ends with 1 if anything graver than a warning was found.
 */
export async function checkFiles(inputs: readonly string[], options: CheckOptions, run: Run): Promise<void> {
  const { io, language } = run
  const formats = formatsOf(options, run)
  if (options.fix && inputs.includes('-')) throw noFixOnStdin()
  const readIssue = await issueReader(inputs, options, run)
  const color = wantsColor(io.stdout, io.env, run.settings().color)
  const paint = color ? await createPaint(true) : unpainted
  const look: ReporterOptions = {
    language,
    paint,
    columns: io.stdout.isTTY ? (io.stdout.columns ?? 80) : null,
  }
  const reports: CheckReport[] = []
  let between = ''

  for (const path of inputs) {
    try {
      let issue = await readIssue(path)
      const fixed = options.fix ? fixContents(issue, path, io.cwd) : []
      if (fixed.length > 0) issue = await readIssue(path)
      const whole = checkReport(issue, path, language)
      const report = options.quiet ? onlyErrors(whole) : whole
      if (whole.messages.some(({ severity }) => severity === 'error')) run.finish(1)
      if (formats.includes('text')) {
        const text = checkText({ issue, report, fixed }, look, options)
        if (text !== '') io.stdout.write(between + text)
        if (text !== '') between = '\n'
      }
      reports.push(report)
    } catch (error) {
      run.fail(error, path)
    }
  }
  if (formats.includes('text') && reports.length > 1 && !options.quiet)
    io.stdout.write(totalText(reports, language))
  for (const format of formats) {
    if (format !== 'text') io.stdout.write((await reporters[format].load())(reports, look))
  }
}

const FORMATS = ['text', ...(Object.keys(reporters) as ReportFormat[])] as const

/** The formats to print: what was asked for, else text, with annotations behind it where GitHub runs us. */
function formatsOf({ format }: CheckOptions, { io }: Run): readonly (typeof FORMATS)[number][] {
  if (format !== undefined) return [oneOf('--format', format, FORMATS)]
  return io.env.GITHUB_ACTIONS === 'true' && !io.stdout.isTTY ? ['text', 'github'] : ['text']
}

function noFixOnStdin(): Failure {
  return new Failure('-', {
    en: 'there is no file to write the fix to. Save the text to a file and name that.',
    zh: '标准输入没有文件可改。请先把文本存成文件。',
  })
}
