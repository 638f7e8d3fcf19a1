import { visit as unistVisit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parent, span } from '../../src/tree/build.ts'
import type { Nodes } from '../../src/tree/nodes.ts'
import { textOf } from '../../src/tree/to-string.ts'
import { visit, visitAll } from '../../src/tree/visit.ts'
import { draft, smallIssue } from './draft.ts'

test('text is read without furniture and doubled runs, glue between runs', () => {
  const { tree } = smallIssue()
  const texts: string[] = []
  visit(tree, 'paragraph', (node) => texts.push(textOf(node)))
  expect(texts).toContain('堤防要逐段检查。')
  const titles: string[] = []
  visit(tree, 'articleTitle', (node) => titles.push(textOf(node)))
  expect(titles).toEqual(['在全市防汛会议上的讲话', '水位通报 第二号'])
})

test('glue before the first run is left out, a literal gives its value', () => {
  const { run } = draft('甲 乙')
  const title = parent('articleTitle', {}, [run('甲', ' '), run('乙', ' ')])
  expect(textOf(title)).toBe('甲 乙')
  expect(textOf({ type: 'note', value: '内部资料', position: title.position })).toBe('内部资料')
})

test('every leaf of the small issue slices its source', () => {
  const { tree, source } = smallIssue()
  visitAll(tree, (node) => {
    if (!('value' in node)) return
    expect(source.text.slice(node.position.start.offset, node.position.end.offset)).toBe(node.value)
  })
})

test('nodes are visited in the order of unist-util-visit, with index and parent', () => {
  const { tree } = smallIssue()
  const ours: [Nodes, number | undefined, Nodes | undefined][] = []
  const theirs: typeof ours = []
  visit(tree, 'text', (node, index, up) => ours.push([node, index, up]))
  unistVisit(tree, 'text', (node, index, up) => {
    theirs.push([node, index, up as Nodes])
  })
  expect(ours).toEqual(theirs)
  expect(ours.length).toBeGreaterThan(20)
})

test('a parent reaches from its first child to its last', () => {
  const { run } = draft('甲\n乙丙')
  const paragraph = parent('paragraph', {}, [run('甲'), run('丙')])
  expect(paragraph.position).toMatchObject({ start: { line: 1, column: 1 }, end: { line: 2, column: 3 } })
  expect(() => span([])).toThrow(RangeError)
})
