import type { Processor } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Bulletin } from '../tree/nodes.ts'
import { json } from '../writers/json.ts'
import { sourceOf } from './parse.ts'

/** Options of `bulletinStringifyJson`. */
export interface BulletinStringifyJsonOptions {
  /** Language of the messages; default `en`. */
  readonly lang?: 'en' | 'zh'
}

/** Unified plug-in that compiles a `Bulletin` tree to its record as JSON. */
export function bulletinStringifyJson(this: Processor, options: BulletinStringifyJsonOptions = {}): void {
  this.compiler = (tree: Node, file: VFile): string =>
    json.write(tree as Bulletin, { ...options, source: sourceOf(String(file), file) })
}
