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

/**
 * Where Han characters and numbers meet in running text, by stretches that were set at once: a paragraph, or its part up to
 * a page border. Labels, numbers inside Latin words and quoted titles do not count.
 */
export function digitBorders(
  document: LintDocument,
  types: ReadonlySet<PassageType>,
): readonly (readonly DigitBorder[])[] {
  const { prose } = document
  const groups: DigitBorder[][] = []
  let passage: Passage | undefined
  let found: DigitBorder[] = []
  const flush = () => {
    if (passage && found.some(({ spaced }) => spaced)) groups.push(...stretchesOf(found, passage, document))
    else if (found.length > 0) groups.push(found)
    found = []
  }
  for (const { 0: border, index } of prose.matches(BORDER, types)) {
    if (!passage || index >= passage.end) {
      flush()
      passage = prose.passageAt(index)
    }
    found.push({ at: index + 1, spaced: border.charCodeAt(1) === 0x20 })
  }
  flush()
  return groups
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
    if (prose.isInQuotedTitle(index) || isInBrackets(text, index) || !isPlain(text, index)) continue
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

const BORDER = /[一-鿿](?: ?(?=\d))|\d(?: ?(?=[一-鿿]))/g

/** A label before a space: 第二十六条 2015年……. */
const ARTICLE = /^[\s（(]*第[一二三四五六七八九十百零〇\d]{1,7}[条條章节節款]$/

/** Characters at the head of a paragraph in which its label may stand. */
const LABEL = 4

/** Whether the number at a border is one by itself, not part of a word such as COVID-19 or A4. */
function isPlain(text: string, index: number): boolean {
  let from = index
  let to = text.charCodeAt(index + 1) === 0x20 ? index + 2 : index + 1
  while (NUMBER.test(text.charAt(from - 1)) && index - from < 20) from--
  while (NUMBER.test(text.charAt(to)) && to - index < 20) to++
  return !WORD.test(text.charAt(from - 1)) && !WORD.test(text.charAt(to))
}

const NUMBER = /[\d.,]/
const WORD = /[A-Za-z\-+/_:]/

/** Whether a blank line or a page border lies between two places of the source. */
function isParted(text: string, from: number, to: number): boolean {
  if (to - from > 5000) return true
  const between = text.slice(from, to)
  return between.includes('\n') && /\n[^\S\n]*\r?\n|\f/.test(between)
}
