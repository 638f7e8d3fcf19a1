import { expect, test } from 'vitest'
import { toRecord } from '../../src/record/index.ts'
import { type WriterFormat, writers } from '../../src/writers/index.ts'
import { smallIssue } from '../tree/draft.ts'

const { tree, source } = smallIssue()

test.each(Object.keys(writers) as WriterFormat[])('%s: the table says what the writer is', async (format) => {
  const writer = await writers[format].load()
  expect(writer.format).toBe(format)
  expect(writer.extension).toBe(writers[format].extension)
  const text = writer.write(tree, { source })
  expect(text.endsWith('\n')).toBe(true)
  expect(writer.write(tree, { source })).toBe(text)
})

test('json is the record, tree the tree', async () => {
  const json = (await writers.json.load()).write(tree, { source, lang: 'zh' })
  expect(JSON.parse(json)).toEqual(toRecord(tree, source, { lang: 'zh' }))
  expect(JSON.parse((await writers.tree.load()).write(tree))).toEqual(tree)
})

test('markdown of the small issue', async () => {
  const { markdown } = await import('../../src/writers/markdown.ts')
  await expect(markdown.write(tree)).toMatchFileSnapshot('../../fixtures/record/small.md')
})
