import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { parseMarkdown } from '../../src/parser/markdown.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { link } from '../../src/toc/index.ts'
import type { Bulletin, Masthead } from '../../src/tree/nodes.ts'
import { printHtml } from '../../src/writers/html/index.ts'
import type { PrintOptions } from '../../src/writers/html/print-options.ts'
import { setIssue } from '../../src/writers/html/set-issue.ts'
import { systemFaces } from '../../src/writers/html/system-faces.ts'
import { type PrintedPage, printedPages } from './printed-pages.ts'

const SENTENCE = '春耕时节，各村疏浚渠道，清理淤泥，检修闸门。'

test('every line of recipients in a masthead is printed', () => {
  const pages = printed(
    issue(
      '春耕通讯\n2031年第4期\n主送：北山镇人民政府\n抄送：南河镇人民政府\n\n目录\n春耕走访……2\n\n春耕走访\n\n',
    ),
  )
  expect(textsOf(pages)).toEqual(expect.arrayContaining(['主送：北山镇人民政府', '抄送：南河镇人民政府']))
})

test('issuing body and date of a masthead stand on the two sides of one line', () => {
  const pages = printed(issue('春耕通讯\n2031年第4期\n青禾县农业局\n2031年4月18日\n\n春耕走访\n\n'))
  expect(kindsOf(pages, 'imprint')).toEqual(['青禾县农业局 2031年4月18日'])
})

test('what the masthead says already is not set in it again', () => {
  expect(kindsOf(printed(issue('青禾县农业局公报\n2031年第4期\n\n春耕走访\n\n')), 'imprint')).toEqual([])
  const tree = issue(
    '春耕通讯\n2031年第4期\n\n春耕走访\n\n',
    '\n抄送：北山镇\n青禾县农业局　2031年4月18日印发\n',
  )
  expect(kindsOf(printed(tree), 'imprint')).toEqual(['青禾县农业局 2031年4月18日'])
  for (const child of mastheadOf(tree)) if (child.type === 'issue') child.date = '2031-04-18'
  expect(kindsOf(printed(tree), 'imprint')).toEqual(['青禾县农业局'])
})

test('a name that no line holds is broken where its white still has room', () => {
  const tree = issue('春耕通讯\n2031年第4期\n\n春耕走访\n\n')
  const name = '青禾县农业技术推广协会暨北山镇林果专业合作联社工作情况通讯'
  for (const child of mastheadOf(tree)) if (child.type === 'mastheadTitle') child.title = name
  const lines = kindsOf(printed(tree, { grid: { characters: 20, lines: 22 } }), 'name')
  expect(lines.join('')).toBe(name)
  // 26 points and 0.12 of white where 20 characters have 15.75.
  for (const line of lines) expect(line.length * 26 * 1.12).toBeLessThanOrEqual(20 * 15.75)
})

test('a row taller than a page goes on below its head, page by page', () => {
  const cell = SENTENCE.repeat(60)
  const tree = markdown(
    `# 春耕通讯\n\n## 走访\n\n| 甲 | 乙 |\n| --- | --- |\n| ${cell} | ${cell} |\n| 末 | 尾 |\n`,
  )
  const set = setIssue(tree, {}, systemFaces('Hans'), false)
  const pages = printedPages(set.children)
  expect(pages).toHaveLength(set.pages)
  const rows = pages.map(({ lines }) => lines.filter(({ kind }) => kind === 'row'))
  const first = rows.findIndex(({ length }) => length > 0)
  expect(rows[first]?.map(({ text }) => text.slice(0, 5))).toEqual(['甲 | 乙', SENTENCE.slice(0, 5)])
  expect(rows.slice(first).every((on) => on.length > 0)).toBe(true)
  const half = (text: string, side: number) => (text.split(' | ')[side] ?? '').replaceAll('\n', '')
  expect(
    rows
      .flat()
      .map(({ text }) => half(text, 0))
      .join(''),
  ).toBe(`甲${cell}末`)
})

test('the head of a table does not end a page', () => {
  for (let lines = 1; lines < 24; lines++) {
    const text = Array.from({ length: lines }, () => '甲乙丙。').join('\n\n')
    const tree = markdown(`# 春耕通讯\n\n## 走访\n\n${text}\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n`)
    const page = printed(tree).find(({ lines: on }) => on.some(({ text: row }) => row === '甲 | 乙'))
    expect(page?.lines.at(-1)?.text).not.toBe('甲 | 乙')
  }
})

test('a tab takes the room of a space, and control characters take none and are not written', () => {
  const [line, ...rest] = printed(
    markdown(`# 春耕通讯\n\n## 走访\n\n${'春耕\t'.repeat(14)}\u0007。\n`),
  ).flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'paragraph'))
  expect(rest).not.toEqual([])
  expect(`${line?.text}${rest.map(({ text }) => text).join('')}`).not.toMatch(/(?!\t)\p{Cc}/u)
})

test('articles of a column without a heading are not below the contents in the outline', () => {
  const head = '春耕通讯\n2031年第4期\n\n目录\n【走访】\n春耕走访……2\n\n春耕走访\n\n'
  const tree = issue(head)
  expect(tree.children.map(({ type }) => type)).toContain('column')
  const { html } = printHtml(tree, { source: sourceFromText(head), lang: 'zh' })
  expect([...html.matchAll(/<(?<tag>h\d) /gu)].map(({ groups }) => groups?.tag)).toEqual(['h1', 'h2', 'h2'])
})

test('an issue without a name is called as its file, whatever the folder', () => {
  const tree = markdown('## 走访\n\n正文。\n')
  for (const path of ['/home/someone/secret/走访.md', 'C:\\secret\\走访.md']) {
    const { html } = printHtml(tree, { source: sourceFromText('', { path }), lang: 'zh' })
    expect(html).toContain('<title>走访.md</title>')
    expect(html).not.toContain('secret')
  }
})

/** An issue in plain text with an article behind its head. */
function issue(head: string, tail = ''): Bulletin {
  return analyse(sourceFromText(`${head}${SENTENCE.repeat(3)}\n${tail}`))
}

function mastheadOf(tree: Bulletin): Masthead['children'] {
  return tree.children.flatMap((part) => (part.type === 'masthead' ? part.children : []))
}

function markdown(text: string): Bulletin {
  return link(parseMarkdown(sourceFromText(text, { format: 'markdown' })))
}

function printed(tree: Bulletin, options: PrintOptions = {}): PrintedPage[] {
  return printedPages(setIssue(tree, options, systemFaces('Hans'), false).children)
}

function textsOf(pages: readonly PrintedPage[]): string[] {
  return pages.flatMap(({ lines }) => lines.map(({ text }) => text))
}

function kindsOf(pages: readonly PrintedPage[], kind: string): string[] {
  return pages.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === kind ? [line.text] : [])))
}
