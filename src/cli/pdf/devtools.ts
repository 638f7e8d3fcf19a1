import type { Readable, Writable } from 'node:stream'
import type { Bilingual } from '../io.ts'

/** What went wrong with a browser, as a cause without its full stop. */
export class BrowserFault extends Error {
  override readonly name = 'BrowserFault'
  readonly reason: Bilingual

  constructor(reason: Bilingual, options?: ErrorOptions) {
    super(reason.en, options)
    this.reason = reason
  }
}

/**
 * The commands of the Chrome DevTools Protocol that printing needs: what each takes, and what it answers.
 * https://chromedevtools.github.io/devtools-protocol/
 */
interface Commands {
  'Browser.close': [object, object]
  'Target.createTarget': [{ url: string }, { targetId: string }]
  'Target.attachToTarget': [{ targetId: string; flatten: true }, { sessionId: string }]
  'Target.closeTarget': [{ targetId: string }, object]
  'Page.enable': [object, object]
  'Page.getFrameTree': [object, { frameTree: { frame: { id: string } } }]
  'Page.setDocumentContent': [{ frameId: string; html: string }, object]
  'Page.printToPDF': [PrintOptions, { data: string }]
  'Emulation.setScriptExecutionDisabled': [{ value: boolean }, object]
  'Emulation.setEmulatedMedia': [{ media: 'print' }, object]
  'Runtime.evaluate': [{ expression: string; awaitPromise: boolean }, object]
}

interface PrintOptions {
  readonly displayHeaderFooter: boolean
  readonly printBackground: boolean
  readonly preferCSSPageSize: boolean
  readonly generateTaggedPDF: boolean
  readonly generateDocumentOutline: boolean
}

/** A browser at the other end of two pipes, asked one thing after the other. */
export interface DevTools {
  /** Sends a command, to a page if one is named; rejects with what the browser objects, or once the pipe is ended. */
  send<C extends keyof Commands>(command: C, options: Commands[C][0], page?: string): Promise<Commands[C][1]>
  /** The next event of this name that a page sends; rejects as `send` does. */
  next(event: string, page: string): Promise<void>
  /** Rejects everything that waits, and whatever is asked later. */
  end(reason: Error): void
}

/** Speaks the protocol over the pipes that `--remote-debugging-pipe` opens: JSON, each message closed by a NUL. */
export function devTools(input: Writable, output: Readable): DevTools {
  const answers = new Map<number, Waiting>()
  const events = new Map<string, Waiting[]>()
  let ended: Error | undefined
  let last = 0

  // A browser that is gone breaks the pipe; its exit, not this, says why.
  input.on('error', () => {})
  output.on('error', () => {})
  output.on('data', messages(read))

  function read(text: string): void {
    try {
      receive(JSON.parse(text) as Message)
    } catch (cause) {
      end(new BrowserFault(SPEECHLESS, { cause }))
    }
  }

  function receive({ id, result, error, method, params, sessionId }: Message): void {
    if (id !== undefined) {
      const waiting = answers.get(id)
      answers.delete(id)
      if (error) waiting?.reject(new BrowserFault(objection(error.message)))
      else waiting?.resolve(result)
    } else if (method === 'Inspector.targetCrashed') {
      end(new BrowserFault(CRASHED))
    } else {
      const key = `${method} ${sessionId ?? params?.sessionId}`
      const waiting = events.get(key) ?? []
      events.delete(key)
      for (const { resolve } of waiting) resolve(undefined)
    }
  }

  function end(reason: Error): void {
    ended ??= reason
    for (const { reject } of [...answers.values(), ...[...events.values()].flat()]) reject(ended)
    answers.clear()
    events.clear()
  }

  return {
    send: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        last++
        answers.set(last, { resolve: resolve as Waiting['resolve'], reject })
        input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
      }),
    next: (event, page) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        const key = `${event} ${page}`
        events.set(key, [...(events.get(key) ?? []), { resolve: () => resolve(), reject }])
      }),
    end,
  }
}

const SPEECHLESS = { en: 'it does not speak the DevTools protocol', zh: '它不支持 DevTools 协议' }
const CRASHED = { en: 'the page crashed', zh: '页面崩溃了' }

function objection(text: string): Bilingual {
  return { en: `it answered “${text}”`, zh: `它答复“${text}”` }
}

interface Waiting {
  resolve(value: unknown): void
  reject(reason: Error): void
}

interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly method?: string
  readonly params?: { readonly sessionId?: string }
  readonly sessionId?: string
}

/** Takes the chunks of a stream and hands on each message, without its NUL. */
function messages(receive: (text: string) => void): (chunk: Buffer) => void {
  let begun: Buffer[] = []
  return (chunk) => {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const text = Buffer.concat([...begun, chunk.subarray(start, end)]).toString()
      begun = []
      start = end + 1
      receive(text)
    }
    begun.push(chunk.subarray(start))
  }
}
