import type { Heading, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import {
  bulletinParse,
  bulletinStringifyJson,
  bulletinStringifyMarkdown,
  bulletinToMdast,
} from '../../src/plugins/index.ts'
import { messagesOf } from '../../src/plugins/messages.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import type { BulletinRecord } from '../../src/record/schema.ts'
import type { Bulletin } from '../../src/tree/nodes.ts'

const issue = `水务简报
第3期（总第12期）
临河市水务局        2021年5月6日

目 录

石桥水文站开展汛前检查……1
云山灌区春灌工作有序推进……2
这个条目在正文里没有……3

石桥水文站开展汛前检查

一、早作准备
石桥水文站对全站的设备进行了检查，更换了老化的线路和水尺。
（石桥水文站）

云山灌区春灌工作有序推进

云山灌区自三月以来放水两次，灌溉面积达到三万亩，群众十分满意。
（云山灌区管理局）
`

test('text goes in, the record comes out', async () => {
  const file = await unified()
    .use(bulletinParse)
    .use(bulletinStringifyJson)
    .process(new VFile({ path: 'a.txt', value: issue }))
  const record = JSON.parse(String(file)) as BulletinRecord
  expect(record.source.path).toBe('a.txt')
  expect(record.masthead.title).toBe('水务简报')
  expect(record.articles.map((article) => article.title)).toEqual([
    '石桥水文站开展汛前检查',
    '云山灌区春灌工作有序推进',
  ])
})

test('text goes in, Markdown comes out', () => {
  const markdown = String(unified().use(bulletinParse).use(bulletinStringifyMarkdown).processSync(issue))
  expect(markdown).toContain('# 水务简报\n')
  expect(markdown).toContain('- [石桥水文站开展汛前检查](#a1) …… 1\n')
  expect(markdown).toContain('### 一、早作准备\n')
})

test('remark plug-ins follow on the mdast tree', async () => {
  const shout = () => (tree: Root) => {
    visit(tree, 'heading', (node: Heading) => {
      node.children.push({ type: 'text', value: '！' })
    })
  }
  const file = await unified()
    .use(bulletinParse)
    .use(bulletinToMdast)
    .use(shout)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkStringify)
    .process(issue)
  expect(String(file)).toContain('# 水务简报！\n')
})

test('a transformer between parser and compiler sees the tree', () => {
  const retitle = () => (tree: Bulletin) => {
    visit(tree, 'mastheadTitle', (node) => {
      node.title = '水务周报'
    })
  }
  const file = unified().use(bulletinParse).use(retitle).use(bulletinStringifyJson).processSync(issue)
  expect((JSON.parse(String(file)) as BulletinRecord).masthead.title).toBe('水务周报')
})

test('findings are messages with place, rule, origin and cause', () => {
  const source = sourceFromText(issue, { path: 'a.txt' })
  const entry = issue.indexOf('石桥')
  const heading = issue.lastIndexOf('石桥水文站开展')
  const messages = messagesOf(
    [
      {
        rule: 'toc-page',
        severity: 'error',
        message: { en: 'Unexpected page `1`, expected `2`', zh: '页码应为 `2`' },
        start: entry,
        end: entry + 11,
        cause: { start: heading, end: heading + 11 },
      },
      { rule: 'toc-page', severity: 'info', message: { en: 'a', zh: '甲' }, start: 0, end: 4 },
    ],
    source,
    'zh',
  )
  expect(messages.map(String)).toEqual(['a.txt:7:1-7:12: 页码应为 `2`', 'a.txt:1:1-1:5: 甲'])
  expect(messages[0]).toMatchObject({ ruleId: 'toc-page', source: 'bulletin', fatal: true })
  expect(messages[0]?.cause).toMatchObject({ place: { start: { line: 11, column: 1 }, end: { line: 11 } } })
  expect(messages[1]).toMatchObject({ fatal: undefined, cause: undefined })
})

test('what the analysis finds becomes messages of the file', () => {
  const file = new VFile({ path: 'a.txt', value: issue })
  const tree = unified().use(bulletinParse, { lang: 'zh' }).parse(file) as Bulletin
  expect(file.messages.map((message) => message.reason)).toEqual(
    tree.data.facts.findings.map((finding) => finding.message.zh),
  )
})
