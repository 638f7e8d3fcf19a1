import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type Grid, PAPERS, type Paper, type PrintOptions, THEMES } from '../writers/html/print-options.ts'
import { oneOf } from './choices.ts'
import { Failure, systemReason } from './failure.ts'
import type { Bilingual, Language } from './io.ts'

/** Options that tell how an issue is set for print, as commander hands them over: unchecked strings. */
export interface PrintFlags {
  readonly paper?: string
  readonly grid?: string
  readonly size?: string
  readonly vertical?: boolean
  readonly theme?: string
  readonly titlePage?: boolean
  readonly facsimile?: boolean
  readonly css?: string
  readonly embedFonts?: boolean
  readonly font?: readonly string[]
  readonly browser?: string
}

/** Adds the options to a command. */
export function definePrintFlags(command: Command, language: Language): void {
  for (const [flags, text] of Object.entries(FLAGS)) command.option(flags, text[language])
  const collect = (value: string, values: readonly string[] = []) => [...values, value]
  command.option('--font <face=file>', FONT[language], collect)
}

/** The first of the options that was given, as it is written; `null` when none was. */
export function firstPrintFlag(given: PrintFlags): string | null {
  const name = NAMES.find((key) => given[key] !== undefined)
  return name === undefined ? null : `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
}

/** The print they ask for; throws `Failure` for a value that cannot be. */
export function printOf(flags: PrintFlags, cwd: string): PrintOptions {
  const { paper, grid, size, theme, css } = flags
  return {
    ...(paper !== undefined && { paper: oneOf('--paper', paper.toLowerCase(), PAPER_NAMES) }),
    ...(grid !== undefined && { grid: gridOf(grid) }),
    ...(size !== undefined && { size: pointsOf(size) }),
    ...(theme !== undefined && { theme: oneOf('--theme', theme, THEMES) }),
    ...(css !== undefined && { css: readStyle(css, cwd) }),
    ...(flags.vertical && { vertical: true }),
    ...(flags.titlePage && { titlePage: true }),
    ...(flags.facsimile && { facsimile: true }),
  }
}

const PAPER_NAMES = Object.keys(PAPERS) as Paper[]
const NAMES = [
  'paper',
  'grid',
  'size',
  'vertical',
  'theme',
  'titlePage',
  'facsimile',
  'css',
  'embedFonts',
  'font',
  'browser',
] as const satisfies readonly (keyof PrintFlags)[]

/** Characters and lines that a page may have. */
const MOST = 120

function gridOf(value: string): Grid {
  const { characters, lines } =
    /^(?<characters>\d{1,3})\s*[x×*]\s*(?<lines>\d{1,3})$/iu.exec(value)?.groups ?? {}
  const grid = { characters: Number(characters), lines: Number(lines) }
  const { characters: across, lines: down } = grid
  if (across > 0 && across <= MOST && down > 0 && down <= MOST) return grid
  throw new Failure(null, {
    en: `--grid: unexpected \`${value}\`, expected characters and lines, as in \`28x22\`.`,
    zh: `--grid 不能是 \`${value}\`，应写每行字数和每页行数，如 \`28x22\`。`,
  })
}

/** Sizes of Chinese type (字号) in points. */
const SIZES: Readonly<Record<string, number>> = {
  二号: 22,
  小二: 18,
  三号: 15.75,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
}

function pointsOf(value: string): number {
  const named = SIZES[value.replace('號', '号')]
  if (named !== undefined) return named
  const number = /^(?<points>\d{1,2}(?:\.\d{1,3})?)(?:pt|磅)?$/iu.exec(value)?.groups?.points
  const points = Number(number)
  if (points >= 5 && points <= 36) return points
  throw new Failure(null, {
    en: `--size: unexpected \`${value}\`, expected points from 5 to 36, or ${Object.keys(SIZES).join(', ')}.`,
    zh: `--size 不能是 \`${value}\`，应为 5 到 36 磅，或${Object.keys(SIZES).join('、')}。`,
  })
}

function readStyle(path: string, cwd: string): string {
  try {
    // A byte order mark would be taken for the beginning of the first selector.
    return readFileSync(resolve(cwd, path), 'utf8').replace(/^\ufeff/u, '')
  } catch (cause) {
    const reason = systemReason(cause)
    throw new Failure(
      path,
      {
        en: `the style sheet cannot be read: ${reason.en}. Check the path given with --css.`,
        zh: `读不到样式表：${reason.zh}。请核对 --css 给出的路径。`,
      },
      { cause },
    )
  }
}

const FLAGS = {
  '--paper <size>': { en: 'print: a4, a5 or b5; default a4', zh: '印刷：纸张 a4、a5 或 b5，默认 a4' },
  '--grid <grid>': {
    en: 'print: characters a line x lines a page; default 28x22 (plain 37x32, vertical 40x15)',
    zh: '印刷：每行字数x每页行数，默认 28x22（plain 为 37x32，直排 40x15）',
  },
  '--size <points>': {
    en: 'print: size of the text in points, or 三号, 小四 …; default: by the grid',
    zh: '印刷：正文字号（磅，或三号、小四等），默认由版面推算',
  },
  '--theme <theme>': {
    en: 'print: gov (red masthead, GB/T 9704) or plain; default gov',
    zh: '印刷：gov 公文样式（红头）或 plain 朴素样式，默认 gov',
  },
  '--title-page': { en: 'print: the masthead on a page of its own', zh: '印刷：刊头单独一页' },
  '--vertical': {
    en: 'print: vertical columns, bound at the right',
    zh: '印刷：直排，右侧装订',
  },
  '--facsimile': {
    en: 'print: page by page as in the source, so that its contents hold',
    zh: '印刷：按原刊分页，原目录页码不变',
  },
  '--css <file>': { en: 'print: a style sheet of your own, after ours', zh: '印刷：追加自己的样式表' },
  '--embed-fonts': {
    en: 'print: write subsets of free typefaces into the document (optional packages)',
    zh: '印刷：把免费字体的子集嵌入文件（需另装字体包）',
  },
  '--browser <path>': {
    en: 'PDF: the Chromium, Chrome or Edge that prints it; default: found on the machine',
    zh: 'PDF：用来打印的 Chromium、Chrome 或 Edge，默认自动查找',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

const FONT: Bilingual = {
  en: 'print: embed a font of your own, e.g. fangsong=FZFS.ttf; may be repeated',
  zh: '印刷：嵌入自己的字体，如 仿宋=FZFS.ttf，可重复',
}
