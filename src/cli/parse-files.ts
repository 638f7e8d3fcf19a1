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
import type { PrintFlags } from './print-flags.ts'
import { isFolder } from './targets.ts'

/** Options of `bulletin parse` as commander hands them over: unchecked strings. */
export interface ParseOptions extends ReadingOptions, PrintFlags {
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
  const delivery = deliveryOf(inputs, options, format, run)
  const maker = await makerOf(format, options, run)
  const readIssue = await issueReader(inputs, readingOf(options, format), run)
  const report = io.stderr.isTTY && !options.quiet ? await import('./report.ts') : null

  try {
    for (const [index, path] of inputs.entries()) {
      try {
        const issue = await readIssue(path)
        const { source } = issue
        const tree = script ? await rewrite(issue.tree, source, script) : issue.tree
        delivery.put(index, await maker.make(tree, source, path))
        await report?.report(tree, source, run)
      } catch (error) {
        run.fail(error, path)
      }
    }
    delivery.end()
  } finally {
    await maker.close?.()
  }
}

const SCRIPTS = ['hans', 'hant', 'tw', 'twp', 'hk'] as const satisfies readonly Script[]

/** Formats for print, which have options of their own. */
const PRINTED = ['html', 'pdf'] as const
type Format = WriterFormat | 'pdf'
const FORMATS = [...(Object.keys(writers) as WriterFormat[]), 'pdf'] as const

/** `--format`, else what the ending of `--output` says, else JSON. */
function chooseFormat({ format, output }: ParseOptions, cwd: string): Format {
  if (format !== undefined) return oneOf('--format', format, FORMATS)
  if (output === undefined || output === '-' || isFolder(output, cwd)) return 'json'
  const known = FORMATS.filter((name) => output.toLowerCase().endsWith(extensionOf(name))).sort(
    (a, b) => extensionOf(b).length - extensionOf(a).length,
  )[0]
  if (known) return known
  const endings = FORMATS.map(extensionOf)
  throw new Failure(output, {
    en: `the ending does not name a format. End it in ${endings.join(', ')}, or in / for a folder, or add --format.`,
    zh: `从扩展名看不出格式。请用 ${endings.join('、')} 结尾，文件夹用 / 结尾，或加 --format。`,
  })
}

function extensionOf(format: Format): string {
  return format === 'pdf' ? '.pdf' : writers[format].extension
}

function isPrinted(format: Format): format is (typeof PRINTED)[number] {
  return (PRINTED as readonly string[]).includes(format)
}

function deliveryOf(
  inputs: readonly string[],
  { output }: ParseOptions,
  format: Format,
  { io }: Run,
): Delivery {
  if (output !== undefined && output !== '-') return toFiles(inputs, output, extensionOf(format), io.cwd)
  if (format === 'pdf') {
    throw new Failure(null, {
      en: 'a PDF is written into a file. Name it: -o issue.pdf',
      zh: 'PDF 要写进文件。请给出文件名：-o issue.pdf',
    })
  }
  if (format === 'html' && inputs.length > 1) {
    throw new Failure(null, {
      en: 'standard output holds one HTML document only. Name a folder: -o out/',
      zh: '标准输出只放得下一份 HTML。请给出文件夹：-o out/',
    })
  }
  return toStream(inputs, format !== 'markdown', io.stdout)
}

/** What makes an output of each issue. */
interface Maker {
  make(tree: Bulletin, source: Source, path: string): string | Uint8Array | Promise<string | Uint8Array>
  close?(): Promise<void>
}

async function makerOf(format: Format, options: ParseOptions, run: Run): Promise<Maker> {
  if (isPrinted(format)) return (await import('./printer.ts')).printer(format, options, run)
  if (Object.keys(options).length > 0) {
    const flag = (await import('./print-flags.ts')).firstPrintFlag(options)
    if (flag !== null) {
      throw new Failure(null, {
        en: `${flag} is for print, and ${format} is not printed. Add -f html, or -o issue.pdf.`,
        zh: `${flag} 用于印刷，${format} 格式用不上。请加 -f html 或 -o issue.pdf。`,
      })
    }
  }
  const writer = await writers[format].load()
  return { make: (tree, source) => writer.write(tree, { source, lang: run.language }) }
}

/** `--first-page` and `--articles` lay out a print, where there is one, and say nothing of the source. */
function readingOf(options: ParseOptions, format: Format): ReadingOptions {
  if (!isPrinted(format) || options.facsimile) return options
  const { firstPage, articles, ...reading } = options
  return reading
}

async function rewrite(tree: Bulletin, source: Source, script: Script): Promise<Bulletin> {
  const [{ convertScript }, { converter }] = await Promise.all([
    import('../writers/convert-script.ts'),
    import('../text/script.ts'),
  ])
  const from = scriptOf(source.text) === 'Hant' ? 'Hant' : 'Hans'
  return convertScript(tree, converter(script, from))
}
