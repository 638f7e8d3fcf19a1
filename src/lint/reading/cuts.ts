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
  /** Whether nothing but a cut sentence explains it; headlines and captions without a full stop look much alike. */
  readonly sure: boolean
}

/** Every cut that the parser mended, in source order. */
export function cutParagraphs({ tree, source, kind }: LintDocument): CutParagraph[] {
  const { repairs } = tree.data.facts
  const joined = repairs.filter((repair) => repair.kind === 'joined-paragraph')
  if (joined.length === 0) return []
  const copies = new Map<number, number>()
  for (const repair of repairs)
    if (repair.kind === 'removed-doubled-text') copies.set(repair.lines.end, repair.text?.length ?? 0)
  const broken = joined.filter(({ lines }) => lines.end === lines.start + 1).length > 2
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
    const doubled = copies.get(lines.end) ?? 0
    const parts = { before: first.value.trim(), after: second.value.trim() }
    const isLayout = broken && lines.end === lines.start + 1
    const sure =
      !isLayout &&
      (doubled > 0 ||
        isCut(parts) ||
        (isRunning(parts) && kind === 'issue') ||
        (isRunning(parts, true) && bridges(parts, source.text.slice(Math.max(0, end - REACH), next + REACH))))
    return [{ end, next, doubled, furnished, sure }]
  })
}

interface Parts {
  readonly before: string
  readonly after: string
}

/** Whether the two parts cannot be two paragraphs: one ends, or the other begins, as none does. */
function isCut({ before, after }: Parts): boolean {
  if (!/[，。；]/.test(before) || before.length < SHORTEST || !/[，。；！？]/.test(after)) return false
  if (/^[，。、；：！？”’）》」』]/.test(after)) return true
  if (
    /^[一-鿿]/.test(after) &&
    /[的把将將被给給按及与與并並而或]$/.test(before) &&
    !/(?:目的|参与|參與|普及|涉及|顾及|顧及|遍及)$/.test(before)
  )
    return true
  const open = before.lastIndexOf('“')
  if (open > before.lastIndexOf('”') && before.length - open < 12 && after.slice(0, 12).includes('”'))
    return true
  return /[A-Za-z]$/.test(before) && /^[a-z]/.test(after)
}

/** Whether both parts are running text, the first with a sentence, or `wide` a clause, before the one that is cut. */
function isRunning({ before, after }: Parts, wide = false): boolean {
  const stop = Math.max(before.lastIndexOf('。'), wide ? before.lastIndexOf('，') : -1)
  if (stop < 0 || stop > before.length - 2 || !/[一-鿿\d，、]$/.test(before)) return false
  return (
    /^[一-鿿\d“《]/.test(after) &&
    /[。；]/.test(after) &&
    !LABEL.test(after) &&
    !CREDIT.test(before.slice(stop + 1))
  )
}

/** Characters around a cut in which its word is looked for. */
const REACH = 10_000
/** Least length of a first part. */
const SHORTEST = 20
const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十百\d]{1,4}[章节条])/
const CREDIT = /(?:摄|攝|图片|圖片|文|报道|報導|网|網|供稿|供图)$/

/** Whether the characters on both sides of a cut stand side by side elsewhere in the text. */
function bridges({ before, after }: Parts, text: string): boolean {
  for (const [left, right] of [
    [2, 1],
    [1, 2],
  ] as const) {
    const word = before.slice(-left) + after.slice(0, right)
    if (/^[一-鿿]{3}$/.test(word) && text.includes(word)) return true
  }
  return false
}
