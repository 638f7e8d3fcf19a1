import type { Source } from '../readers/source.ts'
import type { Bulletin } from '../tree/nodes.ts'
import { printHtml } from '../writers/html/index.ts'
import type { Run } from './commands/index.ts'
import { type LayoutFlags, layoutOf } from './layout-flags.ts'
import { type PrintFlags, printOf } from './print-flags.ts'

/** Makes documents for print, one after the other. */
export interface Printer {
  make(tree: Bulletin, source: Source, path: string): Promise<string | Uint8Array>
  close(): Promise<void>
}

/**
 * A printer for what the options ask for. `--first-page` and `--articles` lay out the print here; of a facsimile they
 * tell the pages of the source, as everywhere else.
 *
 * Throws `Failure` for a value that cannot be.
 */
export async function printer(
  _format: 'html' | 'pdf',
  options: PrintFlags & LayoutFlags,
  run: Run,
): Promise<Printer> {
  const { firstPage, articles } = layoutOf(options)
  const print = {
    ...printOf(options, run.io.cwd),
    ...(firstPage !== undefined && { firstPage }),
    ...(articles !== undefined && { articles }),
  }
  return {
    async make(tree, source, path) {
      const { html, notices } = printHtml(tree, { source, lang: run.language, print })
      for (const notice of notices) run.io.stderr.write(`bulletin: ${path}: ${notice[run.language]}\n`)
      return html
    },
    async close() {},
  }
}
