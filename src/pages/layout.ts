import type { ArticleStarts } from '../tree/nodes.ts'

/** What is known of the layout of an issue before it is read; each member overrides what would be fitted. */
export interface LayoutOptions {
  /** Printed number of the page on which the first article begins. */
  readonly firstPage?: number
  /** Full-width characters on a line of running text. */
  readonly charactersPerLine?: number
  /** Lines on a full page. */
  readonly linesPerPage?: number
  readonly articles?: ArticleStarts
}
