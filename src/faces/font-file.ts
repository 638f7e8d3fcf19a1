import type { FaceScript } from '../writers/html/system-faces.ts'
import type { Libraries, OpenedFont } from './libraries.ts'

/** One font, in one file. */
export interface FontFile {
  /** Whether it has a character. */
  has(codePoint: number): boolean
  /** Advance of a character it has, in 1/1000 em, as set in Chinese text of its writing system. */
  advance(codePoint: number): number
  /** The font with only these characters, as WOFF2: the same bytes each time. */
  subset(codePoints: readonly number[]): Promise<Buffer>
}

/** A font from its bytes: TrueType, OpenType, WOFF or WOFF2, not a collection. Throws when they are none. */
export function fontFile(bytes: Buffer, script: FaceScript, libraries: Libraries): FontFile {
  const opened = libraries.open(bytes)
  if ('fonts' in opened) throw new TypeError('a collection is not one font')
  return {
    has: (codePoint) => opened.hasGlyphForCodePoint(codePoint),
    advance: (codePoint) => advance(opened, codePoint, script),
    subset: (codePoints) =>
      libraries.subset(bytes, String.fromCodePoint(...codePoints), {
        targetFormat: 'woff2',
        keepFeatures: KEPT_FEATURES,
        noHinting: true,
      }),
  }
}

/**
 * — is a full em wide only in the form for Chinese, which a browser takes by the language of the document (`locl`), and
 * two of them make one line (`ccmp`). Kerning would make words narrower than the sum of their letters.
 */
const KEPT_FEATURES = ['locl', 'ccmp'] as const

function advance(font: OpenedFont, codePoint: number, script: FaceScript): number {
  const { advanceWidth } = font.layout(String.fromCodePoint(codePoint), OFF, 'hani', LANGUAGES[script])
  return (advanceWidth * 1000) / font.unitsPerEm
}

const OFF = { kern: false, liga: false, clig: false, calt: false }
/** OpenType's tags of the languages. */
const LANGUAGES = { Hans: 'ZHS ', Hant: 'ZHT ' } as const
