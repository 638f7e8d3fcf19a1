import { describe, expect, test } from 'vitest'
import { FACE_NAMES } from '../../src/writers/html/faces.ts'
import { systemFaces } from '../../src/writers/html/system-faces.ts'

describe.each(['Hans', 'Hant'] as const)('system faces, %s', (script) => {
  const { families, advance } = systemFaces(script)

  test.each(FACE_NAMES)('%s: a list of quoted names, none twice, that ends in a generic one', (face) => {
    const names = families[face].split(', ')
    expect(names.at(-1)).toBe(face === 'heiti' ? 'sans-serif' : 'serif')
    expect(names.slice(0, -1).filter((name) => !/^"[^"]+"$/u.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(FACE_NAMES)('%s: full-width characters and marks are one em', (face) => {
    for (const character of '禾，。“”‘’—…·（）①→※℃×𠮷')
      expect([character, advance(face, character.codePointAt(0) ?? 0)]).toEqual([character, 1000])
  })

  test.each(FACE_NAMES)('%s: letters and figures are as wide as the widest face has them', (face) => {
    for (const character of ' aiMW09-éǎếǽ') {
      const units = advance(face, character.codePointAt(0) ?? 0)
      expect(units).toBeGreaterThanOrEqual(500)
      expect(units).toBeLessThanOrEqual(1150)
    }
    expect(advance(face, 0x30)).toBeLessThanOrEqual(600)
    expect(advance(face, 0x57)).toBeGreaterThan(advance(face, 0x69))
  })

  test('what is in no table, what has no width, and what is wider than an em', () => {
    expect(advance('fangsong', 'Ж'.codePointAt(0) ?? 0)).toBe(1000)
    expect(advance('fangsong', 0x200b)).toBe(0)
    expect(advance('fangsong', '⸺'.codePointAt(0) ?? 0)).toBe(2000)
    expect(advance('fangsong', '🌾'.codePointAt(0) ?? 0)).toBeGreaterThan(1300)
  })
})
