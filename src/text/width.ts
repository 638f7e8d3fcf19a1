/**
 * Width of a text in half-width units (½ of a Han character) as set in Chinese type: Wide and Fullwidth characters
 * count 2, and so do those Unicode calls Ambiguous that Chinese fonts draw full-width (“”‘’—…·※①℃→■); combining
 * marks and controls count 0, everything else 1. A tab counts 0: whoever has tabs must expand them.
 *
 * After Unicode Standard Annex #11, East Asian Width; combining marks of Latin, Cyrillic and kana only.
 */
export function width(text: string): number {
  return measure(text, 2)
}

/** Width of a text in terminal columns: as `width`, but Ambiguous characters (“”—…·①) take 1, as terminals draw them. */
export function terminalWidth(text: string): number {
  return measure(text, 1)
}

/** The text followed by spaces up to a number of terminal columns; as it is when it is as wide or wider. */
export function padEnd(text: string, columns: number): string {
  const missing = columns - terminalWidth(text)
  return missing > 0 ? text + ' '.repeat(missing) : text
}

/** The text cut to fit a number of terminal columns, with `…` (one column) at its end if anything was cut. */
export function truncate(text: string, columns: number): string {
  if (terminalWidth(text) <= columns) return text
  if (columns < 1) return ''
  let used = 0
  let end = 0
  for (const character of text) {
    used += terminalWidth(character)
    if (used > columns - 1) break
    end += character.length
  }
  return `${text.slice(0, end)}…`
}

function measure(text: string, ambiguous: 1 | 2): number {
  let total = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x4e00 && code <= 0x9fff) {
      total += 2
    } else if (code < 0x7f) {
      total += code >= 0x20 ? 1 : 0
    } else if (code >= 0xd800 && code <= 0xdbff && index + 1 < text.length) {
      total += isWideAstral(text.codePointAt(index) as number) ? 2 : 1
      index++
    } else {
      total += widthOfKind(kindNumber(code), ambiguous)
    }
  }
  return total
}

function kindNumber(code: number): number {
  let kind = kinds[code]
  if (!kind) kinds[code] = kind = KINDS.indexOf(kindOf(code)) + 1
  return kind
}

function widthOfKind(kind: number, ambiguous: 1 | 2): number {
  return kind === 1 ? 2 : kind === 2 ? ambiguous : kind === 3 ? 0 : 1
}

/** Kinds met so far: a text holds few different marks, each many times. */
const kinds = new Uint8Array(0x10000)
const KINDS = ['wide', 'ambiguous', 'zero', 'narrow'] as const

type Kind = (typeof KINDS)[number]

function kindOf(code: number): Kind {
  if (code >= 0x2e80)
    return inRanges(zeroHigh, code) ? 'zero' : inRanges(wide, code) ? 'wide' : privateUse(code)
  if (inRanges(zero, code)) return 'zero'
  if (inRanges(ambiguous, code)) return 'ambiguous'
  return inRanges(wideLow, code) ? 'wide' : 'narrow'
}

function privateUse(code: number): Kind {
  return (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd ? 'ambiguous' : 'narrow'
}

/** Widths summed: element `i` is the width of everything before unit `i`, the last that of the whole text. */
export function cumulate(text: string): Int32Array {
  const sums = new Int32Array(text.length + 1)
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x4e00 && code <= 0x9fff) total += 2
    else if (code < 0x7f) total += code >= 0x20 ? 1 : 0
    else if (code >= 0xd800 && code <= 0xdbff && i + 1 < text.length) {
      sums[++i] = total
      total += isWideAstral(text.codePointAt(i - 1) as number) ? 2 : 1
    } else total += widthOfKind(kindNumber(code), 2)
    sums[i + 1] = total
  }
  return sums
}

function isWideAstral(code: number): boolean {
  return (
    (code >= 0x20000 && code <= 0x3fffd) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f680 && code <= 0x1f6ff) ||
    (code >= 0x1f7e0 && code <= 0x1f7eb) ||
    (code >= 0x1f900 && code <= 0x1faff) ||
    (code >= 0x1f200 && code <= 0x1f265) ||
    (code >= 0x16fe0 && code <= 0x1b2ff)
  )
}

/** Whether a code lies in one of the ranges, first and last in turn, in order. */
function inRanges(ranges: readonly number[], code: number): boolean {
  for (let index = 0; index < ranges.length; index += 2) {
    if (code < (ranges[index] as number)) return false
    if (code <= (ranges[index + 1] as number)) return true
  }
  return false
}

// biome-ignore format: pairs of first and last
const zero: readonly number[] = [
  0x7f, 0x9f, 0xad, 0xad, 0x300, 0x36f, 0x483, 0x489, 0x200b, 0x200f, 0x2028, 0x202e, 0x2060, 0x2064,
  0x20d0, 0x20f0,
]

const zeroHigh: readonly number[] = [
  0x302a, 0x302d, 0x3099, 0x309a, 0xfe00, 0xfe0f, 0xfe20, 0xfe2f, 0xfeff, 0xfeff,
]

/** Ambiguous characters below U+2E80 that Chinese character sets hold; letters and accents are left out. */
// biome-ignore format: pairs of first and last
const ambiguous: readonly number[] = [
  0xa4, 0xa4, 0xa7, 0xa8, 0xb0, 0xb1, 0xb7, 0xb7, 0xd7, 0xd7, 0xf7, 0xf7, 0x2014, 0x2016, 0x2018, 0x2019,
  0x201c, 0x201d, 0x2020, 0x2022, 0x2024, 0x2027, 0x2030, 0x2030, 0x2032, 0x2033, 0x2035, 0x2035,
  0x203b, 0x203b, 0x203e, 0x203e, 0x2103, 0x2103, 0x2105, 0x2105, 0x2109, 0x2109, 0x2116, 0x2116,
  0x2121, 0x2122, 0x2160, 0x216b, 0x2170, 0x2179, 0x2190, 0x2199, 0x21d2, 0x21d2, 0x21d4, 0x21d4,
  0x2200, 0x22ff, 0x2312, 0x2312, 0x2460, 0x24ff, 0x2500, 0x25fc, 0x25ff, 0x2613, 0x2616, 0x2647,
  0x2660, 0x266f, 0x2776, 0x277f,
]

// biome-ignore format: pairs of first and last
const wideLow: readonly number[] = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3,
  0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728,
  0x274c, 0x274c, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50,
]

// biome-ignore format: pairs of first and last
const wide: readonly number[] = [
  0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
  0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6,
]
