import type { Edit, Finding } from '../tree/nodes.ts'

/**
 * Edits to apply at once: those of the findings that carry a fix, in source order. A finding whose edits touch those of an
 * earlier one is left for a later run, whole. No edits overlap.
 */
export function editsOf(findings: readonly Finding[]): Edit[] {
  const chosen: Edit[] = []
  for (const { fix } of findings) {
    if (!fix || fix.length === 0) continue
    if (fix.every((edit) => chosen.every((other) => edit.end < other.start || edit.start > other.end)))
      for (const edit of fix) chosen.push(edit)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** A text with edits made in it; they must be in order and not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
