import { padEnd, terminalWidth } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { Paint, Reporter, ReporterOptions } from './index.ts'
import type { FileReport, Message } from './message.ts'

/** A list for people: each file's name, then one message to a line, at its place, with its rule. */
export const stylish: Reporter = (files, options) =>
  files
    .filter(({ messages }) => messages.length > 0)
    .map((file) => `${options.paint.bold(file.path)}\n${messageLines(file, options)}`)
    .join('\n')

/** The messages of one file, each on a line of its own, wrapped on a terminal; without the file's name. */
export function messageLines({ messages }: FileReport, { paint, columns }: ReporterOptions): string {
  const placeWidth = Math.max(0, ...messages.map((message) => placeOf(message).length))
  return messages
    .map((message) => {
      const { severity, rule } = message
      const head = `  ${MARKS[severity]} ${padEnd(placeOf(message), placeWidth)}  `
      const indent = terminalWidth(head)
      const text = message.message.replace(/\s+/gu, ' ')
      const [first = '', ...rest] = folded(text, rule, columns === null ? null : columns - indent)
      const painted = [
        COLOURS[severity](paint)(head) + first,
        ...rest.map((line) => ' '.repeat(indent) + line),
      ]
      return `${painted.join('\n')}${paint.dim(`  ${rule}`)}\n`
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

/** Columns a message has at least. */
const LEAST = 20

function placeOf({ line, column }: Message): string {
  return line === null ? '-' : `${line}:${column ?? 1}`
}

const MARKS: Readonly<Record<Message['severity'], string>> = { error: '✗', warning: '!', info: 'i' }
const COLOURS: Readonly<Record<Message['severity'], (paint: Paint) => Paint['red']>> = {
  error: (paint) => paint.red,
  warning: (paint) => paint.yellow,
  info: (paint) => paint.dim,
}
