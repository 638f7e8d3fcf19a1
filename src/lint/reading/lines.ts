import type { Source } from '../../readers/source.ts'
import type { Passage, Prose } from '../prose.ts'

/**
 * Where the first line of a passage ends in the prose, when a blank line stands below it: what ends without a stop is read as
 * the beginning of the paragraph below. The end of the passage where its lines belong together.
 */
export function lineEnd(prose: Prose, { text }: Source, { start, end }: Passage): number {
  const range = prose.range(start, end)
  const feed = text.indexOf('\n', range.start)
  if (feed < 0 || feed >= range.end || !/^[ \t\r\u3000]*\n/.test(text.slice(feed + 1, feed + 9))) return end
  return start + text.slice(range.start, feed).trimEnd().length
}
