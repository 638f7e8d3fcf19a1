import type { Line } from '../../readers/source.ts'
import type { LintDocument } from '../document.ts'

/** A place where a paragraph was cut and joined again in reading; offsets into the source. */
export interface CutParagraph {
  /** End of the first part, white space left out. */
  readonly end: number
  /** Where the second part begins. */
  readonly next: number
  /** Length of the text at the head of the second part that repeats the end of the first; 0 for none. */
  readonly doubled: number
  /** Whether a page number, running head or form feed stands between the two. */
  readonly furnished: boolean
}

/** Every cut that the parser mended, in source order. */
export function cutParagraphs({ tree, source }: LintDocument): CutParagraph[] {
  const { repairs } = tree.data.facts
  const joined = repairs.filter(({ kind }) => kind === 'joined-paragraph')
  if (joined.length === 0) return []
  const copies = new Map<number, number>()
  for (const { kind, lines, text } of repairs)
    if (kind === 'removed-doubled-text') copies.set(lines.end, text?.length ?? 0)
  const byNumber = new Map<number, Line>()
  for (const line of source.lines) {
    const known = byNumber.get(line.number)
    if (!known || known.value.trim() === '') byNumber.set(line.number, line)
  }
  return joined.flatMap(({ lines }) => {
    const first = byNumber.get(lines.start)
    const second = byNumber.get(lines.end)
    if (!first || !second || first === second) return []
    const end = first.offset + first.value.trimEnd().length
    const next = second.offset + second.value.length - second.value.trimStart().length
    const between = source.text.slice(end, next)
    const furnished = between.trim() !== '' || between.includes('\f')
    return [{ end, next, doubled: copies.get(lines.end) ?? 0, furnished }]
  })
}
