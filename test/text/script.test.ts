import { expect, it } from 'vitest'
import { converter, type Script } from '../../src/text/script.ts'

it.each([
  ['hant', 'Hans', '图书馆里的软件', '圖書館裏的軟件'],
  ['tw', 'Hans', '图书馆里的软件', '圖書館裡的軟件'],
  ['twp', 'Hans', '图书馆里的软件', '圖書館裡的軟體'],
  ['hk', 'Hans', '图书馆里的软件', '圖書館裏的軟件'],
  ['twp', 'Hant', '圖書館裏的軟件', '圖書館裡的軟體'],
  ['hans', 'Hant', '隨著資訊課，到圖書館裡讀書，頭髮發光', '随着资讯课，到图书馆里读书，头发发光'],
  ['hans', 'Hans', '原样，裡', '原样，裡'],
  ['hant', 'Hant', '照樣，里', '照樣，里'],
] as [Script, 'Hans' | 'Hant', string, string][])('to %s from %s: %s', (to, from, text, expected) => {
  expect(converter(to, from)(text)).toBe(expected)
  expect(converter(to, from)).toBe(converter(to, from))
})
