import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { analyse, relate } from '../../src/analyse.ts'
import { parseMarkdown } from '../../src/parser/markdown.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { isTraditional } from '../../src/writers/html/index.ts'
import type { PrintOptions } from '../../src/writers/html/print-options.ts'
import { setIssue } from '../../src/writers/html/set-issue.ts'
import { systemFaces } from '../../src/writers/html/system-faces.ts'
import { drawPages, printedPages } from './printed-pages.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/print')
const inputs = readdirSync(folder).filter((name) => /(?<!\.pages)\.(?:txt|md)$/u.test(name))

/*
 * Each issue with the pages it is printed on: `NAME.pages.txt` beside `NAME.txt` or `NAME.md`, white rows as empty lines,
 * folios below a rule. `NAME.print.json` holds the options, where it has any.
 */
test.each(inputs)('%s', async (name) => {
  const path = join(folder, name)
  const stem = path.replace(/\.(?:txt|md)$/u, '')
  const text = readFileSync(path, 'utf8')
  const options: PrintOptions = existsSync(`${stem}.print.json`)
    ? JSON.parse(readFileSync(`${stem}.print.json`, 'utf8'))
    : {}
  await expect(pagesOf(name, text, options)).toMatchFileSnapshot(`${stem}.pages.txt`)
})

function pagesOf(name: string, text: string, options: PrintOptions): string {
  const markdown = name.endsWith('.md')
  const source = sourceFromText(text, markdown ? { format: 'markdown' } : {})
  const tree = markdown ? relate(parseMarkdown(source), source) : analyse(source)
  const traditional = isTraditional(tree)
  const faces = systemFaces(traditional ? 'Hant' : 'Hans')
  return drawPages(printedPages(setIssue(tree, options, faces, traditional).children))
}
