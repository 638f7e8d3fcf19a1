import type { Passage, Prose } from '../prose.ts'

/**
 * Whether a passage is an entry of a list of references: those are set with half-width marks (GB/T 7714), and their
 * own rules hold for them.
 */
export function isReference({ text }: Prose, { start, end }: Passage): boolean {
  if (end - start > 800) return false
  return /^(?:\[\d{1,3}\]|［\d{1,3}］)|[[［](?:[JMDNCRSPZA]|J\/OL|M\/OL|EB\/OL|N\/OL|DB\/OL)[\]］]/.test(
    text.slice(start, end),
  )
}
