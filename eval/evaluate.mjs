import { makeIssue } from './issue.mjs'
import { score } from './score.mjs'

/**
 * Makes issues, lets the library read them, and lays what it finds against the truth.
 *
 * @param {object} library what `bulletin` exports
 * @param {{ seed: number, issues: number, only?: string, from?: number, each?: (score: object) => void }} options
 * @returns {ReturnType<typeof score>[]}
 */
export function evaluate(library, { seed, issues, only, from = 0, each }) {
  return Array.from({ length: issues }, (_, i) => {
    const result = score(makeIssue(seed, from + i, library, only), library)
    each?.(result)
    return result
  })
}
