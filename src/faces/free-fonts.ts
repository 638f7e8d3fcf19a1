import type { FaceName } from '../writers/html/faces.ts'
import type { FaceScript } from '../writers/html/system-faces.ts'

/** A typeface of an npm package that has it as web fonts, at one of its weights. */
export interface FreeFont {
  /** Package, of the Fontsource project. */
  readonly name: string
  /** Weight in the names of its files. */
  readonly weight: number
  /** The file with what most texts need: its part of a name between the package's and the weight. */
  readonly main: string
}

/**
 * Free TrueType faces, by writing system: for each face the one it is set in, then those that lend it what it lacks.
 * There is no free Simplified 仿宋 among them; 宋体 stands for it.
 */
export const FREE_FONTS: Readonly<Record<FaceScript, Readonly<Record<FaceName, readonly FreeFont[]>>>> = {
  Hans: facesOf(
    (weight) => ({ name: '@fontsource/noto-serif-sc', weight, main: 'chinese-simplified' }),
    (weight) => ({ name: '@fontsource/noto-sans-sc', weight, main: 'chinese-simplified' }),
    { name: '@fontsource/lxgw-wenkai', weight: 500, main: 'latin' },
  ),
  Hant: facesOf(
    (weight) => ({ name: '@fontsource/noto-serif-tc', weight, main: 'chinese-traditional' }),
    (weight) => ({ name: '@fontsource/noto-sans-tc', weight, main: 'chinese-traditional' }),
    { name: '@fontsource/lxgw-wenkai-tc', weight: 400, main: 'chinese-traditional' },
  ),
}

type Weighted = (weight: number) => FreeFont

function facesOf(serif: Weighted, sans: Weighted, kai: FreeFont): Record<FaceName, readonly FreeFont[]> {
  const text = [serif(400), sans(400), kai]
  return {
    xiaobiaosong: [serif(700), sans(700), kai],
    fangsong: text,
    heiti: [sans(500), serif(700), kai],
    kaiti: [kai, serif(400), sans(400)],
    songti: text,
  }
}
