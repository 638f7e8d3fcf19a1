import { BEHIND_CUT, OPENS_ARTICLE, OPENS_BLOCK, type Setting } from './setting.ts'

/** A way pages may be filled. */
export interface PageRules {
  /** Lines on a full page. */
  readonly linesPerPage: number
  /** White rows around the head of an article, those that a larger title takes included. */
  readonly white: number
  /** Probability that an article begins a page. */
  readonly opens: number
  /** Probability that a paragraph cut by a page border was left cut in the text. */
  readonly kept: number
  /** Whether pages differ in length more than usual. */
  readonly loose: boolean
}

/** A page that may be: its first row, the row behind its last, and how likely it is. */
export interface Page {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Room for the pages that may begin at one row; the first `length` elements count. */
export interface Ends {
  readonly to: number[]
  readonly weight: number[]
  length: number
}

/** Lines by which a full page may differ from the usual number. */
export const SPREAD = 4

/** How often a page has so many lines more or less than usual, and at most so many, both from −SPREAD to SPREAD. */
interface Lengths {
  readonly exact: readonly number[]
  readonly fits: readonly number[]
}

const TIGHT = lengths([0.72, 0.115, 0.02, 0.004, 0.001])
/** With a title on it, whose white is guessed. */
const TITLED = lengths([0.46, 0.18, 0.06, 0.02, 0.01])
const LOOSE = lengths([0.3, 0.2, 0.1, 0.04, 0.01])

function lengths(sides: readonly number[]): Lengths {
  const exact: number[] = []
  for (let over = -SPREAD; over <= SPREAD; over++) exact.push(sides[Math.abs(over)] as number)
  return { exact, fits: exact.map((_, i) => exact.slice(i).reduce((sum, chance) => sum + chance, 0)) }
}

/** A page that ends early: before a title that has no room, at a picture, for no reason seen. */
const NO_ROOM = 0.12
const SHORT_PAGE = 0.0008
/** A paragraph cut where no page ends. */
const FALSE_CUT = 0.004
/** A heading as the last line of a page. */
const LONE_HEADING = 0.15
/** Rows a title wants below it, to stand at the foot of a page. */
const TITLE_ROOM = 5
/** Weights below this are none. */
const NOTHING = 1e-12

/**
 * Every page that may begin at row `from`, with its probability, into `ends`. `above` rows of it may be taken by other
 * things; where it is `null`, any number may, and weights are sums over all.
 */
export function pagesFrom(
  setting: Setting,
  rules: PageRules,
  from: number,
  above: number | null,
  ends: Ends,
): void {
  const { kinds, lone, marks, rows } = setting
  const { linesPerPage, white, opens, kept } = rules
  ends.length = 0
  let titled = kinds[from] === OPENS_ARTICLE
  let used = (above ?? 0) + (titled ? white : 0)
  // What a border at the rows passed would have shown.
  let passed = 1
  for (let row = from; row < rows; ) {
    // Between marks, a page ends only where it is full.
    const next = Math.min(
      marks[row] as number,
      above === null ? row + 1 : Math.max(row + 1, row + linesPerPage - SPREAD - used),
    )
    used += next - row
    row = next
    const over = used - linesPerPage
    if (over > SPREAD) return
    const kind = kinds[row] as number
    const table = rules.loose ? LOOSE : titled ? TITLED : TIGHT
    let full = 0
    let last = 1
    if (above === null) {
      full = over < 0 ? 1 : 0
      last = Math.max(0, -over)
    } else if (over >= -SPREAD) {
      full = table.exact[over + SPREAD] as number
      last = table.fits[over + SPREAD] as number
    }
    let weight = 0
    if (row === rows) weight = last
    else if (kind === OPENS_ARTICLE) {
      const early = over < 0 && over >= -TITLE_ROOM ? NO_ROOM : 0
      weight = opens * last + (1 - opens) * (full + early + SHORT_PAGE)
    } else if (kind === BEHIND_CUT) weight = kept * (full + SHORT_PAGE)
    else if (full > 0) weight = full * (kind === OPENS_BLOCK ? (lone[row] ? LONE_HEADING : 1) : 1 - kept)
    if (weight > 0) {
      ends.to[ends.length] = row
      ends.weight[ends.length++] = weight * passed
    }
    if (kind === OPENS_ARTICLE) {
      passed *= 1 - opens
      used += white
      titled = true
    } else if (kind === BEHIND_CUT) passed *= FALSE_CUT
    if (passed < NOTHING) return
  }
}

/** How often the first page has other things above the first article: masthead and contents. */
const HEADED = 0.4

/** Every first page that may be, over all it may have above the first article; rising. */
export function firstPages(setting: Setting, rules: PageRules, ends: Ends): void {
  pagesFrom(setting, rules, 0, null, ends)
  const under = new Map<number, number>()
  for (let i = 0; i < ends.length; i++) under.set(ends.to[i] as number, ends.weight[i] as number)
  pagesFrom(setting, rules, 0, 0, ends)
  for (let i = 0; i < ends.length; i++) {
    const to = ends.to[i] as number
    const share = ((under.get(to) ?? 0) * HEADED) / (rules.linesPerPage - 1)
    ends.weight[i] = (ends.weight[i] as number) * (1 - HEADED) + share
    under.delete(to)
  }
  for (const [to, weight] of under) {
    ends.to[ends.length] = to
    ends.weight[ends.length++] = (weight * HEADED) / (rules.linesPerPage - 1)
  }
}

/** Room for pages, to be filled again and again. */
export function newEnds(): Ends {
  return { to: [], weight: [], length: 0 }
}
