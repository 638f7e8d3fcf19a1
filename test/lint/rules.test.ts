import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyEdits, editsOf } from '../../src/lint/fix.ts'
import { RULES } from '../../src/lint/rules/index.ts'
import { findingsIn, inOneLine } from './findings.ts'

/*
 * fixtures/rules/ID/NAME.txt (or .md) holds a document; NAME.out what the rule finds in it, one finding to a line, and
 * below a line of dashes what its fixes make of it. A document without .out holds nothing that the rule finds, and
 * nothing above `info` that any rule finds. `npx vitest run test/lint -u` writes the .out of documents called bad*.
 */
const folder = resolve(import.meta.dirname, '../../fixtures/rules')

for (const rule of RULES) {
  const { id, fixable } = rule.meta
  const names = readdirSync(join(folder, id)).filter((name) => /\.(?:txt|md)$/.test(name))
  const bad = names.filter((name) => name.startsWith('bad'))
  const good = names.filter((name) => !name.startsWith('bad'))

  describe(id, () => {
    test('has documents with and without findings', () => {
      expect([bad.length > 0, good.length > 0]).toEqual([true, true])
    })

    test.each(bad)('%s', async (name) => {
      const path = join(folder, id, name)
      const text = readFileSync(path, 'utf8')
      const findings = await findingsIn(text, path, [rule])
      expect(findings).not.toEqual([])
      const list = findings.map((finding) => inOneLine(finding, text)).join('')
      const edits = editsOf(findings)
      if (edits.length > 0) expect(fixable).toBe(true)
      const fixed = edits.length > 0 ? `${'-'.repeat(40)}\n${applyEdits(text, edits)}` : ''
      await expect(list + fixed).toMatchFileSnapshot(path.replace(/\.\w+$/, '.out'))
    })

    test.each(good)('%s', async (name) => {
      const path = join(folder, id, name)
      const text = readFileSync(path, 'utf8')
      const own = await findingsIn(text, path, [rule])
      expect(own.map((finding) => inOneLine(finding, text))).toEqual([])
      const all = await findingsIn(text, path, RULES)
      const grave = all.filter(({ severity }) => severity !== 'info')
      expect(grave.map((finding) => inOneLine(finding, text))).toEqual([])
    })
  })
}

test('every folder of fixtures belongs to a rule', () => {
  expect(readdirSync(folder).sort()).toEqual(RULES.map(({ meta }) => meta.id).sort())
})
