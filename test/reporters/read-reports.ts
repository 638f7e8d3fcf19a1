import { readFileSync } from 'node:fs'
import { type ReporterOptions, unpainted } from '../../src/reporters/index.ts'
import type { FileReport, RuleCard } from '../../src/reporters/message.ts'

interface Input {
  readonly language?: 'en' | 'zh'
  readonly columns?: number | null
  readonly rules?: readonly RuleCard[]
  readonly files: readonly (Omit<FileReport, 'lines'> & {
    readonly lines?: Readonly<Record<number, string>>
  })[]
}

/** What reporters are given in a fixture: source lines stand in it by their numbers. */
export function readReports(path: string): { files: readonly FileReport[]; look: ReporterOptions } {
  const { language = 'en', columns = null, rules, files }: Input = JSON.parse(readFileSync(path, 'utf8'))
  const cards = rules && new Map(rules.map((card) => [card.id, card]))
  return {
    files: files.map(({ lines, ...file }) => ({
      ...file,
      ...(lines && { lines: (line: number) => lines[line] }),
    })),
    look: { language, columns, paint: unpainted, ...(cards && { rules: cards }) },
  }
}
