import type { Source } from '../readers/source.ts'
import type { Bulletin } from '../tree/nodes.ts'
import { type Prose, proseOf } from './prose.ts'

/** What rules are given: an analysed document. Nothing of it may be changed. */
export interface LintDocument {
  /** Parsed, linked and placed on pages; `tree.data.facts` holds repairs and findings of the passes before. */
  readonly tree: Bulletin
  /** The text as it was read; every range of a finding slices `source.text`. */
  readonly source: Source
  /** The text as a reader reads it: cut paragraphs joined, page furniture and code left out. */
  readonly prose: Prose
  /** A whole issue (masthead, table of contents or colophon), or an article by itself. */
  readonly kind: 'issue' | 'article'
}

/** A document for rules, from a tree that was linked and paginated. */
export function documentOf(tree: Bulletin, source: Source): LintDocument {
  return { tree, source, prose: proseOf(tree, source), kind: isIssue(tree) ? 'issue' : 'article' }
}

function isIssue(tree: Bulletin): boolean {
  return tree.children.some(({ type }) => type === 'masthead' || type === 'toc' || type === 'colophon')
}
