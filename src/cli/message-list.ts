import type { BulletinRecord, RecordMessage } from '../record/schema.ts'
import { terminalWidth, truncate } from '../text/width.ts'
import type { Look } from './summary.ts'

/** Messages shown before the rest is only counted. */
const limit = 5

/**
 * The doubts and faults found in an issue, one to a line with its line end: place, message, rule; the gravest first.
 * Empty when there are none. The messages come in the language the record was made in.
 */
export function messageList({ messages }: BulletinRecord, { language, paint, columns }: Look): string {
  const ranked = [...messages].sort((a, b) => RANKS[a.severity] - RANKS[b.severity])
  const lines = ranked.slice(0, limit).map(({ severity, line, column, message, rule }) => {
    const mark = `${MARKS[severity]} ${line === null ? '' : `${line}:${column ?? 1} `}`
    const room = columns - 4 - terminalWidth(mark) - terminalWidth(rule)
    const text = truncate(message.replace(/\s+/gu, ' '), Math.max(room, 10))
    return `  ${severity === 'error' ? paint.red(mark) : paint.yellow(mark)}${text}  ${paint.dim(rule)}\n`
  })
  const more = ranked.length - limit
  if (more > 0) lines.push(language === 'zh' ? `  另有 ${more} 条\n` : `  and ${more} more\n`)
  return lines.join('')
}

const RANKS: Readonly<Record<RecordMessage['severity'], number>> = { error: 0, warning: 1, info: 2 }
const MARKS: Readonly<Record<RecordMessage['severity'], string>> = { error: '✗', warning: '!', info: 'i' }
