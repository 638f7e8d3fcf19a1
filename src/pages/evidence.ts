import type { Source } from '../readers/source.ts'
import type { Article, Bulletin, Column, Folio, Nodes, RunningHead } from '../tree/nodes.ts'
import { lineIndex } from '../tree/position.ts'

/** A printed number found in the text. */
export interface PrintedPage {
  readonly page: number
  /** Offsets of the line it stands on. */
  readonly start: number
  readonly end: number
  /** 0-based ordinal of the physical page. */
  readonly sheet: number
  readonly basis: 'folio' | 'running-head'
  /** A running head without number is the next line before or behind it that is not blank. */
  readonly headBefore: boolean
  readonly headBehind: boolean
}

/** Everything the source prints or marks about its pages. */
export interface Evidence {
  readonly printed: readonly PrintedPage[]
  /** Offsets at which a physical page begins, the first (0) included; one element when there are no hard breaks. */
  readonly sheets: readonly number[]
  /** Offsets of running heads without number, for sources that have no other break. */
  readonly heads: readonly number[]
  /** Number of hard breaks (form feeds, page objects). */
  readonly hard: number
  /** Offset of the first visible character. */
  readonly begin: number
  /** Offset just past the last visible character. */
  readonly end: number
  /** Offsets of the first and last character of article text; `null` without articles. */
  readonly text: readonly [number, number] | null
}

/** Collects folios, running heads and hard page breaks in source order. */
export function collectEvidence(tree: Bulletin, source: Source): Evidence {
  const furniture = furnitureOf(tree)
  const sheets = sheetsOf(source)
  const heads = furniture.filter(({ page }) => page === null).map(startOf)
  const headed = new Set(heads)
  const printed: PrintedPage[] = []
  for (const node of furniture) {
    if (node.page === null) continue
    const start = startOf(node)
    printed.push({
      page: node.page,
      start,
      end: node.position.end.offset ?? start,
      sheet: sheetAt(sheets, start),
      basis: node.type === 'folio' ? 'folio' : 'running-head',
      headBefore: headed.size > 0 && headed.has(visibleBeside(source, start, -1)),
      headBehind: headed.size > 0 && headed.has(visibleBeside(source, start, 1)),
    })
  }
  return {
    printed,
    sheets,
    heads,
    hard: Math.max(0, sheets.length - 1),
    begin: source.text.length - source.text.trimStart().length,
    end: source.text.trimEnd().length,
    text: textRange(tree, printed[0]?.start ?? Number.POSITIVE_INFINITY),
  }
}

/** Offsets at which physical pages begin. */
function sheetsOf({ lines }: Source): number[] {
  const sheets: number[] = []
  const last = lines[lines.length - 1]?.sheet ?? -1
  for (let i = 0, sheet = -1; sheet < last; i++) {
    const line = lines[i]
    if (line === undefined || line.sheet === sheet) continue
    const before = sheets[sheet] ?? 0
    while (sheet < line.sheet) {
      sheet++
      sheets[sheet] = sheet < line.sheet ? before : line.offset
    }
  }
  return sheets
}

function startOf(node: Nodes): number {
  return node.position.start.offset ?? 0
}

/** Offset of the first visible character of the next line, in the given direction, that is not blank; −1 at an end. */
function visibleBeside({ lines }: Source, offset: number, step: 1 | -1): number {
  for (let i = lineIndex(lines, offset) + step; ; i += step) {
    const line = lines[i]
    if (line === undefined) return -1
    const at = line.value.search(/\S/u)
    if (at >= 0) return line.offset + at
  }
}

/**
 * From the first title or column heading to the last text of an article; a foreword before the contents left out, but
 * nothing that stands behind a page number.
 */
function textRange(tree: Bulletin, first: number): [number, number] | null {
  const contents = tree.children.findIndex((node) => node.type === 'toc' && startOf(node) < first)
  let opening: Nodes | undefined
  let last: Nodes | undefined
  for (let i = contents + 1; i < tree.children.length; i++) {
    const node = tree.children[i]
    if (node?.type !== 'column' && node?.type !== 'article') continue
    opening ??= firstText(node)
    last = lastText(node) ?? last
  }
  return opening && last ? [startOf(opening), last.position.end.offset ?? 0] : null
}

function firstText(node: Column | Article): Nodes | undefined {
  for (const child of node.children) {
    if (child.type === 'folio' || child.type === 'runningHead') continue
    const found = child.type === 'article' ? firstText(child) : child
    if (found) return found
  }
  return undefined
}

function lastText(node: Column | Article): Nodes | undefined {
  for (let i = node.children.length - 1; i >= 0; i--) {
    const child = node.children[i]
    if (!child || child.type === 'folio' || child.type === 'runningHead') continue
    const found = child.type === 'article' ? lastText(child) : child
    if (found) return found
  }
  return undefined
}

/** Index of the last sheet that begins at or before the offset. */
export function sheetAt(sheets: readonly number[], offset: number): number {
  let low = 0
  let high = sheets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sheets[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** Folios and running heads anywhere in the tree, in source order. */
function furnitureOf(tree: Bulletin): (Folio | RunningHead)[] {
  const found: (Folio | RunningHead)[] = []
  gather(tree.children, found)
  return found.sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0))
}

function gather(nodes: readonly Nodes[], found: (Folio | RunningHead)[]): void {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Nodes
    if (node.type === 'folio' || node.type === 'runningHead') found.push(node)
    // A paragraph on one line, as most are, has nothing but its text.
    else if ('children' in node && (node.children.length > 1 || node.children[0]?.type !== 'text'))
      gather(node.children, found)
  }
}
