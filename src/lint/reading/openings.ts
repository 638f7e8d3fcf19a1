import type { PassageType } from '../passages.ts'
import { BODY, type Passage, type Prose } from '../prose.ts'

/** A match at the very beginning of a passage, and the passage. */
export interface Opening {
  readonly match: RegExpExecArray
  readonly passage: Passage
}

/** Passages in which a numbered section or item may stand, and titles that may be one misread. */
const LABELLED: ReadonlySet<PassageType> = new Set<PassageType>([...BODY, 'articleTitle'])

/** What a pattern with the flag `y` takes at the beginning of passages: paragraphs, headings and titles of articles. */
export function* openings({ text, passages }: Prose, pattern: RegExp): Generator<Opening> {
  for (const passage of passages) {
    if (!LABELLED.has(passage.type)) continue
    pattern.lastIndex = passage.start
    const match = pattern.exec(text)
    if (match && match.index + match[0].length <= passage.end) yield { match, passage }
  }
}
