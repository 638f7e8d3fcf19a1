import type { FaceName } from './faces.ts'

/** How the lines of a block stand between the margins. */
export type Alignment =
  /** Flush on both sides but for the last line. */
  | 'justify'
  | 'left'
  | 'center'
  | 'right'
  /** What stands before the gap at the left, what stands behind it at the right. */
  | 'apart'
  /** A title, dots, and a page number at the right. */
  | 'leader'

/** How one kind of block is set. Lengths are in characters of the text, but for `size`. */
export interface BlockStyle {
  readonly face: FaceName
  /** In points where the text is 三号 (15.75 pt); smaller paper has all sizes in proportion. */
  readonly points: number
  readonly align: Alignment
  /** White before the first line. */
  readonly indent?: number
  /** White before and behind every line. */
  readonly inset?: readonly [number, number]
  /** Further white before all lines but the first. */
  readonly hang?: number
  /** White lines above. */
  readonly before?: number
  readonly keepWithNext?: boolean
  readonly unbroken?: boolean
  /** Its lines are about equally long. */
  readonly balanced?: boolean
}

const TEXT = 15.75
/** 二号, 小二, 四号, 小四. */
const TITLE = 22
const COLUMN = 18
const SMALL = 14
const TABLE = 12

const text = { face: 'fangsong', points: TEXT, align: 'justify' } as const
const centred = { points: TEXT, align: 'center', keepWithNext: true } as const
const small = { face: 'fangsong', points: SMALL, align: 'left', inset: [1, 1] } as const

/**
 * Every kind of block, by the class of its element. Faces and sizes after GB/T 9704-2012 §7: titles in 二号小标宋, text in
 * 三号仿宋, sections in 黑体, 楷体 and 仿宋, the colophon in 四号仿宋.
 */
export const STYLES = {
  /** Its size is worked out from the number of its characters. */
  name: { face: 'xiaobiaosong', points: 60, align: 'center', unbroken: true, balanced: true },
  issue: { face: 'fangsong', points: TEXT, align: 'center', before: 1 },
  imprint: { face: 'fangsong', points: TEXT, align: 'apart', inset: [1, 1], before: 1 },
  'masthead-note': { face: 'fangsong', points: SMALL, align: 'left' },

  'toc-heading': { ...centred, face: 'xiaobiaosong', points: TITLE, before: 1 },
  'toc-column': { ...text, face: 'heiti', align: 'leader', before: 0, keepWithNext: true },
  entry: { ...text, align: 'leader', hang: 1 },
  'toc-note': { ...text, face: 'kaiti', points: SMALL, align: 'left' },

  'column-heading': { ...centred, face: 'heiti', points: COLUMN, before: 1 },
  kicker: { ...centred, face: 'kaiti', balanced: true },
  title: { ...centred, face: 'xiaobiaosong', points: TITLE, unbroken: true, balanced: true },
  deck: { ...centred, face: 'kaiti', balanced: true },
  'document-number': { ...centred, face: 'fangsong' },
  byline: { ...centred, face: 'kaiti' },
  dateline: { ...centred, face: 'kaiti' },

  salutation: { ...text, keepWithNext: true },
  'section-1': { ...text, face: 'heiti', indent: 2, keepWithNext: true },
  'section-2': { ...text, face: 'kaiti', indent: 2, keepWithNext: true },
  'section-3': { ...text, indent: 2, keepWithNext: true },
  'section-4': { ...text, indent: 2, keepWithNext: true },
  paragraph: { ...text, indent: 2 },
  item: { ...text, indent: 2 },
  quote: { ...text, face: 'kaiti', indent: 2, inset: [2, 2] },
  cell: { face: 'fangsong', points: TABLE, align: 'left' },
  rule: { face: 'fangsong', points: TEXT, align: 'center' },
  'sign-off': { face: 'fangsong', points: TEXT, align: 'right', inset: [0, 2] },
  source: { face: 'kaiti', points: TEXT, align: 'right' },

  editors: { ...small, hang: 2 },
  recipients: { ...small, hang: 3 },
  printed: { ...small, align: 'apart' },
  copies: { ...small, align: 'right' },
  'colophon-note': { ...small },
} as const satisfies Readonly<Record<string, BlockStyle>>

/** Name of a kind of block. */
export type BlockKind = keyof typeof STYLES
