import { beforeAll, describe, expect, test } from 'vitest'
import { embedFaces, type OpenedFaces } from '../../src/faces/embed-faces.ts'
import { FACE_NAMES } from '../../src/writers/html/faces.ts'
import { characters, readBack } from './read-back.ts'

const LETTERS = '禾苗村里的井 2026年3月，ABC abc 09%。'

describe.each(['Hans', 'Hant'] as const)('faces of npm packages, %s', (script) => {
  let faces: OpenedFaces
  beforeAll(async () => {
    faces = await embedFaces({ script })
  })

  test('each face holds its characters and no others, as TrueType', async () => {
    const wanted = { xiaobiaosong: '井', fangsong: LETTERS, heiti: '村里', kaiti: '禾苗', songti: '— 3 —' }
    const fonts = readBack(await faces.fontFaces(characters(wanted)))
    for (const face of FACE_NAMES) {
      const own = fonts.filter(({ family }) => family === `bulletin-${face}`)
      expect(sorted(own.map((font) => font.characters).join(''))).toBe(sorted(wanted[face]))
      for (const { tables, bytes } of own) {
        expect(tables).toContain('glyf')
        expect(tables.filter((table) => table.startsWith('CFF'))).toEqual([])
        expect(bytes.toString('latin1', 0, 4)).toBe('wOF2')
      }
      expect(faces.families[face]).toMatch(new RegExp(`^"bulletin-${face}", ".*, (sans-)?serif$`, 'u'))
    }
  })

  test('the same characters give the same rules, byte for byte', async () => {
    const wanted = characters({ fangsong: LETTERS, kaiti: '“禾苗”①' })
    const backwards = characters({ fangsong: [...LETTERS].reverse().join(''), kaiti: '①”苗禾“' })
    const again = await embedFaces({ script })
    expect(await again.fontFaces(backwards)).toBe(await faces.fontFaces(wanted))
  })

  test('marks that Chinese text wants in full width are a full em wide in every face', () => {
    for (const face of FACE_NAMES)
      for (const mark of '“”‘’—…·×，。（）《》①→●※℃')
        expect([face, mark, faces.advance(face, mark.codePointAt(0) ?? 0)]).toEqual([face, mark, 1000])
  })

  test('what a face lacks is lent by another, for these characters only', async () => {
    const fonts = readBack(await faces.fontFaces(characters({ kaiti: '“禾苗村”' })))
    expect(fonts.map((font) => [font.characters, font.range])).toEqual([
      ['村禾苗', undefined],
      ['“”', 'U+201c-201d'],
    ])
  })

  test('marks outside of the main file are found in the others', async () => {
    const text = '→●①℃ē，（）'
    const fonts = readBack(await faces.fontFaces(characters({ songti: text })))
    expect(sorted(fonts.map((font) => font.characters).join(''))).toBe(sorted(text))
  })

  test('characters that no font has are named, but not those that leave no mark', () => {
    const wanted = characters({ fangsong: '井\u{e000}\n\u{3000}\u{200b}' })
    expect(faces.missing(wanted)).toEqual({
      xiaobiaosong: [],
      fangsong: [0xe000],
      heiti: [],
      kaiti: [],
      songti: [],
    })
  })

  test('no characters make no rules', async () => {
    expect(await faces.fontFaces(characters({}))).toBe('')
    expect(faces.notices).toEqual([])
  })
})

function sorted(text: string): string {
  return [...new Set(text)].sort().join('')
}
