import type { Edit, Finding } from '../tree/nodes.ts'

/**
 * The findings whose fixes can be made at once, in the order given: one whose edits touch those of an earlier one is left
 * for a later run, whole, and so is one whose own edits overlap.
 */
export function fixableAtOnce(findings: readonly Finding[]): Finding[] {
  const taken: Edit[] = []
  return findings.filter(({ fix }) => {
    if (!fix || fix.length === 0 || !isSound(fix) || fix.some((edit) => touches(edit, taken))) return false
    for (const edit of fix) taken.splice(placeFor(edit, taken), 0, edit)
    return true
  })
}

/** Edits to apply at once: those of the findings above, in source order. No edits overlap. */
export function editsOf(findings: readonly Finding[]): Edit[] {
  return fixableAtOnce(findings)
    .flatMap(({ fix }) => fix ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)
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

/** Whether the edits of one fix are ranges that do not overlap, and no two insert at one place. */
function isSound(fix: readonly Edit[]): boolean {
  const sorted = fix.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return sorted.every(({ start, end }, index) => {
    const before = sorted[index - 1]
    return start <= end && (before === undefined || (before.end <= start && before.start < end))
  })
}

function touches(edit: Edit, taken: readonly Edit[]): boolean {
  const near = taken[firstReaching(edit.start, taken)]
  return near !== undefined && near.start <= edit.end
}

/** Index at which an edit keeps the others in order; those of one fix may touch each other. */
function placeFor(edit: Edit, taken: readonly Edit[]): number {
  let at = firstReaching(edit.start, taken)
  for (let next = taken[at]; next !== undefined; next = taken[++at]) {
    if (next.start > edit.start || (next.start === edit.start && next.end >= edit.end)) break
  }
  return at
}

/** Index of the first edit that ends at or behind a place; the edits are in order and do not overlap. */
function firstReaching(place: number, edits: readonly Edit[]): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.end ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
