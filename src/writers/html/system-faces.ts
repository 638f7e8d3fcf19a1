import { width } from '../../text/width.ts'
import type { Faces } from './faces.ts'

/** stub */
export function systemFaces(_script: 'Hans' | 'Hant'): Faces {
  return {
    families: {
      xiaobiaosong: '"Noto Serif CJK SC", serif',
      fangsong: '"Noto Serif CJK SC", serif',
      heiti: '"Noto Sans CJK SC", sans-serif',
      kaiti: '"Noto Serif CJK SC", serif',
      songti: '"Noto Serif CJK SC", serif',
    },
    advance: (_face, code) => (code < 0x80 ? ASCII : width(String.fromCodePoint(code)) * 500),
  }
}
const ASCII = 640
