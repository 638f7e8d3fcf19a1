import { readFileSync } from 'node:fs'
import { applyEdits } from '../lint/fix.ts'
import { editBytes } from '../readers/edit-bytes.ts'
import type { Source } from '../readers/source.ts'
import type { Edit } from '../tree/nodes.ts'
import { Failure, systemReason } from './failure.ts'
import { writeWhole } from './write-file.ts'

/**
 * Makes edits in the bytes of a file, one pass after another, and writes it anew; every other byte stays. The edits of a
 * pass are in order, and their ranges those of the text that the pass before left.
 *
 * Throws `Failure` when the file cannot be written, or cannot be changed without changing more than that; it is as it was
 * then.
 *
 * @param file its path on the disk
 * @param shown the path as the user gave it
 */
export function rewriteFile(
  file: string,
  shown: string,
  { encoding, text: read }: Source,
  passes: readonly (readonly Edit[])[],
): void {
  try {
    let bytes: Uint8Array = readFileSync(file)
    let text = read
    for (const edits of passes) {
      const edited = editBytes(bytes, encoding, text, edits)
      if (edited === undefined) throw notByteForByte(shown, encoding)
      bytes = edited
      text = applyEdits(text, edits)
    }
    writeWhole(file, bytes)
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    const reason = systemReason(cause)
    throw new Failure(
      shown,
      {
        en: `cannot be fixed: ${reason.en}. The file is as it was.`,
        zh: `无法改写：${reason.zh}。文件没有改动。`,
      },
      { cause },
    )
  }
}

function notByteForByte(path: string, encoding: string): Failure {
  return new Failure(path, {
    en: `cannot be fixed without changing other bytes of it in ${encoding}. Save it as UTF-8 and try again; it is as it was.`,
    zh: `按 ${encoding} 编码改写会动到别的字节。请另存为 UTF-8 再试；文件没有改动。`,
  })
}
