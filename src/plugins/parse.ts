import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { analyse } from '../analyse.ts'
import type { ParseOptions } from '../parser/index.ts'
import { sourceFromText } from '../readers/lines.ts'
import type { Source } from '../readers/source.ts'
import type { Bulletin } from '../tree/nodes.ts'
import { messagesOf } from './messages.ts'

/** Options of `bulletinParse`. */
export interface BulletinParseOptions extends ParseOptions {
  /** Language of the messages; default `en`. */
  readonly lang?: 'en' | 'zh'
}

/**
 * Unified plug-in that parses the raw text of an issue to a `Bulletin` tree, linked and placed on pages. What the
 * parser doubts becomes a message of the file: `place` where it stands, `ruleId` the rule, `source` `bulletin`, and
 * `cause` a message at the other place involved.
 */
export function bulletinParse(this: Processor, options: BulletinParseOptions = {}): void {
  const parser = (document: string, file: VFile): Bulletin => {
    const source = sourceOf(document, file)
    const tree = analyse(source, options)
    file.messages.push(...messagesOf(tree.data.facts.findings, source, options.lang ?? 'en'))
    return tree
  }
  this.parser = parser
}

/** The document of a virtual file. */
export function sourceOf(document: string, file: VFile): Source {
  return sourceFromText(document, { path: file.path ?? null })
}
