import type { Source } from '../readers/source.ts'
import type { Script } from '../text/script.ts'
import { scriptOf } from '../text/variants.ts'
import type { Bulletin } from '../tree/nodes.ts'
import { type WriterFormat, writers } from '../writers/index.ts'
import { oneOf } from './choices.ts'
import type { Run } from './commands/index.ts'
import { type Delivery, toFiles, toStream } from './delivery.ts'
import { Failure } from './failure.ts'
import { issueReader, type ReadingOptions } from './issue-reader.ts'
import { isFolder } from './targets.ts'

/** Options of `bulletin parse` as commander hands them over: unchecked strings. */
export interface ParseOptions extends ReadingOptions {
  readonly format?: string
  readonly output?: string
  readonly script?: string
  readonly quiet?: boolean
}

/**
 * Reads, parses and writes each file in turn. What concerns one file (it cannot be read, its output not written) is
 * reported and the others are still done; what concerns all (options, targets, profile) throws before any is read.
 */
export async function parseFiles(inputs: readonly string[], options: ParseOptions, run: Run): Promise<void> {
  const { io } = run
  const format = chooseFormat(options, io.cwd)
  const script = options.script === undefined ? null : oneOf('--script', options.script, SCRIPTS)
  const delivery: Delivery =
    options.output === undefined || options.output === '-'
      ? toStream(inputs, format !== 'markdown', io.stdout)
      : toFiles(inputs, options.output, writers[format].extension, io.cwd)
  const readIssue = await issueReader(inputs, options, run)
  const writer = await writers[format].load()
  const report = io.stderr.isTTY && !options.quiet ? await import('./report.ts') : null

  for (const [index, path] of inputs.entries()) {
    try {
      const issue = await readIssue(path)
      const { source } = issue
      const tree = script ? await rewrite(issue.tree, source, script) : issue.tree
      delivery.put(index, writer.write(tree, { source, lang: run.language }))
      await report?.report(tree, source, run)
    } catch (error) {
      run.fail(error, path)
    }
  }
  delivery.end()
}

const SCRIPTS = ['hans', 'hant', 'tw', 'twp', 'hk'] as const satisfies readonly Script[]
const FORMATS = Object.keys(writers) as WriterFormat[]

/** `--format`, else what the ending of `--output` says, else JSON. */
function chooseFormat({ format, output }: ParseOptions, cwd: string): WriterFormat {
  if (format !== undefined) return oneOf('--format', format, FORMATS)
  if (output === undefined || output === '-' || isFolder(output, cwd)) return 'json'
  const known = FORMATS.filter((name) => output.toLowerCase().endsWith(writers[name].extension)).sort(
    (a, b) => writers[b].extension.length - writers[a].extension.length,
  )[0]
  if (known) return known
  const endings = FORMATS.map((name) => writers[name].extension)
  throw new Failure(output, {
    en: `the ending does not name a format. End it in ${endings.join(', ')}, or in / for a folder, or add --format.`,
    zh: `从扩展名看不出格式。请用 ${endings.join('、')} 结尾，文件夹用 / 结尾，或加 --format。`,
  })
}

async function rewrite(tree: Bulletin, source: Source, script: Script): Promise<Bulletin> {
  const [{ convertScript }, { converter }] = await Promise.all([
    import('../writers/convert-script.ts'),
    import('../text/script.ts'),
  ])
  const from = scriptOf(source.text) === 'Hant' ? 'Hant' : 'Hans'
  return convertScript(tree, converter(script, from))
}
