/**
 * Input that cannot be read as text: missing, too large, binary, or named with an unknown encoding. A known error,
 * not a bug: it is shown as one line, `path: reason; hint`, and ends the run with exit code 2.
 */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  /** Path as the user gave it, `-` for standard input, `null` for bytes in memory. */
  readonly path: string | null
  /** What is wrong. */
  readonly reason: Words
  /** The way out. */
  readonly hint: Words

  constructor(path: string | null, reason: Words, hint: Words, options?: ErrorOptions) {
    super(`${path === null ? '' : `${path}: `}${reason.en}; ${hint.en}`, options)
    this.path = path
    this.reason = reason
    this.hint = hint
  }
}

/** One sentence without its full stop, in English and in Chinese. */
export interface Words {
  readonly en: string
  readonly zh: string
}
