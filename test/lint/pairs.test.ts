import { expect, test } from 'vitest'
import { analyse, documentOf, sourceFromText } from '../../src/index.ts'
import { emptyPairs } from '../../src/lint/pairs.ts'

test('holds every pair that was taken down, and few others', () => {
  const pairs = emptyPairs()
  pairs.add('青榆县召开\n工作会议', 0, 10)
  expect(pairs.mayHold('青榆县召开')).toBe(true)
  expect(pairs.mayHold('开\n工')).toBe(true)
  expect(pairs.mayHold('会')).toBe(true)
  expect(pairs.mayHold('县榆')).toBe(false)
  expect(pairs.mayHold('青榆县召集')).toBe(false)
})

test('a word cut by a line end, escaped or emphasised may stand in the prose', () => {
  const text = '# 青榆简报\n\n全县共有\\*十二个**乡镇**参加了这次会议，与会代表认真讨\n论了工作报告。\n'
  const source = sourceFromText(text, { path: 'a.md' })
  const { prose } = documentOf(analyse(source), source)
  for (let i = 0; i + 2 < prose.text.length; i++) {
    const word = prose.text.slice(i, i + 3)
    if (!word.includes('\n')) expect(prose.mayHold(word), word).toBe(true)
  }
  expect(prose.mayHold('讨工')).toBe(false)
})
