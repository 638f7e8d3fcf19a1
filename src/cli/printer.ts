import type { Source } from '../readers/source.ts'
import { dateOf, headsOf, issuerOf, mastheadRecord } from '../record/heads.ts'
import type { Bulletin } from '../tree/nodes.ts'
import type { EmbeddedFaces } from '../writers/html/faces.ts'
import { isTraditional, type Printed, printEmbedded, printHtml } from '../writers/html/index.ts'
import type { Run } from './commands/index.ts'
import { type LayoutFlags, layoutOf } from './layout-flags.ts'
import type { PdfMetadata } from './pdf/pdf-metadata.ts'
import { type PrintFlags, printOf } from './print-flags.ts'

/** Makes documents for print, one after the other. */
export interface Printer {
  make(tree: Bulletin, source: Source, path: string): Promise<string | Uint8Array>
  /** Ends what was started for it. */
  close(): Promise<void>
}

/**
 * A printer for what the options ask for. `--first-page` and `--articles` lay out the print here; of a facsimile they
 * tell the pages of the source, as everywhere else.
 *
 * Throws `Failure` for a value that cannot be, and where a PDF is wanted and there is no browser to print it.
 */
export async function printer(
  format: 'html' | 'pdf',
  options: PrintFlags & LayoutFlags,
  run: Run,
): Promise<Printer> {
  const { firstPage, articles } = layoutOf(options)
  const print = {
    ...printOf(options, run.io.cwd),
    ...(firstPage !== undefined && { firstPage }),
    ...(articles !== undefined && { articles }),
  }
  const embedding = null as null | ((script: 'Hans' | 'Hant') => Promise<EmbeddedFaces>)
  const pdf = format === 'pdf' ? await pdfPrinterOf(options, run) : null
  return {
    async make(tree, source, path) {
      const { html, notices } = await set(tree, source)
      for (const notice of notices) run.io.stderr.write(`bulletin: ${path}: ${notice[run.language]}\n`)
      return pdf ? pdf.print(html, metadataOf(tree)) : html
    },
    async close() {
      await pdf?.close()
    },
  }

  async function set(tree: Bulletin, source: Source): Promise<Printed> {
    const writing = { source, lang: run.language, print }
    if (!embedding) return printHtml(tree, writing)
    return printEmbedded(tree, writing, await embedding(isTraditional(tree) ? 'Hant' : 'Hans'))
  }
}

async function pdfPrinterOf({ browser }: PrintFlags, { io }: Run) {
  const [{ findBrowser, isProgram }, { pdfPrinter }] = await Promise.all([
    import('./pdf/find-browser.ts'),
    import('./pdf/print-pdf.ts'),
  ])
  const { cwd, env } = io
  const named = browser === undefined ? {} : { named: browser }
  return pdfPrinter(findBrowser({ ...named, cwd, env, platform: process.platform, exists: isProgram }))
}

/** What a PDF says of the issue beside its name. */
function metadataOf(tree: Bulletin): PdfMetadata {
  const heads = headsOf(tree)
  const { issue } = mastheadRecord(heads)
  const subject = [issue.text, dateOf(heads)].filter((part) => part !== null).join(' ')
  return { author: issuerOf(heads)?.name ?? null, subject: subject || null }
}
