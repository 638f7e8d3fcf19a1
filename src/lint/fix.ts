import type { Edit, Finding } from '../tree/nodes.ts'

/**
 * Edits to apply at once: those of the findings that carry a fix, in source order, no two of which touch. A finding of
 * which an edit would touch one chosen before is left for a later run, whole. Linear but for sorting.
 */
export function editsOf(findings: readonly Finding[]): Edit[] {
  const fixable = findings.flatMap(({ fix }) => (fix && fix.length > 0 ? [inOrder(fix)] : []))
  fixable.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
  const chosen: Edit[] = []
  let end = -1
  for (const fix of fixable) {
    const first = fix[0]
    if (first === undefined || first.start <= end || touchesItself(fix)) continue
    for (const edit of fix) chosen.push(edit)
    end = Math.max(end, ...fix.map((edit) => edit.end))
  }
  return chosen
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

function inOrder(fix: readonly Edit[]): Edit[] {
  return fix.length === 1 ? [...fix] : fix.toSorted((a, b) => a.start - b.start)
}

function touchesItself(fix: readonly Edit[]): boolean {
  return fix.some((edit, i) => edit.start < (fix[i - 1]?.end ?? 0))
}
