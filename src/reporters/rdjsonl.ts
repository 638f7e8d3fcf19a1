import { asOneEdit, type Range, rangeOf } from './fix.ts'
import type { Reporter, ReporterOptions } from './index.ts'
import type { FileReport, Message, Place } from './message.ts'
import { plainPath } from './paths.ts'
import { wellFormed } from './printable.ts'
import { seeAlso } from './see-also.ts'

/**
 * Reviewdog Diagnostic Format, one diagnostic to a line. Its columns count bytes of UTF-8, so there are columns and
 * suggestions only where the lines of the source are known. A fix in several places is one suggestion.
 */
export const rdjsonl: Reporter = (files, options) =>
  files
    .flatMap((file) => file.messages.map((message) => diagnostic(file, message, options)))
    .map((found) => `${JSON.stringify(found, wellFormedOnly)}\n`)
    .join('')

/** reviewdog refuses a whole report for half of a surrogate pair, as it does for keys that it does not know. */
function wellFormedOnly(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormed(value) : value
}

function diagnostic({ path, lines }: FileReport, message: Message, { language, rules }: ReporterOptions) {
  const { rule, severity, fix } = message
  const other = seeAlso(message, language)
  const url = rules?.get(rule)?.url
  const edit = fix && asOneEdit(fix, lines)
  const replaced = edit && byteRange(edit, lines)
  return {
    message: other === null ? message.message : `${message.message} (${other})`,
    location: location(path, message, lines),
    severity: severity.toUpperCase(),
    source: { name: 'bulletin' },
    code: { value: rule, ...(url ? { url } : {}) },
    ...(replaced ? { suggestions: [{ range: replaced, text: edit.text }] } : {}),
  }
}

function location(path: string, place: Place, lines: FileReport['lines']) {
  const range = rangeOf(place)
  if (range === null) return { path: plainPath(path) }
  const lineRange = { start: { line: range.line }, end: { line: range.endLine } }
  return { path: plainPath(path), range: byteRange(range, lines) ?? lineRange }
}

/** The range with columns in bytes; `null` where the text before them is not known. */
function byteRange({ line, column, endLine, endColumn }: Range, lines: FileReport['lines']) {
  const start = lines?.(line)
  const end = lines?.(endLine)
  if (start === undefined || end === undefined) return null
  return {
    start: { line, column: bytes(start, column) },
    end: { line: endLine, column: bytes(end, endColumn) },
  }
}

function bytes(line: string, column: number): number {
  return Buffer.byteLength(line.slice(0, column - 1)) + 1
}
