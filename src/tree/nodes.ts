import type { Data } from 'unist'
import type { Block, ListItem, TableCell, TableRow } from './blocks.ts'
import type { Facts, PageBasis, PageCheck, TocLink } from './facts.ts'
import type { Literal, Parent } from './shapes.ts'

export type * from './blocks.ts'
export type * from './facts.ts'

/*
 * What a bulletin is, as a unist tree. Inside articles the block nodes carry mdast's names (`heading`, `paragraph`,
 * `list`, …), so that a Markdown writer has little to do.
 *
 * Every line of the source with something visible on it stands in exactly one leaf. A leaf's `position` slices the
 * source: `source.text.slice(start.offset, end.offset)`; `value` is that slice unless the node says otherwise.
 */

/** A run of source text on one line. A paragraph cut over lines or pages holds one per source line. */
export interface Text extends Literal {
  type: 'text'
  /** `true` for a copy of text that a page break doubled; it is left out when the node is read as a string. */
  doubled?: boolean
  /** Put before this run when the node is read as a string: `' '` between two parts of a title, else absent. */
  glue?: string
  /** How the run stands out in its paragraph; from Markdown only. */
  mark?: 'strong' | 'emphasis' | 'code'
}

/** A printed page number (页码). */
export interface Folio extends Literal {
  type: 'folio'
  /** The number printed. */
  page: number
}

/** The line repeated at the head or foot of every page (书眉). */
export interface RunningHead extends Literal {
  type: 'runningHead'
  /** The page number printed in the line, `null` when it has none. */
  page: number | null
}

/** What belongs to the page and not to the text: it may stand between blocks or inside a cut paragraph. */
export type Furniture = Folio | RunningHead

/** The whole issue. */
export interface Bulletin extends Parent {
  type: 'bulletin'
  children: BulletinContent[]
  data: Data & { facts: Facts }
}

export type BulletinContent = Masthead | Toc | Column | Article | Colophon | Furniture

/** The head of page one: the bulletin's name, issue number, issuing body and date (刊头). */
export interface Masthead extends Parent {
  type: 'masthead'
  children: (MastheadTitle | IssueLine | Imprint | Editors | Recipients | Copies | Note | Furniture)[]
}

/** The bulletin's name; `title` has the padding between spaced characters closed up (工 作 通 讯 → 工作通讯). */
export interface MastheadTitle extends Parent {
  type: 'mastheadTitle'
  title: string
  /** The body that the name opens with: 洪氏宗亲会 in 洪氏宗亲会会讯. */
  issuer?: string
  children: (Text | Furniture)[]
}

/** The issue number, however it is written; absent numbers are `null`. */
export interface IssueLine extends Literal {
  type: 'issue'
  year: number | null
  /** Number within the year or volume: 3 in 第3期. */
  number: number | null
  /** Running number over all issues: 12 in 总第12期. */
  total: number | null
  /** ISO 8601 date standing on the same line, else `null`. */
  date: string | null
  /** Issuing body standing on the same line, else `null`. */
  issuer: string | null
}

/** Issuing body and date, alone or on one line, in the masthead or the colophon. */
export interface Imprint extends Literal {
  type: 'imprint'
  issuer: string | null
  /** ISO 8601, reduced where the source gives less: `2020-04-18`, `2020-04`, `2020`. */
  date: string | null
}

/** A line of the masthead, table of contents or colophon that fits no other kind: 内部资料, an address, CONTENTS. */
export interface Note extends Literal {
  type: 'note'
}

/** Table of contents (目录). */
export interface Toc extends Parent {
  type: 'toc'
  children: (TocHeading | TocColumn | TocEntry | Imprint | Note | Furniture)[]
}

/** 目录, 目 次, 本期要目, CONTENTS. */
export interface TocHeading extends Literal {
  type: 'tocHeading'
}

/** Name of a column inside the table of contents; `title` has marks, leaders and page removed. */
export interface TocColumn extends Parent {
  type: 'tocColumn'
  title: string
  /** Page printed beside the column's name, else `null`. */
  page: number | null
  children: (Text | Furniture)[]
}

/** One title in the table of contents, over one or several lines. */
export interface TocEntry extends Parent {
  type: 'tocEntry'
  /** Title as printed: wrapped lines joined, leaders, bullets and ordinals removed. */
  title: string
  author: string | null
  /** Page as printed, read as a number; `null` when the entry has none. */
  page: number | null
  /** Where the page's number stands by itself, without marks; absent without page, and where a range is printed (3-5). */
  pageAt?: PagePlace
  /** Column it stands under, `null` for none. */
  column: string | null
  children: (Text | Furniture)[]
  /** Filled in by linking and paginating. */
  link?: TocLink
  pageCheck?: PageCheck
}

/** A printed page number: offsets, and how it is written. */
export interface PagePlace {
  start: number
  end: number
  text: string
}

/** A standing section that groups articles (栏目). Without a heading of its own in the body, no `columnHeading`. */
export interface Column extends Parent {
  type: 'column'
  title: string
  children: (ColumnHeading | Article | Furniture)[]
}

export interface ColumnHeading extends Literal {
  type: 'columnHeading'
  title: string
}

/** One article, from its kicker or title to its sign-off. */
export interface Article extends Parent {
  type: 'article'
  /** `a1`, `a2`, … in source order. */
  id: string
  children: ArticleContent[]
  data?: { firstPage?: number; lastPage?: number; basis?: PageBasis }
}

export type ArticleContent =
  | Kicker
  | ArticleTitle
  | Deck
  | DocumentNumber
  | Byline
  | Dateline
  | Block
  | SignOff
  | Furniture

/** Line above the title (引题). */
export interface Kicker extends Parent {
  type: 'kicker'
  children: (Text | Furniture)[]
}

/** The title itself; over several lines it holds one text per line. */
export interface ArticleTitle extends Parent {
  type: 'articleTitle'
  children: (Text | Furniture)[]
}

/** Line below the title (副题), often opening with a dash. */
export interface Deck extends Parent {
  type: 'deck'
  children: (Text | Furniture)[]
}

/** Who wrote or spoke, below the title (署名). */
export interface Byline extends Literal {
  type: 'byline'
  /** Padding closed up: 尹 禾 → 尹禾. Empty when only an organisation signs. */
  names: string[]
  post: string | null
  organisation: string | null
}

/** Number of an official document beside its title (发文字号): 青政办发〔2021〕14号. */
export interface DocumentNumber extends Literal {
  type: 'documentNumber'
}

/** Date below the title (题下日期). */
export interface Dateline extends Literal {
  type: 'dateline'
  date: string
}

/** Body and / or date closing an article (落款); a bracketed source line, 供稿, or an unbracketed one at the right. */
export interface SignOff extends Literal {
  type: 'signOff'
  /** What stands inside the brackets, or the whole line. */
  text: string
  organisations: string[]
  names: string[]
  date: string | null
}

/** Imprint block at the end (版记): editors, recipients, issuing body and date, copies printed. */
export interface Colophon extends Parent {
  type: 'colophon'
  children: (Editors | Recipients | Imprint | Copies | Note | Furniture)[]
}

/** One line of roles and names: 总编辑：尹 禾 编辑：潘青禾. */
export interface Editors extends Literal {
  type: 'editors'
  editors: { role: string; names: string[] }[]
}

/** 报 / 送 / 发 / 抄送 with everyone named, over one or several lines. */
export interface Recipients extends Parent {
  type: 'recipients'
  kind: string
  to: string[]
  children: (Text | Furniture)[]
}

/** 共印N份. */
export interface Copies extends Literal {
  type: 'copies'
  copies: number
}

export type Nodes =
  | Bulletin
  | BulletinContent
  | Masthead['children'][number]
  | Toc['children'][number]
  | ColumnHeading
  | ArticleContent
  | ListItem
  | TableRow
  | TableCell
  | Text
