import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer-core'
import { type Fit, MEASURE_FIT } from './fit.ts'
import { type Plan, READ_PLAN } from './plan.ts'

/** Names of the browsers that print, and of their programs. */
const PROGRAMS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
} as const

/** A browser that prints. */
export type BrowserName = keyof typeof PROGRAMS

/** All of them. */
export const BROWSERS = Object.keys(PROGRAMS) as readonly BrowserName[]

/** What a browser made of a document. */
export interface Print {
  readonly browser: BrowserName
  readonly pdf: Uint8Array
  readonly plan: Plan
  /** `null` in Firefox, which lays nothing out for print but what it prints. */
  readonly fit: Fit | null
  /** Addresses asked for, but for the document's own. */
  readonly requests: readonly string[]
}

/** A browser that is open. */
export interface Press {
  readonly browser: BrowserName
  print(path: string, width: number): Promise<Print>
  close(): Promise<void>
}

/** Path of a program on this machine; `undefined` when it is not installed. */
export function programOf(names: readonly string[]): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable)
}

/** Path of a browser on this machine; `undefined` when it is not installed. */
export function pathOf(browser: BrowserName): string | undefined {
  return programOf(PROGRAMS[browser])
}

/** Opens a browser. */
export async function openPress(name: BrowserName): Promise<Press> {
  const browser = await launch(name)
  return {
    browser: name,
    print: (path, width) => print(browser, name, path, width),
    close: () => browser.close(),
  }
}

function launch(name: BrowserName): Promise<Browser> {
  const executablePath = pathOf(name) ?? ''
  if (name === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath })
  // Chromium refuses to start as root with its sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return puppeteer.launch({ executablePath, args })
}

/** Opens a document whose paper is so many millimetres wide, reads it, and prints it as its own style sheet says. */
async function print(browser: Browser, name: BrowserName, path: string, width: number): Promise<Print> {
  const { href } = pathToFileURL(path)
  const page = await browser.newPage()
  try {
    const requests: string[] = []
    page.on('request', (request) => {
      const url = request.url()
      if (url !== href && !url.startsWith('data:')) requests.push(url)
    })
    await page.goto(href)
    const plan = (await page.evaluate(READ_PLAN)) as Plan
    let fit: Fit | null = null
    if (name === 'chromium') {
      await page.setViewport({ width: Math.ceil((width * 96) / 25.4), height: 1000 })
      await page.emulateMediaType('print')
      fit = (await page.evaluate(MEASURE_FIT)) as Fit
      await page.emulateMediaType()
    }
    const none = { top: 0, right: 0, bottom: 0, left: 0 }
    const pdf = await page.pdf({ preferCSSPageSize: true, margin: none, timeout: 120_000 })
    return { browser: name, pdf, plan, fit, requests }
  } finally {
    await page.close()
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
