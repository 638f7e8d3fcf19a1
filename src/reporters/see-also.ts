import type { Message } from './message.ts'

/** Where else to look, by line and column, e.g. `see 131:1`; `null` where a message has no other place. */
export function seeAlso({ cause }: Message, language: 'en' | 'zh'): string | null {
  if (!cause || cause.line === null) return null
  return `${language === 'zh' ? '参见' : 'see'} ${cause.line}:${cause.column ?? 1}`
}
