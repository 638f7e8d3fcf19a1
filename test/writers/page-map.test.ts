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
  const lines = Array.from(
    { length: 24 },
    (_, i) => `　　第${i}行写的是仓库里的一只猫怎样度过下雨的一天，并无别的事可记。`,
  )
  const entries = Array.from({ length: 1000 }, (_, i) => `仓库日志第${i + 1}号的内容………${i + 3}`)
  const pages = Array.from(
    { length: 1000 },
    (_, i) => `仓库日志第${i + 1}号的内容\n\n${lines.join('\n')}\n\n— ${i + 2} —\n`,
  )
  const html = mapOf(`仓 库 日 志\n\n目 录\n${entries.join('\n')}\n\n— 1 —\n\n${pages.join('\n')}`)
  expect(html.match(/<h3>/gu)?.length).toBeGreaterThanOrEqual(1000)
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000)
})

function mapOf(text: string): string {
  const source = sourceFromText(text)
  return pageMap(analyse(source), source, { lang: 'en' })
}
