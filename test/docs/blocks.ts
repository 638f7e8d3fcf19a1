import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Every page of the documentation, as a path from the root. */
export const pages: readonly string[] = [
  ...readdirSync(root).filter((name) => /^README.*\.md$/u.test(name)),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** A fenced block of a page. `info` is all that follows the opening fence; `line` is where that stands, from 1. */
export interface Block {
  readonly info: string
  readonly line: number
  readonly text: string
}

export function textOfPage(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** The fenced blocks of a page in order, their text with its line ends. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = []
  let open: { info: string; line: number; lines: string[] } | undefined
  for (const [index, line] of textOfPage(page).split('\n').entries()) {
    if (!line.startsWith('```')) open?.lines.push(line)
    else if (open) {
      blocks.push({ info: open.info, line: open.line, text: open.lines.map((each) => `${each}\n`).join('') })
      open = undefined
    } else open = { info: line.slice(3), line: index + 1, lines: [] }
  }
  return blocks
}

/** A pattern for a text as a page shows it: a line of nothing but `…` stands for any number of lines. */
export function shown(text: string): RegExp {
  const lines = text.split('\n').slice(0, -1)
  const pattern = lines.map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${escaped(line)}\\n`)).join('')
  return new RegExp(`^${pattern}$`, 'u')
}

function escaped(line: string): string {
  return line.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
