import { expect, test } from 'vitest'
import { Failure } from '../../src/cli/failure.ts'
import { parseFontFlags } from '../../src/cli/font-flags.ts'

test('faces by either name, paths as they are', () => {
  expect(parseFontFlags(['fangsong=字体/a=b.ttf', '小标宋= x y.otf ', 'KaiTi=k.ttc', '黑體=h'])).toEqual({
    fangsong: '字体/a=b.ttf',
    xiaobiaosong: 'x y.otf',
    kaiti: 'k.ttc',
    heiti: 'h',
  })
  expect(parseFontFlags([])).toEqual({})
})

test.each([
  [
    ['fangsong'],
    '--font: unexpected `fangsong`, expected FACE=PATH, as in `--font fangsong=FangSong.ttf`.',
    '--font 不能是“fangsong”，应写成“字体=路径”，例如 --font 仿宋=FangSong.ttf。',
  ],
  [
    ['仿宋= '],
    '--font: unexpected `仿宋= `, expected FACE=PATH, as in `--font fangsong=FangSong.ttf`.',
    '--font 不能是“仿宋= ”，应写成“字体=路径”，例如 --font 仿宋=FangSong.ttf。',
  ],
  [
    ['fangsung=a.ttf'],
    '--font: unexpected face `fangsung`, expected one of xiaobiaosong, fangsong, heiti, kaiti, songti. Did you mean `fangsong`?',
    '--font 不能是“fangsung”，可选 小标宋（xiaobiaosong）、仿宋（fangsong）、黑体（heiti）、楷体（kaiti）、宋体（songti）。是不是 fangsong？',
  ],
  [
    ['verdana=a.ttf'],
    '--font: unexpected face `verdana`, expected one of xiaobiaosong, fangsong, heiti, kaiti, songti.',
    '--font 不能是“verdana”，可选 小标宋（xiaobiaosong）、仿宋（fangsong）、黑体（heiti）、楷体（kaiti）、宋体（songti）。',
  ],
  [
    ['仿宋=a.ttf', 'fangsong=b.ttf'],
    '--font: `fangsong` is given twice. Give one font for each face.',
    '--font 两次指定了“fangsong”。每种字体只能指定一个文件。',
  ],
])('%j is refused', (values, en, zh) => {
  try {
    parseFontFlags(values)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    expect(error).toMatchObject({ path: null, text: { en, zh } })
  }
})
