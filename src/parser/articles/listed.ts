import { align } from '../../text/align.ts'
import { opensWithDash } from '../../text/characters.ts'
import { indexTitles, type Likeness, type TitleIndex } from '../../text/title-index.ts'
import { titleKey } from '../../text/titles.ts'
import type { Layout } from '../layout.ts'
import { namesPeople } from '../readings.ts'
import { keyOf } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { headness } from './headness.ts'
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
/** Longest title, in key characters. */
const LONGEST = 90

/**
 * Titles that the table of contents names, found by one alignment over the whole list: order counts, page numbers do
 * not. A title told apart only by a slip, a prefix or a suffix is found too. Entries out of order are taken last, when
 * they agree to the letter.
 */
export function listedTitles(
  rows: readonly BodyRow[],
  entries: readonly string[],
  layout: Layout,
  vocabulary: Vocabulary,
): TitleSpan[] {
  const keys = entries.map(titleKey)
  const candidates = collect(rows, keys, layout, vocabulary)
  const chosen = align(candidates.map((c) => ({ a: c.entry, b: c.start, score: c.score })))
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const id = `${candidate.entry}|${candidate.start}`
    const held = best.get(id)
    if (!held || candidate.score > held.score) best.set(id, candidate)
  }
  const spans = chosen.flatMap(({ a, b }) => best.get(`${a}|${b}`) ?? [])
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
  return withoutOverlaps(spans)
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
  const index = indexTitles(keys)
  const rowKeys: string[] = []
  const found: Candidate[] = []
  const unmet = new Set(keys.keys())
  const look = (lookUp: (key: string) => Likeness[]): void => {
    for (let start = 0; start < rows.length; start++) {
      let key = ''
      for (let end = start; end < Math.min(rows.length, start + ROWS); end++) {
        const body = rows[end]
        if (!body || !mayBeTitle(body, end === start)) break
        if (end > start && !goesOn(rows[end - 1], body, layout)) break
        rowKeys[end] ??= heldKey(body, index)
        const own = rowKeys[end] ?? ''
        if (own === '') break
        key += own
        if (key.length > LONGEST) break
        if (end > start && isBylineRow(body, vocabulary)) break
        if ('，、；：'.includes(body.row.text.charAt(body.row.text.length - 1))) continue
        for (const { index: entry, kind, score } of lookUp(key)) {
          const likeness = kind === 'same' ? EXACT : kind === 'affix' ? 5 + 3 * score : score * 6.5
          const weight = headness(rows, start, end, layout, vocabulary)
          if (weight < (kind === 'same' ? -7 : kind === 'affix' ? -3 : -1)) continue
          unmet.delete(entry)
          const place = Math.max(-4, Math.min(6, weight)) * 0.5
          found.push({
            start,
            end: withoutDeck(rows, start, end),
            entry,
            score: likeness + place - (end - start) * 0.1,
          })
        }
      }
    }
  }
  look((key) => (key.length < 2 ? [] : index.find(key)))
  if (unmet.size > 0) look((key) => index.findSlips(key, unmet))
  return found
}

/** Key of a row that can be part of a title in the list, `''` for any other. */
function heldKey({ row }: BodyRow, index: TitleIndex): string {
  const key = keyOf(row)
  return index.mayHold(key) ? key : ''
}

function mayBeTitle({ row, shape }: BodyRow, opens: boolean): boolean {
  if (row.text.length > 70 || shape === 'salutation') return false
  if (!opens && row.text.length === 1) return true
  if (opens) return shape !== 'dateline' && (shape === 'short' || shape === 'section' || shape === 'signOff')
  return shape === 'short' || shape === 'signOff'
}

/** A row that names people: below a title it signs, and is no part of it. */
function isBylineRow({ row }: BodyRow, vocabulary: Vocabulary): boolean {
  if (row.text.length > 30) return false
  return namesPeople(row, vocabulary)
}

/** The last row of the title itself: a table of contents may print the deck (——…) with it. */
function withoutDeck(rows: readonly BodyRow[], start: number, end: number): number {
  for (let i = start + 1; i <= end; i++) if (opensWithDash(rows[i]?.row.folded ?? '')) return i - 1
  return end
}

/** Whether a title's next row can be on this row: beside it, or a blank line away when blank lines mean nothing. */
function goesOn(previous: BodyRow | undefined, row: BodyRow, layout: Layout): boolean {
  if (!previous) return false
  if (row.afterBreak) return false
  return (
    row.row.blanks === 0 ||
    (layout.blanksEverywhere && row.row.blanks <= layout.usualBlanks) ||
    (row.centred && previous.centred && row.row.blanks <= 1)
  )
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
