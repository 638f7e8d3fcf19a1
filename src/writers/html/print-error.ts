/** A sentence without its full stop, in English and in Chinese. */
interface Words {
  readonly en: string
  readonly zh: string
}

/** Wishes for a print that cannot be met. A known error, not a bug: shown as one line, exit code 2. */
export class PrintError extends Error {
  override readonly name = 'PrintError'
  /** It concerns the options, not one file. */
  readonly path = null
  /** What is wrong. */
  readonly reason: Words
  /** The way out. */
  readonly hint: Words

  constructor(reason: Words, hint: Words) {
    super(`${reason.en}; ${hint.en}`)
    this.reason = reason
    this.hint = hint
  }
}
