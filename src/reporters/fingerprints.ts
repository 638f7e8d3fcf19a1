import { createHash } from 'node:crypto'
import type { FileReport } from './message.ts'

/**
 * What tells the messages of a file apart, one for each, as long as what they say and the text of their line stay the same,
 * wherever the line moves. Equal ones are numbered: `1f3a…:1`, `1f3a…:2`.
 */
export function fingerprints({ messages, lines }: FileReport): string[] {
  const seen = new Map<string, number>()
  return messages.map(({ rule, message, line }) => {
    const text = line === null ? '' : (lines?.(line) ?? '')
    const print = digest([rule, message, text.trim()])
    const count = (seen.get(print) ?? 0) + 1
    seen.set(print, count)
    return `${print}:${count}`
  })
}

/** A short digest of several texts. */
export function digest(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 32)
}
