/**
 * Typefaces of a printed bulletin, by their Chinese names: 小标宋 for titles, 仿宋 for text, 黑体 and 楷体 for
 * headings and bylines, 宋体 for folios (GB/T 9704-2012 §7).
 */
export const FACE_NAMES = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti'] as const

/** Name of a typeface. */
export type FaceName = (typeof FACE_NAMES)[number]

/** The typefaces a page is set in. */
export interface Faces {
  /** `font-family` of each face: a list of names, the first one found on the reader's machine wins. */
  readonly families: Readonly<Record<FaceName, string>>
  /**
   * Advance width of a character in 1/1000 em. Where it is not known which face will be found, the greatest of all:
   * lines are then never wider than the page, and justified.
   */
  advance(face: FaceName, codePoint: number): number
}

/** Faces that can be written into the document. */
export interface EmbeddedFaces extends Faces {
  /**
   * `@font-face` rules with subsets of the faces that hold the given characters, as data URLs. The same characters
   * give the same rules, byte for byte.
   */
  fontFaces(characters: Readonly<Record<FaceName, ReadonlySet<number>>>): Promise<string>
}
