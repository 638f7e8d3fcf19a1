import {
  BEHIND_BORDER,
  BEHIND_CUT,
  HEADING_LINE,
  INSIDE,
  LAST_LINE,
  OPENS_ARTICLE,
  OPENS_BLOCK,
  type Setting,
  TITLE_LINE,
} from './setting.ts'

/** What stands between two places of the text, as far as its height goes. */
export interface Extent {
  rows: number
  titleLines: number
  heads: number
  headings: number
}

/** The text between two page borders that are seen, or that cuts let guess. */
export interface Stretch {
  /** From border to border; `undefined` where the first of them is the beginning of the text. */
  readonly whole: Extent | undefined
  /** From the last article that begins in it; `undefined` where none does. */
  readonly article: Extent | undefined
}

/** The stretches of a text, and what else its rows tell of how pages were filled. */
export interface Stretches {
  readonly all: readonly Stretch[]
  /** Share of rows that do not open a block. */
  readonly inside: number
  readonly cuts: number
  /** Cuts that leave one line of a paragraph alone on a page. */
  readonly lone: number
}

/** Stretches that the fit looks at: some thirty to sixty pages tell enough. */
const MOST = 60

/** Measures the text between one border and the next. */
export function stretchesOf({ kinds, traits, rows }: Setting): Stretches {
  const all: Stretch[] = []
  const whole: Extent = { rows: 0, titleLines: 0, heads: 0, headings: 0 }
  const article: Extent = { rows: 0, titleLines: 0, heads: 0, headings: 0 }
  let begun = false
  let opened = false
  let inside = 0
  let lone = 0
  let cuts = 0
  let row = 0
  for (; row < rows && all.length < MOST; row++) {
    const kind = kinds[row] as number
    const trait = traits[row] as number
    if (kind === BEHIND_CUT || kind === BEHIND_BORDER) {
      if (begun || opened) {
        all.push({ whole: begun ? { ...whole } : undefined, article: opened ? { ...article } : undefined })
      }
      clear(whole)
      begun = true
      opened = false
      cuts++
      if (kinds[row - 1] === OPENS_BLOCK || (trait & LAST_LINE) !== 0) lone++
    } else if (kind === OPENS_ARTICLE) {
      clear(article)
      opened = true
    } else if (kind === INSIDE) inside++
    addRow(whole, kind, trait)
    addRow(article, kind, trait)
  }
  return { all, inside: inside / Math.max(1, row), lone, cuts }
}

function clear(extent: Extent): void {
  extent.rows = 0
  extent.titleLines = 0
  extent.heads = 0
  extent.headings = 0
}

function addRow(extent: Extent, kind: number, trait: number): void {
  extent.rows++
  if (kind === OPENS_ARTICLE) extent.heads++
  if ((trait & TITLE_LINE) !== 0) extent.titleLines++
  else if ((trait & HEADING_LINE) !== 0) extent.headings++
}
