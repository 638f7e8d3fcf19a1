import type { Source } from '../../readers/source.ts'
import type { Passage, Prose } from '../prose.ts'
import { readLabel } from './labels.ts'
import { lineEnd } from './lines.ts'

/** One attachment as the note below a text names it. */
export interface Attachment {
  /** Number as printed, `undefined` without. */
  readonly number: number | undefined
  /** Range of label and name in the prose; `name` is where the name begins. */
  readonly start: number
  readonly name: number
  readonly end: number
}

/** The note that names what is attached to a text (GB/T 9704—2012 7.3.4). */
export interface AttachmentNote {
  readonly passage: Passage
  /** Where 附件： ends. */
  readonly head: number
  readonly items: readonly Attachment[]
}

/** The notes `附件：1.…`, one item to a line or several on one. */
export function* attachmentNotes(prose: Prose, source: Source): Generator<AttachmentNote> {
  const { text, passages } = prose
  for (const [at, passage] of passages.entries()) {
    if (passage.type === 'tocEntry' || text.charAt(passage.start) !== '附') continue
    const head = /^附[ 　]?件[：:][ 　]*/.exec(
      text.slice(passage.start, Math.min(passage.end, passage.start + 12)),
    )?.[0]
    if (head === undefined) continue
    const from = passage.start + head.length
    const items = itemsOf(text, from, lineEnd(prose, source, passage))
    if (items.length === 0) continue
    for (let i = at + 1; i < passages.length; i++) {
      const next = passages[i]
      if (!next || next.article !== passage.article || items.at(-1)?.number === undefined) break
      const label = readLabel(text, next.start)
      if (label?.kind !== 'arabic' || lineEnd(prose, source, next) - next.start > LONGEST) break
      items.push(...itemsOf(text, next.start, lineEnd(prose, source, next)))
    }
    yield { passage, head: from, items }
  }
}

const LONGEST = 70

/** The items of a line: at each `2.` behind a mark or space another one begins. */
function itemsOf(text: string, start: number, end: number): Attachment[] {
  if (start >= end) return []
  const items: Attachment[] = []
  let from = start
  const label = readLabel(text, start)
  if (label?.kind !== 'arabic')
    return end - start > LONGEST ? [] : [{ number: undefined, start, name: start, end }]
  for (let at = start + 1; at <= end; at++) {
    const isNext =
      at < end &&
      '；;，、。 　'.includes(text.charAt(at - 1)) &&
      /\d/.test(text.charAt(at)) &&
      readLabel(text, at)?.kind === 'arabic'
    if (!isNext && at < end) continue
    const own = readLabel(text, from)
    if (own && at > own.end) items.push({ number: own.value, start: from, name: own.end, end: at })
    from = at
  }
  return items
}
