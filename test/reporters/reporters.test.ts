import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { sourceFromText } from '../../src/readers/lines.ts'
import { type Paint, type ReportFormat, reporters } from '../../src/reporters/index.ts'
import { messagesOf } from '../../src/reporters/message.ts'
import { readReports } from './read-reports.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/reports')
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const names = Object.keys(reporters) as ReportFormat[]

/* `input.json` of each folder is what every reporter is given, `NAME.out` what it makes of it. */
describe.each(cases.map(({ name }) => name))('%s', (name) => {
  const { files, look } = readReports(join(folder, name, 'input.json'))

  test.each(names)('%s writes what is expected', async (format) => {
    const report = await reporters[format].load()
    await expect(versionless(report(files, look))).toMatchFileSnapshot(join(folder, name, `${format}.out`))
  })

  test.each(names)('%s says the same in colours', async (format) => {
    const report = await reporters[format].load()
    const on = '\u0001'
    const mark = (text: string) => `${on}${text}${on}`
    const paint: Paint = { bold: mark, dim: mark, red: mark, yellow: mark, green: mark }
    expect(report(files, { ...look, paint }).replaceAll(on, '')).toBe(report(files, look))
  })

  test.each(names.filter((format) => format !== 'stylish'))(
    '%s is the same on any screen',
    async (format) => {
      const report = await reporters[format].load()
      expect(report(files, { ...look, columns: 40 })).toBe(report(files, { ...look, columns: null }))
    },
  )
})

/** A report that stays the same when the version changes. */
function versionless(text: string): string {
  return text.replace(`"version": "${manifest.version}"`, '"version": "VERSION"')
}

test('messages: what the reader noticed comes first, then findings by their place, in one language', () => {
  const remark = {
    rule: 'undecodable-bytes',
    severity: 'warning',
    message: { en: 'bytes', zh: '字节' },
    line: 1,
  } as const
  const source = sourceFromText('目录\n渡口记事…3\n\n渡口记事\n', { remarks: [remark] })
  const finding = {
    rule: 'toc-page-mismatch',
    severity: 'error',
    message: { en: 'page', zh: '页' },
    start: 3,
    end: 9,
    cause: { start: 11, end: 15 },
    fix: [{ start: 8, end: 9, text: '4' }],
  } as const
  const later = {
    rule: 'later',
    severity: 'info',
    message: { en: 'later', zh: '后' },
    start: 11,
    end: 12,
  } as const
  expect(messagesOf([later, { ...finding, fix: [...finding.fix] }], source, 'zh')).toEqual([
    {
      rule: 'undecodable-bytes',
      severity: 'warning',
      message: '字节',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    },
    {
      rule: 'toc-page-mismatch',
      severity: 'error',
      message: '页',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 7,
      cause: { line: 4, column: 1, endLine: 4, endColumn: 5 },
      fix: [{ line: 2, column: 6, endLine: 2, endColumn: 7, text: '4' }],
    },
    { rule: 'later', severity: 'info', message: '后', line: 4, column: 1, endLine: 4, endColumn: 2 },
  ])
})
