import { paginate } from './pages/index.ts'
import { type ParseOptions, parse } from './parser/index.ts'
import type { Source } from './readers/source.ts'
import { report } from './toc/findings.ts'
import { link } from './toc/index.ts'
import type { Bulletin } from './tree/nodes.ts'

/** Parses an issue, links its table of contents to its headings, places both on pages and notes where they disagree. */
export function analyse(source: Source, options: ParseOptions = {}): Bulletin {
  return relate(parse(source, options), source)
}

/** What follows parsing, for a tree that came from elsewhere: link → paginate → report. Returns the tree. */
export function relate(tree: Bulletin, source: Source): Bulletin {
  return report(paginate(link(tree), source))
}
