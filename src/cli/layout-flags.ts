import type { Command } from 'commander'
import { ARTICLE_STARTS, LAYOUT_NUMBERS } from '../config/layout.ts'
import type { LayoutOptions } from '../pages/layout.ts'
import { oneOf } from './choices.ts'
import { Failure } from './failure.ts'
import type { Bilingual, Language } from './io.ts'

/** Options that tell how the pages of an issue are set, as commander hands them over: unchecked strings. */
export interface LayoutFlags {
  readonly firstPage?: string
  readonly charsPerLine?: string
  readonly linesPerPage?: string
  readonly articles?: string
}

/** Adds the options to a command. */
export function defineLayoutFlags(command: Command, language: Language): void {
  command
    .option('--first-page <number>', TEXTS.firstPage[language])
    .option('--chars-per-line <number>', TEXTS.charsPerLine[language])
    .option('--lines-per-page <number>', TEXTS.linesPerPage[language])
    .option('--articles <start>', TEXTS.articles[language])
}

/** The layout they tell; throws `Failure` for a value that cannot be. */
export function layoutOf({ firstPage, charsPerLine, linesPerPage, articles }: LayoutFlags): LayoutOptions {
  return {
    ...(firstPage !== undefined && {
      firstPage: numberOf('--first-page', firstPage, LAYOUT_NUMBERS.firstPage),
    }),
    ...(charsPerLine !== undefined && {
      charactersPerLine: numberOf('--chars-per-line', charsPerLine, LAYOUT_NUMBERS.charactersPerLine),
    }),
    ...(linesPerPage !== undefined && {
      linesPerPage: numberOf('--lines-per-page', linesPerPage, LAYOUT_NUMBERS.linesPerPage),
    }),
    ...(articles !== undefined && { articles: oneOf('--articles', articles, ARTICLE_STARTS) }),
  }
}

function numberOf(flag: string, value: string, [least, most]: readonly [number, number]): number {
  const number = /^\d+$/u.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new Failure(null, {
    en: `${flag}: unexpected \`${value}\`, expected a whole number from ${least} to ${most}. Count it on a page as printed.`,
    zh: `${flag} 不能是 \`${value}\`，应为 ${least} 到 ${most} 之间的整数。请照印本数一数。`,
  })
}

const TEXTS = {
  firstPage: {
    en: 'page on which the first article begins, for texts without page marks',
    zh: '首篇文章所在的页码，用于没有分页标记的文本',
  },
  charsPerLine: { en: 'Han characters on a full line', zh: '满行的字数' },
  linesPerPage: { en: 'lines on a full page', zh: '满页的行数' },
  articles: {
    en: 'how articles begin: new-page or run-on (on the page of the one before)',
    zh: '文章怎样起头：new-page 另起一页，run-on 接排',
  },
} as const satisfies Readonly<Record<keyof LayoutFlags, Bilingual>>
