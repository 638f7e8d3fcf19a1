import { Failure, systemReason } from '../failure.ts'
import type { Bilingual } from '../io.ts'
import { type BrowserProcess, startBrowser } from './browser-process.ts'
import { BrowserFault } from './devtools.ts'
import { type PdfMetadata, withMetadata } from './pdf-metadata.ts'

/** Prints one document after the other through one browser, which it starts when the first is there. */
export interface PdfPrinter {
  /**
   * A tagged PDF of a whole HTML document, with an outline of its headings, backgrounds, and pages of the size that
   * its `@page` gives. Its scripts do not run, and what it asks of a network it does not get.
   *
   * Throws `Failure` if the browser does not start, stops, hangs or prints nothing; the next call starts it anew.
   */
  print(html: string, metadata?: PdfMetadata): Promise<Uint8Array>
  /** Ends the browser, if there is one. Never rejects. */
  close(): Promise<void>
}

/** Milliseconds that one document may take, the start of the browser included: many times what a thousand pages need. */
const TIMEOUT = 180_000

/** A printer that uses the browser at `path`. Whoever makes one closes it, whatever happens in between. */
export function pdfPrinter(path: string, { timeout = TIMEOUT } = {}): PdfPrinter {
  let browser: BrowserProcess | undefined

  return {
    async print(html, metadata = {}) {
      let used: BrowserProcess | undefined
      try {
        browser ??= startBrowser(path)
        used = browser
        const pdf = await within(timeout, printed(html, used))
        if (!pdf.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new BrowserFault(NO_PDF)
        return withMetadata(pdf, metadata)
      } catch (cause) {
        if (browser === used) browser = undefined
        await used?.close()
        throw isNodeError(cause) || cause instanceof BrowserFault ? failure(path, cause) : cause
      }
    },
    async close() {
      const closing = browser
      browser = undefined
      await closing?.close()
    },
  }
}

const SIGNATURE = Buffer.from('%PDF-')
const NO_PDF = { en: 'what it printed is not a PDF', zh: '它打印出来的不是 PDF' }

async function printed(html: string, { devTools }: BrowserProcess): Promise<Buffer> {
  const { targetId } = await devTools.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId: page } = await devTools.send('Target.attachToTarget', { targetId, flatten: true })
  await devTools.send('Page.enable', {}, page)
  await devTools.send('Emulation.setScriptExecutionDisabled', { value: true }, page)
  // Faces that only print uses are then loaded before it begins.
  await devTools.send('Emulation.setEmulatedMedia', { media: 'print' }, page)
  const { frameTree } = await devTools.send('Page.getFrameTree', {}, page)
  const loaded = devTools.next('Page.loadEventFired', page)
  await Promise.all([
    loaded,
    devTools.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, page),
  ])
  await devTools.send('Runtime.evaluate', { expression: FACES_READY, awaitPromise: true }, page)
  const { data } = await devTools.send('Page.printToPDF', PRINTING, page)
  await devTools.send('Target.closeTarget', { targetId })
  return Buffer.from(data, 'base64')
}

/** For the browser: waits for the faces that the laid-out page asks for. */
const FACES_READY = 'document.body.offsetHeight, document.fonts.ready.then(() => true)'

const PRINTING = {
  displayHeaderFooter: false,
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrowserFault(late(milliseconds))), milliseconds)
  })
  try {
    return await Promise.race([work, alarm])
  } finally {
    clearTimeout(timer)
  }
}

function late(milliseconds: number): Bilingual {
  const seconds = milliseconds / 1000
  return { en: `it was not done within ${seconds} s`, zh: `它在 ${seconds} 秒内没有完成` }
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}

function failure(path: string, cause: BrowserFault | NodeJS.ErrnoException): Failure {
  const reason = cause instanceof BrowserFault ? cause.reason : systemReason(cause)
  return new Failure(
    null,
    {
      en: `cannot be printed with \`${path}\`: ${reason.en}. Name another browser with --browser, or write .html and print that.`,
      zh: `无法用“${path}”打印：${reason.zh}。请用 --browser 换一个浏览器，或先输出 .html 再打印。`,
    },
    { cause },
  )
}
