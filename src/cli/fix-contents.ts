import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { editBytes } from '../readers/edit-bytes.ts'
import { locator } from '../tree/position.ts'
import { Failure, systemReason } from './failure.ts'
import type { Issue } from './issue-reader.ts'
import { writeWhole } from './write-file.ts'

/** What was written in place of what; lines and columns from 1. */
export interface Correction {
  readonly line: number
  readonly column: number
  readonly from: string
  readonly to: string
}

/**
 * Writes into a file what its findings say would set it right, and nothing else: every other byte stays. Returns what was
 * written, in source order; an empty list leaves the file alone.
 *
 * Throws `Failure` when the file cannot be written, or cannot be changed without changing more than that.
 */
export function fixContents({ source, tree }: Issue, path: string, cwd: string): readonly Correction[] {
  const edits = tree.data.facts.findings.flatMap(({ fix }) => fix ?? []).sort((a, b) => a.start - b.start)
  if (edits.length === 0) return []
  const target = resolve(cwd, path)
  try {
    const edited = editBytes(readFileSync(target), source.encoding, source.text, edits)
    if (edited === undefined) throw notByteForByte(path, source.encoding)
    writeWhole(target, edited)
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    const reason = systemReason(cause)
    throw new Failure(
      path,
      {
        en: `cannot be fixed: ${reason.en}. The file is as it was.`,
        zh: `无法改写：${reason.zh}。文件没有改动。`,
      },
      { cause },
    )
  }
  const locate = locator(source)
  return edits.map(({ start, end, text }) => {
    const { line, column } = locate(start, end).start
    return { line, column, from: source.text.slice(start, end), to: text }
  })
}

function notByteForByte(path: string, encoding: string): Failure {
  return new Failure(path, {
    en: `cannot be fixed without changing other bytes of it in ${encoding}. Save it as UTF-8 and try again; it is as it was.`,
    zh: `按 ${encoding} 编码无法只改页码而不动其他字节。请另存为 UTF-8 再试；文件没有改动。`,
  })
}
