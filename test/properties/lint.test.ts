import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LintDocument } from '../../src/lint/document.ts'
import { applyEdits, editsOf } from '../../src/lint/fix.ts'
import { fixText } from '../../src/lint/fix-passes.ts'
import { RULES } from '../../src/lint/rules/index.ts'
import { runRules } from '../../src/lint/run.ts'
import type { Finding } from '../../src/tree/nodes.ts'
import { inOneLine, readDocument } from '../lint/findings.ts'
import { fragment, issue, text } from './texts.ts'

/*
 * What holds for every rule and every text: findings slice the source, fixes do not overlap and set right what they
 * were made for without bringing anything new, the prose leads back to the source, and time grows with the length.
 */
const settings = RULES.map((rule) => ({ rule, severity: rule.meta.severity }))
const fixtures = resolve(import.meta.dirname, '../../fixtures')
const cases = resolve(import.meta.dirname, '../../../shared/cases')

function documentsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:txt|md)$/.test(path))
    .map((path) => join(folder, path))
}

describe('documents', () => {
  const files = ['rules', 'issues', 'check', 'markdown'].flatMap((name) => documentsIn(join(fixtures, name)))
  test.each(files)('%s', (path) => expectSound(readFileSync(path, 'utf8'), path))
})

describe.skipIf(!existsSync(cases))('cases for measuring', () => {
  test.each(documentsIn(cases))('%s', (path) => expectSound(readFileSync(path, 'utf8'), path))
})

describe('any text at all', () => {
  test('lines as bulletins have them, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(text(fragment, 30), (value) => expectProved(value, 'a.txt')),
      { numRuns: 150 },
    )
  })

  test('issues in their usual order, with damage', async () => {
    await fc.assert(
      fc.asyncProperty(issue, (value) => expectProved(value, 'a.txt')),
      { numRuns: 80 },
    )
  })

  test('marks and words that rules look for, put together by chance', async () => {
    const pieces = wordsOfRules()
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...'的了县工作人次0123年月日%，。\n'))
    const value = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(value, (line) => expectProved(`青榆县工作稳步推进\n\n${line}\n`, 'a.txt')),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(value, (line) => expectProved(`# 青榆县工作稳步推进\n\n${line}\n`, 'a.md')),
      { numRuns: 60 },
    )
  })

  test('characters by chance', async () => {
    const value = text(fc.string({ unit: 'binary', maxLength: 30 }), 12)
    await fc.assert(
      fc.asyncProperty(value, (any) => expectProved(any, 'a.txt')),
      { numRuns: 80 },
    )
  })
})

describe('a hundred thousand characters of what a rule looks for', () => {
  test.each(RULES.map((rule) => [rule.meta.id, rule] as const))(
    '%s',
    (_id, rule) => {
      for (const piece of ['一', '1', '，', ' ', '“', '（', '、', '年', '.', ...(rule.meta.triggers ?? [])]) {
        const document = readDocument(
          `青榆县工作稳步推进\n\n${piece.repeat(1e5 / piece.length)}。\n`,
          'a.txt',
        )
        const start = performance.now()
        runRules(document, [{ rule, severity: 'warning' }])
        expect(performance.now() - start, piece).toBeLessThan(2000)
      }
    },
    120_000,
  )
})

/** Literal words in triggers of rules: what sets them off. */
function wordsOfRules(): string[] {
  const words = RULES.flatMap(({ meta }) => meta.triggers ?? [])
  return words.length > 0 ? words : ['、']
}

function expectSound(value: string, path: string): void {
  const { document, findings } = expectRanges(value, path)
  expectFixes(document.source.text, path, findings)
}

/**
 * Of a text in which anything stands beside anything, single fixes may bring new findings; what `--fix` writes is proved,
 * and must not: no rule finds more than before, and a second run changes nothing.
 */
async function expectProved(value: string, path: string): Promise<void> {
  const { document, findings } = expectRanges(value, path)
  const check = async (now: string) => runRules(readDocument(now, path), settings)
  const { text: fixed, findings: left } = await fixText(document.source.text, check)
  expect(newIn(left, findings).map((finding) => inOneLine(finding, fixed))).toEqual([])
  expect((await fixText(fixed, check)).text).toBe(fixed)
}

function expectRanges(value: string, path: string) {
  const document = readDocument(value, path)
  expectProse(document)
  const { source } = document
  const findings = runRules(document, settings)
  for (const { start, end, cause, fix } of findings) {
    for (const range of [{ start, end }, ...(cause ? [cause] : []), ...(fix ?? [])]) {
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThanOrEqual(source.text.length)
    }
  }
  return { document, findings }
}

/** The prose leads back to the source: what can be edited is there, unit by unit. */
function expectProse({ prose, source }: LintDocument): void {
  for (const { start, end } of prose.passages) {
    for (const index of [start, (start + end) >> 1, end - 1]) {
      if (index < start || prose.isInQuotedTitle(index)) continue
      const [edit] = prose.fix(index, index + 1, '') ?? []
      if (edit) expect(source.text.slice(edit.start, edit.end)).toBe(prose.text.charAt(index))
    }
  }
}

/** Each fix does away with its finding and brings nothing new; in the end nothing is left to fix. */
function expectFixes(value: string, path: string, findings: readonly Finding[]): void {
  let now = value
  let before = findings
  for (let pass = 0; pass < 10; pass++) {
    const edits = editsOf(before)
    if (edits.length === 0) return
    const fixed = applyEdits(now, edits)
    const after = runRules(readDocument(fixed, path), settings)
    const fresh = newIn(after, before)
    expect(fresh.map((finding) => inOneLine(finding, fixed))).toEqual([])
    now = fixed
    before = after
  }
  expect(editsOf(before).map(({ text: put }) => put)).toEqual([])
}

/** Findings of which there are more than before, by rule. */
function newIn(after: readonly Finding[], before: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>()
  for (const finding of before) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return after.filter((finding) => {
    const left = (counts.get(keyOf(finding)) ?? 0) - 1
    counts.set(keyOf(finding), left)
    return left < 0
  })

  function keyOf({ rule, severity }: Finding): string {
    return `${severity} ${rule}`
  }
}
