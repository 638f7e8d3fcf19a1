import { decode } from './encoding.ts'
import { sourceFromText } from './lines.ts'
import type { Reader, ReadOptions } from './reader.ts'
import type { Source } from './source.ts'

/** Plain text, and whatever no other reader knows. */
export const text: Reader = plainReader('text', ['.txt', '.text'])

/** Markdown: read like plain text; its marks are the parser's business. */
export const markdown: Reader = plainReader('markdown', ['.md', '.markdown'])

function plainReader(format: string, extensions: readonly string[]): Reader {
  return {
    format,
    extensions,
    detect(_head: Uint8Array, path?: string): boolean {
      const name = path?.toLowerCase() ?? ''
      return extensions.some((extension) => name.endsWith(extension))
    },
    read(bytes: Uint8Array, { path, encoding }: ReadOptions): Source {
      const decoded = decode(bytes, encoding, path)
      return sourceFromText(decoded.text, {
        path,
        format,
        encoding: decoded.encoding,
        remarks: decoded.remarks,
      })
    },
  }
}
