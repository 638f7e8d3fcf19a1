import type { Furniture, Text } from './nodes.ts'
import type { Literal, Parent } from './shapes.ts'

/** What the body of an article is made of. */
export type Block = Salutation | Heading | Paragraph | List | Table | Blockquote | ThematicBreak

/** 同志们： or an addressee line (主送). */
export interface Salutation extends Literal {
  type: 'salutation'
}

/** A section heading (小标题): 一、 is level 1, （一） 2, 1. 3, （1） 4. */
export interface Heading extends Parent {
  type: 'heading'
  depth: 1 | 2 | 3 | 4
  /** Label as printed, `''` for a heading without number: `一、`, `（一）`, `1.`. */
  number: string
  /** `true` when it opens a paragraph: the paragraph follows as a sibling. */
  runIn: boolean
  /** Label and title; of a run-in heading its closing 。 too. */
  children: (Text | Furniture)[]
}

export interface Paragraph extends Parent {
  type: 'paragraph'
  children: (Text | Furniture)[]
}

export interface List extends Parent {
  type: 'list'
  ordered: boolean
  children: (ListItem | Furniture)[]
}

export interface ListItem extends Parent {
  type: 'listItem'
  children: (Paragraph | Furniture)[]
}

export interface Table extends Parent {
  type: 'table'
  children: (TableRow | Furniture)[]
}

export interface TableRow extends Parent {
  type: 'tableRow'
  children: TableCell[]
}

export interface TableCell extends Parent {
  type: 'tableCell'
  children: Text[]
}

export interface Blockquote extends Parent {
  type: 'blockquote'
  children: Paragraph[]
}

/** A rule drawn across the page: ━━━━. */
export interface ThematicBreak extends Literal {
  type: 'thematicBreak'
}
