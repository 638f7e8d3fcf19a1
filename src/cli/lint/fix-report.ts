import type { Paint } from '../../reporters/index.ts'
import type { Language } from '../io.ts'
import type { FixOutcome } from './plan.ts'

/** What was fixed in a file, as a line or two with their line ends; empty where nothing was. */
export function fixReport(
  path: string,
  { fixed, refused }: FixOutcome,
  isDry: boolean,
  language: Language,
): string {
  const counts = Object.entries(fixed)
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const rules = counts.map(([rule, count]) => `${rule} ${count}`).join(', ')
  const names = refused.join(', ')
  const said = SAID[language]
  return (
    (total > 0 ? `${path}: ${said.fixed(total, isDry)} (${rules})\n` : '') +
    (refused.length > 0 ? `${path}: ${said.refused} (${names})\n` : '')
  )
}

const SAID = {
  en: {
    fixed: (count: number, isDry: boolean) =>
      `${isDry ? 'would fix' : 'fixed'} ${count} ${count === 1 ? 'finding' : 'findings'}`,
    refused: 'not fixed, since something else would be found then',
  },
  zh: {
    fixed: (count: number, isDry: boolean) => `${isDry ? '可修正' : '已修正'} ${count} 处`,
    refused: '未修正，因为改后会出现新的问题',
  },
} as const

/** What fixing would change, as a unified diff; empty where it would change nothing. */
export async function diffOf(path: string, { before, after }: FixOutcome, paint: Paint): Promise<string> {
  if (before === after) return ''
  const { formatPatch, structuredPatch } = await import('diff')
  const patch = formatPatch(structuredPatch(path, path, before, after, '', '', { context: 3 }))
  return patch
    .split('\n')
    .filter((line) => !/^(?:={10}|Index: )/u.test(line))
    .map((line) => painted(line, paint))
    .join('\n')
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('---') || line.startsWith('+++')) return paint.bold(line)
  if (line.startsWith('@@')) return paint.dim(line)
  if (line.startsWith('-')) return paint.red(line)
  if (line.startsWith('+')) return paint.green(line)
  return line
}
