/**
 * Faces that cannot be embedded: packages that are not installed, or a file that is missing or no font. A known error,
 * not a bug: it is shown as one line, `path: reason. hint.`, and ends the run with exit code 2.
 */
export class FaceError extends Error {
  override readonly name = 'FaceError'
  /** Path of the font as the user gave it; `null` when it is about packages. */
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
