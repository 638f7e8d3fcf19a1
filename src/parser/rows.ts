import type { Line, Source } from '../readers/source.ts'
import { endBeforeDirectives, mayHoldDirectives } from '../text/directives.ts'
import { ANYTHING, MARKS, NARROW, UNMEASURED } from '../text/marks.ts'
import { foldedKey } from '../text/titles.ts'
import { fold, foldTable } from '../text/variants.ts'
import { width } from '../text/width.ts'
import type { BylineFields } from './constructs/byline.ts'
import type { Editor } from './constructs/editors.ts'
import type { ImprintFields } from './constructs/imprint.ts'
import type { RecipientsLabel } from './constructs/recipients.ts'
import type { SignOffFields } from './constructs/sign-off.ts'
import type { TrailingPage } from './toc/page-number.ts'

/** A line as the passes look at it: trimmed, folded for comparing, with what stood around it. */
export interface Row {
  readonly line: Line
  /** Position in the list of rows; blank lines count. */
  readonly index: number
  /** The line without white space at its ends. */
  readonly text: string
  /** `text` folded to Simplified characters and half-width digits; the same length, so that indices agree. */
  readonly folded: string
  /** Offset of `text` in the source. */
  readonly start: number
  /**
   * Where each character of `text` stands in the source, and where the last one ends; only for lines with invisible
   * characters inside (soft hyphens, zero-width spaces), which `text` leaves out.
   */
  readonly offsets: readonly number[] | undefined
  /** What stands in `folded`, as bits of `text/marks.ts`; `ANYTHING` for rows longer than `SHORT`. */
  readonly marks: number
  /** White space before the text, in half-width units (U+3000 is 2, a tab 4). */
  readonly indent: number
  /** Blank lines directly before. */
  readonly blanks: number
  /** `true` when the line opens a new physical page (form feed, page object). */
  readonly opensSheet: boolean
  /** What `keyOf` found: several passes ask for the key of the same row. */
  key: string | undefined
  /** What `widthOf` gives, where it was seen in passing or asked for. */
  width: number | undefined
  /** What the readings in `readings.ts` found; `undefined` until asked, `null` for nothing. */
  imprint: ImprintFields | null | undefined
  editors: Editor[] | null | undefined
  recipients: RecipientsLabel | null | undefined
  byline: BylineFields | null | undefined
  openSignOff: SignOffFields | null | undefined
  bracketedSignOff: SignOffFields | null | undefined
  trailingPage: TrailingPage | null | undefined
}

/** Longest line that a construct looks into; what is longer is running text, and is not folded. */
export const SHORT = 120

/**
 * The lines of a source as rows. Linear; blank lines are left out, but counted in `blanks`. What speaks to the linter
 * (`text/directives.ts`) is no text: a line of nothing else is as if it were not there, blank lines on one side of it too.
 */
export function scan(source: Source): Row[] {
  const rows: Row[] = []
  const folds = foldTable()
  const hidden = INVISIBLE.test(source.text)
  const directed = mayHoldDirectives(source.text)
  let blanks = 0
  let passed = 0
  let sheet = source.lines[0]?.sheet ?? 0
  for (const line of source.lines) {
    const value = line.value
    let start = 0
    let end = directed ? endBeforeDirectives(value) : value.length
    let indent = 0
    if (end === 0 && value !== '') {
      passed = Math.max(passed, blanks)
      blanks = 0
      continue
    }
    while (start < end) {
      const space = spaceWidth(value.charCodeAt(start))
      if (space < 0) break
      indent += space
      start++
    }
    if (start === end) {
      blanks++
      continue
    }
    while (spaceWidth(value.charCodeAt(end - 1)) >= 0) end--
    let text = start === 0 && end === value.length ? value : value.slice(start, end)
    const clean = hidden && INVISIBLE.test(text) ? withoutInvisible(text, line.offset + start) : undefined
    if (clean) text = clean.text
    let marks = ANYTHING
    let folded = text
    let measured: number | undefined
    if (text.length <= SHORT) {
      marks = 0
      let plain = true
      let unfolded = 0
      let narrow = 0
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i)
        const simple = folds[code] as number
        const kind = MARKS[code] as number
        unfolded |= kind
        if ((kind & NARROW) !== 0) narrow++
        if (simple === 0) marks |= kind
        else {
          plain = false
          marks |= MARKS[simple] as number
        }
      }
      if (!plain) folded = fold(text)
      if ((unfolded & UNMEASURED) === 0) measured = 2 * text.length - narrow
    }
    rows.push({
      line,
      index: rows.length,
      text,
      folded,
      start: line.offset + start,
      offsets: clean?.offsets,
      marks,
      indent,
      blanks: blanks > passed ? blanks : passed,
      opensSheet: line.sheet > sheet,
      key: undefined,
      width: measured,
      imprint: undefined,
      editors: undefined,
      recipients: undefined,
      byline: undefined,
      openSignOff: undefined,
      bracketedSignOff: undefined,
      trailingPage: undefined,
    })
    sheet = line.sheet
    blanks = 0
    passed = 0
  }
  return rows
}

/** Key of the row's text for comparing it with titles, as `titleKey` gives it. */
export function keyOf(row: Row): string {
  row.key ??= foldedKey(row.text.length > SHORT ? fold(row.text) : row.folded)
  return row.key
}

/** Width of the row's text, in half-width units. */
export function widthOf(row: Row): number {
  row.width ??= width(row.text)
  return row.width
}

/** Width of a white-space character in half-width units, −1 for anything else; invisible characters are 0. */
function spaceWidth(code: number): number {
  if (code === 0x20 || code === 0xa0) return 1
  if (code > 0x20 && code < 0x7f) return -1
  if (code === 0x3000) return 2
  if (code === 0x09) return 4
  if (code >= 0x4e00 && code <= 0x9fff) return -1
  if (code >= 0x2000 && code <= 0x200a) return 1
  if ((code >= 0x200b && code <= 0x200f) || code === 0xfeff || code === 0xad || code === 0x2060) return 0
  if (code < 0x20 || code === 0x85 || code === 0x2028 || code === 0x2029) return 0
  return -1
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/u
function withoutInvisible(raw: string, start: number): { text: string; offsets: number[] } {
  let text = ''
  const offsets: number[] = []
  for (let i = 0; i < raw.length; i++) {
    if (INVISIBLE.test(raw.charAt(i))) continue
    text += raw.charAt(i)
    offsets.push(start + i)
  }
  offsets.push(start + raw.length)
  return { text, offsets }
}

/** Offset in the source of index `i` of `row.text`. */
export function offsetIn(row: Row, i: number): number {
  return row.offsets ? (row.offsets[i] ?? row.start) : row.start + i
}
