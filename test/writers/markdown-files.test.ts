import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { parseMarkdown } from '../../src/parser/markdown.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import type { Source } from '../../src/readers/source.ts'
import { toRecord } from '../../src/record/index.ts'
import { link } from '../../src/toc/index.ts'
import type { Bulletin } from '../../src/tree/nodes.ts'
import { locator } from '../../src/tree/position.ts'
import { visitAll } from '../../src/tree/visit.ts'
import { toMarkdown } from '../../src/writers/markdown.ts'
import { essence } from './compare.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))

function files(folder: string, extension: string): string[] {
  const path = `${fixtures}${folder}/`
  if (!existsSync(path)) return []
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(extension)).map((name) => path + name)
}

for (const path of files('markdown', '.md')) {
  test(`Markdown as people write it: ${basename(path)}`, async () => {
    const source = sourceFromText(readFileSync(path, 'utf8'), { format: 'markdown' })
    const tree = parseMarkdown(source)
    expectPlaces(tree, source)
    const record = essence(toRecord(tree, source))
    await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot(path.replace(/\.md$/u, '.json'))
  })
}

for (const path of files('issues', '.txt')) {
  test(`an issue comes back from Markdown as it went: ${basename(path)}`, () => {
    const source = sourceFromText(readFileSync(path, 'utf8'))
    const tree = analyse(source)
    const markdown = sourceFromText(toMarkdown(tree), { format: 'markdown' })
    const back = parseMarkdown(markdown)
    expectPlaces(back, markdown)
    const record = essence(toRecord(tree, source))
    expect(essence(toRecord(back, markdown))).toEqual(record)
    expect(essence(toRecord(link(back), markdown))).toEqual(record)
  })
}

/** Every leaf of an article slices the source, but for escapes, references and indented or tagged lines. */
function expectPlaces(tree: Bulletin, source: Source): void {
  const locate = locator(source)
  visitAll(tree, (node) => {
    const { start, end } = node.position
    expect(node.position).toEqual(locate(start.offset ?? -1, end.offset ?? -1))
    if (node.type !== 'text') return
    const slice = source.text.slice(start.offset, end.offset)
    expect(start.line).toBe(end.line)
    if (!/[\\&<]/u.test(slice)) expect(unquoted(slice)).toBe(node.value)
  })
}

/** YAML quotes what would be read as another type. */
function unquoted(slice: string): string {
  return /^(?:".*"|'.*')$/u.test(slice) ? slice.slice(1, -1) : slice
}
