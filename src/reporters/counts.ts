import type { FileReport } from './message.ts'

/** How many messages, and of what kind, several files have. */
export interface Counts {
  readonly files: number
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly fixable: number
}

/** Messages counted. */
export function countsOf(files: readonly FileReport[]): Counts {
  const messages = files.flatMap((file) => file.messages)
  const count = (severity: string) => messages.filter((message) => message.severity === severity).length
  return {
    files: files.length,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    fixable: messages.filter(({ fix }) => fix !== undefined && fix.length > 0).length,
  }
}

/** Counts in words, e.g. `2 errors · 1 warning`; what there is none of is left out. */
export function countWords(counts: Counts, language: 'en' | 'zh'): string[] {
  return (['error', 'warning', 'info'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => WORDS[language][kind](counts[kind]))
}

/** The number of files in words. */
export function fileWords({ files }: Counts, language: 'en' | 'zh'): string {
  return language === 'zh' ? `${files} 个文件` : plural(files, 'file')
}

/** How many can be fixed by themselves, in words; nothing where none can. */
export function fixableWords({ fixable }: Counts, language: 'en' | 'zh'): string[] {
  return fixable > 0 ? [WORDS[language].fixable(fixable)] : []
}

const WORDS = {
  en: {
    error: (count: number) => plural(count, 'error'),
    warning: (count: number) => plural(count, 'warning'),
    info: (count: number) => `${count} info`,
    fixable: (count: number) => `${count} can be fixed with --fix`,
  },
  zh: {
    error: (count: number) => `错误 ${count} 条`,
    warning: (count: number) => `警告 ${count} 条`,
    info: (count: number) => `提示 ${count} 条`,
    fixable: (count: number) => `其中 ${count} 条可用 --fix 改正`,
  },
} as const

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}
