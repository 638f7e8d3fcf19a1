import type { Prose } from '../prose.ts'
import { RUNNING } from '../prose.ts'

/** A pair of marks directly inside a pair of the same form; the places of its two halves and of the outer opening one. */
export interface NestedPair {
  readonly open: number
  readonly close: number
  readonly outer: number
}

/**
 * Pairs that stand directly inside a pair of the same form. `marks`: opening and closing marks in turn, e.g. `“”‘’`.
 * Passages whose marks do not balance are left out, and so are outer pairs longer than `reach`.
 */
export function nestedPairs({ text, passages }: Prose, marks: string, reach: number): NestedPair[] {
  const pattern = new RegExp(`[${marks}]`, 'g')
  const found: NestedPair[] = []
  let passage = 0
  let stack: number[] = []
  let inPassage: NestedPair[] = []
  let balanced = true
  const finish = () => {
    if (balanced && stack.length === 0) found.push(...inPassage)
    stack = []
    inPassage = []
    balanced = true
  }
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match
    if ((passages[passage + 1]?.start ?? Number.POSITIVE_INFINITY) <= index) {
      finish()
      while ((passages[passage + 1]?.start ?? Number.POSITIVE_INFINITY) <= index) passage++
    }
    if (!RUNNING.has(passages[passage]?.type ?? 'note')) continue
    const place = marks.indexOf(match[0])
    if (place % 2 === 0) {
      stack.push(index)
      continue
    }
    const open = stack.pop()
    if (open === undefined || marks.indexOf(text.charAt(open)) !== place - 1) {
      balanced = false
      continue
    }
    if (index - open > reach) inPassage = inPassage.filter(({ outer }) => outer !== open)
    const outer = stack.at(-1)
    if (outer !== undefined && text.charAt(outer) === text.charAt(open))
      inPassage.push({ open, close: index, outer })
  }
  finish()
  return found
}
