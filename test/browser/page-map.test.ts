import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bulletin } from '../cli/fake-io.ts'
import { cases, drawn } from '../writers/page-map-case.ts'
import { chromium, launchChromium } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-map-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = chromium ? 'in Chromium' : 'in Chromium: none is on the PATH, so no map is looked at'

describe.skipIf(chromium === undefined)(place, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  describe.each(cases)('the map of %s', (name) => {
    const screens = [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]

    test.each(screens)('fits a screen $width wide', async (viewport) => {
      const { page, trouble } = await open(name, { viewport })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
      expect(await page.evaluate(OVERFLOWING)).toEqual([])
      expect(trouble).toEqual([])
      await page.close()
    })

    test.each(['light', 'dark'])('has no fault that axe knows, %s', async (scheme) => {
      const { page } = await open(name, { scheme })
      await page.evaluate(axe.source)
      expect(await page.evaluate(VIOLATIONS)).toEqual([])
      await page.close()
    })

    test('prints every page of the issue on A4', async () => {
      const { page } = await open(name, {})
      const headings = await page.evaluate('document.querySelectorAll("h3").length')
      await page.emulateMediaType('print')
      await page.setViewport({ width: 703, height: 1032 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(703)
      expect(await page.evaluate(VISIBLE_HEADINGS)).toBe(headings)
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/S\s*\/H3/gu)?.length).toBe(headings)
      expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u)
      await page.close()
    })
  })

  test('a wrong entry is seen and heard on both pages', async () => {
    const { page } = await open('folios', { viewport: { width: 390, height: 844 } })
    const named = await page.$('#p4 .ghost')
    const stands = await page.$('#t-a2 .tag')
    expect(await named?.isVisible()).toBe(true)
    expect(await stands?.isVisible()).toBe(true)
    const heard = namesIn(await page.accessibility.snapshot({ interestingOnly: false })).join(' | ')
    expect(heard).toContain('Page 4 | begins at line 35, | found by folio')
    expect(heard).toContain(
      '晒谷场放电影的通知 | line 22 | wrong | : | the contents say | page 4 | , it stands on page 3',
    )
    expect(heard).toContain(
      'wrong | : | The contents have “ | 晒谷场放电影的通知 | ” here; it stands on | page 3',
    )
    await page.close()
  })

  test('the map that the command writes has every page, fits a phone, and asks for nothing', async () => {
    const path = join(folder, 'command.html')
    const input = join(import.meta.dirname, '../../fixtures/check/run-on/input.txt')
    const { code } = await bulletin(['check', input, '--map', path])
    expect(code).toBe(1)
    const { page, trouble } = await visit(path, { viewport: { width: 390, height: 844 } })
    expect(trouble).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    const numbers = await page.evaluate(
      '[...document.querySelectorAll(".box.page h3")].map((node) => node.textContent)',
    )
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `Page\u00a0${number}`))
    expect(await (await page.$('.titles > .wrong'))?.isVisible()).toBe(true)
    await page.close()
  })

  /** A map in a new page, and whatever went wrong or was asked of a network while it opened. */
  function open(name: string, look: Look): Promise<{ page: Page; trouble: string[] }> {
    const path = join(folder, `${name}.html`)
    writeFileSync(path, drawn(name))
    return visit(path, look)
  }

  /** The same of a file. */
  async function visit(
    path: string,
    { viewport, scheme = 'light' }: Look,
  ): Promise<{ page: Page; trouble: string[] }> {
    const { href } = pathToFileURL(path)
    const page = await browser.newPage()
    const trouble: string[] = []
    page.on('console', (message) => trouble.push(message.text()))
    page.on('pageerror', (error) => trouble.push(String(error)))
    page.on('request', (request) => {
      if (request.url() !== href) trouble.push(request.url())
    })
    if (viewport) await page.setViewport(viewport)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.goto(href)
    return { page, trouble }
  }
})

interface Look {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly scheme?: string
}

/* Programs for the browser, as text: the types of its objects are not among those of the tests. */

/** Texts that reach out of their boxes. */
const OVERFLOWING = `[...document.querySelectorAll('.says *')]
  .filter((node) => node.getBoundingClientRect().right > node.closest('.box').getBoundingClientRect().right + 1)
  .map((node) => node.textContent)`

const VIOLATIONS = `axe.run().then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`

const VISIBLE_HEADINGS = `[...document.querySelectorAll('h3')].filter((node) => node.checkVisibility()).length`

/** Everything that a screen reader comes upon, one text after the other. */
function namesIn(node: SerializedAXNode | null): string[] {
  if (node === null) return []
  if (node.role === 'StaticText') return [(node.name ?? '').replaceAll('\u00a0', ' ').trim()].filter(Boolean)
  return (node.children ?? []).flatMap(namesIn)
}
