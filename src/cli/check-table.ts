import { BASIS_NAMES } from '../pages/basis-names.ts'
import type { ReporterOptions } from '../reporters/index.ts'
import { padEnd, terminalWidth, truncate } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { Because, CheckedEntry } from './check-report.ts'
import type { Language } from './io.ts'

/** The entries of a table of contents with what they print, where their headings stand, by what, and the verdict. */
export function checkTable(
  entries: readonly CheckedEntry[],
  options: ReporterOptions,
  explained: boolean,
): string {
  const { language, paint, columns } = options
  const heads = HEADS[language]
  let rows = entries.map((entry) => cellsOf(entry, language, true))
  let widths = widthsOf(heads, rows, columns)
  if (columns !== null && (widths[0] ?? 0) < NARROW) {
    rows = entries.map((entry) => cellsOf(entry, language, false))
    widths = widthsOf(heads, rows, columns)
  }
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => aligned(cell, widths[i] ?? 0, NUMBERS.has(i))).join(' '.repeat(GAP))}`.trimEnd()
  const shown = (text: string) => (columns === null ? text : truncate(text, columns))
  const lines = [paint.dim(shown(line(heads)))]
  // What holds for the whole text is said once.
  const given = new Set<string>()
  entries.forEach((entry, i) => {
    lines.push(painted(entry, shown(line(rows[i] ?? [])), options))
    if (!explained) return
    for (const step of entry.because) {
      if (step.general && given.has(step.text)) continue
      if (step.general) given.add(step.text)
      lines.push(...stepLines(step, options))
    }
  })
  return `${lines.join('\n')}\n`
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Entry', 'Printed', 'Found', 'Evidence', 'Verdict'],
  zh: ['条目', '目录', '实际', '依据', '结论'],
}
/** Columns that hold numbers, set flush right. */
const NUMBERS: ReadonlySet<number> = new Set([1, 2])
/** Spaces between columns. */
const GAP = 2
/** Columns a title has at least. */
const LEAST = 10
/** Columns below which titles are given the room of the reasons. */
const NARROW = 24

/** Width of each column; titles get what the others leave of the screen. */
function widthsOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number | null,
): readonly number[] {
  const [title = 0, ...others] = heads.map((head, i) =>
    Math.max(terminalWidth(head), ...rows.map((row) => terminalWidth(row[i] ?? ''))),
  )
  const room = columns === null ? title : columns - others.reduce((sum, width) => sum + width + GAP, 2)
  return [Math.min(title, Math.max(room, LEAST)), ...others]
}

function aligned(cell: string, width: number, right: boolean): string {
  const text = truncate(cell, width)
  return right ? ' '.repeat(Math.max(0, width - terminalWidth(text))) + text : padEnd(text, width)
}

function cellsOf(
  { title, page, pageCheck, titleMatch }: CheckedEntry,
  language: Language,
  reasoned: boolean,
): readonly string[] {
  const { range, basis, verdict, reason } = pageCheck
  const words = WORDS[language]
  const open = verdict === 'unverifiable' && range !== null && range[0] < range[1]
  const found = open ? `${range[0]}–${range[1]}` : (pageCheck.page ?? '–')
  const doubt = reason === null || !reasoned ? '' : words.reasons[reason]
  return [
    title.replace(/\s+/gu, ' '),
    String(page ?? '–'),
    String(found),
    basis === 'none' ? '–' : BASIS_NAMES[language][basis],
    titleMatch === 'missing'
      ? words.missing
      : verdict === 'unverifiable'
        ? words.doubtful(doubt)
        : words[verdict],
  ]
}

const WORDS = {
  en: {
    match: 'match',
    mismatch: 'MISMATCH',
    missing: 'NO HEADING',
    doubtful: (reason: string) => (reason === '' ? 'unverifiable' : `unverifiable: ${reason}`),
    reasons: {
      'no-heading': 'no heading',
      'no-page': 'no page',
      'no-evidence': 'no evidence',
      'ambiguous-layout': 'several pages',
      'circular-fit': 'circular',
    },
  },
  zh: {
    match: '相符',
    mismatch: '不符',
    missing: '正文无此标题',
    doubtful: (reason: string) => (reason === '' ? '无从核对' : `无从核对：${reason}`),
    reasons: {
      'no-heading': '无标题',
      'no-page': '目录无页码',
      'no-evidence': '无依据',
      'ambiguous-layout': '可能不止一页',
      'circular-fit': '循环论证',
    },
  },
} as const

function painted({ titleMatch, pageCheck }: CheckedEntry, line: string, { paint }: ReporterOptions): string {
  if (titleMatch === 'missing' || pageCheck.verdict === 'mismatch') return paint.red(line)
  return pageCheck.verdict === 'match' ? line : paint.dim(line)
}

/** A step on the way to a verdict, wrapped on a terminal. */
function stepLines({ text }: Because, { paint, columns }: ReporterOptions): string[] {
  const lines = columns === null ? [text] : wrap(text, Math.max(columns - 6, LEAST))
  return lines.map((line, i) => paint.dim(`${i === 0 ? '    · ' : '      '}${line}`))
}
