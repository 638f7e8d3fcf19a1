import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import type { Root, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import type { Log } from 'sarif'
import { SaxesParser } from 'saxes'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { type ReporterOptions, type ReportFormat, reporters } from '../../src/reporters/index.ts'
import type { FileReport, Message } from '../../src/reporters/message.ts'
import { plainPath } from '../../src/reporters/paths.ts'
import { printable, wellFormed } from '../../src/reporters/printable.ts'
import { terminalWidth } from '../../src/text/width.ts'
import { looks, reports } from './arbitrary.ts'

type Check = (
  text: string,
  shown: readonly Message[],
  files: readonly FileReport[],
  look: ReporterOptions,
) => void

/** Holds what a reporter makes of any messages against what they are. */
async function always(format: ReportFormat, check: Check) {
  const report = await reporters[format].load()
  fc.assert(
    fc.property(reports, looks, (files, look) => {
      const shown = files.flatMap(({ messages }) => messages).filter(({ suppressed }) => !suppressed)
      check(report(files, look), shown, files, look)
    }),
    { numRuns: 300 },
  )
}

test.each(Object.keys(reporters) as ReportFormat[])('%s: lines, without controls', (format) =>
  always(format, (text) => {
    expect(text === '' || text.endsWith('\n')).toBe(true)
    expect(text).not.toMatch(/[^\n\t -\u{10ffff}]/u)
  }),
)

test('json is what it was given, without what was suppressed', () =>
  always('json', (text, shown) => {
    const { files } = JSON.parse(text) as { files: readonly FileReport[] }
    expect(files.flatMap(({ messages }) => messages)).toEqual(shown)
    expect(files.every((file) => !('lines' in file))).toBe(true)
  }))

test('ndjson is one message to a line', () =>
  always('ndjson', (text, shown) => {
    const lines = text.split('\n').slice(0, -1)
    expect(lines.map((line) => (JSON.parse(line) as Message).message)).toEqual(
      shown.map(({ message }) => message),
    )
  }))

test('sarif is valid, and holds every message', async () => {
  const path = resolve(import.meta.dirname, '../../fixtures/reports/sarif-schema-2.1.0.json')
  const ajv = new AjvDraft04.default({ strict: false })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  await always('sarif', (text, _shown, files) => {
    const log: Log = JSON.parse(text)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    const [run] = log.runs
    const messages = files.flatMap((file) => file.messages)
    expect(run?.results?.map(({ message }) => message.text)).toEqual(messages.map(({ message }) => message))
    for (const [index, { ruleId, ruleIndex, suppressions }] of run?.results?.entries() ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId)
      expect(suppressions?.length ?? 0).toBe(messages[index]?.suppressed ? 1 : 0)
    }
  })
})

test.each(['junit', 'checkstyle'] as const)('%s is XML with every message', (format) =>
  always(format, (text, shown) => {
    const said = attributesOf(text).flatMap(({ name, attributes }) =>
      ['error', 'failure'].includes(name) ? [attributes.message] : [],
    )
    const listed = format === 'junit' ? shown.filter(({ severity }) => severity !== 'info') : shown
    expect(said).toEqual(listed.map(({ message }) => printable(message)))
  }),
)

/** The elements of an XML document; throws where it is none. */
function attributesOf(text: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }))
  parser.write(text).close()
  return elements
}

test('codequality tells all issues of a file apart', () =>
  always('codequality', (text, shown, files) => {
    const issues = JSON.parse(text) as readonly { description: string; fingerprint: string }[]
    expect(issues.map(({ description }) => description)).toEqual(shown.map(({ message }) => message))
    const paths = files.map(({ path }) => plainPath(path))
    if (new Set(paths).size < paths.length) return
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  }))

test('rdjsonl is one diagnostic to a line, its columns within the bytes of the line', () =>
  always('rdjsonl', (text, shown, files) => {
    const found = text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
    expect(text).not.toMatch(/\\ud[89a-f]/u)
    expect(found).toHaveLength(shown.length)
    for (const [index, { message }] of found.entries())
      expect(message.startsWith(wellFormed(shown[index]?.message ?? ''))).toBe(true)
    if (files.length !== 1) return
    for (const { location } of found) {
      const { line, column } = location.range?.start ?? {}
      if (column === undefined) continue
      const bytes = Buffer.byteLength(files[0]?.lines?.(line) ?? '')
      expect(column).toBeGreaterThanOrEqual(1)
      expect(column).toBeLessThanOrEqual(bytes + 1)
    }
  }))

test('github is one command to a line', () =>
  always('github', (text, shown) => {
    const commands = text.split('\n').slice(0, -1)
    expect(commands).toHaveLength(shown.length)
    for (const command of commands)
      expect(command).toMatch(/^::(?:error|warning|notice) file=[^,:]*(?:,[a-zA-Z]+=[^,:]*)*::/u)
  }))

test('markdown is tables whose cells say what was meant, without HTML', () =>
  always('markdown', (text, shown) => {
    const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(text)
    const cells: string[] = []
    visit(tree, (node) => {
      expect(['html', 'definition', 'image', 'delete', 'emphasis', 'footnoteReference']).not.toContain(
        node.type,
      )
    })
    visit(tree, 'table', ({ children }: Table) => {
      for (const row of children.slice(1)) {
        expect(row.children).toHaveLength(4)
        let said = ''
        visit(row.children[2] ?? row, (node) => {
          if ('value' in node) said += node.value
        })
        cells.push(bare(said))
      }
    })
    expect(cells).toEqual(shown.map(({ message }) => bare(printable(message))))
  }))

/** Without backticks, which make code, and spaces, which Markdown may drop at the edges. */
function bare(text: string): string {
  return text.replace(/[`\s]+/gu, '')
}

test('stylish: no line is wider than the screen but for long names', () =>
  always('stylish', (text, shown, files, { columns }) => {
    const names = [...files.map(({ path }) => printable(path)), ...shown.map(({ rule }) => rule)]
    const longest = Math.max(0, ...names.map((name) => terminalWidth(name)))
    const limit = Math.max(columns ?? 1000, 60, longest + 14)
    for (const line of text.split('\n')) expect(terminalWidth(line)).toBeLessThanOrEqual(limit)
  }))
