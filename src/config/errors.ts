/**
 * A configuration or profile that cannot be used. A known error, not a bug: it is shown as one line,
 * `path: reason. hint.`, and ends the run with exit code 2.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** Path as the user gave it. */
  readonly path: string
  /** What is wrong, naming the key if it is about one. */
  readonly reason: Words
  /** The way out. */
  readonly hint: Words

  constructor(path: string, reason: Words, hint: Words, options?: ErrorOptions) {
    super(`${path}: ${reason.en}; ${hint.en}`, options)
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
