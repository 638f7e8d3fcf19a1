import { padEnd, terminalWidth } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { countsOf, countWords, fileWords, fixableWords } from './counts.ts'
import { type Excerpt, excerpt } from './excerpt.ts'
import { rangeOf } from './fix.ts'
import { fixWords } from './fix-words.ts'
import type { Paint, Reporter, ReporterOptions } from './index.ts'
import type { FileReport, Message } from './message.ts'
import { printable } from './printable.ts'
import { seeAlso } from './see-also.ts'

/**
 * A list for people: each file's name, then its messages, each at its place, with its rule and the words it is about; at
 * the end, how many there are. Nothing where there are none.
 */
export const stylish: Reporter = (files, options) => {
  const found = files.filter(({ messages }) => messages.length > 0)
  if (found.length === 0) return ''
  const parts = found.map(
    (file) => `${options.paint.bold(printable(file.path))}\n${messageLines(file, options)}`,
  )
  return [...parts, sum(files, options)].join('\n')
}

/**
 * The messages of one file, each on a line of its own, wrapped on a terminal; below it, where the lines of the source are
 * known, what it is about. Without the file's name.
 */
export function messageLines({ messages, lines }: FileReport, options: ReporterOptions): string {
  const { paint, columns } = options
  const placeWidth = Math.max(0, ...messages.map((message) => placeOf(message).length))
  return messages
    .map((message) => {
      const { severity, rule } = message
      const head = `  ${MARKS[severity]} ${padEnd(placeOf(message), placeWidth)}  `
      const indent = terminalWidth(head)
      const [first = '', ...rest] = folded(
        printable(message.message),
        rule,
        columns === null ? null : columns - indent,
      )
      const painted = [
        COLOURS[severity](paint)(head) + first,
        ...rest.map((line) => ' '.repeat(indent) + line),
      ]
      const quote = lines ? quoteLines(message, lines, indent, options) : ''
      return `${painted.join('\n')}${paint.dim(`  ${rule}`)}\n${quote}`
    })
    .join('')
}

/** The lines of a message, with room for two spaces and the rule behind the last. */
function folded(text: string, rule: string, room: number | null): string[] {
  if (room === null) return [text]
  const lines = wrap(text, Math.max(room, LEAST))
  const last = lines.at(-1) ?? ''
  return terminalWidth(last) + 2 + rule.length > Math.max(room, LEAST) ? [...lines, ''] : lines
}

/** Columns a message has at least, and an excerpt at most. */
const LEAST = 20
const MOST = 100

/** The words a message is about, marked, with what the fix makes of them and where else to look. */
function quoteLines(
  message: Message,
  lines: NonNullable<FileReport['lines']>,
  indent: number,
  { language, paint, columns }: ReporterOptions,
): string {
  const room = Math.max(LEAST, Math.min(MOST, (columns ?? MOST) - indent - BAR.length))
  const notes = [fixWords(message, lines, language), seeAlso(message, language)]
    .filter((note) => note !== null)
    .join(' · ')
  const quote = message.severity === 'info' ? null : quoteOf(message, lines, room)
  const isBeside = quote !== null && terminalWidth(quote.marks) + 2 + terminalWidth(notes) <= room
  const rows = quote ? [quote.text.trimEnd(), COLOURS[message.severity](paint)(quote.marks)] : []
  const noted = notes === '' ? [] : wrap(notes, room).map(paint.green)
  const all = isBeside && noted.length > 0 ? [rows[0], `${rows[1]}  ${noted[0]}`] : [...rows, ...noted]
  return all.map((row) => `${' '.repeat(indent)}${paint.dim(BAR)}${row}\n`).join('')
}

const BAR = '│ '

/** What the first line of a range says; `null` where that is nothing or not known. */
function quoteOf(message: Message, lines: NonNullable<FileReport['lines']>, room: number): Excerpt | null {
  const range = rangeOf(message)
  const line = range ? lines(range.line) : undefined
  if (!range || line === undefined || line.trim() === '') return null
  const to = range.endLine > range.line ? line.trimEnd().length : range.endColumn - 1
  return excerpt(line, range.column - 1, to, room)
}

/** How many messages there are, and how many of them go away by themselves. */
function sum(files: readonly FileReport[], { language, paint, columns }: ReporterOptions): string {
  const counts = countsOf(files)
  const lines: string[] = []
  for (const words of [fileWords(counts, language), ...countWords(counts, language)]) {
    const longer = `${lines.at(-1)} · ${words}`
    if (lines.length > 0 && terminalWidth(longer) <= (columns ?? MOST)) lines.splice(-1, 1, longer)
    else lines.push(words)
  }
  lines.push(...fixableWords(counts, language))
  return lines.map((line) => `${paint.bold(line)}\n`).join('')
}

function placeOf({ line, column }: Message): string {
  return line === null ? '-' : `${line}:${column ?? 1}`
}

const MARKS: Readonly<Record<Message['severity'], string>> = { error: '✗', warning: '!', info: 'i' }
const COLOURS: Readonly<Record<Message['severity'], (paint: Paint) => Paint['red']>> = {
  error: (paint) => paint.red,
  warning: (paint) => paint.yellow,
  info: (paint) => paint.dim,
}
