/**
 * What a run is given of the outside world; nothing in `cli/` touches `process`. Tests hand in their own.
 *
 * `stdin`, `stdout` and `stderr` may be getters: they are read only when needed.
 */
export interface Io {
  /** Arguments after the program's name. */
  readonly argv: readonly string[]
  /** Folder that relative paths start from. */
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A stream of text; `process.stdout` is one. */
export interface Output {
  write(text: string): unknown
  /** `true` when a person is watching. */
  readonly isTTY?: boolean | undefined
  /** Width of the screen, in half-width columns. */
  readonly columns?: number | undefined
}

/** Language of messages; JSON keys and rule names stay English. */
export type Language = 'en' | 'zh'

/** One sentence in each language. */
export type Bilingual = Readonly<Record<Language, string>>

/** 0 nothing wrong, 1 findings, 2 bad usage, bad configuration or unreadable input. */
export type ExitCode = 0 | 1 | 2
