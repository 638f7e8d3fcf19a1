import { isDigit, isLatin } from '../../text/characters.ts'
import type { LintDocument } from '../document.ts'
import type { PassageType } from '../passages.ts'
import type { Passage } from '../prose.ts'
import { isInBrackets } from './quotes.ts'
import { isInSentence } from './sentence-lines.ts'

/** A place where a Han character and a number meet. */
export interface DigitBorder {
  /** Index in the prose: of the space between them, else of the second of the two. */
  readonly at: number
  readonly spaced: boolean
}

/** The borders of running text. */
export interface DigitBorders {
  /**
   * Those of passages that hold a space at one, by stretches that were set at once: a paragraph, or its part up to a page
   * border. Labels, numbers inside Latin words and quoted titles do not count.
   */
  readonly groups: readonly (readonly DigitBorder[])[]
  /** Counts those of passages without any space, which is to read all of these; and where the first of them is. */
  countBare(): number
  readonly firstBare: number | undefined
}

/** Where Han characters and numbers meet in running text; `undefined` if no space stands between any. */
export function digitBorders(
  document: LintDocument,
  types: ReadonlySet<PassageType>,
): DigitBorders | undefined {
  const { prose } = document
  const { text, passages } = prose
  const spaced = new Set<number>()
  for (const { index } of prose.matches(SPACED, types)) spaced.add(prose.passageIndexAt(index))
  if (spaced.size === 0) return undefined
  const groups: DigitBorder[][] = []
  const bare: Passage[] = []
  let firstBare: number | undefined
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at]
    if (!passage || !types.has(passage.type)) continue
    if (spaced.has(at)) groups.push(...stretchesOf(bordersIn(text, passage), passage, document))
    else {
      if (firstBare === undefined) firstBare = bordersIn(text, passage)[0]?.at
      bare.push(passage)
    }
  }
  return {
    groups,
    countBare: () => bare.reduce((count, passage) => count + countIn(text, passage), 0),
    firstBare,
  }
}

const SPACED = / (?:(?<=[一-鿿] )(?=\d)|(?<=\d )(?=[一-鿿]))/g

function bordersIn(text: string, { start, end }: Passage): DigitBorder[] {
  const found: DigitBorder[] = []
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const isNumber = isDigit(code)
    if (!isNumber && !isIdeograph(code)) continue
    const isSpaced = text.charCodeAt(i + 1) === 0x20
    const next = text.charCodeAt(isSpaced ? i + 2 : i + 1)
    if (isNumber ? isIdeograph(next) : isDigit(next)) found.push({ at: i + 1, spaced: isSpaced })
  }
  return found
}

/** How many borders a passage without a space at any holds. */
function countIn(text: string, { start, end }: Passage): number {
  let count = 0
  let wasNumber = false
  let wasHan = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const isHan = code >= 0x4e00 && code <= 0x9fff
    const isNumber = code >= 0x30 && code <= 0x39
    if (isHan ? wasNumber : isNumber && wasHan) count++
    wasHan = isHan
    wasNumber = isNumber
  }
  return count
}

/** What `[一-鿿]` matches. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** The borders of a passage that count, by stretches that were set at once. */
function stretchesOf(
  borders: readonly DigitBorder[],
  { start }: Passage,
  { prose, source }: LintDocument,
): DigitBorder[][] {
  const { text } = prose
  const groups: DigitBorder[][] = []
  let group: DigitBorder[] = []
  let last = -1
  for (const border of borders) {
    const index = border.at - 1
    if (!isPlain(text, index) || isInBrackets(text, index) || prose.isInQuotedTitle(index)) continue
    const { start: offset } = prose.range(index, index + 1)
    if (border.spaced) {
      const head = index - start
      if (head < LABEL || (head < 12 && ARTICLE.test(text.slice(start, index + 1)))) continue
      if (!isInSentence(source, offset)) continue
    }
    if (group.length > 0 && isParted(source.text, last, offset)) {
      groups.push(group)
      group = []
    }
    group.push(border)
    last = offset
  }
  if (group.length > 0) groups.push(group)
  return groups.flatMap(byHand)
}

/** A stretch whose borders are alike for long and then alike the other way: two pages joined long ago, two stretches. */
function byHand(group: DigitBorder[]): DigitBorder[][] {
  const runs: DigitBorder[][] = []
  for (const border of group) {
    const run = runs.at(-1)
    if (run?.[0]?.spaced === border.spaced) run.push(border)
    else runs.push([border])
  }
  return runs.every((run) => run.length >= LONG) ? runs : [group]
}

/** Borders alike in a row that no slip of the hand makes. */
const LONG = 5

/** A label before a space: 第二十六条 2015年……. */
const ARTICLE = /^[\s（(]*第[一二三四五六七八九十百零〇\d]{1,7}[条條章节節款]$/

/** Characters at the head of a paragraph in which its label may stand. */
const LABEL = 4

/** Whether the number at a border is one by itself, not part of a word such as COVID-19 or A4. */
function isPlain(text: string, index: number): boolean {
  let from = index
  let to = text.charCodeAt(index + 1) === 0x20 ? index + 2 : index + 1
  while (isInNumber(text.charCodeAt(from - 1)) && index - from < 20) from--
  while (isInNumber(text.charCodeAt(to)) && to - index < 20) to++
  return !isInWord(text.charCodeAt(from - 1)) && !isInWord(text.charCodeAt(to))
}

/** `[\d.,]` */
function isInNumber(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2c
}

/** `[A-Za-z\-+/_:]` */
function isInWord(code: number): boolean {
  return isLatin(code) || code === 0x2d || code === 0x2b || code === 0x2f || code === 0x5f || code === 0x3a
}

/** Whether a blank line or a page border lies between two places of the source. */
function isParted(text: string, from: number, to: number): boolean {
  if (to - from > 5000) return true
  const between = text.slice(from, to)
  return between.includes('\n') && /\n[^\S\n]*\r?\n|\f/.test(between)
}
