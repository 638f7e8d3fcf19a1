import { paginate } from './pages/index.ts'
import { type ParseOptions, parse } from './parser/index.ts'
import type { Source } from './readers/source.ts'
import { link } from './toc/index.ts'
import type { Bulletin } from './tree/nodes.ts'

/** Parses an issue, links its table of contents to its headings and places both on pages. */
export function analyse(source: Source, options: ParseOptions = {}): Bulletin {
  return paginate(link(parse(source, options)), source)
}
