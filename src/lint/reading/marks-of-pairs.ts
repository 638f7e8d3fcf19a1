import type { PassageType } from '../passages.ts'
import type { Passage, Prose } from '../prose.ts'
import { BODY, TITLES } from '../prose.ts'
import { isDigit, isLatin } from './neighbours.ts'
import { isLabelEnd } from './parens.ts'

/** A mark of a pair that has no other half in its passage. */
export interface LonelyMark {
  readonly index: number
  readonly opens: boolean
  /** The two halves; a round bracket of either width is taken for （）. */
  readonly pair: string
  /** Index in `prose.passages`. */
  readonly passage: number
}

/** A quotation over several paragraphs: where it opens and closes. */
export interface LongQuotation {
  readonly open: LonelyMark
  readonly close: LonelyMark
}

/** What pairs a document leaves open, and what is only continued in a later paragraph. */
export interface PairMarks {
  readonly lonely: readonly LonelyMark[]
  readonly long: readonly LongQuotation[]
  /** Two marks close together that face the wrong way: ”甲“, “甲“, ”甲”. */
  readonly turned: readonly (readonly [LonelyMark, LonelyMark])[]
}

/** Where a mark alone is a slip; elsewhere lines may be cut, so that a mark only answers one of another line. */
const TYPES: ReadonlySet<PassageType> = new Set<PassageType>([
  ...BODY,
  ...TITLES,
  'columnHeading',
  'byline',
  'signOff',
])
const QUOTATIONS = ['“”', '「」', '『』']

/** What the pairs of a document are; read once, for several rules ask. */
export function pairMarksOf(prose: Prose): PairMarks {
  let marks = read.get(prose)
  if (!marks) {
    marks = readPairMarks(prose)
    read.set(prose, marks)
  }
  return marks
}

const read = new WeakMap<Prose, PairMarks>()

/** Looks through all passages once, then matches what was left over with the paragraphs behind. */
function readPairMarks(prose: Prose): PairMarks {
  const left = leftOver(prose)
  const taken = new Set<LonelyMark>()
  const long: LongQuotation[] = []
  const turned = turnedIn(prose, left)
  for (const pair of turned) for (const mark of pair) taken.add(mark)
  for (let i = 0; i < left.length; i++) {
    const open = left[i]
    if (!open?.opens || taken.has(open)) continue
    if (isContinued(prose, open)) {
      taken.add(open)
      continue
    }
    const close = left
      .slice(i + 1, i + 30)
      .find((mark) => mark.pair === open.pair && mark.passage > open.passage && !taken.has(mark))
    if (!close || close.opens || !isWithinReach(prose, open, close)) continue
    taken.add(open).add(close)
    long.push({ open, close })
  }
  const lonely = left.filter(
    (mark) => !taken.has(mark) && TYPES.has(prose.passages[mark.passage]?.type ?? 'note'),
  )
  return { lonely, long, turned }
}

function turnedIn(
  { text, passages }: Prose,
  left: readonly LonelyMark[],
): (readonly [LonelyMark, LonelyMark])[] {
  const turned: (readonly [LonelyMark, LonelyMark])[] = []
  for (let i = 0; i + 1 < left.length; i++) {
    const [first, second] = [left[i], left[i + 1]]
    if (!first || !second || first.pair !== second.pair || first.passage !== second.passage) continue
    const length = second.index - first.index
    if (length < 2 || length > 21 || first.pair === '（）' || (first.opens && !second.opens)) continue
    if (/[，。；：！？]/.test(text.slice(first.index + 1, second.index))) continue
    if (!TYPES.has(passages[first.passage]?.type ?? 'note')) continue
    turned.push([first, second])
    i++
  }
  return turned
}

/** Whether the next paragraph opens with the same mark, as each does in a long quotation (4.8.3.5). */
function isContinued({ text, passages }: Prose, { index, pair, passage }: LonelyMark): boolean {
  const next = passages[passage + 1]
  if (!next || !QUOTATIONS.includes(pair) || text.charAt(next.start) !== pair.charAt(0)) return false
  return opensLong(text, passages[passage], index)
}

/**
 * The next passage always; a later one where the mark opens its paragraph or stands behind a colon, or where the line
 * ends in the middle of a sentence, being cut.
 */
function isWithinReach({ text, passages }: Prose, open: LonelyMark, close: LonelyMark): boolean {
  const from = passages[open.passage]
  const to = passages[close.passage]
  if (!from || !to) return false
  if (close.passage === open.passage + 1) return true
  if (close.passage - open.passage > 12) return false
  if (QUOTATIONS.includes(open.pair) && opensLong(text, from, open.index)) return true
  return !'。；！？：”」'.includes(text.charAt(from.end - 1))
}

function opensLong(text: string, passage: Passage | undefined, index: number): boolean {
  return index === passage?.start || '：:，'.includes(text.charAt(index - 1))
}

function leftOver(prose: Prose): LonelyMark[] {
  const { text, passages } = prose
  const pattern = /[“”‘’「」『』《》〈〉【】（）()]/g
  const left: LonelyMark[] = []
  let passage = 0
  let marks: number[] = []
  const finish = () => {
    if (marks.length > 0) left.push(...lonelyIn(text, marks, passage))
    marks = []
  }
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if ((passages[passage + 1]?.start ?? Number.POSITIVE_INFINITY) <= match.index) {
      finish()
      passage = prose.passageIndexAt(match.index)
    }
    marks.push(match.index)
  }
  finish()
  return left
}

/** So many lonely marks in one passage are no slips: it is no prose. */
const NO_PROSE = 40
const PAIRS = '“”‘’「」『』《》〈〉【】（）()'

function lonelyIn(text: string, marks: readonly number[], passage: number): LonelyMark[] {
  const open = new Map<string, number[]>()
  const lonely: LonelyMark[] = []
  let labels = 0
  for (const index of marks) {
    const place = PAIRS.indexOf(text.charAt(index))
    const pair = place > 15 ? '（）' : PAIRS.slice(place & ~1, (place & ~1) + 2)
    if (pair === '‘’' && isApostrophe(text, index)) continue
    const stack = open.get(pair) ?? []
    open.set(pair, stack)
    if (place % 2 === 0) stack.push(index)
    else if (pair === '（）' && isLabelEnd(text, index, stack.at(-1)))
      labels += stack.pop() === undefined ? 0 : 1
    else if (pair === '（）' && /[^\d（(]\d{1,2}$/.test(text.slice(Math.max(0, index - 3), index))) {
      stack.pop()
      labels++
    } else if (stack.pop() === undefined) lonely.push({ index, opens: false, pair, passage })
  }
  for (const [pair, stack] of open)
    for (const index of stack)
      if (!isGoneOn(text, index, pair)) lonely.push({ index, opens: true, pair, passage })
  if (lonely.length > NO_PROSE) return []
  return lonely.filter(({ pair }) => labels === 0 || pair !== '（）').sort((a, b) => a.index - b.index)
}

/** `修改为：“甲。“乙。”`: a long quotation whose paragraphs were run together, each with its mark. */
function isGoneOn(text: string, index: number, pair: string): boolean {
  if (!QUOTATIONS.includes(pair) || !'：；。'.includes(text.charAt(index - 1))) return false
  for (let i = index + 1; i < index + 2000 && text.charAt(i) !== '\n'; i++)
    if (pair.includes(text.charAt(i)))
      return text.charAt(i) === pair.charAt(0) && '：；。'.includes(text.charAt(i - 1))
  return false
}

/** In ’s, ’90 and 5’; or another sign than a mark of quotation. */
function isApostrophe(text: string, index: number): boolean {
  const before = text.charAt(index - 1)
  const after = text.charAt(index + 1)
  return isLatin(before) || isDigit(before) || isDigit(after) || isLatin(after)
}
