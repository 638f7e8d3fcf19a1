import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDate, readDate } from '../../src/text/dates.ts'
import { fold } from '../../src/text/variants.ts'

const readings: readonly (readonly [string, string])[] = [
  ['2020年3月25日', '2020-03-25'],
  ['2020 年 4 月 18 日', '2020-04-18'],
  ['２０２１年１０月０９日', '2021-10-09'],
  ['2020年4月3號', '2020-04-03'],
  ['2020年4月', '2020-04'],
  ['2020年', '2020'],
  ['二〇二〇年四月十八日', '2020-04-18'],
  ['二○二○年四月', '2020-04'],
  ['二零二零年十二月三十一日', '2020-12-31'],
  ['二 ○ 二 ○ 年 四 月 十 八 日', '2020-04-18'],
  ['二〇〇五年九月卅日', '2005-09-30'],
  ['2014-05-20', '2014-05-20'],
  ['2014/5/20', '2014-05-20'],
  ['2014.5.20', '2014-05-20'],
  ['2014．5．20', '2014-05-20'],
  ['2020.03', '2020-03'],
  ['中華民國一百零三年六月七日', '2014-06-07'],
  ['中華民國一百一年一月一日', '2012-01-01'],
  ['中華民國一〇三年六月', '2014-06'],
  ['民國98年11月18日', '2009-11-18'],
  ['中華民國 98 年 11 月 18 日', '2009-11-18'],
  ['民国元年', '1912'],
  ['令和７年７月３日', '2025-07-03'],
  ['令和元年五月', '2019-05'],
  ['平成30年4月1日', '2018-04-01'],
  ['昭和五十年三月', '1975-03'],
  ['（2020年3月25日）', '2020-03-25'],
  ['(2014-05-20)', '2014-05-20'],
  ['【 2020年3月 】', '2020-03'],
  ['2020年2月29日', '2020-02-29'],
]

const refused = [
  '',
  '2020',
  '3月25日',
  '2020年13月',
  '2021年2月29日',
  '2020年4月31日',
  '2020年0月',
  '1899年',
  '2200年1月1日',
  '2020.12万元',
  '2020-03期',
  '2020-2021',
  '10.2020.03',
  '2020年代',
  '93年6月',
  '2020年3月25日印发',
  '(2020年3月',
]

describe('readDate', () => {
  it.each(readings)('reads %s as %s, folded or not', (text, iso) => {
    expect(readDate(text)).toBe(iso)
    expect(readDate(`　${text} `)).toBe(iso)
    expect(readDate(fold(text))).toBe(iso)
  })

  it.each(refused)('does not read `%s`', (text) => {
    expect(readDate(text)).toBeUndefined()
  })

  it('reads a short year as one of the Republic on demand only', () => {
    expect(findDate('二O一一年九月五日', { roc: true })?.iso).toBe('2011-09-05')
    expect(findDate('廿O一一年九月', { roc: true })?.iso).toBeUndefined()
    expect(readDate('93年6月', { roc: true })).toBe('2004-06')
    expect(readDate('九十三年六月七日', { roc: true })).toBe('2004-06-07')
    expect(readDate('2004年6月', { roc: true })).toBe('2004-06')
    expect(readDate('93年', { roc: true })).toBeUndefined()
  })

  it('reads back every day of a leap year', () => {
    for (
      let day = new Date('2024-01-01');
      day.getUTCFullYear() === 2024;
      day.setUTCDate(day.getUTCDate() + 1)
    ) {
      const iso = day.toISOString().slice(0, 10)
      expect(readDate(`2024年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`)).toBe(iso)
      expect(readDate(`中華民國113年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`)).toBe(iso)
    }
  })
})

describe('findDate', () => {
  it('finds the first date and where it stands', () => {
    const text = '柳塘镇文化站　二○二三年七月六日印发（2023-07-07）'
    const found = findDate(text)
    expect(found).toEqual({ iso: '2023-07-06', start: 7, end: 16 })
    expect(text.slice(found?.start, found?.end)).toBe('二○二三年七月六日')
  })

  it('passes over what is no date', () => {
    expect(findDate('2020年13月，2020年12月')?.iso).toBe('2020-12')
    expect(findDate('中华民国一一二年七月与2024年')?.iso).toBe('2023-07')
  })

  it('takes time in proportion on hostile text', () => {
    for (const part of ['2020年 ', '二 〇 ', '民国', '2020 .', '中 华 民 ']) {
      const text = part.repeat(40_000)
      const start = performance.now()
      findDate(text, { roc: true })
      expect(performance.now() - start).toBeLessThan(1500)
    }
  })

  it('gives offsets inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'2019年月日 零〇二三十-./民国（）') }), (text) => {
        const found = findDate(text, { roc: true })
        if (!found) return
        expect(found.iso).toMatch(/^(?:19|20|21)\d\d(?:-\d\d){0,2}$/u)
        expect(text.slice(found.start, found.end)).toMatch(/^\S.*\S$/u)
      }),
    )
  })
})
