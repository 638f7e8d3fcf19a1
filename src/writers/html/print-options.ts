import type { ArticleStarts } from '../../tree/facts.ts'
import type { Faces } from './faces.ts'

/** Sizes of paper: A4 and A5 of ISO 216, B5 of GB/T 148 (176 × 250 mm). */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  b5: { width: 176, height: 250 },
} as const satisfies Readonly<Record<string, { readonly width: number; readonly height: number }>>

/** Name of a size of paper. */
export type Paper = keyof typeof PAPERS

/** How a print looks: `gov` as official papers do (GB/T 9704-2012), `plain` without red, in 宋体. */
export const THEMES = ['gov', 'plain'] as const

/** Name of a look. */
export type Theme = (typeof THEMES)[number]

/** Characters on a line, lines on a page. */
export interface Grid {
  readonly characters: number
  readonly lines: number
}

/** How an issue is set for print. */
export interface PrintOptions {
  /** Default `a4`. */
  readonly paper?: Paper
  /** Default 28 × 22, the grid of official papers; for `plain` and for vertical setting, what the size gives. */
  readonly grid?: Grid
  /** Size of the text in points; default: what the grid gives, 三号 on A4. */
  readonly size?: number
  /** Default: as the source has it, where that was found out, else `run-on`. */
  readonly articles?: ArticleStarts
  /** Number of the page on which the first article begins; default: the masthead stands on page 1. */
  readonly firstPage?: number
  /** Columns from top to bottom, pages from right to left. */
  readonly vertical?: boolean
  /** Default `gov`. */
  readonly theme?: Theme
  /** The masthead has a page of its own. */
  readonly titlePage?: boolean
  /** The pages of the source: each printed page holds what its page held. */
  readonly facsimile?: boolean
  /** Style sheet of the user's own, after ours. */
  readonly css?: string
  /** Default: what the reader's machine has. */
  readonly faces?: Faces
}
