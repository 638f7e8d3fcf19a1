import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closeUp, isPersonName, readNames } from '../../src/text/names.ts'

describe('one name', () => {
  test.each(['沈听雨', '尹禾', '尹 禾', '尹　禾', '乔  木', '欧阳知秋', '欧阳雪', '刘王立明', '秦川'])(
    '%s is one',
    (name) => {
      expect(isPersonName(name)).toBe(true)
    },
  )

  test.each([
    '水',
    '沈',
    '欧阳',
    '沈听雨同志',
    '听雨',
    '我们',
    '沈-雨',
    'Shen',
    '',
    '堤上的春天',
    '江河湖海',
  ])('%s is none', (text) => {
    expect(isPersonName(text)).toBe(false)
  })
})

describe('a list of names', () => {
  test.each([
    ['尹 禾', ['尹禾']],
    ['尹 禾 潘青禾', ['尹禾', '潘青禾']],
    ['潘青禾 尹 禾', ['潘青禾', '尹禾']],
    ['潘青禾、黄知远', ['潘青禾', '黄知远']],
    ['潘青禾，黄知远；尹禾', ['潘青禾', '黄知远', '尹禾']],
    ['潘青禾　　黄知远', ['潘青禾', '黄知远']],
    ['秦 川 白 鹿 沈听雨', ['秦川', '白鹿', '沈听雨']],
    ['欧阳知秋 沈听雨', ['欧阳知秋', '沈听雨']],
    ['郑文 斌', ['郑文斌']],
    ['沈听雨/白鹿鸣', ['沈听雨', '白鹿鸣']],
  ])('%s', (text, names) => {
    expect(readNames(text)).toEqual(names)
  })

  test.each(['', '　', '沈听雨 去了渡口', '渡口小学', '沈听雨、渡口小学', '一 二 三', '尹 禾 花 开 了'])(
    '%j holds none, or not only names',
    (text) => {
      expect(readNames(text)).toBeUndefined()
    },
  )

  test('a pen name is read when it is known', () => {
    expect(readNames('望潮客')).toBeUndefined()
    expect(readNames('望潮客 沈听雨', ['望潮客'])).toEqual(['望潮客', '沈听雨'])
  })
})

test('padding of one space is closed up, whoever stands beside', () => {
  const three = fc.constantFrom('沈听雨', '潘青禾', '黄知远', '白鹿鸣')
  const two = fc.constantFrom('尹禾', '秦川', '乔木', '叶青')
  fc.assert(
    fc.property(fc.array(fc.oneof(three, two), { minLength: 1, maxLength: 6 }), (names) => {
      const padded = names.map((name) => (name.length === 2 ? `${name.charAt(0)} ${name.charAt(1)}` : name))
      expect(readNames(padded.join('、'))).toEqual(names)
      expect(readNames(padded.join('  '))).toEqual(names)
    }),
  )
})

test('names read are names, and their characters stand in the text in order', () => {
  const unit = fc.constantFrom('沈', '听', '雨', '尹', '红', '欧', '阳', ' ', '　', '、', '，', '水')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
      const names = readNames(text)
      if (names === undefined) return
      expect(names.every((name) => isPersonName(name))).toBe(true)
      expect(names.join('')).toBe(closeUp(text).replace(/[、，]/gu, ''))
    }),
    { numRuns: 2000 },
  )
})
