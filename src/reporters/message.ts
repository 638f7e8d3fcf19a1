import type { Source } from '../readers/source.ts'
import type { Finding } from '../tree/nodes.ts'
import { locator } from '../tree/position.ts'

/** A place in a file: lines and columns from 1, columns in UTF-16 units, the end exclusive; `null` for the whole file. */
export interface Place {
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
}

/** Text to stand in place of what is there. */
export interface PlacedEdit extends Place {
  readonly text: string
}

/** A doubt or fault as a reporter sees it, in one language. */
export interface Message extends Place {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  /** The other place involved. */
  readonly cause?: Place
  /** What `--fix` would write; only where it is certain. */
  readonly fix?: readonly PlacedEdit[]
  /** Why nobody need act on it; only those reporters that list such messages apart get to see them. */
  readonly suppressed?: Suppression
}

/** What sets a message aside: a remark in the text itself, or a list of what was there before. */
export interface Suppression {
  readonly kind: 'inline' | 'baseline'
  /** In the words of whoever suppressed it. */
  readonly reason: string | null
}

/** What a reporter may say of a rule beside its messages. */
export interface RuleCard {
  readonly id: string
  readonly group: string
  /** How its messages are graded unless a configuration says otherwise. */
  readonly severity: Message['severity']
  readonly description: { readonly en: string; readonly zh: string }
  /** Standard and clause it follows, e.g. `GB/T 15834 4.13.3`. */
  readonly standard: string | null
  /** Its page of documentation. */
  readonly url: string | null
}

/** All that was found in one file. */
export interface FileReport {
  /** As the user gave it, `-` for standard input. */
  readonly path: string
  /** In source order. */
  readonly messages: readonly Message[]
  /** Text of a source line, counted from 1, for those who show it; no format for machines prints it. */
  readonly lines?: (line: number) => string | undefined
}

/** The report without the messages that were suppressed. */
export function unsuppressed<Report extends FileReport>(report: Report): Report {
  return { ...report, messages: report.messages.filter(({ suppressed }) => !suppressed) }
}

/** What the reader noticed, then the findings by their place, as messages in one language. */
export function messagesOf(findings: readonly Finding[], source: Source, language: 'en' | 'zh'): Message[] {
  const locate = locator(source)
  const place = ({ start, end }: { start: number; end: number }): Place => {
    const position = locate(start, end)
    return {
      line: position.start.line,
      column: position.start.column,
      endLine: position.end.line,
      endColumn: position.end.column,
    }
  }
  const remarks = source.remarks.map(({ rule, severity, message, line }): Message => {
    const column = line === null ? null : 1
    return { rule, severity, message: message[language], line, column, endLine: line, endColumn: column }
  })
  const found = findings.toSorted((a, b) => a.start - b.start)
  return [
    ...remarks,
    ...found.map(
      ({ rule, severity, message, cause, fix, ...range }): Message => ({
        rule,
        severity,
        message: message[language],
        ...place(range),
        ...(cause && { cause: place(cause) }),
        ...(fix && { fix: fix.map((edit) => ({ ...place(edit), text: edit.text })) }),
      }),
    ),
  ]
}
