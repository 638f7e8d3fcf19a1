import { type Column, SPREAD } from './page-rules.ts'
import {
  BEHIND_BORDER,
  BEHIND_CUT,
  BEHIND_HEADING,
  LAST_LINE,
  OPENS_ARTICLE,
  OPENS_BLOCK,
  SECOND_LINE,
} from './setting.ts'

/** A page that may be: its first row, the row behind its last, and how likely it is. */
export interface Page {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Room for the pages that may begin at one row, to be filled again and again; the first `length` elements count. */
export interface Ends {
  readonly to: Int32Array
  readonly weight: Float64Array
  length: number
}

/** Room for the pages of any row of a column: no line is less than one high. */
export function newEnds({ rules }: Column): Ends {
  const most = 2 * rules.linesPerPage + SPREAD + 8
  return { to: new Int32Array(most), weight: new Float64Array(most), length: 0 }
}

/** Steps to a line in which lengths are told apart. */
const STEPS = 2

/** How often a page has so many lines more or less than usual, and at most so many, both from −SPREAD to SPREAD. */
interface Lengths {
  readonly exact: readonly number[]
  readonly fits: readonly number[]
}

/** How often a page is a line shorter because the next two must not be parted. */
const SHORTER = 0.25

/** By how much pages differ, by `jitter`; and pages with a title on them, whose white is guessed. */
const PLAIN_SIDES = [
  [0.92, 0.03, 0.007, 0.002, 0.0007],
  [0.86, 0.055, 0.01, 0.003, 0.001],
  [0.7, 0.13, 0.015, 0.004, 0.001],
  [0.42, 0.23, 0.05, 0.008, 0.002],
]
const TITLED_SIDES = [
  [0.6, 0.15, 0.04, 0.012, 0.004],
  [0.5, 0.18, 0.05, 0.015, 0.005],
  [0.5, 0.18, 0.05, 0.015, 0.005],
  [0.42, 0.2, 0.06, 0.02, 0.008],
]
const PLAIN = PLAIN_SIDES.map((sides) => lengths(sides, 0))
const HEADED = TITLED_SIDES.map((sides) => lengths(sides, 0))
const PLAIN_TOGETHER = PLAIN_SIDES.map((sides) => lengths(sides, SHORTER))
const HEADED_TOGETHER = TITLED_SIDES.map((sides) => lengths(sides, SHORTER))

function lengths(sides: readonly number[], shorter: number): Lengths {
  const exact: number[] = []
  for (let step = -SPREAD * STEPS; step <= SPREAD * STEPS; step++) {
    const over = step / STEPS
    const side = (off: number): number => {
      const low = sides[Math.floor(Math.abs(off))] ?? 0
      const high = sides[Math.ceil(Math.abs(off))] ?? 0
      return Math.abs(off) % 1 === 0 ? low : Math.sqrt(low * high)
    }
    exact.push((1 - shorter) * side(over) + shorter * side(over + 1))
  }
  return {
    exact,
    fits: exact.map((_, i) =>
      Math.min(
        1,
        exact
          .slice(i)
          .filter((_, k) => k % STEPS === 0)
          .reduce((sum, chance) => sum + chance, 0),
      ),
    ),
  }
}

/** A page that ends early: before a title that has no room, at a picture, for no reason seen. */
const NO_ROOM = 0.12
const SHORT_PAGE = 0.0008
/** A paragraph cut where no page ends. */
const FALSE_CUT = 0.004
/** A heading as the last line of a page; a line of a paragraph alone, where lines stand together. */
const LONE_HEADING = 0.15
const LONE_LINE = 0.02
/** Rows a title wants below it, to stand at the foot of a page. */
const TITLE_ROOM = 5
/** Weights below this are none. */
const NOTHING = 1e-12

/**
 * Every page that may begin at row `from`, with its probability, into `ends`. Where it begins `under` other things, any
 * number of its lines may be taken by them, and weights are sums over all.
 */
export function pagesFrom(column: Column, from: number, under: boolean, ends: Ends): void {
  const { setting, rules, heights, opens: chances } = column
  const { kinds, traits, marks, rows } = setting
  const { linesPerPage, kept, jitter, together } = rules
  const plain = (together ? PLAIN_TOGETHER : PLAIN)[jitter] as Lengths
  const headed = (together ? HEADED_TOGETHER : HEADED)[jitter] as Lengths
  ends.length = 0
  const full = column.full[from] as number
  const bottom = (heights[from] as number) + linesPerPage
  let table = kinds[from] === OPENS_ARTICLE ? headed : plain
  // What a border at the rows passed would have shown.
  let passed = 1
  for (let row = from; row < rows; ) {
    row = under || row >= full ? row + 1 : Math.min(full, marks[row] as number)
    const kind = kinds[row] as number
    // The white before an article is not wanted at the foot of a page.
    const over = (heights[row] as number) - bottom - (kind === OPENS_ARTICLE ? rules.gap : 0)
    if (over > SPREAD && kind !== BEHIND_BORDER) {
      if (setting.known.size > 0) tooLong(column, row, bottom, passed, ends)
      return
    }
    const opens = chances[row] as number
    let exact = 0
    let last = 1
    if (under) {
      exact = over < 0 ? 1 : 0
      last = Math.max(0, -over)
    } else if (over > SPREAD) last = 0
    else if (over >= -SPREAD) {
      const step = Math.round((over + SPREAD) * STEPS)
      exact = table.exact[step] as number
      last = table.fits[step] as number
    }
    let weight = 0
    if (row === rows) weight = last
    else if (kind === BEHIND_BORDER) weight = Math.max(last, TOO_LONG)
    else if (kind === OPENS_ARTICLE) {
      const early = over < 0 && over >= -TITLE_ROOM ? NO_ROOM : 0
      weight = opens * last + (1 - opens) * (exact + early + SHORT_PAGE)
    } else if (kind === BEHIND_CUT) weight = kept * (exact + SHORT_PAGE)
    else if (exact > 0) {
      const trait = traits[row] as number
      weight = kind === OPENS_BLOCK ? exact : exact * (1 - kept)
      if ((trait & BEHIND_HEADING) !== 0) weight *= LONE_HEADING
      if (together && (trait & (SECOND_LINE | LAST_LINE)) !== 0) weight *= LONE_LINE
    }
    if (weight > 0) {
      ends.to[ends.length] = row
      ends.weight[ends.length++] = weight * passed
    }
    if (kind === BEHIND_BORDER) return
    if (kind === OPENS_ARTICLE) {
      passed *= 1 - opens
      table = headed
    } else if (kind === BEHIND_CUT) passed *= FALSE_CUT
    if (passed < NOTHING) return
  }
}

/** A page longer than pages are, to a border that the source shows: what was counted is not all as it was set. */
const TOO_LONG = 1e-4
/** Share of a page by which it may be longer. */
const LONGEST = 0.6

/** The page that ends at the next border the source shows, if that is not far behind `row`. */
function tooLong(
  { setting, rules, heights }: Column,
  row: number,
  bottom: number,
  passed: number,
  ends: Ends,
): void {
  let next = row
  while (next < setting.rows && setting.kinds[next] !== BEHIND_BORDER) next = setting.marks[next] as number
  if (next >= setting.rows || (heights[next] as number) - bottom > rules.linesPerPage * LONGEST) return
  ends.to[ends.length] = next
  ends.weight[ends.length++] = passed * TOO_LONG
}

/** How often the first page has other things above the first article: masthead and contents. */
const UNDER = 0.4

/** Every first page that may be, over all it may have above the first article. */
export function firstPages(column: Column, ends: Ends): void {
  const { linesPerPage } = column.rules
  const under = new Map<number, number>()
  pagesFrom(column, 0, true, ends)
  for (let i = 0; i < ends.length; i++) under.set(ends.to[i] as number, ends.weight[i] as number)
  pagesFrom(column, 0, false, ends)
  for (let i = 0; i < ends.length; i++) {
    const to = ends.to[i] as number
    const share = ((under.get(to) ?? 0) * UNDER) / (linesPerPage - 1)
    ends.weight[i] = (ends.weight[i] as number) * (1 - UNDER) + share
    under.delete(to)
  }
  for (const [to, weight] of under) {
    ends.to[ends.length] = to
    ends.weight[ends.length++] = (weight * UNDER) / (linesPerPage - 1)
  }
}
