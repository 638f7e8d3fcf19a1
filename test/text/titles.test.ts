import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAffix, similarity, titleKey } from '../../src/text/titles.ts'

const key = fc.string({ unit: fc.constantFrom('水', '库', '防', '汛', 'a', '1'), maxLength: 12 })

test.each([
  ['工 作 通 讯', '工作通讯'],
  ['“渡口”的故事——写在汛前', '渡口的故事写在汛前'],
  ['檔案館記事', '档案馆记事'],
  ['ＡＢＣ　２０２１', 'abc2021'],
  ['互联网+水务（试行）', '互联网水务试行'],
  ['二〇二一', '二〇二一'],
  ['…………', ''],
])('the key of %s is %s', (title, expected) => {
  expect(titleKey(title)).toBe(expected)
})

test('a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(titleKey(titleKey(title))).toBe(titleKey(title))
    }),
  )
})

test('likeness is symmetric, between 0 and 1, and 1 for what is equal', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      const likeness = similarity(a, b)
      expect(likeness).toBe(similarity(b, a))
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
      expect(similarity(a, a)).toBe(1)
    }),
  )
})

test('likeness falls with every slip', () => {
  const title = '关于做好水库防汛工作的通知'
  const one = similarity(title, '关于做好水库防讯工作的通知')
  const two = similarity(title, '关于作好水库防讯工作的通知')
  expect(one).toBeGreaterThan(0.8)
  expect(two).toBeLessThan(one)
  expect(similarity(title, '青屿档案馆开馆了')).toBe(0)
})

test('titles of one character have no pairs to compare', () => {
  expect(similarity('水', '水库')).toBe(0)
  expect(similarity('', '')).toBe(1)
})

test.each([
  ['沈听雨在防汛会议上的讲话', '在防汛会议上的讲话', true],
  ['在防汛会议上的讲话（摘要）', '在防汛会议上的讲话', true],
  ['在防汛会议上的讲话', '在防汛会议上的讲话', false],
  ['在防汛会议上的讲话', '防汛会议', false],
  ['水库', '水', false],
  ['关于召开全县防汛抗旱工作会议并部署汛前检查的通知', '关于召开全县', false],
])('whether %s is %s with more at one end: %s', (long, short, expected) => {
  expect(isAffix(long, short)).toBe(expected)
})

test('what is an affix is shorter, and stands at one end', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      if (isAffix(a, b)) expect(a.length > b.length && (a.startsWith(b) || a.endsWith(b))).toBe(true)
      expect(isAffix(a, b) && isAffix(b, a)).toBe(false)
    }),
  )
})
