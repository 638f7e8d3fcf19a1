import { paginate } from './pages/index.ts'
import type { LayoutOptions } from './pages/layout.ts'
import { type ParseOptions, parse } from './parser/index.ts'
import type { Source } from './readers/source.ts'
import { report } from './toc/findings.ts'
import { link } from './toc/index.ts'
import type { Bulletin } from './tree/nodes.ts'

/** What is known of an issue before it is read. */
export interface AnalyseOptions extends ParseOptions {
  /** Overrides what would be fitted where pages have left no mark. */
  readonly layout?: LayoutOptions
}

/** Parses an issue, links its table of contents to its headings, places both on pages and notes where they disagree. */
export function analyse(source: Source, options: AnalyseOptions = {}): Bulletin {
  return relate(parse(source, options), source, options.layout)
}

/** What follows parsing, for a tree that came from elsewhere: link → paginate → report. Returns the tree. */
export function relate(tree: Bulletin, source: Source, layout: LayoutOptions = {}): Bulletin {
  return report(paginate(link(tree), source, layout))
}
