import { type ReporterOptions, type ReportFormat, reporters, unpainted } from '../reporters/index.ts'
import { type CheckReport, checkReport, onlyErrors } from './check-report.ts'
import { checkText, mapText, totalText } from './check-text.ts'
import { oneOf } from './choices.ts'
import { createPaint, wantsColor } from './color.ts'
import type { Run } from './commands/index.ts'
import { Failure } from './failure.ts'
import { fixContents } from './fix-contents.ts'
import { issueReader, type ReadingOptions } from './issue-reader.ts'
import type { MapWriter } from './map-files.ts'

/** Options of `bulletin check` as commander hands them over: unchecked strings. */
export interface CheckOptions extends ReadingOptions {
  readonly format?: string
  readonly explain?: boolean
  readonly fix?: boolean
  readonly map?: string
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
  const writeMap = options.map === undefined ? null : await mapWriterFor(inputs, options.map, run)
  const color = wantsColor(io.stdout, io.env, run.settings().color)
  const paint = color ? await createPaint(true) : unpainted
  const look: ReporterOptions = {
    language,
    paint,
    columns: io.stdout.isTTY ? (io.stdout.columns ?? 80) : null,
  }
  const reports: CheckReport[] = []
  let between = ''

  for (const [index, path] of inputs.entries()) {
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
      const map = writeMap?.(index, issue)
      if (map && formats.includes('text') && !options.quiet) io.stdout.write(mapText(map, language))
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

/**
 * The formats to print: what was asked for, else text, with annotations behind it where GitHub runs us; none where the
 * map takes standard output.
 */
function formatsOf({ format, map }: CheckOptions, { io }: Run): readonly (typeof FORMATS)[number][] {
  if (map === '-' && format !== undefined) throw twoOnStdout(format)
  if (map === '-') return []
  if (format !== undefined) return [oneOf('--format', format, FORMATS)]
  return io.env.GITHUB_ACTIONS === 'true' && !io.stdout.isTTY ? ['text', 'github'] : ['text']
}

/** Draws page maps; loaded only where there are some to be drawn. */
async function mapWriterFor(inputs: readonly string[], output: string, run: Run): Promise<MapWriter> {
  const { mapWriter } = await import('./map-files.ts')
  return mapWriter(inputs, output, run)
}

function twoOnStdout(format: string): Failure {
  return new Failure('-', {
    en: `standard output cannot hold both the map and \`${format}\`. Name a file for the map: --map map.html`,
    zh: `标准输出不能同时写版面图和 \`${format}\`。请把版面图写进文件：--map map.html`,
  })
}

function noFixOnStdin(): Failure {
  return new Failure('-', {
    en: 'there is no file to write the fix to. Save the text to a file and name that.',
    zh: '标准输入没有文件可改。请先把文本存成文件。',
  })
}
