import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchTitles, titleForms } from '../../src/toc/match.ts'

const match = (entry: string, heading: string) => matchTitles(titleForms(entry), titleForms(heading))

test.each([
  ['在防汛会议上的讲话', '在防汛会议上的讲话', 'exact'],
  ['健康素养优生优育', '健康素养 优生优育', 'spacing'],
  ['渡　口　记　事', '渡口记事', 'spacing'],
  ['“渡口”记事', '渡口记事', 'punctuation'],
  ['堤上的春天——写在汛前', '堤上的春天：写在汛前', 'punctuation'],
  ['互联网＋水务', '互联网+水务', 'punctuation'],
  ['青屿檔案館記事', '青屿档案馆记事', 'script'],
  ['沈听雨在全县防汛工作会议上的讲话', '在全县防汛工作会议上的讲话', 'affix'],
  ['在全县防汛工作会议上的讲话', '在全县防汛工作会议上的讲话（摘要）', 'affix'],
  ['水庫管理設置要點（教務處）', '水庫管理設置要點', 'affix'],
  ['任免通知（青政任〔2021〕9号）', '任免通知', 'affix'],
  ['关于做好水库防汛工作的通知', '关于作好水库防汛工作的通知', 'edited'],
  ['石桥镇走出一条治水新路', '石桥镇趟出一条治水新路', 'edited'],
])('%s and %s agree: %s', (entry, heading, expected) => {
  expect(match(entry, heading)?.match).toBe(expected)
})

test.each([
  ['在防汛会议上的讲话', '在抗旱会议上的总结'],
  ['关于做好水库防汛工作的通知', '关于开展茶园采摘活动的通知'],
  ['简讯', '要闻'],
  ['渡口', '茶园'],
  ['堤上的春天', '写在春天的堤上散文诗一组'],
  ['', '渡口记事'],
])('%s and %s are two titles', (entry, heading) => {
  expect(match(entry, heading)).toBeUndefined()
})

test('the closer two titles agree, the more the pair is worth', () => {
  const heading = '在全县防汛工作会议上的讲话'
  const worth = [
    heading,
    '在全县防汛工作会议上 的讲话',
    '“在全县防汛工作会议上的讲话”',
    '在全縣防汛工作會議上的講話',
    '沈听雨在全县防汛工作会议上的讲话',
    '在全县防讯工作会议上的讲话',
  ].map((entry) => match(entry, heading)?.score ?? 0)
  expect(worth).toEqual(worth.toSorted((a, b) => b - a))
  expect(new Set(worth).size).toBe(worth.length)
  expect(Math.min(...worth)).toBeGreaterThan(0)
})

test('a title of ten characters and more is the same title with one character gone', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'水库防汛渡口茶园记事堤坝春秋雨雪晴'),
    minLength: 10,
    maxLength: 20,
  })
  fc.assert(
    fc.property(title, fc.nat(19), (text, at) => {
      const slipped = text.slice(0, at) + text.slice(at + 1)
      expect(match(text, text)?.match).toBe('exact')
      expect(match(slipped, text)).toBeDefined()
    }),
  )
})

test('agreeing is mutual', () => {
  const title = fc.string({
    unit: fc.constantFrom('水', '库', '防', '汛', '、', ' ', '“', '檔', '档'),
    minLength: 1,
    maxLength: 10,
  })
  fc.assert(
    fc.property(title, title, (a, b) => {
      expect(match(a, b)).toEqual(match(b, a))
    }),
    { numRuns: 500 },
  )
})
