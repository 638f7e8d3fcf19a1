import type { ChalkInstance } from 'chalk'
import { BASIS_NAMES } from '../pages/basis-names.ts'
import type { BulletinRecord } from '../record/schema.ts'
import { padEnd, truncate } from '../text/width.ts'
import type { Language } from './io.ts'

/** How text for a terminal is to be written. */
export interface Look {
  readonly language: Language
  readonly paint: ChalkInstance
  /** Width of the screen in terminal columns; no line is wider. */
  readonly columns: number
}

/**
 * What was found in an issue, at one glance: a heading with the file's name and one line per topic, each with its
 * line end. Colour only repeats what the words say.
 */
export function summary(record: BulletinRecord, { language, paint, columns }: Look): string {
  const counts = countVerdicts(record)
  const rows = language === 'zh' ? chinese(record, counts) : english(record, counts)
  const labelWidth = language === 'zh' ? 6 : 10
  const lines = rows.map(([label, value, mood]) => {
    const text = truncate(value, columns - labelWidth - 2)
    return `  ${paint.dim(padEnd(label, labelWidth))}${mood === 'bad' ? paint.yellow(text) : text}`
  })
  return [paint.bold(truncate(record.source.path ?? '-', columns)), ...lines, ''].join('\n')
}

/** Entries of the table of contents; one without a heading is `missing` and nothing else. */
type Verdicts = Readonly<Record<'match' | 'mismatch' | 'unverifiable' | 'missing', number>>

function countVerdicts({ toc }: BulletinRecord): Verdicts {
  const counts = { match: 0, mismatch: 0, unverifiable: 0, missing: 0 }
  for (const { titleMatch, pageCheck } of toc.entries) {
    counts[titleMatch === 'missing' ? 'missing' : pageCheck.verdict]++
  }
  return counts
}

type Row = readonly [label: string, value: string, mood?: 'good' | 'bad']

function english(record: BulletinRecord, { match, mismatch, unverifiable, missing }: Verdicts): Row[] {
  const { masthead, issuer, date, articles, columns, toc, pages, repairs } = record
  const errors = countMessages(record, 'error')
  const warnings = countMessages(record, 'warning')
  const verdicts = [
    match && `${match} match`,
    mismatch && `${mismatch} MISMATCH`,
    missing && `${missing} WITHOUT HEADING`,
    unverifiable && `${unverifiable} unverifiable`,
  ]
  return [
    ['Bulletin', list([masthead.title ?? 'no masthead', masthead.issue.text])],
    ['Issued', list([issuer?.name ?? 'issuer unknown', date])],
    [
      'Articles',
      list([count(articles.length, 'article'), columns.length > 0 && count(columns.length, 'column')]),
    ],
    [
      'Contents',
      toc.entries.length === 0
        ? 'none'
        : list([count(toc.entries.length, 'entry', 'entries'), list(verdicts, ', ')]),
      mismatch + missing > 0 ? 'bad' : 'good',
    ],
    [
      'Pages',
      list([
        pageRange(pages) ??
          (pages.breaks.length > 0 ? `${count(pages.breaks.length, 'page')} without numbers` : 'unknown'),
        pages.basis !== 'none' && `by ${BASIS_NAMES.en[pages.basis]}`,
        isFitted(pages) && `${pages.linesPerPage} lines of ${pages.charactersPerLine} characters`,
      ]),
    ],
    [
      'Notes',
      list([count(repairs.length, 'repair'), count(errors, 'error'), count(warnings, 'warning')]),
      errors + warnings > 0 ? 'bad' : 'good',
    ],
  ]
}

function chinese(record: BulletinRecord, { match, mismatch, unverifiable, missing }: Verdicts): Row[] {
  const { masthead, issuer, date, articles, columns, toc, pages, repairs } = record
  const errors = countMessages(record, 'error')
  const warnings = countMessages(record, 'warning')
  const verdicts = [
    match && `${match} 条相符`,
    mismatch && `${mismatch} 条页码不符`,
    missing && `${missing} 条无正文`,
    unverifiable && `${unverifiable} 条无从核对`,
  ]
  return [
    ['刊名', list([masthead.title ?? '没有刊头', masthead.issue.text])],
    ['印发', list([issuer?.name ?? '单位不详', date])],
    ['正文', list([`${articles.length} 篇`, columns.length > 0 && `${columns.length} 个栏目`])],
    [
      '目录',
      toc.entries.length === 0 ? '没有' : list([`${toc.entries.length} 条`, list(verdicts, '，')]),
      mismatch + missing > 0 ? 'bad' : 'good',
    ],
    [
      '页码',
      list([
        pageRange(pages) ?? (pages.breaks.length > 0 ? `${pages.breaks.length} 页，页码不详` : '不详'),
        pages.basis !== 'none' && `依据${BASIS_NAMES.zh[pages.basis]}`,
        isFitted(pages) && `每页 ${pages.linesPerPage} 行，每行 ${pages.charactersPerLine} 字`,
      ]),
    ],
    [
      '附注',
      list([`修补 ${repairs.length} 处`, `错误 ${errors} 条`, `警告 ${warnings} 条`]),
      errors + warnings > 0 ? 'bad' : 'good',
    ],
  ]
}

function countMessages({ messages }: BulletinRecord, severity: 'error' | 'warning'): number {
  return messages.filter((message) => message.severity === severity).length
}

function pageRange({ first, last }: BulletinRecord['pages']): string | null {
  return first === null ? null : last === null || last === first ? `${first}` : `${first}–${last}`
}

/** Whether it was found out how a page is set. */
function isFitted({ charactersPerLine, linesPerPage }: BulletinRecord['pages']): boolean {
  return charactersPerLine !== null && linesPerPage !== null
}

function list(parts: readonly (string | false | null | 0)[], between = ' · '): string {
  return parts.filter((part) => typeof part === 'string' && part.trim() !== '').join(between)
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
