import { breakLines, type LineRules, type MeasuredText } from '../../grid/index.ts'
import { type BlockStyle, STYLES } from './block-styles.ts'
import type { FaceName, Faces } from './faces.ts'
import { sides } from './gap.ts'
import type { LineBlock, SetText } from './set-block.ts'
import { type Sheet, TEXT_POINTS } from './sheet.ts'
import { titleLines } from './title-lines.ts'

/** The lines of a block. */
export interface SetLines {
  readonly type: 'lines'
  readonly block: LineBlock
  /** Where the first line begins in the block's text: behind its beginning where a page border of the source cuts it. */
  readonly start: number
  /** Where each line ends in the block's text. A block without text has one empty line. */
  readonly ends: readonly number[]
  /** Part of its room that each line fills, 0..1. */
  readonly fills: readonly number[]
  /** Rows of the grid that each line takes. */
  readonly tall: number
  /** Points of its face, where the text has 15.75. */
  readonly points: number
  /** Where the right side of a line with two sides begins; else `null`. */
  readonly apart: number | null
  /** Whether the block goes on behind its last line. */
  readonly goesOn: boolean
  /** Index of the page border of the source at which it begins; `null` for the beginning of a block. */
  readonly border: number | null
}

/** Where a page border of the source cuts a text: index in the text, index of the border. */
export interface Cut {
  readonly at: number
  readonly border: number
}

/** Marks are neither hung nor pressed: a browser could not be told to, and the edges stay straight. */
const RULES = { hanging: false, pressing: false, wholeWords: true, leastFill: 0.7 } as const
/** Characters kept free for dots and page behind the titles of a table of contents. */
const PAGE_ROOM = 4
/** 1/1000 em: the unit of advance widths. */
const EM = 1000

/**
 * Breaks the text of a block into lines. `width` is what there is for it, in characters of the text; `cuts` are places
 * where a line has to end and a new piece begins.
 */
export function setLines(
  block: LineBlock,
  sheet: Sheet,
  faces: Faces,
  width = sheet.characters,
  cuts: readonly Cut[] = [],
): SetLines[] {
  const style: BlockStyle = STYLES[block.kind]
  const points = block.points ?? (block.kind === 'name' ? namePoints(block.text.value, width) : style.points)
  const { value } = block.text
  const text = measured(block.text, style.face, faces)
  const rules = rulesOf(block, style, width, points)
  const tall = Math.max(1, Math.ceil(((points / TEXT_POINTS) * sheet.size * LEADING) / sheet.pitch - 0.01))
  const all = { type: 'lines', block, tall, points } as const
  const apart = style.align === 'apart' && cuts.length === 0 ? apartAt(text, rules) : null
  if (apart !== null)
    return [{ ...all, start: 0, ends: [value.length], fills: [1], apart, goesOn: false, border: null }]
  return [...cuts.map(({ at }) => at), value.length].map((end, i): SetLines => {
    const { at: start = 0, border = null } = cuts[i - 1] ?? {}
    const own = start === 0 ? rules : { ...rules, indent: 0 }
    const ends = start === end ? [end] : linesOf(text, start, end, own, style, block.breaks ?? [])
    const goesOn = end < value.length
    return { ...all, start, ends, fills: fillsOf(text, start, ends, own), apart: null, goesOn, border }
  })
}

/** Where the right side of a line with two sides begins, where both fit on it. */
function apartAt({ value, sums }: MeasuredText, { measure }: LineRules): number | null {
  const [left = '', right] = sides(value)
  if (right === undefined) return null
  const at = value.length - right.length
  return (sums[left.length] ?? 0) + (sums[value.length] ?? 0) - (sums[at] ?? 0) < measure - EM ? at : null
}

/** A browser sets a tab as a space. */
const TAB = 0x09
const SPACE = 0x20

/** Least height of a line in sizes of its face. */
const LEADING = 1.15

/** The text with the advance widths of its faces. */
export function measured({ value, stretches }: SetText, face: FaceName, faces: Faces): MeasuredText {
  const sums = new Float64Array(value.length + 1)
  let total = 0
  let next = 0
  let current = face
  for (let i = 0; i < value.length; i++) {
    const stretch = stretches[next]
    if (stretch) {
      if (i === stretch.from) current = stretch.face ?? face
      if (i === stretch.to) {
        next++
        const following = stretches[next]
        current = following?.from === i ? (following.face ?? face) : face
      }
    }
    const code = value.charCodeAt(i)
    if (code >= 0x4e00 && code <= 0x9fff) total += EM
    else if (code >= 0xd800 && code <= 0xdbff && i + 1 < value.length) {
      sums[++i] = total
      total += faces.advance(current, value.codePointAt(i - 1) as number)
    } else total += faces.advance(current, code === TAB ? SPACE : code)
    sums[i + 1] = total
  }
  return { value, sums, em: EM }
}

function rulesOf(block: LineBlock, style: BlockStyle, width: number, points: number): LineRules {
  const em = (TEXT_POINTS / points) * EM
  const [before, behind] = style.inset ?? [0, 0]
  const page = style.align === 'leader' && block.target !== undefined ? PAGE_ROOM : 0
  const hang = block.hang ?? style.hang ?? 0
  return {
    ...RULES,
    measure: Math.max(EM, spaced((width - before - behind - hang - page) * em, block.kind)),
    indent: ((style.indent ?? 0) - hang) * em,
  }
}

/** What the letters of a line of so many units may take where the bulletin's name has white between them. */
function spaced(room: number, kind: LineBlock['kind']): number {
  return kind === 'name' ? room / (1 + SPACING) - SPACING * EM : room
}

/** The name of the bulletin as large as a line holds, at most 60 points. */
function namePoints(name: string, width: number): number {
  const { points } = STYLES.name
  const room = width * TEXT_POINTS
  const wide = Math.floor(room / (Math.max(4, name.length) * (1 + SPACING) + SPACING))
  return Math.max(LEAST_NAME, Math.min(points, wide))
}

/** White between the characters of the bulletin's name, in sizes of its face. */
export const SPACING = 0.12
const LEAST_NAME = 26

function linesOf(
  text: MeasuredText,
  from: number,
  to: number,
  rules: LineRules,
  { balanced }: BlockStyle,
  breaks: readonly number[],
): number[] {
  const ends = breakLines(text, from, to, rules)
  if (!balanced || ends.length < 2) return ends
  return titleLines(text, from, to, rules, breaks, ends)
}

function fillsOf(
  { sums, value }: MeasuredText,
  start: number,
  ends: readonly number[],
  { measure, indent }: LineRules,
): number[] {
  return ends.map((end, i) => {
    const from = ends[i - 1] ?? start
    let to = end
    while (to > from && value.charCodeAt(to - 1) === SPACE) to--
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (i === 0 ? measure - indent : measure)
  })
}
