import { simplified, simplifiedOnly, traditional, traditionalShared } from './variants.generated.ts'

/**
 * A text in the form in which spellings are compared: Simplified characters, half-width letters and digits, 〇 for
 * the circles that stand for it (零 stays), a plain space for U+3000. Punctuation is left alone.
 *
 * Maps UTF-16 unit by unit, so offsets into the folded text are offsets into the text. Without anything to fold the
 * same string comes back. Single characters only: what a word would decide (乾 in 乾坤) is not looked at.
 */
export function fold(text: string): string {
  const table = foldTable()
  const length = text.length
  let index = 0
  while (index < length) {
    const code = text.charCodeAt(index)
    if (code > 0x7f && table[code] !== 0) break
    index++
  }
  if (index === length) return text

  let folded = text.slice(0, index)
  const chunk = new Uint16Array(Math.min(chunkLength, length - index))
  while (index < length) {
    const count = Math.min(chunkLength, length - index)
    for (let at = 0; at < count; at++) {
      const code = text.charCodeAt(index + at)
      chunk[at] = table[code] || code
    }
    folded += String.fromCharCode.apply(null, chunk.subarray(0, count) as unknown as number[])
    index += count
  }
  return folded
}

/** Characters a `String.fromCharCode` call is given at once; well below the engines' limit on arguments. */
const chunkLength = 4096

/**
 * The script of a text: `Hans` Simplified, `Hant` Traditional, `mixed`, or `none` without a telling character.
 *
 * Counts characters that only Simplified text has (Simplified forms that Big5 lacks) against those only Traditional
 * text has (Traditional forms that GB 2312 lacks); the many that both share say nothing. `mixed` is a minority of
 * 10 % or more, and of five characters or more: a quoted name or two do not make a text mixed. Both counts alike
 * and below five is `mixed` too. Of a long text some 3 000 characters, spread over it, are looked at.
 */
export function scriptOf(text: string): 'Hans' | 'Hant' | 'mixed' | 'none' {
  const hant = countIn(text, countTraditional)
  if (hant === 0) return countIn(text, hasSimplified) > 0 ? 'Hans' : 'none'
  const hans = countIn(text, countSimplified)
  if (hans === hant) return 'mixed'
  const minority = Math.min(hans, hant)
  if (minority >= 5 && minority * 10 >= hans + hant) return 'mixed'
  return hans > hant ? 'Hans' : 'Hant'
}

/** The sum of a count over a short text, or over pieces of equal length spread over a long one. */
function countIn(text: string, count: (text: string, from: number, to: number) => number): number {
  if (text.length <= sampleLength) return count(text, 0, text.length)
  const stride = Math.floor(text.length / sampleRuns)
  const run = sampleLength / sampleRuns
  let sum = 0
  for (let start = 0; start < text.length; start += stride)
    sum += count(text, start, Math.min(start + run, text.length))
  return sum
}

const sampleLength = 3_000
const sampleRuns = 40

/** Characters of Traditional text only: those that fold, but for the few that GB 2312 has too. */
function countTraditional(text: string, from: number, to: number): number {
  const folds = foldTable()
  let count = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (folds[code] !== 0 && code >= 0x3400 && code < 0xff00 && !traditionalShared.includes(text.charAt(i)))
      count++
  }
  return count
}

/** 1 when any character of Simplified text only stands there, as in nearly every sentence. */
function hasSimplified(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) >= 0x3400 && simplifiedOnly.includes(text.charAt(i))) return 1
  }
  return 0
}

function countSimplified(text: string, from: number, to: number): number {
  onlySimplified ??= new Set(simplifiedOnly)
  let count = 0
  for (let i = from; i < to; i++) if (onlySimplified.has(text.charAt(i))) count++
  return count
}

let onlySimplified: ReadonlySet<string> | undefined

let foldsTo: Uint16Array | undefined

/** What each UTF-16 unit folds to; 0 for itself. */
export function foldTable(): Uint16Array {
  if (foldsTo) return foldsTo
  const table = new Uint16Array(0x10000)
  for (let index = 0; index < traditional.length; index++) {
    table[traditional.charCodeAt(index)] = simplified.charCodeAt(index)
  }
  const toHalfWidth = 0xff01 - 0x21
  for (const [first, last] of [
    ['０', '９'],
    ['Ａ', 'Ｚ'],
    ['ａ', 'ｚ'],
  ] as const) {
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) table[code] = code - toHalfWidth
  }
  for (const circle of '○◯') table[circle.charCodeAt(0)] = '〇'.charCodeAt(0)
  table[0x3000] = 0x20
  foldsTo = table
  return table
}
