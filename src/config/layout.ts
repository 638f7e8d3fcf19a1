import type { LayoutOptions } from '../pages/layout.ts'

/** The numbers a layout is told by, each with the least and the greatest it may be. */
export const LAYOUT_NUMBERS = {
  firstPage: [1, 3000],
  charactersPerLine: [5, 200],
  linesPerPage: [5, 200],
} as const satisfies Partial<Record<keyof LayoutOptions, readonly [number, number]>>

/** How articles may begin. */
export const ARTICLE_STARTS = ['new-page', 'run-on'] as const satisfies readonly LayoutOptions['articles'][]
