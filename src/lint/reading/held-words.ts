import type { Prose } from '../prose.ts'

/**
 * A pattern of those words of a list that may stand in the prose, in the order of the list; `undefined` where none does. Words are
 * of letters only. What is left of hundreds of words is most often a handful.
 */
export function heldWords(prose: Prose, words: readonly string[]): RegExp | undefined {
  const held = words.filter((word) => prose.mayHold(word))
  return held.length > 0 ? new RegExp(held.join('|'), 'g') : undefined
}
