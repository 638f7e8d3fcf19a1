import { resolve } from 'node:path'
import { locator } from '../tree/position.ts'
import type { Issue } from './issue-reader.ts'
import { rewriteFile } from './rewrite-file.ts'

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
  rewriteFile(resolve(cwd, path), path, source, [edits])
  const locate = locator(source)
  return edits.map(({ start, end, text }) => {
    const { line, column } = locate(start, end).start
    return { line, column, from: source.text.slice(start, end), to: text }
  })
}
