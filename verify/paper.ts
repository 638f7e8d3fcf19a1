import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What stands on printed pages, read from a PDF by poppler. Lengths in millimetres, from the top left corner. */
export interface Paper {
  readonly pages: readonly PaperPage[]
  readonly fonts: readonly PaperFont[]
}

/** One sheet side. */
export interface PaperPage {
  readonly width: number
  readonly height: number
  /** From top to bottom. */
  readonly lines: readonly PaperLine[]
}

/**
 * All that stands at one height, without white space; in vertical setting, all below one another. Left and right are
 * those of the characters' advance widths.
 */
export interface PaperLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the first word; the same for lines of one face and size. */
  readonly top: number
  /** From the first character to the end of the last, along the line. */
  readonly length: number
  /** How far the line lies in the direction in which lines follow one another. */
  readonly across: number
}

/** A font of a PDF. */
export interface PaperFont {
  readonly name: string
  readonly type: string
  readonly embedded: boolean
}

const POINTS = 72 / 25.4
const run = promisify(execFile)

/** Reads a PDF file; lines above `foot` run from top to bottom, where one is given. */
export async function readPaper(path: string, foot: number | null): Promise<Paper> {
  const options = { maxBuffer: 1 << 28, encoding: 'utf8' } as const
  const [{ stdout: boxes }, { stdout: fonts }] = await Promise.all([
    run('pdftotext', ['-bbox', path, '-'], options),
    run('pdffonts', [path], options),
  ])
  return { pages: pagesOf(boxes, foot), fonts: fontsOf(fonts) }
}

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const PAGE = /<page width="(?<width>[\d.]+)" height="(?<height>[\d.]+)">(?<words>[\s\S]*?)<\/page>/gu
const WORD =
  /<word xMin="(?<left>[-\d.]+)" yMin="(?<top>[-\d.]+)" xMax="(?<right>[-\d.]+)" yMax="(?<bottom>[-\d.]+)">(?<text>[^<]*)</gu

function pagesOf(xml: string, foot: number | null): PaperPage[] {
  return [...xml.matchAll(PAGE)].map(({ groups }) => ({
    width: Number(groups?.width) / POINTS,
    height: Number(groups?.height) / POINTS,
    lines: linesOf(wordsOf(groups?.words ?? ''), foot),
  }))
}

function wordsOf(xml: string): Word[] {
  return [...xml.matchAll(WORD)].map(({ groups }) => ({
    text: unescaped(groups?.text ?? ''),
    left: Number(groups?.left) / POINTS,
    right: Number(groups?.right) / POINTS,
    top: Number(groups?.top) / POINTS,
    bottom: Number(groups?.bottom) / POINTS,
  }))
}

/**
 * Greatest distance between the middles of two words on one line; in vertical setting, between their right edges, where
 * letters lie on their side.
 */
const LEVEL = 2
const SIDEWAYS = 4

function linesOf(words: readonly Word[], foot: number | null): PaperLine[] {
  if (foot === null) return grouped(words, LEVEL, middle).map(horizontal)
  const columns = words.filter(({ top, bottom }) => (top + bottom) / 2 < foot)
  const folio = words.filter((word) => !columns.includes(word))
  return [
    ...grouped(columns, SIDEWAYS, ({ right }) => -right).map(vertical),
    ...grouped(folio, LEVEL, middle).map(horizontal),
  ]
}

/** Words that stand at one height, or below one another. */
function grouped(words: readonly Word[], level: number, across: (word: Word) => number): Word[][] {
  const groups: Word[][] = []
  for (const word of [...words].sort((a, b) => across(a) - across(b))) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && across(word) - across(before) < level) group.push(word)
    else groups.push([word])
  }
  return groups
}

function horizontal(words: readonly Word[]): PaperLine {
  const own = [...words].sort((a, b) => a.left - b.left)
  const left = Math.min(...own.map((word) => word.left))
  const right = Math.max(...own.map((word) => word.right))
  const { top } = own[0] as Word
  return { text: textOf(own), left, right, top, length: right - left, across: top }
}

function vertical(words: readonly Word[]): PaperLine {
  const own = [...words].sort((a, b) => middle(a) - middle(b))
  const [first, last] = [own[0] as Word, own.at(-1) as Word]
  const left = Math.min(...own.map((word) => word.left))
  const right = Math.max(...own.map((word) => word.right))
  // A character is as high as it is wide; its box is higher.
  const length = last.top - first.top + last.right - last.left
  return { text: textOf(own), left, right, top: first.top, length, across: -first.right }
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text.replace(/\s+/gu, '')).join('')
}

function middle({ top, bottom }: Word): number {
  return (top + bottom) / 2
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?<name>\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
}

function fontsOf(table: string): PaperFont[] {
  return table
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      // The columns are set by width; a name may hold spaces.
      const [embedded] = line.slice(72).trim().split(/\s+/u)
      return { name: line.slice(0, 36).trim(), type: line.slice(37, 54).trim(), embedded: embedded === 'yes' }
    })
}
