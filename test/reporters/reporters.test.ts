import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceFromText } from '../../src/readers/lines.ts'
import { type Paint, reporters, unpainted } from '../../src/reporters/index.ts'
import { type FileReport, messagesOf } from '../../src/reporters/message.ts'
import { terminalWidth } from '../../src/text/width.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/reports')
const files: readonly FileReport[] = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'))
const look = { language: 'en', paint: unpainted, columns: null } as const

/* `files.json` is what every reporter is given, `NAME.out` what it makes of it. */
describe.each(Object.keys(reporters) as (keyof typeof reporters)[])('%s', (name) => {
  test('writes what is expected', async () => {
    const report = await reporters[name].load()
    await expect(report(files, look)).toMatchFileSnapshot(join(folder, `${name}.out`))
  })

  test('has nothing to say of nothing', async () => {
    const report = await reporters[name].load()
    expect(report([], look)).toBe(name === 'json' ? '{\n  "files": []\n}\n' : '')
  })

  test('colours and widths change nothing that is said', async () => {
    const report = await reporters[name].load()
    const mark = (text: string) => `<${text}>`
    const paint: Paint = { bold: mark, dim: mark, red: mark, yellow: mark, green: mark }
    const bare = (text: string) => text.replace(/[<>\s]+/gu, '')
    expect(bare(report(files, { ...look, paint, columns: 50 }))).toBe(bare(report(files, look)))
  })
})

test('stylish: no line is wider than the terminal', async () => {
  const report = await reporters.stylish.load()
  for (const columns of [50, 80]) {
    for (const line of report(files, { ...look, columns }).split('\n'))
      expect(terminalWidth(line)).toBeLessThanOrEqual(columns)
  }
})

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
