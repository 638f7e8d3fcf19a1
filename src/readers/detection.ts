import { isUtf8 } from 'node:buffer'
import { likelihood } from './likelihood.ts'

/** An encoding found by looking at bytes without a byte order mark. */
export interface Detection {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
  /** Bytes at the start that are the rest of a character cut in two: 0, or 1 in a piece of GB18030 or Big5. */
  readonly skipped: 0 | 1
  /** Valid UTF-8 without NUL, and nothing to doubt about it. */
  readonly plain?: true
}

/**
 * The encoding of a Chinese text, or of a piece cut out of one in mid-character.
 *
 * Valid UTF-8 without NUL is UTF-8. Otherwise a sample is decoded in every encoding, and the likeliest text wins.
 * An odd cut through UTF-16 turns its byte order around; what is returned reads the piece rightly.
 */
export function detectEncoding(bytes: Uint8Array): Detection {
  const plain = isUtf8(bytes) && bytes.indexOf(0) < 0
  if (plain && !isDoubtfulUtf8(bytes)) return plainUtf8

  let best: Detection = utf8
  let highest = Number.NEGATIVE_INFINITY
  for (const candidate of plain ? [utf8, gb18030] : candidates) {
    if (candidate.skipped > 0 && !((bytes[0] ?? 0) >= 0x80)) continue
    const sample = sampleOf(bytes, candidate.skipped)
    const text = new TextDecoder(candidate.encoding).decode(sample, { stream: true })
    const likely = likelihood(text) - candidate.skipped * costOfSkippedByte
    if (likely > highest) {
      highest = likely
      best = candidate
    }
  }
  return best
}

/**
 * The bytes a decision is based on: at most 64 KiB from the first that is not ASCII. Everything before that byte is
 * ASCII, so it opens a character; its place is rounded down to an even one for the sake of UTF-16.
 */
export function sampleOf(bytes: Uint8Array, skipped = 0): Uint8Array {
  const limit = Math.max(0, bytes.length - sampleLength)
  let start = skipped
  if (skipped === 0 && limit > 0) {
    while (start < limit && (bytes[start] as number) < 0x80) start++
    start &= ~1
  }
  return bytes.subarray(start, start + sampleLength)
}

const sampleLength = 0x10000

const plainUtf8: Detection = { encoding: 'utf-8', skipped: 0, plain: true }
const utf8: Detection = { encoding: 'utf-8', skipped: 0 }
const gb18030: Detection = { encoding: 'gb18030', skipped: 0 }
const candidates: readonly Detection[] = [
  utf8,
  { encoding: 'utf-16le', skipped: 0 },
  { encoding: 'utf-16be', skipped: 0 },
  gb18030,
  { encoding: 'big5', skipped: 0 },
  { encoding: 'gb18030', skipped: 1 },
  { encoding: 'big5', skipped: 1 },
]

/**
 * In the units of `likelihood`: high enough that a whole document which opens with a rare character is not read as a
 * piece, low enough that a piece is read from its first whole character.
 */
const costOfSkippedByte = 11

/** A few Han characters of GB 2312 are by chance valid two-byte UTF-8 (Greek, Arabic, …): then both are tried. */
function isDoubtfulUtf8(bytes: Uint8Array): boolean {
  let high = 0
  const length = Math.min(bytes.length, sampleLength)
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number
    if (byte >= 0xe0) return false
    if (byte >= 0x80) high++
  }
  return high > 0
}
