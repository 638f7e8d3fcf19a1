import type { ArticleStarts } from '../tree/nodes.ts'
import { COLUMN_LINE, HEADING_LINE, OPENS_ARTICLE, type Setting, TITLE_LINE } from './setting.ts'

/** Articles begin pages, follow on, or the long ones and those that open a column begin pages and the others follow on. */
export type ArticleRule = ArticleStarts | 'mixed'

/** Probability that an article begins a page, by its kind. */
const OPENS: Readonly<
  Record<ArticleRule, { readonly long: number; readonly short: number; readonly column: number }>
> = {
  'new-page': { long: 0.985, short: 0.94, column: 0.985 },
  mixed: { long: 0.75, short: 0.3, column: 0.85 },
  'run-on': { long: 0.02, short: 0.01, column: 0.05 },
}
/** Share of a page up to which an article is short. */
const SHORT = 0.6

/** Lines by which a full page may differ from the usual number. */
export const SPREAD = 4

/** A way pages may be filled. Heights are in lines of running text. */
export interface PageRules {
  /** Lines on a full page. */
  readonly linesPerPage: number
  /** Height of one line of a title. */
  readonly titleLine: number
  /** White around the head of an article. */
  readonly titleWhite: number
  /** White between two articles on one page. */
  readonly gap: number
  /** White above a heading. */
  readonly headingWhite: number
  /** How articles begin. */
  readonly articles: ArticleRule
  /** Probability that a paragraph cut by a page border was left cut in the text. */
  readonly kept: number
  /** How much pages differ in length: 0 not at all, 1 hardly, 2 now and then, 3 often. */
  readonly jitter: 0 | 1 | 2 | 3
  /** Whether no line of a paragraph stands alone on a page (widows and orphans). */
  readonly together: boolean
}

/** Rows with their heights under some rules. */
export interface Column {
  readonly setting: Setting
  readonly rules: PageRules
  /** Of each row, the height of all before it; one element more than rows. */
  readonly heights: Float64Array
  /** Of each row, the first behind it at which a page that begins with it may be full. */
  readonly full: Int32Array
  /** Of each row that opens an article, the probability that it begins a page. */
  readonly opens: Float64Array
}

/** Stacks the rows on each other as on one endless page; what is the same in another column of theirs is taken from it. */
export function stack(setting: Setting, rules: PageRules, like?: Column): Column {
  const heights = like && isAsHigh(rules, like.rules) ? like.heights : heightsOf(setting, rules)
  const asLong = heights === like?.heights && rules.linesPerPage === like.rules.linesPerPage
  const full = asLong ? like.full : fullRows(heights, rules.linesPerPage - SPREAD)
  const opens =
    asLong && rules.articles === like.rules.articles ? like.opens : opensOf(setting, rules, heights)
  return { setting, rules, heights, full, opens }
}

function isAsHigh(a: PageRules, b: PageRules): boolean {
  return (
    a.titleLine === b.titleLine &&
    a.titleWhite === b.titleWhite &&
    a.gap === b.gap &&
    a.headingWhite === b.headingWhite
  )
}

function heightsOf({ kinds, traits, rows }: Setting, rules: PageRules): Float64Array {
  const heights = new Float64Array(rows + 1)
  let height = 0
  for (let row = 0; row < rows; row++) {
    const trait = traits[row] as number
    const opens = kinds[row] === OPENS_ARTICLE
    // White between articles stands above the row, so that a page that begins with it has none.
    if (opens && row > 0) height += rules.gap
    heights[row] = height
    if ((trait & (TITLE_LINE | HEADING_LINE)) === 0) height++
    else height += (trait & TITLE_LINE) !== 0 ? rules.titleLine : 1 + rules.headingWhite
    if (opens) height += rules.titleWhite
  }
  heights[rows] = height
  return heights
}

function fullRows(heights: Float64Array, least: number): Int32Array {
  const full = new Int32Array(heights.length)
  let end = 0
  for (let row = 0; row < heights.length; row++) {
    const bottom = (heights[row] as number) + least
    while (end < heights.length - 1 && (heights[end] as number) < bottom) end++
    full[row] = end
  }
  return full
}

function opensOf(
  { articleRows, titleRows, traits, rows }: Setting,
  rules: PageRules,
  heights: Float64Array,
): Float64Array {
  const opens = new Float64Array(rows + 1)
  const { long, short, column } = OPENS[rules.articles]
  for (let k = 0; k < articleRows.length; k++) {
    const row = articleRows[k] as number
    const height = (heights[articleRows[k + 1] ?? rows] as number) - (heights[row] as number)
    const named = ((traits[row] as number) & COLUMN_LINE) !== 0 && titleRows[k] !== row
    opens[row] = named ? column : height > rules.linesPerPage * SHORT ? long : short
  }
  return opens
}
