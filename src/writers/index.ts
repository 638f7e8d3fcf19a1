import type { Source } from '../readers/source.ts'
import type { Bulletin } from '../tree/nodes.ts'
import type { PrintOptions } from './html/print-options.ts'

/** What a writer is told beside the tree. */
export interface WriterOptions {
  /** The document the tree was parsed from. */
  readonly source: Source
  /** Language of messages in the output; default `en`. */
  readonly lang?: 'en' | 'zh'
  /** How an issue is set for print; `html` only. */
  readonly print?: PrintOptions
}

/** One output format: a pure function from a tree to text, ending in a line feed. */
export interface Writer {
  readonly format: string
  readonly extension: `.${string}`
  write(tree: Bulletin, options: WriterOptions): string
}

/** A writer before it is needed: its module, with all that it imports, loads with `load`. */
export interface WriterEntry {
  readonly extension: `.${string}`
  load(): Promise<Writer>
}

/** Every output format by name. To add one, add its file and its line here. */
export const writers = {
  html: { extension: '.html', load: async () => (await import('./html/index.ts')).html },
  json: { extension: '.json', load: async () => (await import('./json.ts')).json },
  markdown: { extension: '.md', load: async () => (await import('./markdown.ts')).markdown },
  tree: { extension: '.tree.json', load: async () => (await import('./tree.ts')).tree },
} as const satisfies Readonly<Record<string, WriterEntry>>

/** Name of an output format. */
export type WriterFormat = keyof typeof writers
