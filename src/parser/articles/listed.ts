import { align } from '../../text/align.ts'
import { codesOf, opensWithDash } from '../../text/characters.ts'
import { indexTitles, type Likeness, type TitleIndex } from '../../text/title-index.ts'
import { titleKey } from '../../text/titles.ts'
import { readCredit } from '../constructs/credit.ts'
import type { Layout } from '../layout.ts'
import { namesPeople } from '../readings.ts'
import { keyOf } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { headness } from './headness.ts'
import { isBeside } from './neighbours.ts'
import { followsIssuer, withoutNumber } from './official-titles.ts'
import type { BodyRow } from './sequence.ts'

/** A title found in the body: rows `start` to `end`, and the entry of the table of contents that names it. */
export interface TitleSpan {
  readonly start: number
  readonly end: number
  readonly entry: number | null
}

interface Candidate extends TitleSpan {
  readonly entry: number
  readonly score: number
}

/** Most rows one title is set on. */
const ROWS = 4
/** Worth of a title that agrees to the letter; above any likeness, whatever stands around. */
const EXACT = 16
/** Longest title, in key characters, and longest row of one, in UTF-16 units. */
const LONGEST = 90
const LONGEST_ROW = 70

/**
 * Titles that the table of contents names, found by one alignment over the whole list: order counts, page numbers do
 * not. A title told apart only by a slip, a prefix or a suffix is found too. Entries out of order are taken last, when
 * they agree to the letter.
 */
export function listedTitles(
  rows: readonly BodyRow[],
  entries: readonly string[],
  isColumn: (row: BodyRow) => boolean,
  layout: Layout,
  vocabulary: Vocabulary,
): TitleSpan[] {
  const keys = entries.map((entry) => titleKey(withoutNumber(entry)))
  const candidates = collect(rows, keys, layout, vocabulary)
  const chosen = clearChoice(candidates, keys.length) ?? bestChoice(candidates, rows.length)
  return withoutOverlaps(chosen).map((span) =>
    followsIssuer(rows, span.start, isColumn, layout, vocabulary) ? { ...span, start: span.start - 1 } : span,
  )
}

/** Difference of scores that is more than rounding. */
const CLEAR = 0.01

/**
 * The best candidate of each entry, where none comes near it and they stand in the order of the list: what an alignment
 * would choose, without one. `undefined` when that is not so.
 */
function clearChoice(candidates: readonly Candidate[], entries: number): Candidate[] | undefined {
  const best: (Candidate | undefined)[] = new Array(entries).fill(undefined)
  for (const candidate of candidates) {
    const held = best[candidate.entry]
    if (held && held.start !== candidate.start && Math.abs(held.score - candidate.score) < CLEAR)
      return undefined
    if (!held || candidate.score > held.score) best[candidate.entry] = candidate
  }
  const spans: Candidate[] = []
  let last = -1
  for (const candidate of best) {
    if (!candidate) continue
    if (candidate.start <= last) return undefined
    last = candidate.start
    spans.push(candidate)
  }
  return spans
}

/** The candidates that an alignment of both lists takes, and those out of order that agree to the letter. */
function bestChoice(candidates: readonly Candidate[], rows: number): Candidate[] {
  const chosen = align(candidates.map((c) => ({ a: c.entry, b: c.start, score: c.score })))
  const best = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const id = candidate.entry * rows + candidate.start
    const held = best.get(id)
    if (!held || candidate.score > held.score) best.set(id, candidate)
  }
  const spans = chosen.flatMap(({ a, b }) => best.get(a * rows + b) ?? [])
  const taken = new Set(spans.flatMap((span) => range(span)))
  const matched = new Set(spans.map((span) => span.entry))
  for (const candidate of [...candidates].sort((x, y) => y.score - x.score)) {
    if (
      candidate.score < EXACT - 2 ||
      matched.has(candidate.entry) ||
      range(candidate).some((i) => taken.has(i))
    )
      continue
    spans.push(candidate)
    matched.add(candidate.entry)
    for (const i of range(candidate)) taken.add(i)
  }
  return spans
}

/**
 * Rows that agree with an entry to the letter, or but for something before or behind; then, for entries that nothing
 * agrees with, rows that are like them.
 */
function collect(
  rows: readonly BodyRow[],
  keys: readonly string[],
  layout: Layout,
  vocabulary: Vocabulary,
): Candidate[] {
  if (keys.length === 0) return []
  const index = indexTitles(keys)
  const rowKeys: (string | undefined)[] = new Array(rows.length).fill(undefined)
  const mayHold = holder(keys, index)
  const heldKey = (at: number): string => {
    let key = rowKeys[at]
    if (key === undefined) {
      key = keyOf((rows[at] as BodyRow).row)
      if (!mayHold(key)) key = ''
      rowKeys[at] = key
    }
    return key
  }
  const found: Candidate[] = []
  const unmet = new Set(keys.keys())
  const weigh = (start: number, end: number, likenesses: readonly Likeness[]): void => {
    if (likenesses.length === 0) return
    const weight = headness(rows, start, end, layout, vocabulary)
    const place = Math.max(-4, Math.min(6, weight)) * 0.5
    for (const { index: entry, kind, score } of likenesses) {
      if (weight < (kind === 'same' ? -7 : kind === 'affix' ? -3 : -1)) continue
      const likeness = kind === 'same' ? EXACT : kind === 'affix' ? 5 + 3 * score : score * 6.5
      unmet.delete(entry)
      found.push({
        start,
        end: withoutDeck(rows, start, end),
        entry,
        score: likeness + place - (end - start) * 0.1,
      })
    }
  }
  const look = (lookUp: (key: string) => readonly Likeness[]): void => {
    for (let start = 0; start < rows.length; start++) {
      if (!mayOpenTitle(rows[start] as BodyRow)) continue
      let key = ''
      const limit = Math.min(rows.length, start + ROWS)
      for (let end = start; end < limit; end++) {
        const body = rows[end] as BodyRow
        if (end > start && !(mayBeTitle(body) && isBeside(rows[end - 1] as BodyRow, body, layout))) break
        const own = heldKey(end)
        if (own === '') break
        key += own
        if (key.length > LONGEST || (end > start && isBylineRow(body, vocabulary))) break
        if (GOES_ON.has(body.row.text.charCodeAt(body.row.text.length - 1))) continue
        weigh(start, end, lookUp(key))
      }
    }
  }
  look((key) => (key.length < 2 ? [] : index.find(key)))
  if (unmet.size > 0) look((key) => index.findSlips(key, unmet))
  return found
}

/** Marks at the end of a row that a title never ends with. */
const GOES_ON = codesOf('，、；：')
/** Length of a list, in key characters, up to which searching its text is cheaper than an index of all its pieces. */
const SMALL = 1000
/** Characters at either end of a key by which the list is searched: see `TitleIndex.mayHold`. */
const END = 4

/** Whether a row's key can be part of a title in the list. */
function holder(keys: readonly string[], index: TitleIndex): (key: string) => boolean {
  const list = keys.join('\n')
  if (list.length > SMALL) return index.mayHold
  return (key) =>
    key.length < END ? key !== '' : list.includes(key.slice(0, END)) || list.includes(key.slice(-END))
}

/** Cheap: a row that a title can begin with. */
function mayOpenTitle({ row, shape }: BodyRow): boolean {
  return (
    row.text.length <= LONGEST_ROW && OPENING.has(shape) && !(shape === 'aside' && row.text.endsWith('：'))
  )
}

const OPENING: ReadonlySet<BodyRow['shape']> = new Set(['short', 'section', 'signOff', 'aside'])

/** Cheap: a row that a title can go on with. */
function mayBeTitle({ row, shape }: BodyRow): boolean {
  const { length } = row.text
  return (
    length <= LONGEST_ROW &&
    (shape === 'short' || shape === 'signOff' || (length === 1 && shape !== 'salutation'))
  )
}

/** A row that names people: below a title it signs, and is no part of it. */
function isBylineRow({ row }: BodyRow, vocabulary: Vocabulary): boolean {
  if (row.text.length > 30) return false
  return namesPeople(row, vocabulary) || readCredit(row.text, row.folded, vocabulary) !== undefined
}

/** The last row of the title itself: a table of contents may print the deck (——…) with it. */
function withoutDeck(rows: readonly BodyRow[], start: number, end: number): number {
  for (let i = start + 1; i <= end; i++) if (opensWithDash(rows[i]?.row.folded ?? '')) return i - 1
  return end
}

/** In order, and of two that share a row the likelier. */
function withoutOverlaps(spans: readonly Candidate[]): TitleSpan[] {
  const kept: Candidate[] = []
  for (const span of [...spans].sort((x, y) => x.start - y.start)) {
    const before = kept.at(-1)
    if (!before || before.end < span.start) kept.push(span)
    else if (span.score > before.score) kept[kept.length - 1] = span
  }
  return kept
}

function range({ start, end }: TitleSpan): number[] {
  return Array.from({ length: end - start + 1 }, (_, i) => start + i)
}
