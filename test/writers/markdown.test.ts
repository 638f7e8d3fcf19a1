import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/parser/markdown.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { toRecord } from '../../src/record/index.ts'
import { toMarkdown } from '../../src/writers/markdown.ts'
import { smallIssue } from '../tree/draft.ts'
import { issue } from './arbitrary.ts'
import { essence } from './compare.ts'

const empty = sourceFromText('')

test('an issue comes back from Markdown as it went', () => {
  const { tree, source } = smallIssue()
  const markdown = sourceFromText(toMarkdown(tree), { format: 'markdown' })
  expect(essence(toRecord(parseMarkdown(markdown), markdown))).toEqual(essence(toRecord(tree, source)))
})

test('whatever looks like Markdown comes back as text', () => {
  fc.assert(
    fc.property(issue, (tree) => {
      const markdown = sourceFromText(toMarkdown(tree), { format: 'markdown' })
      expect(essence(toRecord(parseMarkdown(markdown), markdown))).toEqual(essence(toRecord(tree, empty)))
    }),
    { numRuns: 300 },
  )
}, 60_000)
