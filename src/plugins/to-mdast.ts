import type { Root } from 'mdast'
import type { Bulletin } from '../tree/nodes.ts'
import { toMdast } from '../writers/mdast.ts'

/**
 * Unified plug-in that turns a `Bulletin` tree into mdast, for remark plug-ins and `remark-stringify` to go on with;
 * the front matter needs `remark-frontmatter` and tables `remark-gfm`.
 */
export function bulletinToMdast(): (tree: Bulletin) => Root {
  return toMdast
}
