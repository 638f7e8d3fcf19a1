/**
 * Byte offset of the first sequence that is not valid in an encoding, `undefined` if all are.
 *
 * Slow beside plain decoding, so it is only asked about files known to hold such a sequence.
 */
export function firstUndecodable(bytes: Uint8Array, encoding: string): number | undefined {
  const from = startOfBadChunk(bytes, encoding)
  // Least `high` such that the bytes before it cannot be decoded, even if more were to follow.
  let low = from
  let high = bytes.length + 1
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if (decodes(bytes.subarray(from, middle), encoding, true)) low = middle
    else high = middle
  }
  if (high > bytes.length && decodes(bytes.subarray(from), encoding, false)) return undefined
  // The sequence begins where the bytes before it are whole characters.
  for (let end = Math.min(high, bytes.length + 1) - 1; end > from; end--) {
    if (end < bytes.length && decodes(bytes.subarray(from, end), encoding, false)) return end
  }
  return from
}

const chunkLength = 0x10000

/** A position, between two characters, up to which everything decodes, at most a line or a chunk before the fault. */
function startOfBadChunk(bytes: Uint8Array, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let good = 0
  try {
    for (; good + chunkLength < bytes.length; good += chunkLength) {
      if (hasStray(decoder.decode(bytes.subarray(good, good + chunkLength), { stream: true }), encoding))
        break
    }
  } catch {
    // The fault lies in this chunk.
  }
  if (good === 0) return 0
  // No multi-byte encoding but UTF-16 uses LF inside a character.
  if (!encoding.startsWith('utf-16')) return bytes.lastIndexOf(10, good - 1) + 1
  const before = good - (encoding === 'utf-16le' ? 1 : 2)
  const highSurrogate = ((bytes[before] as number) & 0xfc) === 0xd8
  return highSurrogate ? good - 2 : good
}

function decodes(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    return !hasStray(new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream }), encoding)
  } catch {
    return false
  }
}

/** The text with U+FFFD for the bytes 80 and FF of Big5, which Node's decoder lets through as U+0080 and U+F8F8. */
export function replaceStrays(text: string, encoding: string): string {
  return hasStray(text, encoding) ? text.replaceAll(/[\u0080\uf8f8]/gu, '\ufffd') : text
}

function hasStray(text: string, encoding: string): boolean {
  return encoding === 'big5' && (text.includes('\u0080') || text.includes('\uf8f8'))
}
