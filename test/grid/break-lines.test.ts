import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { breakLines, type LineRules, measureText } from '../../src/grid/index.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/grid')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.lines.txt'))
  .map((name) => name.slice(0, -'.txt'.length))

/** First line of a fixture: `measure 20 indent 4 hanging pressing whole-words`, widths in half-width characters. */
const head =
  /^measure (?<measure>\d+) indent (?<indent>\d+)(?<hanging> hanging)?(?<pressing> pressing)?(?<words> whole-words)?$/u

test.each(names)('%s', (name) => {
  const [first = '', text = ''] = readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n')
  const rules = rulesOf(first)
  const ends = breakLines(measureText(text), 0, text.length, rules)
  const lines = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))
  const set = lines.map((line, i) => `${' '.repeat(i === 0 ? rules.indent : 0)}${line}|\n`).join('')
  expect(set).toBe(readFileSync(join(folder, `${name}.lines.txt`), 'utf8'))
})

function rulesOf(line: string): LineRules {
  const found = head.exec(line)?.groups
  expect(found, `${line}: expected \`measure N indent N …\``).toBeDefined()
  return {
    measure: Number(found?.measure),
    indent: Number(found?.indent),
    hanging: found?.hanging !== undefined,
    pressing: found?.pressing !== undefined,
    wholeWords: found?.words !== undefined,
  }
}
