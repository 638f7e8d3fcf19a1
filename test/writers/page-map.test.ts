import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { sourceFromText } from '../../src/readers/lines.ts'
import { pageMap } from '../../src/writers/page-map/index.ts'
import { cases, drawn, folder, outline } from './page-map-case.ts'

describe.each(cases)('the map of %s', (name) => {
  const html = drawn(name)

  test('says what expected.txt says', async () => {
    await expect(outline(html)).toMatchFileSnapshot(join(folder, name, 'expected.txt'))
  })

  test('needs nothing but itself', () => {
    expect(html).not.toMatch(/<script|<link|<img|https?:|url\(|@import/u)
  })
})

const issues = resolve(import.meta.dirname, '../../fixtures/issues')

test.each(readdirSync(issues))('links of the map of %s lead to one place each', (name) => {
  const html = mapOf(readFileSync(join(issues, name, 'input.txt'), 'utf8'))
  const ids = [...html.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.id)
  const targets = [...html.matchAll(/href="#(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(targets.filter((id) => !ids.includes(id))).toEqual([])
})

test('text of the issue is never markup', () => {
  const html = mapOf(
    '简 报 <b>\n\n目 录\n<img src=x>通知………1\n\n<img src=x>通知\n请看“<script>”一节。\n\n— 1 —\n',
  )
  expect(html).not.toMatch(/<(?:b|img|script)\b/u)
  expect(outline(html)).toContain('<img src=x>通知')
})

test('an issue of a thousand pages is drawn in two megabytes at most', () => {
  const prose = '　　仓库里的猫怎样度过下雨的一天，值班的人记在本子上，并无别的事可记。\n'
  const title = (i: number) =>
    `${[...String(i)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('字')}号库房的值班日志`
  const numbers = Array.from({ length: 1000 }, (_, i) => i + 2)
  const entries = numbers.map((i) => `${title(i)}………${i % 97 === 0 ? i + 1 : i}`)
  const pages = numbers.map((i) => `${title(i)}\n\n${prose.repeat(22)}\n— ${i} —\n`)
  const html = mapOf(`仓 库 日 志\n\n目 录\n${entries.join('\n')}\n\n— 1 —\n\n${pages.join('\n')}`)
  expect(html.match(/<h3>/gu)?.length).toBeGreaterThanOrEqual(1000)
  expect(outline(html)).toContain('1000 entries: 990 right, 10 wrong')
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000)
})

test('where the first numbered page begins is not made up', () => {
  const prose = '灯塔的门朝东开，早上的太阳先照到楼梯。'.repeat(20)
  const text = `前言\n\n${`${prose}\n`.repeat(9)}\n— 3 —\n\n灯塔检修\n${prose}\n\n— 4 —\n\n灯油账本\n${prose}\n\n— 5 —\n`
  expect(outline(mapOf(text))).toContain('### Page 3\nbeginning not seen, numbered by folio\n')
})

test('a cover before page 1 has no number', () => {
  const text =
    '雾 港 简 报\n\n目 录\n灯塔检修………1\n灯油账本………2\n\f灯塔检修\n门朝东开。\n— 1 —\n\f灯油账本\n油还剩半桶。\n— 2 —\n'
  const heard = outline(mapOf(text))
  expect(heard).toContain('### Page ? (1st page)\nbegins at line 1, beginning of the text\n')
  expect(heard).toContain('### Page 1\nbegins at line 6, found by form feed\n')
})

function mapOf(text: string): string {
  const source = sourceFromText(text)
  return pageMap(analyse(source), source, { lang: 'en' })
}
