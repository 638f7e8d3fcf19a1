import { isDigit } from '../text/characters.ts'
import {
  areFree,
  isBesideSlash,
  isOfWord,
  isTwin,
  mayBePressed,
  mayHang,
  mayNotBegin,
  mayNotEnd,
} from './kinsoku.ts'

/** How lines are broken. Widths are in the units of the `Text` they are used on: half-width characters, or 1/1000 em. */
export interface LineRules {
  /** Width of a line. */
  readonly measure: number
  /** White space before the first line of a paragraph; two full-width characters as a rule. */
  readonly indent: number
  /** Stops and commas may stand beyond the end of the line (标点悬挂). */
  readonly hanging: boolean
  /** Marks may lose half their width so that one more character fits (标点挤压). */
  readonly pressing: boolean
  /** Latin words and figures are not parted where they fit on a line. */
  readonly wholeWords: boolean
  /** Part of a line, 0..1, that is filled at least: a word is parted where whole it would leave a greater hole. */
  readonly leastFill?: number
}

/** A text with the width of everything before each of its UTF-16 units, so that any stretch is one subtraction. */
export interface MeasuredText {
  readonly value: string
  /** One element more than units; the last is the width of the whole. */
  readonly sums: ArrayLike<number>
  /** Width of a full-width character. */
  readonly em: number
}

/**
 * Where each line of a paragraph ends, as indices just past its last unit; the last is `to`. Spaces at the end of a line
 * belong to it, though they need no room. An empty stretch has no line.
 */
export function breakLines(text: MeasuredText, from: number, to: number, rules: LineRules): number[] {
  const ends: number[] = []
  let start = from
  while (start < to) {
    start = lineEnd(text, start, to, start === from ? rules.measure - rules.indent : rules.measure, rules)
    ends.push(start)
  }
  return ends
}

/** Number of lines that `breakLines` would find. */
export function countLines(text: MeasuredText, from: number, to: number, rules: LineRules): number {
  let count = 0
  for (let start = from; start < to; count++) {
    start = lineEnd(text, start, to, count === 0 ? rules.measure - rules.indent : rules.measure, rules)
  }
  return count
}

/** Where the line that begins at `start` ends, with `room` for it. At least one character is set, however wide. */
export function lineEnd(
  text: MeasuredText,
  start: number,
  to: number,
  room: number,
  rules: LineRules,
): number {
  const { value } = text
  const full = furthest(text, start, to, room)
  if (full >= to) return to
  if (areFree(value.charCodeAt(full - 1), value.charCodeAt(full))) return full
  const { wholeWords } = rules
  let end = full
  if (rules.hanging && mayHang(value.charCodeAt(end)) && maySplit(value, start, end + 1, to, wholeWords))
    end++
  else if (rules.pressing && !maySplit(value, start, end, to, wholeWords)) {
    end = pressed(text, start, end, to, room, rules)
  }
  const whole = lastSplit(value, start, end, to, wholeWords)
  end =
    wholeWords && rules.leastFill && widthOf(text, start, whole) < rules.leastFill * room
      ? lastSplit(value, start, end, to, false)
      : whole
  // A word wider than the line is parted, where its marks allow it; marks alone, anywhere.
  if (end <= start && wholeWords) end = lastSplit(value, start, full, to, false)
  if (end <= start) end = full
  while (end < to && value.charCodeAt(end) === SPACE) end++
  return end
}

function widthOf({ sums }: MeasuredText, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}

/** The last place up to `end` where the line may end; `start` when there is none. */
function lastSplit(value: string, start: number, end: number, to: number, wholeWords: boolean): number {
  let at = end
  while (at > start && !maySplit(value, start, at, to, wholeWords)) at--
  return at
}

/** The furthest end that `room` allows, not inside a surrogate pair. */
function furthest({ value, sums, em }: MeasuredText, start: number, to: number, room: number): number {
  const limit = (sums[start] ?? 0) + room
  let end = Math.min(to, start + Math.max(1, Math.floor(room / em)))
  while (end < to && (sums[end + 1] ?? 0) <= limit) end++
  while (end > start + 1 && (sums[end] ?? 0) > limit) end--
  if (end >= to) return to
  if (!isInsidePair(value, end)) return end
  return end - 1 > start ? end - 1 : end + 1
}

function isInsidePair(value: string, at: number): boolean {
  const code = value.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/** An end further on that fits once the line's marks are pressed; `end` itself when none does. */
function pressed(
  { value, sums, em }: MeasuredText,
  start: number,
  end: number,
  to: number,
  room: number,
  rules: LineRules,
): number {
  let slack = 0
  for (let i = start; i < end; i++) if (mayBePressed(value.charCodeAt(i))) slack += em / 2
  for (let further = end + 1; further <= Math.min(to, end + 2); further++) {
    if (mayBePressed(value.charCodeAt(further - 1))) slack += em / 2
    if ((sums[further] ?? 0) - (sums[start] ?? 0) - slack > room) return end
    if (further === to || maySplit(value, start, further, to, rules.wholeWords)) return further
  }
  return end
}

/**
 * Whether the line that begins at `start` may end before the unit at `at`, in a paragraph that ends at `to`. Spaces there
 * are not looked at, and nothing that stands before the line.
 */
function maySplit(value: string, start: number, at: number, to: number, wholeWords: boolean): boolean {
  if (at >= to) return true
  let next = at
  while (next < to && value.charCodeAt(next) === SPACE) next++
  if (next === to) return true
  let last = at - 1
  while (last > start && value.charCodeAt(last) === SPACE) last--
  const before = value.charCodeAt(last)
  const after = value.charCodeAt(next)
  if (mayNotBegin(after) || mayNotEnd(before) || isTwin(before, after)) return false
  if (isInsidePair(value, next) || isBesideSlash(before, after)) return false
  return next > at || last < at - 1 || !wholeWords || !isInsideWord(value, start, at, before, after)
}

const SPACE = 0x20
const HYPHEN = 0x2d

function isInsideWord(value: string, start: number, at: number, before: number, after: number): boolean {
  // Behind a hyphen a word may be parted, before it not.
  if (isOfWord(before) && (isOfWord(after) || after === HYPHEN)) return true
  // A point or comma inside a figure: 12.5, 1,200.
  if (isDigit(before)) return isPoint(after) && isDigit(value.charCodeAt(at + 1))
  return isPoint(before) && isDigit(after) && at - 2 >= start && isDigit(value.charCodeAt(at - 2))
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c
}
