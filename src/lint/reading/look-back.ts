import type { PassageType } from '../passages.ts'
import type { Prose } from '../prose.ts'

/** A sign in the prose, with what a second pattern found right before it. */
export interface LookedBack {
  /** Where what stands before begins, where the sign begins, and where it ends. */
  readonly start: number
  readonly at: number
  readonly end: number
  /** Named groups of both patterns. */
  readonly groups: Readonly<Record<string, string | undefined>>
}

/**
 * Looks for a rare sign and then for what stands before it: much faster than a pattern that opens with figures, which are
 * everywhere. `before` must end in `$`; it sees at most so many characters.
 */
export function* lookBack(
  prose: Prose,
  sign: RegExp,
  before: RegExp,
  most: number,
  types?: ReadonlySet<PassageType>,
): Generator<LookedBack> {
  for (const match of prose.matches(sign, types)) {
    const at = match.index
    const from = Math.max(0, at - most)
    const found = before.exec(prose.text.slice(from, at))
    if (!found) continue
    yield {
      start: from + found.index,
      at,
      end: at + match[0].length,
      groups: { ...found.groups, ...match.groups },
    }
  }
}
