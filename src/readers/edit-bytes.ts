import type { Edit } from '../tree/nodes.ts'
import { decode } from './encoding.ts'

/**
 * The bytes of a text with some of its characters replaced, all others being the bytes they were: line ends, byte order
 * mark, and what could not be decoded included. `undefined` where that cannot be done for sure: the bytes do not decode
 * to the text, a character has no bytes in the encoding, or the result does not decode to what was meant.
 *
 * @param edits ranges of the text, not overlapping
 */
export function editBytes(
  bytes: Uint8Array,
  encoding: string,
  text: string,
  edits: readonly Edit[],
): Uint8Array | undefined {
  if (decode(bytes, encoding).text !== text) return undefined
  const place = placer(bytes, encoding, text)
  const parts: Uint8Array[] = []
  let done = 0
  let expected = ''
  let read = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const written = encode(edit.text, encoding)
    const start = place(edit.start)
    if (written === undefined || edit.start < read || start < done) return undefined
    parts.push(bytes.subarray(done, start), written)
    expected += text.slice(read, edit.start) + edit.text
    done = place(edit.end)
    read = edit.end
  }
  const edited = Buffer.concat([...parts, bytes.subarray(done)])
  return decode(edited, encoding).text === expected + text.slice(read) ? edited : undefined
}

/**
 * A function from an index in the text to the byte its character begins at; indices must not go down. Line ends are the
 * same in all these encodings, so a line is found by counting them, and the place in it by decoding it byte by byte.
 */
function placer(bytes: Uint8Array, encoding: string, text: string): (index: number) => number {
  if (encoding.startsWith('utf-16')) {
    const mark = bytes.length - 2 * text.length
    return (index) => mark + 2 * index
  }
  let read = 0
  let start = 0
  let line = 0
  return (index) => {
    let lineEnds = 0
    for (; read < index; read++) {
      if (!isLineEnd(text.charCodeAt(read))) continue
      lineEnds++
      start = read + 1
    }
    for (; lineEnds > 0 && line < bytes.length; line++) if (isLineEnd(bytes[line] ?? 0)) lineEnds--
    let at = line
    const decoder = new TextDecoder(encoding)
    let length = 0
    while (length < index - start && at < bytes.length) {
      length += decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length
      at++
    }
    // Without characters in front of it, a byte order mark is still to be passed.
    if (index === 0 && hasUtf8Mark(bytes)) at = 3
    return at
  }
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

/** The bytes of a short text; `undefined` where the encoding has none for one of its characters. */
function encode(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return encoding === 'utf-16be' ? bytes.swap16() : bytes
  }
  const parts: Uint8Array[] = []
  for (const character of text) {
    const found = character < '\x80' ? Uint8Array.of(character.charCodeAt(0)) : pairFor(character, encoding)
    if (found === undefined) return undefined
    parts.push(found)
  }
  return Buffer.concat(parts)
}

/** The two bytes that decode to a character; Node decodes the encodings of China, but encodes none of them. */
function pairFor(character: string, encoding: string): Uint8Array | undefined {
  const decoder = new TextDecoder(encoding)
  const row = new Uint8Array(0x100 * 3)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0; trail < 0x100; trail++) row.set([lead, trail, 0x0a], trail * 3)
    if (!decoder.decode(row).includes(character)) continue
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const pair = Uint8Array.of(lead, trail)
      if (decoder.decode(pair) === character) return pair
    }
  }
  return undefined
}
