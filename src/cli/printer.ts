import { resolve } from 'node:path'
import type { OpenedFaces } from '../faces/embed-faces.ts'
import { FaceError } from '../faces/errors.ts'
import type { Source } from '../readers/source.ts'
import { dateOf, headsOf, issuerOf, mastheadRecord } from '../record/heads.ts'
import type { Bulletin } from '../tree/nodes.ts'
import { isTraditional, type Printed, printEmbedded, printHtml } from '../writers/html/index.ts'
import type { FaceScript } from '../writers/html/system-faces.ts'
import type { Run } from './commands/index.ts'
import { Failure } from './failure.ts'
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
  const embedding = options.embedFonts || options.font ? await embedder(options, run) : null
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
    const faces = await embedding(isTraditional(tree) ? 'Hant' : 'Hans')
    const printed = await printEmbedded(tree, writing, faces)
    const missing = new Set(Object.values(faces.missing(printed.characters)).flat())
    if (missing.size === 0) return printed
    const list = String.fromCodePoint(...[...missing].slice(0, MOST_NAMED))
    const notice = {
      en: `no embedded font has ${list}${missing.size > MOST_NAMED ? ' …' : ''}: the reader's machine has to. Name one with --font.`,
      zh: `嵌入的字体缺字：${list}${missing.size > MOST_NAMED ? '……' : ''}，显示时取决于读者的电脑。请用 --font 指定字体。`,
    }
    return { ...printed, notices: [...printed.notices, notice] }
  }
}

/** Characters without a font that are named, at most. */
const MOST_NAMED = 20

/** Opens the faces to embed when the first issue in a script needs them. */
async function embedder({ font = [] }: PrintFlags, { io, language }: Run) {
  const [{ embedFaces }, { parseFontFlags }] = await Promise.all([
    import('../faces/embed-faces.ts'),
    import('./font-flags.ts'),
  ])
  const given = parseFontFlags(font)
  const files = Object.fromEntries(Object.entries(given).map(([face, path]) => [face, resolve(io.cwd, path)]))
  const opened = new Map<FaceScript, OpenedFaces>()
  return async (script: FaceScript): Promise<OpenedFaces> => {
    const known = opened.get(script)
    if (known) return known
    const faces = await embedFaces({ script, files }).catch((error: unknown) => {
      throw aboutFont(error, Object.values(given), io.cwd)
    })
    for (const { path, text } of faces.notices) io.stderr.write(`bulletin: ${path}: ${text[language]}\n`)
    opened.set(script, faces)
    return faces
  }
}

/** An error about a font names the font, as the user did, and not the issue that was to be set in it. */
function aboutFont(error: unknown, given: readonly string[], cwd: string): unknown {
  if (!(error instanceof FaceError) || error.path === null) return error
  const path = given.find((own) => resolve(cwd, own) === error.path) ?? error.path
  const { reason, hint } = error
  return new Failure(
    path,
    {
      en: `${reason.en}. ${hint.en.charAt(0).toUpperCase()}${hint.en.slice(1)}.`,
      zh: `${reason.zh}。${hint.zh}。`,
    },
    { cause: error },
  )
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
