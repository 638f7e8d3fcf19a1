import { codesOf } from '../text/characters.ts'
import { closeUp } from '../text/names.ts'
import { SLIP } from '../text/title-index.ts'
import { isAffix, isWordCode, similarity, titleKey } from '../text/titles.ts'
import type { TitleMatch } from '../tree/nodes.ts'

/** A title made ready for comparing: as it stands, and folded. */
export interface TitleForms {
  readonly text: string
  readonly key: string
}

export function titleForms(text: string): TitleForms {
  return { text, key: titleKey(text) }
}

/** Letters and digits only, in their own script and case. */
function withoutMarks(text: string): string {
  let plain = ''
  for (let i = 0; i < text.length; i++) if (isWordCode(text.charCodeAt(i))) plain += text.charAt(i)
  return plain
}

/**
 * A title without what is added to it in round brackets at its end (a document's number, an author, 摘要), as only the table
 * of contents may print it; `undefined` when nothing is, or hardly a title is left.
 */
export function withoutRemark(text: string): string | undefined {
  const last = text.charAt(text.length - 1)
  if (last !== '）' && last !== ')') return undefined
  let open = text.length - 2
  while (open > 0 && !BRACKETS.has(text.charCodeAt(open))) open--
  if (open < SHORTEST || CLOSING.has(text.charCodeAt(open))) return undefined
  return text.slice(0, open).trimEnd()
}

const BRACKETS = codesOf('（()）')
const CLOSING = codesOf(')）')
/** Least length of a title before brackets, in UTF-16 units. */
const SHORTEST = 4

/** In what the two titles differ, and how much the pair is worth for the alignment; `undefined` when they are two. */
export function matchTitles(
  entry: TitleForms,
  heading: TitleForms,
): { match: TitleMatch; score: number } | undefined {
  if (entry.text === heading.text) return { match: 'exact', score: 10 }
  const closed = closeUp(entry.text)
  const head = closeUp(heading.text)
  if (closed === head) return { match: 'spacing', score: 9.9 }
  const plain = withoutMarks(closed)
  if (plain === withoutMarks(head) && plain !== '') return { match: 'punctuation', score: 9.6 }
  if (entry.key === heading.key && entry.key !== '') return { match: 'script', score: 9.5 }
  const bare = withoutRemark(entry.text)
  if (bare !== undefined && titleKey(bare) === heading.key) return { match: 'affix', score: 9 }
  const longer = Math.max(entry.key.length, heading.key.length)
  const shorter = Math.min(entry.key.length, heading.key.length)
  if (isAffix(entry.key, heading.key) || isAffix(heading.key, entry.key)) {
    return { match: 'affix', score: 5 + (3 * shorter) / longer }
  }
  const likeness = longer - shorter <= Math.max(3, longer * 0.3) ? similarity(entry.key, heading.key) : 0
  return likeness >= SLIP && shorter >= 5 ? { match: 'edited', score: likeness * 6 } : undefined
}
