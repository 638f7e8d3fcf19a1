import type { Reporter } from './index.ts'
import type { Message } from './message.ts'
import { plainPath } from './paths.ts'
import { printableLines } from './printable.ts'

/**
 * Workflow commands by which GitHub Actions puts messages beside the lines of a pull request, one to a line:
 *
 *   ::error file=issue.txt,line=13,col=1,endLine=14,endColumn=20,title=toc-page-mismatch::Unexpected page …
 *
 * See “Workflow commands for GitHub Actions”; the escapes are those of its toolkit (`@actions/core`).
 */
export const github: Reporter = (files) =>
  files.flatMap(({ path, messages }) => messages.map((message) => command(path, message))).join('')

const LEVELS: Readonly<Record<Message['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

function command(path: string, message: Message): string {
  const { rule, severity, line, column, endLine, endColumn } = message
  const properties = [
    ['file', plainPath(path)],
    ['line', line],
    ['col', column],
    ['endLine', endLine],
    ['endColumn', endColumn],
    ['title', rule],
  ]
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(',')
  return `::${LEVELS[severity]} ${properties}::${data(message.message)}\n`
}

function data(text: string): string {
  return printableLines(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
}
