import { isAscii, isUtf8, transcode } from 'node:buffer'
import { detectEncoding, sampleOf } from './detection.ts'
import { UnreadableError } from './errors.ts'
import { rejectBinary, rejectControls, rejectNoise } from './signatures.ts'
import type { SourceRemark } from './source.ts'
import { firstUndecodable, replaceStrays } from './undecodable.ts'

/** Bytes decoded: the text without its byte order mark, and what had to be doubted on the way. */
export interface Decoded {
  readonly text: string
  /** WHATWG name of the encoding: `utf-8`, `utf-16le`, `gb18030`, `big5`, … */
  readonly encoding: string
  readonly remarks: readonly SourceRemark[]
}

/** The encodings that messages name; `encoding` takes any WHATWG label this Node knows. */
export const namedEncodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/**
 * The text of a file. Without an `encoding` it is found: by byte order mark, else as UTF-8 if the bytes are valid
 * UTF-8, else as whichever of UTF-8, UTF-16, GB18030 (with it GBK and GB 2312) and Big5 makes the likeliest Chinese.
 *
 * Bytes that do not decode stand as U+FFFD and are counted in a remark `undecodable-bytes`. Throws
 * `UnreadableError` for binary files, for an unknown label, and for text longer than a string can be.
 */
export function decode(bytes: Uint8Array, encoding?: string, path: string | null = null): Decoded {
  rejectBinary(bytes, path)
  if (encoding !== undefined) return decodeAs(bytes, labelOf(encoding, path), path)

  const marked = encodingOfMark(bytes)
  if (marked !== undefined) return decodeAs(bytes, marked, path)

  const { encoding: found, skipped, plain } = detectEncoding(bytes)
  if (plain) {
    const text = decodeValidUtf8(bytes)
    rejectControls(text.slice(0, plainSample), path)
    return { text, encoding: found, remarks: [] }
  }
  const sample = new TextDecoder(found).decode(sampleOf(bytes, skipped), { stream: true })
  rejectControls(sample, path)
  if (found.startsWith('utf-16')) rejectNoise(sample, path)
  return decodeAs(bytes, found, path, skipped)
}

/** Characters of valid UTF-8 without NUL that are looked at for control characters: it is hardly ever anything but text. */
const plainSample = 4096

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The WHATWG name of a label; GBK and GB 2312 are read as GB18030, which holds them. */
function labelOf(encoding: string, path: string | null): string {
  try {
    const name = new TextDecoder(encoding).encoding
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    throw new UnreadableError(
      path,
      { en: `unknown encoding \`${encoding}\``, zh: `不认识编码 \`${encoding}\`` },
      {
        en: `use one of ${namedEncodings.join(', ')}, or another WHATWG label such as shift_jis`,
        zh: `请用 ${namedEncodings.join('、')} 之一，或 shift_jis 等 WHATWG 编码名`,
      },
    )
  }
}

/** Decodes all bytes; the first `skipped` ones, half a character, stand as one U+FFFD. */
function decodeAs(bytes: Uint8Array, encoding: string, path: string | null, skipped = 0): Decoded {
  const text = decodeText(bytes, encoding, path, skipped)
  if (!text.includes('\ufffd')) return { text, encoding, remarks: [] }

  const offset = skipped > 0 ? 0 : firstUndecodable(bytes, encoding)
  if (offset === undefined) return { text, encoding, remarks: [] }
  const count = occurrences(text, '\ufffd') - genuine(bytes, encoding)
  const line = lineAt(text, text.indexOf('\ufffd'))
  return { text, encoding, remarks: [undecodableBytes(offset, count, encoding, line)] }
}

function decodeText(bytes: Uint8Array, encoding: string, path: string | null, skipped: number): string {
  try {
    if (encoding === 'utf-8' && isUtf8(bytes)) return decodeValidUtf8(bytes)
    const text = replaceStrays(new TextDecoder(encoding).decode(bytes.subarray(skipped)), encoding)
    return skipped > 0 ? `\ufffd${text}` : text
  } catch (cause) {
    throw new UnreadableError(
      path,
      {
        en: `too long for one text (${bytes.length} bytes)`,
        zh: `文件过长，无法作为一个文本读入（${bytes.length} 字节）`,
      },
      { en: 'split it into issues', zh: '请按期拆分后再读' },
      { cause },
    )
  }
}

/** On Chinese text `transcode` is several times faster than `TextDecoder`. The bytes must be valid. */
function decodeValidUtf8(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = marked ? bytes.subarray(3) : bytes
  if (body.length === 0) return ''
  if (isAscii(body)) return Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1')
  return transcode(body, 'utf8', 'ucs2').toString('utf16le')
}

/** How often U+FFFD itself stands in the file, encoded rightly. */
function genuine(bytes: Uint8Array, encoding: string): number {
  if (encoding !== 'utf-8') return 0
  return occurrences(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), Buffer.of(0xef, 0xbf, 0xbd))
}

function occurrences(text: string, part: string): number
function occurrences(text: Buffer, part: Buffer): number
function occurrences(
  text: { indexOf(part: unknown, from: number): number },
  part: { length: number },
): number {
  let count = 0
  for (let at = text.indexOf(part, 0); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}

function lineAt(text: string, index: number): number {
  let line = 1
  for (let at = 0; at < index; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++
  }
  return line
}

function undecodableBytes(offset: number, count: number, encoding: string, line: number): SourceRemark {
  return {
    rule: 'undecodable-bytes',
    severity: 'warning',
    message: {
      en: `${count} byte sequence${count === 1 ? '' : 's'} not valid in \`${encoding}\`, the first at byte ${offset}; U+FFFD stands for each`,
      zh: `有 ${count} 处字节不合 \`${encoding}\` 编码，第一处在第 ${offset} 字节；均以 U+FFFD 代替`,
    },
    line,
  }
}
