import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { parseMarkdown } from '../../src/parser/markdown.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { toRecord } from '../../src/record/index.ts'
import { link } from '../../src/toc/index.ts'
import { toMarkdown } from '../../src/writers/markdown.ts'
import { essence } from './compare.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))

function files(folder: string, extension: string): string[] {
  const path = `${fixtures}${folder}/`
  if (!existsSync(path)) return []
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(extension)).map((name) => path + name)
}

describe('Markdown as people write it', () => {
  test.each(files('markdown', '.md'))('%s', async (path) => {
    const source = sourceFromText(readFileSync(path, 'utf8'), { format: 'markdown' })
    const record = toRecord(parseMarkdown(source), source)
    await expect(`${JSON.stringify(essence(record), null, 2)}\n`).toMatchFileSnapshot(path.replace(/\.md$/u, '.json'))
  })
})

describe('issues come back from Markdown as they went', () => {
  test.each(files('issues', '.txt'))('%s', (path) => {
    const source = sourceFromText(readFileSync(path, 'utf8'))
    const tree = analyse(source)
    const markdown = sourceFromText(toMarkdown(tree), { format: 'markdown' })
    const back = parseMarkdown(markdown)
    const record = essence(toRecord(tree, source))
    expect(essence(toRecord(back, markdown))).toEqual(record)
    expect(essence(toRecord(link(back), markdown))).toEqual(record)
  })
})
