import type { Source } from '../readers/source.ts'
import type { Finding } from '../tree/nodes.ts'
import { locator } from '../tree/position.ts'
import type { RecordMessage } from './schema.ts'

/** What the reader noticed, then the parser's findings by their place. */
export function messageRecords(
  findings: readonly Finding[],
  source: Source,
  lang: 'en' | 'zh',
): RecordMessage[] {
  const messages: RecordMessage[] = source.remarks.map(({ rule, severity, message, line }) => {
    const column = line === null ? null : 1
    return { rule, severity, message: message[lang], line, column, endLine: line, endColumn: column }
  })
  if (findings.length === 0) return messages
  const locate = locator(source)
  for (const { rule, severity, message, start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    const position = locate(start, end)
    messages.push({
      rule,
      severity,
      message: message[lang],
      line: position.start.line,
      column: position.start.column,
      endLine: position.end.line,
      endColumn: position.end.column,
    })
  }
  return messages
}
