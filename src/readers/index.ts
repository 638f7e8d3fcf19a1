import type { Reader, ReadOptions } from './reader.ts'
import type { Source } from './source.ts'
import { markdown, text } from './text.ts'

export type { Reader, ReadOptions } from './reader.ts'

/** All formats, asked in this order: those known by their bytes come before those known by their name. */
export const readers: readonly Reader[] = [markdown, text]

/** Bytes as a `Source`, read by the first reader that knows them, else as plain text. Throws `UnreadableError`. */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<Source> {
  const head = bytes.subarray(0, headLength)
  const reader = readers.find((candidate) => candidate.detect(head, options.path ?? undefined)) ?? text
  return reader.read(bytes, options)
}

const headLength = 4096
