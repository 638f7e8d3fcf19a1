import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/lint/rules/index.ts'
import { findingsIn, inOneLine } from './findings.ts'

/* docs/rules/ID.md: the head says what the rule's meta says; its bad examples are found, its good ones are not. */
const folder = resolve(import.meta.dirname, '../../docs/rules')

for (const rule of RULES) {
  const { id, group, severity, description, standard, fixable, options } = rule.meta
  describe(id, () => {
    const page = readFileSync(join(folder, `${id}.md`), 'utf8')

    test('the head of the page is what the rule says of itself', () => {
      expect(page).toContain(`# ${id}\n\n${description.en}\n${description.zh}\n`)
      expect(page).toContain(
        `\n| ${group} | ${severity} | ${standard ?? '—'} | ${fixable ? 'yes' : 'no'} |\n`,
      )
      for (const name of Object.keys(options ?? {})) expect(page).toContain(`\`${name}\``)
      for (const heading of ['Bad 错', 'Good 对', 'Why', 'When not to use it', '说明'])
        expect(page).toContain(`\n## ${heading}\n`)
    })

    test.each(examplesIn(page, 'Bad'))('found: %s', async (text, extension) => {
      expect(await findingsIn(text, `example.${extension}`, [rule])).not.toEqual([])
    })

    test.each(examplesIn(page, 'Good'))('not found: %s', async (text, extension) => {
      const findings = await findingsIn(text, `example.${extension}`, [rule])
      expect(findings.map((finding) => inOneLine(finding, text))).toEqual([])
    })
  })
}

test('every page belongs to a rule', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md')
  expect(pages.sort()).toEqual(RULES.map(({ meta }) => `${meta.id}.md`).sort())
})

/** The code blocks of a section, `text` or `markdown`; a line of `text` alone is set as a paragraph of an article. */
function examplesIn(page: string, section: 'Bad' | 'Good'): [text: string, extension: string][] {
  const part = page.split(/^## /mu).find((candidate) => candidate.startsWith(section)) ?? ''
  const blocks = [...part.matchAll(/^```(?<language>text|markdown)\n(?<code>[\s\S]*?)^```$/gmu)]
  return blocks.flatMap(({ groups }): [string, string][] => {
    const code = groups?.code ?? ''
    if (groups?.language === 'markdown') return [[code, 'md']]
    if (code.trim().includes('\n\n')) return [[code, 'txt']]
    return code
      .trimEnd()
      .split('\n')
      .map((line) => [`青榆县各项工作稳步推进\n\n${line}\n\n（青榆县文化馆）\n`, 'txt'])
  })
}
