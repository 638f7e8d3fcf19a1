import type { Line, Source, SourceRemark } from './source.ts'

/** What a `Source` made from a string is told beside the text; all of it may be left out. */
export interface SourceOptions {
  /** Path as the user gave it; default `null`. */
  readonly path?: string | null
  /** Name of the reader; default `text`. */
  readonly format?: string
  /** WHATWG label; default `utf-8`. */
  readonly encoding?: string
  readonly remarks?: readonly SourceRemark[]
}

/** A decoded text as a `Source`: a leading byte order mark is taken off, and the lines are cut. */
export function sourceFromText(text: string, options: SourceOptions = {}): Source {
  const body = text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text
  return {
    path: options.path ?? null,
    format: options.format ?? 'text',
    encoding: options.encoding ?? 'utf-8',
    text: body,
    lines: splitLines(body),
    remarks: options.remarks ?? [],
  }
}

const byteOrderMark = 0xfeff
const lineFeed = 10
const formFeed = 12
const carriageReturn = 13

/**
 * The lines of a text, cut at LF, CRLF, a lone CR, and at form feeds; U+2028 and U+2029 stay inside a line.
 *
 * Nothing but line ends and form feeds is left out. A form feed counts up `sheet` and keeps `number`; one at the
 * start or end of a line makes no empty piece (`\f` after a line feed only moves the next line to column 2), and
 * neither does the end of the text after a line end or a form feed. One pass, linear.
 */
export function splitLines(text: string): Line[] {
  if (!text.includes('\r') && !text.includes('\f')) return splitAtLineFeeds(text)
  const lines: Line[] = []
  const length = text.length
  let number = 1
  let sheet = 0
  let lineStart = 0
  let start = 0
  // Whether a piece of the current line stands in `lines` already.
  let broken = false

  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code > carriageReturn || code < lineFeed || code === 11) continue

    if (index > start || (code !== formFeed && !broken)) {
      lines.push({
        value: text.slice(start, index),
        number,
        column: start - lineStart + 1,
        offset: start,
        sheet,
      })
      broken = true
    }
    if (code === formFeed) {
      sheet++
    } else {
      if (code === carriageReturn && text.charCodeAt(index + 1) === lineFeed) index++
      number++
      lineStart = index + 1
      broken = false
    }
    start = index + 1
  }

  if (length > start) {
    lines.push({ value: text.slice(start), number, column: start - lineStart + 1, offset: start, sheet })
  }
  return lines
}

/** The usual case, found by the engine's own search. */
function splitAtLineFeeds(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let number = 1
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push({ value: text.slice(start, end), number: number++, column: 1, offset: start, sheet: 0 })
    start = end + 1
  }
  if (start < text.length)
    lines.push({ value: text.slice(start), number, column: 1, offset: start, sheet: 0 })
  return lines
}
