import { BASIS_NAMES } from '../pages/basis-names.ts'
import type { ReporterOptions } from '../reporters/index.ts'
import { messageLines } from '../reporters/stylish.ts'
import { wrap } from '../text/wrap.ts'
import type { ArticleStarts } from '../tree/nodes.ts'
import type { CheckReport } from './check-report.ts'
import { checkTable } from './check-table.ts'
import type { Correction } from './fix-contents.ts'
import type { Language } from './io.ts'
import type { Issue } from './issue-reader.ts'

/** One file, checked: `fixed` is what was written into it before. */
export interface CheckedFile {
  readonly issue: Issue
  readonly report: CheckReport
  readonly fixed: readonly Correction[]
}

/**
 * What a person reads of one file: its name, the table of entries, what disagrees, and the sum. With `quiet` it is only
 * what is wrong, and nothing for a file where nothing is.
 */
export function checkText(
  { issue, report, fixed }: CheckedFile,
  look: ReporterOptions,
  { explain = false, quiet = false }: { readonly explain?: boolean; readonly quiet?: boolean },
): string {
  const { language, paint } = look
  const written = fixed.map(
    ({ line, column, from, to }) => `  ${paint.green('✓')} ${line}:${column}  ${FIXED[language](from, to)}\n`,
  )
  const messages = messageLines(report, look)
  const name = `${paint.bold(report.path)}\n`
  if (quiet) return messages === '' && written.length === 0 ? '' : name + written.join('') + messages
  const table = report.entries.length > 0 ? checkTable(report.entries, look, explain) : ''
  const parts = [table, written.join(''), messages].filter((part) => part !== '')
  return `${name}${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${sum(report, issue, look)}`
}

const FIXED: Readonly<Record<Language, (from: string, to: string) => string>> = {
  en: (from, to) => `page \`${from}\` corrected to \`${to}\``,
  zh: (from, to) => `页码“${from}”已改为“${to}”`,
}

/** How many entries got which verdict, and what the pages were told by. */
function sum({ entries }: CheckReport, { tree }: Issue, { language, columns }: ReporterOptions): string {
  const { pages } = tree.data.facts
  const words = SUMS[language]
  if (entries.length === 0) return `  ${words.none}\n`
  const counts = { match: 0, mismatch: 0, unverifiable: 0, missing: 0 }
  for (const { titleMatch, pageCheck } of entries)
    counts[titleMatch === 'missing' ? 'missing' : pageCheck.verdict]++
  const verdicts = (['match', 'mismatch', 'missing', 'unverifiable'] as const)
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => words[verdict](counts[verdict]))
  const lines = [[words.entries(entries.length), ...verdicts].join(' · ')]
  const basis = BASIS_NAMES[language][pages.basis]
  if (pages.basis !== 'none' && pages.first !== null)
    lines.push(words.pages(pages.first, pages.last ?? pages.first, basis))
  else if (pages.basis !== 'none') lines.push(words.unnumbered(pages.breaks.length, basis))
  if (pages.charactersPerLine !== null && pages.linesPerPage !== null) {
    const layout = words.layout(pages.linesPerPage, pages.charactersPerLine)
    lines.push(pages.articles === null ? layout : words.starts(layout, pages.articles))
  }
  if (pages.offset !== null && pages.offset !== 0) lines.push(words.offset(pages.offset))
  const shown = columns === null ? lines : lines.flatMap((line) => wrap(line, columns - 2))
  return shown.map((line) => `  ${line}\n`).join('')
}

/** Where the page map of a file is. */
export function mapText(path: string, language: Language): string {
  return `  ${SUMS[language].map(path)}\n`
}

/** The sum over several files. */
export function totalText(reports: readonly CheckReport[], language: Language): string {
  const entries = reports.reduce((total, report) => total + report.entries.length, 0)
  const messages = reports.flatMap((report) => report.messages)
  const errors = messages.filter(({ severity }) => severity === 'error').length
  const warnings = messages.filter(({ severity }) => severity === 'warning').length
  return `\n${SUMS[language].total(reports.length, entries, errors, warnings)}\n`
}

const SUMS = {
  en: {
    none: 'no table of contents',
    entries: (count: number) => plural(count, 'entry', 'entries'),
    match: (count: number) => `${count} match`,
    mismatch: (count: number) => `${count} MISMATCH`,
    missing: (count: number) => `${count} WITHOUT HEADING`,
    unverifiable: (count: number) => `${count} unverifiable`,
    pages: (first: number, last: number, basis: string) => `pages ${first}–${last}, by ${basis}`,
    unnumbered: (count: number, basis: string) =>
      `${plural(count, 'page', 'pages')}, by ${basis}; ${count === 1 ? 'its number is' : 'their numbers are'} not known`,
    starts: (layout: string, articles: ArticleStarts) =>
      `${layout}; ${articles === 'new-page' ? 'every article begins a page' : 'articles follow one another'}`,
    layout: (lines: number, characters: number) => `a page holds ${lines} lines of ${characters} characters`,
    offset: (offset: number) =>
      `printed page = sheet ${signed(offset)}: ${offset < 0 ? `page 1 is sheet ${1 - offset}` : `sheet 1 is page ${1 + offset}`}`,
    map: (path: string) => `map of the pages: ${path}`,
    total: (files: number, entries: number, errors: number, warnings: number) =>
      [
        plural(files, 'file', 'files'),
        plural(entries, 'entry', 'entries'),
        plural(errors, 'error', 'errors'),
        plural(warnings, 'warning', 'warnings'),
      ].join(' · '),
  },
  zh: {
    none: '没有目录',
    entries: (count: number) => `目录 ${count} 条`,
    match: (count: number) => `${count} 条相符`,
    mismatch: (count: number) => `${count} 条页码不符`,
    missing: (count: number) => `${count} 条正文无此标题`,
    unverifiable: (count: number) => `${count} 条无从核对`,
    pages: (first: number, last: number, basis: string) => `第 ${first}–${last} 页，依据${basis}`,
    unnumbered: (count: number, basis: string) => `共 ${count} 页，依据${basis}；页码不详`,
    starts: (layout: string, articles: ArticleStarts) =>
      `${layout}，${articles === 'new-page' ? '每篇另起一页' : '各篇接排'}`,
    layout: (lines: number, characters: number) => `每页 ${lines} 行，每行 ${characters} 字`,
    offset: (offset: number) =>
      `印的页码 = 张数 ${signed(offset)}：${offset < 0 ? `第 1 页在第 ${1 - offset} 张` : `第 1 张是第 ${1 + offset} 页`}`,
    map: (path: string) => `版面图：${path}`,
    total: (files: number, entries: number, errors: number, warnings: number) =>
      `${files} 个文件 · 目录 ${entries} 条 · 错误 ${errors} 条 · 警告 ${warnings} 条`,
  },
} as const

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function signed(offset: number): string {
  return offset < 0 ? `− ${-offset}` : `+ ${offset}`
}
