import type { PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { countsOf, countWords, fileWords, fixableWords } from './counts.ts'
import type { Reporter, ReporterOptions } from './index.ts'
import type { FileReport, Message } from './message.ts'
import { printable } from './printable.ts'

/**
 * A summary for people in Markdown, e.g. for the summary page of a job in GitHub Actions: how many messages there are, then
 * a table for each file that has any. Whatever in them looks like Markdown or HTML is escaped.
 */
export const markdown: Reporter = (files, options) => {
  if (files.length === 0) return ''
  const counts = countsOf(files)
  const words = countWords(counts, options.language)
  const sum = [
    fileWords(counts, options.language),
    ...(words.length > 0 ? words : [WORDS[options.language].none]),
    ...fixableWords(counts, options.language),
  ].join(' · ')
  const children: RootContent[] = [
    { type: 'paragraph', children: [{ type: 'strong', children: [text(sum)] }] },
    ...files.filter(({ messages }) => messages.length > 0).flatMap((file) => sectionOf(file, options)),
  ]
  return processor.stringify({ type: 'root', children })
}

const processor = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkStringify, { emphasis: '*', strong: '*' })
  .freeze()

function sectionOf({ path, messages }: FileReport, options: ReporterOptions): RootContent[] {
  const { severity, place, message, rule } = WORDS[options.language]
  const head = rowOf([[text(severity)], [text(place)], [text(message)], [text(rule)]])
  const table: Table = {
    type: 'table',
    align: [null, 'right', null, null],
    children: [head, ...messages.map((found) => messageRow(found, options))],
  }
  return [{ type: 'heading', depth: 3, children: [text(printable(path).trim() || '-')] }, table]
}

function messageRow(
  { severity, line, column, message, rule }: Message,
  { language, rules }: ReporterOptions,
) {
  const url = rules?.get(rule)?.url
  const id: PhrasingContent = { type: 'inlineCode', value: rule }
  return rowOf([
    [text(`${MARKS[severity]} ${WORDS[language][severity]}`)],
    [text(line === null ? '–' : `${line}:${column ?? 1}`)],
    phrases(printable(message).trim()),
    [url ? { type: 'link', url, children: [id] } : id],
  ])
}

/** A message with what it quotes in backticks as code. */
function phrases(message: string): PhrasingContent[] {
  return message
    .split(/(?<quoted>`[^`]+`)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.length > 2 && part.startsWith('`') && part.endsWith('`')
        ? { type: 'inlineCode', value: part.slice(1, -1) }
        : text(part),
    )
}

function rowOf(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

const MARKS: Readonly<Record<Message['severity'], string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }
const WORDS = {
  en: {
    none: 'nothing found',
    severity: 'Severity',
    place: 'Place',
    message: 'Message',
    rule: 'Rule',
    error: 'error',
    warning: 'warning',
    info: 'info',
  },
  zh: {
    none: '没有发现问题',
    severity: '级别',
    place: '位置',
    message: '问题',
    rule: '规则',
    error: '错误',
    warning: '警告',
    info: '提示',
  },
} as const
