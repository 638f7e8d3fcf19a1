import { expect, test } from 'vitest'
import { link } from '../../src/toc/index.ts'
import { bulletin, literal, parent } from '../../src/tree/build.ts'
import type { Article, Bulletin } from '../../src/tree/nodes.ts'

const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

test('entries find their headings in order, whatever pages they print', () => {
  const tree = link(issue(['渡口记事', '堤上的春天'], ['渡口记事', '堤上的春天']))
  expect(links(tree)).toEqual(['渡口记事: a1 exact', '堤上的春天: a2 exact'])
})

test('a heading that the contents leave out links to nothing', () => {
  const tree = link(issue(['渡口记事', '堤上的春天'], ['渡口记事', '茶园来信', '堤上的春天']))
  expect(links(tree)).toEqual(['渡口记事: a1 exact', '堤上的春天: a3 exact'])
})

test('an entry without heading is missing', () => {
  const tree = link(issue(['渡口记事', '茶园来信', '堤上的春天'], ['渡口记事', '堤上的春天']))
  expect(links(tree)).toEqual(['渡口记事: a1 exact', '茶园来信: null missing', '堤上的春天: a2 exact'])
})

test('two entries of one title take two headings, in order', () => {
  const tree = link(issue(['简讯', '渡口记事', '简讯'], ['简讯', '渡口记事', '简讯']))
  expect(links(tree)).toEqual(['简讯: a1 exact', '渡口记事: a2 exact', '简讯: a3 exact'])
})

test('an article printed out of turn is found all the same', () => {
  const tree = link(issue(['渡口记事', '堤上的春天', '茶园来信'], ['堤上的春天', '茶园来信', '渡口记事']))
  expect(links(tree)).toEqual(['渡口记事: a3 exact', '堤上的春天: a1 exact', '茶园来信: a2 exact'])
})

test('of two headings alike the one that stands in order is taken', () => {
  const entries = ['沈听雨在防汛会议上的讲话', '渡口记事', '白鹿鸣在防汛会议上的讲话']
  const tree = link(issue(entries, ['在防汛会议上的讲话', '渡口记事', '在防汛会议上的讲话']))
  expect(links(tree).map((line) => line.split(': ')[1])).toEqual(['a1 affix', 'a2 exact', 'a3 affix'])
})

test('the contents may print kicker or deck with the title', () => {
  const tree = issue(['汛前走石桥：堤上的春天', '渡口记事——写在立夏'], ['堤上的春天', '渡口记事'])
  const [first, second] = tree.children.filter((node) => node.type === 'article')
  first?.children.unshift(parent('kicker', {}, [run('汛前走石桥')]))
  second?.children.push(parent('deck', {}, [run('——写在立夏')]))
  expect(links(link(tree))).toEqual([
    '汛前走石桥：堤上的春天: a1 punctuation',
    '渡口记事——写在立夏: a2 exact',
  ])
})

test('text without a title is never linked', () => {
  const tree = issue(['渡口记事'], [])
  tree.children.push({
    type: 'article',
    id: 'a1',
    children: [parent('paragraph', {}, [run('渡口记事')])],
    position: nowhere,
  })
  expect(links(link(tree))).toEqual(['渡口记事: null missing'])
})

function issue(entries: readonly string[], headings: readonly string[]): Bulletin {
  const contents = entries.map((title, i) => {
    const fields = { title, author: null, page: 90 - i, column: null }
    return parent('tocEntry', fields, [run(title)])
  })
  const articles = headings.map((title, i): Article => {
    return parent('article', { id: `a${i + 1}` }, [parent('articleTitle', {}, [run(title)])])
  })
  return bulletin([parent('toc', {}, contents, nowhere), ...articles], nowhere)
}

function run(value: string) {
  return literal('text', { value }, nowhere)
}

function links(tree: Bulletin): string[] {
  return tree.children.flatMap((node) =>
    node.type !== 'toc'
      ? []
      : node.children.flatMap((child) =>
          child.type === 'tocEntry' ? [`${child.title}: ${child.link?.article} ${child.link?.match}`] : [],
        ),
  )
}
