import { execFileSync } from 'node:child_process'

/** Whether poppler's tools are on this machine. */
export const poppler = installed()

function installed(): boolean {
  try {
    return run('pdfinfo', ['-v']) !== ''
  } catch {
    return false
  }
}

/** What `pdfinfo` says of a PDF, by its names: `Pages`, `Page size`, `Tagged`. */
export function facts(path: string): Readonly<Record<string, string>> {
  const lines = run('pdfinfo', ['-isodates', path]).trimEnd().split('\n')
  return Object.fromEntries(lines.map((line) => [line.split(':', 1)[0], line.replace(/^[^:]*:\s*/u, '')]))
}

/** The text of each page of a PDF, without the blanks that lay it out. */
export function pagesOf(path: string): readonly string[] {
  const pages = run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1)
  return pages.map((page) => page.trim().replaceAll(/\s*\n\s*/gu, '\n'))
}

/** The elements of a PDF's structure that stand in a line of their own: `H1`, `P`. */
export function blocksOf(path: string): readonly string[] {
  const structure = run('pdfinfo', ['-struct', path])
  return [...structure.matchAll(/(?<element>\w+) \(block\)/gu)].map(({ groups }) => groups?.element ?? '')
}

/** Entries of a PDF's outline, each with the page it leads to: `2 春耕走访`. */
export function outlineOf(path: string): readonly string[] {
  const xml = run('pdftohtml', ['-xml', '-i', '-stdout', path])
  return [...xml.matchAll(/<item page="(?<page>\d+)">(?<title>[^<]*)<\/item>/gu)].map(
    ({ groups }) => `${groups?.page} ${groups?.title}`,
  )
}

/** What a tool prints; what it finds wrong with the file is printed too, and fails the comparison. */
function run(program: string, options: readonly string[]): string {
  return execFileSync('sh', ['-c', '"$0" "$@" 2>&1', program, ...options], { encoding: 'utf8' })
}
