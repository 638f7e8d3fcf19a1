/*
 * What the passes learn of a document beside its nodes: pages, links, verdicts, repairs, findings.
 */

/** How an entry's title and the heading it names agree. */
export type TitleMatch = 'exact' | 'spacing' | 'punctuation' | 'script' | 'affix' | 'edited' | 'missing'

export interface TocLink {
  /** `id` of the article, `null` when no heading fits. */
  article: string | null
  match: TitleMatch
}

/** What a page number was derived from, strongest first. */
export type PageBasis =
  | 'form-feed'
  | 'folio'
  | 'running-head'
  | 'page-object'
  | 'soft-breaks'
  | 'line-count'
  | 'none'

export type UnverifiableReason =
  | 'no-heading'
  | 'no-page'
  | 'no-evidence'
  | 'ambiguous-layout'
  | 'circular-fit'

/** Whether the page printed in the table of contents is the page on which the heading stands. */
export interface PageCheck {
  verdict: 'match' | 'mismatch' | 'unverifiable'
  /** Printed page the heading really stands on, `null` when not known. */
  page: number | null
  /** First and last page it may stand on. */
  range: readonly [number, number] | null
  /** 0..1. */
  confidence: number
  basis: PageBasis
  reason: UnverifiableReason | null
}

/** A page border found in the source: the first line of the new page, and what showed it. */
export interface PageBreak {
  /** Printed number of the page that begins here; `null` when numbering is not known. */
  page: number | null
  /** Offset in the source at which the new page begins. */
  offset: number
  /** 1-based line at which it begins. */
  line: number
  basis: PageBasis
  /** `false`: placed by counting, not seen. */
  observed: boolean
  /** Where borders inside were not seen: first and last page the text up to the next break stands on. */
  range?: readonly [number, number]
  /** With a range: page that the text right behind the border is sure to stand on. */
  opens?: number
  /** What shows a border that no mark shows. Absent where a mark shows it. */
  sign?: BreakSign
  /** Lines of the grid from this border to the next, where the grid was fitted. */
  rows?: number
}

/**
 * Signs of a page border in a text without page marks: a sentence cut in two (断页痕), text doubled where it was cut, an
 * article that opens its page, or nothing but the count of lines.
 */
export type BreakSign = 'cut-sentence' | 'doubled-text' | 'new-article' | 'line-count'

/** Whether every article begins a page, or follows the one before on the same page. */
export type ArticleStarts = 'new-page' | 'run-on'

/** Something the parser mended; `lines` are 1-based and inclusive. */
export interface Repair {
  kind:
    | 'joined-paragraph'
    | 'unwrapped-paragraph'
    | 'removed-doubled-text'
    | 'joined-title'
    | 'joined-toc-entry'
    | 'closed-up-spaces'
    | 'corrected-digit'
    | 'reordered-toc'
  lines: { start: number; end: number }
  /** Source text taken away or altered, enough to undo the repair; absent when nothing but line ends went. */
  text?: string
}

/** A doubt or fault to report; positions are offsets into the source. */
export interface Finding {
  rule: string
  severity: 'error' | 'warning' | 'info'
  message: { en: string; zh: string }
  start: number
  end: number
  /** The other place involved, e.g. the heading a table-of-contents entry disagrees with. */
  cause?: { start: number; end: number }
  /** What would set it right; only where that is certain. */
  fix?: Edit[]
}

/** Text to stand in place of a range of the source; offsets, `end` exclusive. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** What the passes learn of the document as a whole; lives in `Bulletin.data.facts`. */
export interface Facts {
  pages: {
    basis: PageBasis
    first: number | null
    last: number | null
    /** printed = sheet + offset, where sheets are known (sheet counted from 1). */
    offset: number | null
    charactersPerLine: number | null
    linesPerPage: number | null
    /** How articles begin; `null` when it was not asked, or not found out. */
    articles: ArticleStarts | null
    breaks: PageBreak[]
  }
  repairs: Repair[]
  findings: Finding[]
}
