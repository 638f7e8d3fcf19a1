import { width } from '../../text/width.ts'
import { ADVANCE_RANGES, ADVANCES } from './advances.ts'
import type { FaceName, Faces } from './faces.ts'
import { SYSTEM_FAMILIES } from './system-families.ts'

/** Writing system that a page is set in: Simplified or Traditional Chinese. */
export type FaceScript = keyof typeof SYSTEM_FAMILIES

/**
 * The typefaces of the reader's system. Which of them is found is not known: an advance is the greatest of those that
 * may be, without kerning, ligatures and spacing between scripts.
 */
export function systemFaces(script: FaceScript): Faces {
  return { families: SYSTEM_FAMILIES[script], advance: systemAdvance }
}

/**
 * `font-weight` of each face. Where a true 小标宋 is found it has no other weight (`font-synthesis: none` keeps it as it
 * is); a 宋体 that stands for it must be bold. 黑体 is a little bolder than the regular weight of other sans-serif faces.
 */
export const FACE_WEIGHTS = {
  xiaobiaosong: 700,
  fangsong: 400,
  heiti: 500,
  kaiti: 400,
  songti: 400,
} as const satisfies Readonly<Record<FaceName, number>>

function systemAdvance(face: FaceName, codePoint: number): number {
  const wider = WIDER.get(codePoint)
  if (wider !== undefined) return wider
  const character = String.fromCodePoint(codePoint)
  const units = width(character)
  if (units === 0) return 0
  if (PICTOGRAPH.test(character)) return PICTOGRAPH_ADVANCE
  return units === 2 ? EM : letterAdvance(face, codePoint)
}

function letterAdvance(face: FaceName, codePoint: number): number {
  for (const [index, [first, last]] of ADVANCE_RANGES.entries()) {
    if (codePoint < first || codePoint > last) continue
    const at = 2 * (codePoint - first)
    return 2 * Number.parseInt(ADVANCES[face][index]?.slice(at, at + 2) ?? '', 36)
  }
  return EM
}

const EM = 1000

/** ⸺ and ⸻ are two and three em wide. */
const WIDER: ReadonlyMap<number, number> = new Map([
  [0x2e3a, 2 * EM],
  [0x2e3b, 3 * EM],
])

/** Pictures come from a font of their own, that draws them wider than an em. */
const PICTOGRAPH = /^\p{Emoji_Presentation}$/u
const PICTOGRAPH_ADVANCE = 1400
