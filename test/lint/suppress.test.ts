import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineRule, type Rule } from '../../src/lint/rule.ts'
import { runRules } from '../../src/lint/run.ts'
import { suppress } from '../../src/lint/suppress.ts'
import { textOf } from '../../src/tree/to-string.ts'
import { inOneLine, readDocument } from './findings.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/lint/suppress')
const rules = [letterRule('bell', '铃'), letterRule('drum', '鼓')]
const known = ['bell', 'drum', 'quiet']

/* NAME.out: what is kept, then what is suppressed, each with its reason. */
test.each(readdirSync(folder).filter((name) => !name.endsWith('.out')))('%s', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const { kept, suppressed } = sorted(text, name)
  const out = [
    ...kept.map((finding) => inOneLine(finding, text)),
    '-'.repeat(40),
    '\n',
    ...suppressed.map(({ finding, reason }) => inOneLine(finding, text).replace('\n', ` (${reason})\n`)),
  ]
  await expect(out.join('')).toMatchFileSnapshot(join(folder, name.replace(/\.\w+$/u, '.out')))
})

test('a comment is no text of the article, and parts no paragraph', () => {
  const bare = '河畔小学\n\n第一行写到这里还没有写完，\n接着写第二行。\n\n第三行另起一段。\n'
  const commented =
    '<!-- bulletin-disable-file -->\n河畔小学\n\n第一行写到这里还没有写完， <!-- bulletin-disable-line bell -->\n<!-- bulletin-disable drum -->\n接着写第二行。\n\n<!-- bulletin-enable -->\n\n第三行另起一段。\n'
  const read = (text: string) => readDocument(text, 'a.txt')
  expect(textOf(read(commented).tree)).toBe(textOf(read(bare).tree))
  expect(read(commented).prose.text).toBe(read(bare).prose.text)
  const { prose, source } = read(commented)
  const { start, end } = prose.range(prose.text.indexOf('另起'), prose.text.indexOf('另起') + 2)
  expect(source.text.slice(start, end)).toBe('另起')
})

test('nothing is suppressed but on the lines a comment covers', () => {
  const line = fc.constantFrom('铃', '鼓铃', '风', '', '铃鼓铃鼓')
  const verb = fc.constantFrom('disable-line', 'disable-next-line')
  const names = fc.constantFrom('', ' bell', ' drum', ' bell drum', ' bel')
  const alone = fc.tuple(verb, names).map(([a, b]) => `<!-- bulletin-${a}${b} -->`)
  const trailing = fc.tuple(line, alone).map(([a, b]) => `${a} ${b}`)
  fc.assert(
    fc.property(fc.array(fc.oneof(line, alone, trailing), { maxLength: 30 }), (lines) => {
      const text = lines.join('\n')
      const { kept, suppressed } = sorted(text, 'a.txt')
      const all = runRules(readDocument(text, 'a.txt'), settings)
      expect(kept.filter(({ rule }) => rule !== 'unused-suppression').length + suppressed.length).toBe(
        all.length,
      )
      for (const { finding } of suppressed) {
        const at = text.slice(0, finding.start).split('\n').length - 1
        expect(coveredBy(lines, at)).toContain(finding.rule)
      }
      for (const finding of kept) {
        const at = text.slice(0, finding.start).split('\n').length - 1
        if (finding.rule !== 'unused-suppression') expect(coveredBy(lines, at)).not.toContain(finding.rule)
      }
    }),
  )
})

test('many comments take no longer than many lines', () => {
  const text = '<!-- bulletin-disable-next-line bell -->\n'.repeat(20_000)
  const began = performance.now()
  expect(sorted(text, 'a.txt').kept.length).toBe(20_000)
  expect(performance.now() - began).toBeLessThan(5_000)
})

/** Rules that comments name for a line, worked out by looking at each line alone. */
function coveredBy(lines: readonly string[], at: number): string[] {
  const named = (text: string, verb: string) =>
    [...text.matchAll(/<!-- bulletin-(?<verb>[a-z-]+)(?<names>[a-z ]*) -->/gu)]
      .filter(({ groups }) => groups?.verb === verb)
      .flatMap(({ groups }) => (groups?.names?.trim() ? groups.names.trim().split(' ') : ['bell', 'drum']))
  const covered = named(lines[at] ?? '', 'disable-line')
  for (let before = at - 1; before >= 0; before--) {
    covered.push(...named(lines[before] ?? '', 'disable-next-line'))
    if (!/^\s*(?:<!--.*-->)?$/u.test(lines[before] ?? '')) break
  }
  return covered
}

const settings = rules.map((rule) => ({ rule, severity: rule.meta.severity }))

function sorted(text: string, name: string) {
  const document = readDocument(text, name)
  const findings = runRules(document, settings)
  return suppress(findings, document.source, { unused: 'warning', known, on: new Set(['bell', 'drum']) })
}

/** A rule that finds a character wherever the text of the document has it. */
function letterRule(id: string, letter: string): Rule {
  const words = { en: `Unexpected ${letter}`, zh: `不用${letter}` }
  return defineRule({ id, group: 'term', description: words, severity: 'warning' }, ({ prose }, report) => {
    for (let at = prose.text.indexOf(letter); at >= 0; at = prose.text.indexOf(letter, at + 1))
      report({ ...prose.range(at, at + 1), message: words })
  })
}
