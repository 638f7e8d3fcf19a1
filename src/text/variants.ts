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
 * and below five is `mixed` too. Of a long text some 8 000 characters, spread over it, are looked at.
 */
export function scriptOf(text: string): 'Hans' | 'Hant' | 'mixed' | 'none' {
  const table = kinds()
  const length = text.length
  const stride = length <= sampleLength ? length : Math.floor(length / sampleRuns)
  const run = length <= sampleLength ? length : sampleLength / sampleRuns
  let hans = 0
  let hant = 0
  for (let start = 0; start < length; start += stride) {
    const end = Math.min(start + run, length)
    for (let index = start; index < end; index++) {
      const kind = table[text.charCodeAt(index)]
      if (kind === hansOnly) hans++
      else if (kind === hantOnly) hant++
    }
  }
  if (hans === 0 && hant === 0) return 'none'
  if (hans === hant) return 'mixed'
  const minority = Math.min(hans, hant)
  if (minority >= 5 && minority * 10 >= hans + hant) return 'mixed'
  return hans > hant ? 'Hans' : 'Hant'
}

const sampleLength = 8_000
const sampleRuns = 40
const hansOnly = 1
const hantOnly = 2

let foldsTo: Uint16Array | undefined
let kindTable: Uint8Array | undefined

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

function kinds(): Uint8Array {
  if (kindTable) return kindTable
  const table = new Uint8Array(0x10000)
  for (let index = 0; index < traditional.length; index++) table[traditional.charCodeAt(index)] = hantOnly
  for (let index = 0; index < traditionalShared.length; index++)
    table[traditionalShared.charCodeAt(index)] = 0
  for (let index = 0; index < simplifiedOnly.length; index++) {
    table[simplifiedOnly.charCodeAt(index)] = hansOnly
  }
  kindTable = table
  return table
}
