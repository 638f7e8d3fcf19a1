import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Box } from './boxes.ts'
import type { Bar } from './rows.ts'

/** How pages are drawn: characters a line, rows of a full page. */
export interface Grid {
  readonly measure: number
  readonly height: number
}

/** Size of a character and of a row, in CSS pixels. */
const CHARACTER = 3
const ROW = 5
/** How many times the rows of a full page are still drawn below one another: on one page, and where it may be several. */
const OVERFULL = 2.5
const LOOSE = 1.25
/** Pages drawn beside one another where no border parts them. */
const ABREAST = 4

/** The lines of a box drawn to scale, every row as long as its text; with what does not fit into so many pages left out. */
export function picture(
  rows: readonly (readonly Bar[])[],
  { kind, rows: filled }: Box,
  grid: Grid,
): { readonly svg: Element; readonly complete: boolean } {
  const { measure } = grid
  const isPage = kind === 'page' || kind === 'unnumbered'
  const spread = filled === null ? rows : loosened(rows, filled)
  const single = spread.length <= grid.height * (isPage ? OVERFULL : LOOSE)
  const height = single ? Math.max(grid.height, spread.length) : grid.height
  const across = Math.min(ABREAST, Math.max(1, Math.ceil(spread.length / height)))
  const strokes = { title: '', heading: '', text: '' }
  spread.slice(0, across * height).forEach((row, i) => {
    const left = Math.floor(i / height) * (measure + GUTTER)
    for (const { weight, x, length } of row)
      if (length > 0) strokes[weight] += `M${tidy(left + x)} ${i % height}h${tidy(length)}`
  })
  const width = across * (measure + GUTTER) - GUTTER
  const svg = s(
    'svg',
    {
      className: ['rows'],
      width: (width + 2) * CHARACTER,
      height: (height + 2) * ROW,
      viewBox: `-1 -1.5 ${width + 2} ${height + 2}`,
      preserveAspectRatio: 'none',
      ariaHidden: 'true',
    },
    (['text', 'heading', 'title'] as const)
      .filter((weight) => strokes[weight] !== '')
      .map((weight) => s('path', { className: [weight], d: strokes[weight] })),
  )
  return { svg, complete: spread.length <= across * height }
}

/** Characters between pages drawn abreast. */
const GUTTER = 3

/** The rows with the white space that the grid gives to titles, so that they fill as many rows as it counted. */
function loosened(rows: readonly (readonly Bar[])[], filled: number): readonly (readonly Bar[])[] {
  const isTitle = (row: readonly Bar[] | undefined) => row?.[0]?.weight === 'title'
  const ends = rows.flatMap((row, i) => (isTitle(row) && !isTitle(rows[i + 1]) ? [i] : []))
  const each = Math.floor((filled - rows.length) / Math.max(1, ends.length))
  if (each < 1 || ends.length === 0) return rows
  const white = Array.from({ length: each }, (): readonly Bar[] => [])
  const wide = new Set(ends)
  return rows.flatMap((row, i) => (wide.has(i) ? [row, ...white] : [row]))
}

function tidy(value: number): string {
  return String(Math.round(value * 2) / 2)
}
