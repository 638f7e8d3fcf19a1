import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { setIssue } from '../../src/writers/html/set-issue.ts'
import { systemFaces } from '../../src/writers/html/system-faces.ts'
import { type PrintedPage, printedPages } from './printed-pages.ts'

const SENTENCE = '春耕时节，各村疏浚渠道，清理淤泥，检修闸门。\n'

test('an issue whose pages go on from the one before has no empty pages before them', () => {
  const head = '春耕通讯\n2031年第4期\n\n目录\n春耕走访……353\n秋收走访……355\n'
  const pages = facsimile(
    `${head}\f春耕走访\n\n${SENTENCE.repeat(8)}— 353 —\n\f${SENTENCE.repeat(8)}— 354 —\n\f秋收走访\n\n${SENTENCE.repeat(8)}— 355 —\n`,
  )
  expect(pages.map(({ folio }) => folio).slice(-3)).toEqual(['— 353 —', '— 354 —', '— 355 —'])
  expect(pages).toHaveLength(4)
})

test('a page of ten thousand sentences stays one page', () => {
  const count = 10_000
  const text = `春耕通讯\n2031年第4期\n\n春耕走访\n\n${'检修闸门。\n'.repeat(count)}— 1 —\n\f${SENTENCE}— 2 —\n`
  const pages = facsimile(text)
  expect(pages.map(({ folio }) => folio)).toEqual(['— 1 —', '— 2 —'])
  const lines = pages[0]?.lines.map((line) => line.text).join('') ?? ''
  expect(lines.split('检修闸门。')).toHaveLength(count + 1)
})

function facsimile(text: string): PrintedPage[] {
  const tree = analyse(sourceFromText(text))
  return printedPages(setIssue(tree, { facsimile: true }, systemFaces('Hans'), false).children)
}
