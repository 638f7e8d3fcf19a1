import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bulletin } from '../cli/fake-io.ts'
import { chromium, launchChromium } from './chromium.ts'

const fixtures = resolve(import.meta.dirname, '../../fixtures')
const folder = mkdtempSync(join(tmpdir(), 'bulletin-html-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Issues by their names: each with a folder of its own, then those in Markdown. */
const issues = new Map([
  ...readdirSync(join(fixtures, 'issues')).map(
    (name) => [name, join(fixtures, 'issues', name, 'input.txt')] as const,
  ),
  ...readdirSync(join(fixtures, 'markdown'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, join(fixtures, 'markdown', name)] as const),
  ['table of long rows', written('rows.md', longRows())] as const,
])
const names = [...issues.keys()]

const LOOKS = [
  [],
  ['--vertical'],
  ['--theme', 'plain', '--paper', 'a5', '--title-page', '--first-page', '3'],
] as const

describe.each(LOOKS.map((look) => ({ look })))('printed with $look', ({ look }) => {
  // A raw > in text is right HTML; only the standard's own examples escape it.
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-raw-characters': ['error', { relaxed: true }] },
  })

  test.each(names)('%s is valid HTML', async (name) => {
    const report = await validator.validateString(await html(name, look))
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
      ),
    ).toEqual([])
  })
})

const place = chromium ? 'on the screen' : 'on the screen: no Chromium is on the PATH, so none is looked at'

describe.skipIf(chromium === undefined)(place, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  test.each(names)(
    '%s has no serious fault that axe knows, no folio and no sideways scroll',
    async (name) => {
      const path = written('issue.html', await html(name, []))
      const page = await browser.newPage()
      await page.goto(pathToFileURL(path).href)
      await page.evaluate(axe.source)
      expect(await page.evaluate(VISIBLE_FOLIOS)).toEqual([])
      for (const width of [390, 1440]) {
        await page.setViewport({ width, height: 844 })
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        for (const scheme of ['light', 'dark']) expect(await faults(page, scheme)).toEqual([])
      }
      await page.close()
    },
  )
})

async function html(name: string, look: readonly string[]): Promise<string> {
  const { code, stdout } = await bulletin(['parse', issues.get(name) ?? '', '-f', 'html', ...look])
  expect(code).toBe(0)
  return stdout
}

async function faults(page: Page, scheme: string): Promise<unknown> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  return page.evaluate(SERIOUS)
}

/* Programs for the browser, as text: the types of its objects are not among those of the tests. */

/** Folios, which belong to the printed pages alone. */
const VISIBLE_FOLIOS = `[...document.querySelectorAll('.f')].filter((node) => node.checkVisibility()).map((node) => node.textContent)`

const SERIOUS = `axe.run().then(({ violations }) =>
  violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) =>
    id + ': ' + nodes.map(({ html }) => html).join(' ')))`

function written(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function longRows(): string {
  const cell = '各村疏浚渠道，清理淤泥，检修闸门。'.repeat(80)
  return `# 春耕通讯\n\n## 走访\n\n| 村 | 事 | |\n| --- | --- | --- |\n| 北山 | ${cell} | |\n| | ${'abc'.repeat(60)} | 毕 |\n`
}
