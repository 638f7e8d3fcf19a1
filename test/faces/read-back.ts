import { createRequire } from 'node:module'

/** A font as it stands in a rule of `fontFaces`, read with fontkit. */
export interface Embedded {
  readonly family: string
  /** `unicode-range` of its rule, if it has one. */
  readonly range: string | undefined
  readonly bytes: Buffer
  /** Its characters, as one text in code order. */
  readonly characters: string
  /** Names of its tables; `glyf` is there in a TrueType font only. */
  readonly tables: readonly string[]
}

/** The fonts that CSS rules hold. */
export function readBack(css: string): readonly Embedded[] {
  return [...css.matchAll(RULE)].map(({ groups }) => {
    const bytes = Buffer.from(groups?.data ?? '', 'base64')
    const { characterSet, directory } = create(bytes)
    return {
      family: groups?.family ?? '',
      range: groups?.range,
      bytes,
      characters: String.fromCodePoint(...characterSet.filter(isCharacter).sort((a, b) => a - b)),
      tables: Object.keys(directory.tables),
    }
  })
}

/** A set of the characters of a text for each face; none for those not given. */
export function characters(
  texts: Partial<Record<'xiaobiaosong' | 'fangsong' | 'heiti' | 'kaiti' | 'songti', string>>,
) {
  const { xiaobiaosong = '', fangsong = '', heiti = '', kaiti = '', songti = '' } = texts
  return {
    xiaobiaosong: codes(xiaobiaosong),
    fangsong: codes(fangsong),
    heiti: codes(heiti),
    kaiti: codes(kaiti),
    songti: codes(songti),
  }
}

function codes(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
}

/** The end of a font's table of characters is none. */
function isCharacter(code: number): boolean {
  return code !== 0xffff
}

const RULE =
  /@font-face\{font-family:"(?<family>[^"]+)".*?base64,(?<data>[^)]+)\)format\("woff2"\)(?:;unicode-range:(?<range>[^}]+))?\}/gu

const { create } = createRequire(import.meta.url)('fontkit') as {
  readonly create: (bytes: Buffer) => {
    readonly characterSet: readonly number[]
    readonly directory: { readonly tables: object }
  }
}
