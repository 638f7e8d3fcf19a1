import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { parseMarkdown } from '../../src/parser/markdown.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import type { Source } from '../../src/readers/source.ts'
import { readNumeral } from '../../src/text/numerals.ts'
import { entriesOf } from '../../src/toc/index.ts'
import type { Bulletin } from '../../src/tree/nodes.ts'
import { markdown } from '../../src/writers/markdown.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/issues')

/** What a scanner took digits for. */
const misread: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', 〇: '0' }

test.each(readdirSync(folder))('%s: the page of an entry is where it says', (name) => {
  const source = sourceFromText(readFileSync(join(folder, name, 'input.txt'), 'utf8'))
  const tree = analyse(source)
  expect(wrong(tree, source)).toEqual([])
  const text = markdown.write(tree)
  const again = sourceFromText(text, { format: 'markdown' })
  expect(wrong(parseMarkdown(again), again)).toEqual([])
})

/** Entries whose page does not stand at its place, or has none though no range is printed. */
function wrong(tree: Bulletin, { text }: Source): string[] {
  return entriesOf(tree).flatMap(({ title, page, pageAt, position }) => {
    if (page === null) return pageAt ? [title] : []
    if (!pageAt) {
      const entry = text.slice(position.start.offset, position.end.offset)
      return /\d[-—]\d+$/u.test(entry) ? [] : [`${title} ${page}`]
    }
    const written = text.slice(pageAt.start, pageAt.end)
    const digits = written.replace(/\s/gu, '').replace(/[OolI]/gu, (letter) => misread[letter] ?? letter)
    const read = readNumeral(written) ?? readNumeral(digits) ?? readNumeral(digits.replace(/〇/gu, '0'))
    return written === pageAt.text && read === page ? [] : [`${title} ${page} ${written}`]
  })
}

test('a page that opens a range is not taken for the whole', () => {
  const source = sourceFromText(
    '目 录\n渡口记事………3-5\n堤上的春天………6\n\n渡口记事\n\n船开了。\n\n堤上的春天\n\n堤绿了。\n',
  )
  expect(entriesOf(analyse(source)).map(({ page, pageAt }) => [page, pageAt?.text])).toEqual([
    [3, undefined],
    [6, '6'],
  ])
})
