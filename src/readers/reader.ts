import type { Source } from './source.ts'

/** One format: how to know it, and how to make a `Source` of its bytes. */
export interface Reader {
  /** Name as in the record: `text`, `markdown`, … */
  readonly format: string
  /** File name endings in lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether a file is of this format, by its first bytes (a few KiB), or by its name where bytes tell nothing. */
  detect(head: Uint8Array, path?: string): boolean
  /** Throws `UnreadableError` where no text can be had. */
  read(bytes: Uint8Array, options: ReadOptions): Source | Promise<Source>
}

/** How bytes are to be read. */
export interface ReadOptions {
  /** Path as the user gave it, `-` for standard input, `null` for bytes in memory. */
  readonly path: string | null
  /** WHATWG label of the encoding; found by looking when left out. */
  readonly encoding?: string
}
