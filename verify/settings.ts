import type { PrintOptions } from '../src/writers/html/print-options.ts'

/** What a printed page has to look like, whatever the program thinks. Lengths in millimetres. */
export interface Geometry {
  readonly width: number
  readonly height: number
  readonly margins: { readonly top: number; readonly inner: number; readonly outer: number }
  /** Length of a line. */
  readonly measure: number
  /** From one line to the next. */
  readonly pitch: number
  readonly characters: number
  /** Lines on a page. */
  readonly lines: number
  /** Lines run from top to bottom, one at the left of the other; odd folios stand at the left. */
  readonly vertical: boolean
}

/** One way of printing an issue, and what the paper has to show of it. */
export interface Setting {
  readonly print: PrintOptions
  readonly geometry: Geometry
  /** The colophon stands on an even page. */
  readonly evenEnd: boolean
  /** The grid is the source's; that of the document is taken for right. */
  readonly ownGrid: boolean
  /** Subsets of free typefaces are in the document. */
  readonly embedded: boolean
}

/** GB/T 9704-2012 §5.2: A4, 天头 37, 订口 28, 版心 156 × 225, 22 lines of 28 characters. */
const OFFICIAL: Geometry = {
  width: 210,
  height: 297,
  margins: { top: 37, inner: 28, outer: 26 },
  measure: 156,
  pitch: 225 / 22,
  characters: 28,
  lines: 22,
  vertical: false,
}

/** All ways of printing, by name. */
export const SETTINGS = {
  default: official({}),
  a5: official({ paper: 'a5' }, onPaper(148, 210)),
  b5: official({ paper: 'b5' }, onPaper(176, 250)),
  'new-page': official({ articles: 'new-page' }),
  'title-page': official({ titlePage: true }),
  'first-page': official({ firstPage: 5 }),
  grid: official({ grid: { characters: 32, lines: 25 } }, { characters: 32, lines: 25, pitch: 225 / 25 }),
  vertical: official(
    { vertical: true },
    { characters: 40, lines: 15, measure: 225, pitch: 156 / 15, vertical: true },
  ),
  embedded: { ...official({}), embedded: true },
  facsimile: { ...official({ facsimile: true }), evenEnd: false, ownGrid: true },
  plain: {
    print: { theme: 'plain' },
    geometry: {
      width: 210,
      height: 297,
      margins: { top: 27, inner: 27, outer: 23 },
      measure: 160,
      pitch: 243 / 32,
      characters: 37,
      lines: 32,
      vertical: false,
    },
    evenEnd: false,
    ownGrid: false,
    embedded: false,
  },
} as const satisfies Readonly<Record<string, Setting>>

/** Name of a way of printing. */
export type SettingName = keyof typeof SETTINGS

function official(print: PrintOptions, geometry: Partial<Geometry> = {}): Setting {
  return { print, geometry: { ...OFFICIAL, ...geometry }, evenEnd: true, ownGrid: false, embedded: false }
}

/** The same page on other paper, everything in proportion. */
function onPaper(width: number, height: number): Partial<Geometry> {
  const x = width / OFFICIAL.width
  const y = height / OFFICIAL.height
  const { top, inner, outer } = OFFICIAL.margins
  return {
    width,
    height,
    margins: { top: top * y, inner: inner * x, outer: outer * x },
    measure: OFFICIAL.measure * x,
    pitch: OFFICIAL.pitch * y,
  }
}
