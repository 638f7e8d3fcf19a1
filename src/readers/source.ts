/**
 * A document as a reader hands it over: its decoded text, cut into lines, with what the file format knows of
 * pages. Nothing is normalised here; `text` is what every position in the tree slices.
 */
export interface Source {
  /** Path as the user gave it, `-` for standard input, `null` for a string in memory. */
  readonly path: string | null
  /** Name of the reader, as in the record: `text`, `markdown`, … */
  readonly format: string
  /** WHATWG label of the encoding the bytes were read with, e.g. `utf-8`, `gb18030`. */
  readonly encoding: string
  /** The whole text, without a byte order mark. */
  readonly text: string
  readonly lines: readonly Line[]
  /** What the reader had to mend or doubt, e.g. bytes that did not decode. */
  readonly remarks: readonly SourceRemark[]
}

/**
 * A line of the source, exactly as it stood, without its line ending.
 *
 * A form feed ends a line too, as in `pdftotext` output: the piece after it keeps the same `number` with a larger
 * `column`, and `page` counts it.
 */
export interface Line {
  readonly value: string
  /** 1-based line number, as an editor shows it. */
  readonly number: number
  /** 1-based column of the first character, in UTF-16 units; above 1 only after a form feed inside a line. */
  readonly column: number
  /** Offset of the first character in `Source.text`, in UTF-16 units. */
  readonly offset: number
  /** 0-based ordinal of the physical page, counted by hard page breaks (form feeds, page objects). */
  readonly sheet: number
}

/** Something a reader noticed. `line` is 1-based; `null` when it concerns the whole file. */
export interface SourceRemark {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: { readonly en: string; readonly zh: string }
  readonly line: number | null
}
