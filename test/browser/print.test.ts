import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSERS, openPress, type Press, pathOf } from '../../verify/browsers.ts'
import type { CheckName } from '../../verify/checks/index.ts'
import { type Document, examine, type Outcomes } from '../../verify/examine.ts'
import { issueOf, longIssues } from '../../verify/issues.ts'
import { faultLines } from '../../verify/report.ts'
import { SETTINGS, type SettingName } from '../../verify/settings.ts'
import { writeIssue } from '../../verify/write-issue.ts'
import { poppler } from './poppler.ts'

const fixtures = resolve(import.meta.dirname, '../../fixtures')
const installed = poppler ? BROWSERS.filter((name) => pathOf(name) !== undefined) : []
const place =
  installed.length > 0
    ? `on paper in ${installed.join(' and ')}`
    : 'on paper: no browser or no poppler is on the PATH, so nothing is looked at'

describe.skipIf(installed.length === 0)(place, () => {
  let presses: readonly Press[]
  beforeAll(async () => {
    presses = await Promise.all(installed.map(openPress))
  })
  afterAll(() => Promise.all(presses.map((press) => press.close())))

  test.each([
    ['print/long-title.txt', 'default'],
    ['print/without-colophon.txt', 'plain'],
    ['print/without-contents.txt', 'first-page'],
    ['print/tables.md', 'b5'],
    ['print/traditional.txt', 'title-page'],
    ['readme/issue.txt', 'facsimile'],
    ['print/traditional.txt', 'vertical'],
    ['print/empty.txt', 'default'],
    ['issues/kicker-deck/input.txt', 'a5'],
  ] as const)('%s is right, printed as %s', async (path, setting) => {
    const document = await documentOf(path, setting)
    const outcomes = await examine(document, presses)
    expect(faultLines({ issue: path, setting, pages: 0, outcomes })).toEqual([])
    expect(outcomes.folios.checked).toBeGreaterThanOrEqual(presses.length)
  })

  test('a table longer than a page is right', async () => {
    const issue = longIssues().find(({ name }) => name.startsWith('table'))
    if (!issue) throw new Error('Missing issue, expected one with a long table')
    const document = await writeIssue(issue, SETTINGS.default)
    if (!document) throw new Error('Missing document')
    const outcomes = await examine(document, presses)
    expect(faultLines({ issue: issue.name, setting: 'default', pages: 0, outcomes })).toEqual([])
    expect(outcomes.lines.checked).toBeGreaterThan(40 * presses.length)
  })

  describe('a fault in a document is found', () => {
    let whole: Document
    beforeAll(async () => {
      whole = await documentOf('readme/issue.txt', 'default')
    })

    test.each([
      ['another number in the contents', 'contents', /<span class="n">2</u, '<span class="n">3<'],
      ['another folio', 'folios', /— 2 —/u, '— 3 —'],
      ['a folio on the other side', 'folios', /<span class="f v"/u, '<span class="f"'],
      ['a line that is not printed', 'lines', /<span class="l/u, '<span style="display: none" class="l'],
      ['a text that is missing', 'complete', /(?<=<p class="paragraph"[^>]*><span class="l[^>]*>)[^<]+/u, ''],
      ['another margin', 'geometry', /margin-left: 28mm/u, 'margin-left: 28.5mm'],
      ['another line pitch', 'geometry', /--pitch: 10\.2273mm/u, '--pitch: 10.3mm'],
      ['a line that is too wide', 'room', /(?<=<p class="paragraph"[^>]*><span class="l[^>]*>)[^<]+/u, '$&$&$&'],
      ['a row too many', 'room', /style="--b:1"/u, 'style="--b:2"'],
      ['a mark that begins a line', 'lineEnds', /(?<=<\/span><span class="l(?: v)?">)\p{Script=Han}/u, '，'],
      ['a script', 'alone', /<\/head>/u, '<script>0</script></head>'],
      ['a request', 'alone', /<\/style>/u, 'body { background: url(http://127.0.0.1:9/) }</style>'],
    ] as const)('%s', async (_, check, pattern, replacement) => {
      expect(pattern.test(whole.html)).toBe(true)
      const html = whole.html.replace(pattern, replacement)
      const outcomes = await examine({ ...whole, html, again: html }, presses.slice(0, 1))
      expect(faulty(outcomes)).toContain(check)
    })

    test('bytes that change from run to run', async () => {
      const outcomes = await examine({ ...whole, again: `${whole.html} ` }, presses.slice(0, 1))
      expect(faulty(outcomes)).toEqual(['alone'])
    })
  })

  async function documentOf(path: string, setting: SettingName): Promise<Document> {
    const document = await writeIssue(issueOf(join(fixtures, path), [setting]), SETTINGS[setting])
    if (!document) throw new Error(`Missing document of \`${path}\``)
    return document
  }
})

function faulty(outcomes: Outcomes): CheckName[] {
  return (Object.keys(outcomes) as CheckName[]).filter((name) => outcomes[name].faults.length > 0)
}
