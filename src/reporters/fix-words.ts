import { truncate } from '../text/width.ts'
import { asOneEdit, rangeOf, textOfRange } from './fix.ts'
import type { FileReport, Message } from './message.ts'
import { printable } from './printable.ts'

/**
 * What a fix would do, in a few words: `→ 截至` where it replaces what the message marks, `5 → 4` where it replaces part of
 * that; `null` where its place is not known.
 */
export function fixWords(message: Message, lines: FileReport['lines'], language: 'en' | 'zh'): string | null {
  const edit = message.fix && asOneEdit(message.fix, lines)
  if (!edit) return null
  const before = textOfRange(edit, lines)
  if (before === null) return null
  const words = WORDS[language]
  const range = rangeOf(message)
  const isWhole = range !== null && textOfRange(range, lines) === before
  if (edit.text === '') return isWhole ? words.remove : words.remove + words.space + quoted(before, words)
  if (before === '') return words.insert + words.space + quoted(edit.text, words)
  return `${isWhole ? '' : `${visible(before, words)} `}→ ${visible(edit.text, words)}`
}

const WORDS = {
  en: { insert: 'insert', remove: 'delete', space: ' ', open: '`', close: '`' },
  zh: { insert: '插入', remove: '删去', space: '', open: '“', close: '”' },
} as const

type Words = (typeof WORDS)['en' | 'zh']

/** A text as it is, or quoted where its edges would not be seen. */
function visible(text: string, words: Words): string {
  const inLine = onOneLine(text)
  return inLine.trim() === inLine ? short(text) : quoted(text, words)
}

function quoted(text: string, { open, close }: Words): string {
  return open + short(text) + close
}

function short(text: string): string {
  return truncate(printable(onOneLine(text)), LONGEST)
}

function onOneLine(text: string): string {
  return text.replace(/\r?\n/gu, '⏎')
}

/** Columns a quotation has at most. */
const LONGEST = 36
