import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variants, variantsModule } from '../../scripts/variant-table.ts'
import * as generated from '../../src/text/variants.generated.ts'
import { fold, scriptOf } from '../../src/text/variants.ts'

const hans = readFileSync('fixtures/encodings/hans.txt', 'utf8')
const hant = readFileSync('fixtures/encodings/hant.txt', 'utf8')

describe('variants.generated', () => {
  it('is what scripts/variants.ts makes of the dictionaries installed', () => {
    expect({ ...generated }).toEqual(variants())
    expect(readFileSync('src/text/variants.generated.ts', 'utf8')).toBe(variantsModule())
  })

  it('pairs each Traditional character with one Simplified character', () => {
    expect(generated.simplified.length).toBe(generated.traditional.length)
    expect(generated.traditional.length).toBeGreaterThan(3000)
  })
})

describe('fold', () => {
  it('folds script, full-width letters and digits, circles and U+3000, not punctuation', () => {
    expect(fold('圖書館第３５期　ＱＱ群（二○二○年）：零分')).toBe('图书馆第35期 QQ群（二〇二〇年）：零分')
  })

  it('hands back a text without anything to fold', () => {
    expect(fold('plain ASCII, 简体，。')).toBe('plain ASCII, 简体，。')
    expect(fold('')).toBe('')
  })

  it('folds beyond one chunk', () => {
    expect(fold('館'.repeat(10_000))).toBe('馆'.repeat(10_000))
  })

  it('keeps the length, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '館', '　', '兀'), (text, extra) => {
        const once = fold(text + extra)
        expect(once.length).toBe(text.length + extra.length)
        expect(fold(once)).toBe(once)
      }),
    )
  })
})

describe('scriptOf', () => {
  it('tells the scripts apart', () => {
    expect(scriptOf(hans)).toBe('Hans')
    expect(scriptOf(hant)).toBe('Hant')
    expect(scriptOf('第12期 2020')).toBe('none')
    expect(scriptOf('')).toBe('none')
  })

  it('is not misled by a quoted name or by characters both scripts use', () => {
    expect(scriptOf(`${hans}顧筱喬（溫若谷）`)).toBe('Hans')
    expect(scriptOf('公里乾坤面向前后台干')).toBe('none')
  })

  it('calls a text with a fifth of the other script mixed', () => {
    expect(scriptOf(hans.slice(0, 800) + hant.slice(0, 200))).toBe('mixed')
  })

  it('samples a long text all over', () => {
    expect(scriptOf(`${'a'.repeat(400_000)}${hant.repeat(400)}`)).toBe('Hant')
  })
})
