import { scriptOf } from '../../text/variants.ts'
import type { Edit } from '../../tree/nodes.ts'
import type { LintDocument } from '../document.ts'
import type { Prose } from '../prose.ts'

/** Marks that stand around the items of a list: `“` and `”`, `《` and `》`. */
interface Marks {
  readonly opening: string
  readonly closing: string
}

/** A `、` between two marked items that stand side by side. */
export interface Pause {
  /** Its index in the prose. */
  readonly at: number
  /** Whether another item of its list has words behind its marks, so that it may stay. */
  readonly isMixed: boolean
  /** Whether the text keeps it as a matter of style, as all Traditional text may. */
  readonly isHouseStyle: boolean
  /** What deletes it, where that is certain. */
  readonly fix: readonly Edit[] | undefined
}

/**
 * Every `、` between marked items.
 *
 * @param paused a mark that closes, `、`, and one that opens; with the flag `g`
 * @param bare the same pairs of marks with nothing between
 */
export function* pausesIn(document: LintDocument, paused: RegExp, bare: readonly string[]): Generator<Pause> {
  const { prose, source } = document
  const isHouseStyle = scriptOf(source.text) === 'Hant' || keepsPauses(document, paused, bare)
  let list = { isMixed: false, end: 0 }
  for (const { 0: found, index } of prose.matches(paused)) {
    const at = index + 1
    const marks = { opening: found.charAt(2), closing: found.charAt(0) }
    if (at >= list.end) list = markedListAt(prose, at, marks)
    const { isMixed } = list
    const fix = isMixed || !isBetweenItems(prose, at, marks) ? undefined : prose.fix(at, at + 1, '')
    yield { at, isMixed, isHouseStyle, fix }
  }
}

/** Longest item and longest words behind one, in UTF-16 units. */
const ITEM = 60
const TAIL = 16

/** A list of marked items from one of its `、` on. */
interface MarkedList {
  /** Whether an item has words behind its marks, a `、` behind them: in `“甲”、“乙”活动、“丙”` every `、` may stay. */
  readonly isMixed: boolean
  /** Behind the last item that was looked at. */
  readonly end: number
}

/** Reads the list that the `、` at an index is the first of. */
function markedListAt({ text }: Prose, at: number, marks: Marks): MarkedList {
  const { end, isMixed } = readOn(text, at, marks)
  return { end, isMixed: isMixed || isMixedBefore(text, at, marks) }
}

/** Whether both items beside the `、` at an index have both their marks. */
function isBetweenItems({ text }: Prose, at: number, { opening, closing }: Marks): boolean {
  const open = lastIndexWithin(text, opening, at - 2, at - ITEM)
  const close = indexWithin(text, closing, at + 2, at + ITEM)
  const items = text.slice(open + 1, at - 1) + text.slice(at + 2, close)
  return open >= 0 && close >= 0 && ![opening, closing, '\n'].some((unit) => items.includes(unit))
}

function readOn(text: string, at: number, { opening, closing }: Marks): MarkedList {
  let place = at + 1
  let isMixed = false
  for (;;) {
    const end = indexWithin(text, closing, place, place + ITEM)
    if (end < 0) return { end: place, isMixed }
    place = end + 1
    if (text.charAt(place) === opening) continue
    const pause = tailEnd(text, place)
    if (text.charAt(pause) !== '、' || text.charAt(pause + 1) !== opening) return { end: place, isMixed }
    if (pause > place) isMixed = true
    place = pause + 1
  }
}

function isMixedBefore(text: string, at: number, { opening, closing }: Marks): boolean {
  let place = at - 1
  for (let items = 0; items < 4; items++) {
    const start = lastIndexWithin(text, opening, place - 1, place - ITEM)
    if (start < 0) return false
    const before = text.charAt(start - 1)
    if (before === closing) {
      place = start - 1
      continue
    }
    if (before !== '、') return false
    const tail = tailStart(text, start - 1)
    if (text.charAt(tail - 1) !== closing) return false
    if (tail < start - 1) return true
    place = tail - 1
  }
  return false
}

/**
 * Whether a text puts `、` between marked items as a matter of style: in four of its passages and more, in two of a long article
 * by one hand, and nowhere do two items stand side by side without.
 */
function keepsPauses({ prose, kind }: LintDocument, paused: RegExp, bare: readonly string[]): boolean {
  if (bare.some((pair) => prose.text.includes(pair))) return false
  const enough = kind === 'article' && prose.text.length > LONG ? HABIT_OF_ONE : HABIT
  const passages = new Set<number>()
  for (const { index } of prose.matches(paused)) {
    passages.add(prose.passageIndexAt(index))
    if (passages.size === enough) return true
  }
  return false
}

/** Passages that make a habit of it, and those of an article so long that the other form would have come up. */
const HABIT = 4
const HABIT_OF_ONE = 2
/** UTF-16 units. */
const LONG = 5000

const STOPS = '，。；：！？、\n“”《》「」『』'

function tailEnd(text: string, from: number): number {
  let i = from
  while (i < text.length && i < from + TAIL && !STOPS.includes(text.charAt(i))) i++
  return i
}

function tailStart(text: string, to: number): number {
  let i = to
  while (i > 0 && i > to - TAIL && !STOPS.includes(text.charAt(i - 1))) i--
  return i
}

function indexWithin(text: string, mark: string, from: number, to: number): number {
  for (let i = from; i < to && i < text.length; i++) if (text.charAt(i) === mark) return i
  return -1
}

function lastIndexWithin(text: string, mark: string, from: number, to: number): number {
  for (let i = from; i >= to && i >= 0; i--) if (text.charAt(i) === mark) return i
  return -1
}
