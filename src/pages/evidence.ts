import type { Source } from '../readers/source.ts'
import type { Bulletin, Folio, Nodes, RunningHead } from '../tree/nodes.ts'
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
  /** Blank lines directly before and behind. */
  readonly blanksBefore: number
  readonly blanksBehind: number
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
  /** Offset just past the last visible character. */
  readonly end: number
  /** Offsets of the first and last character of article text; `null` without articles. */
  readonly text: readonly [number, number] | null
}

/** Collects folios, running heads and hard page breaks in source order. */
export function collectEvidence(tree: Bulletin, source: Source): Evidence {
  const printed: PrintedPage[] = []
  const heads: number[] = []
  const sheets: number[] = []
  let sheet = -1
  for (const line of source.lines) {
    if (line.sheet === sheet) continue
    sheet = line.sheet
    sheets[sheet] = line.offset
  }
  for (let i = 0; i < sheets.length; i++) sheets[i] ??= sheets[i - 1] ?? 0
  for (const node of furnitureOf(tree)) {
    const start = node.position.start.offset ?? 0
    const end = node.position.end.offset ?? start
    if (node.page === null) heads.push(start)
    else {
      const basis = node.type === 'folio' ? ('folio' as const) : ('running-head' as const)
      printed.push({
        page: node.page,
        start,
        end,
        sheet: sheetAt(sheets, start),
        basis,
        ...blanksAround(source, start),
      })
    }
  }
  return {
    printed,
    sheets,
    heads,
    hard: Math.max(0, sheets.length - 1),
    end: source.text.trimEnd().length,
    text: textRange(tree),
  }
}

function blanksAround({ lines }: Source, offset: number): { blanksBefore: number; blanksBehind: number } {
  const at = lineIndex(lines, offset)
  const count = (step: 1 | -1): number => {
    let blanks = 0
    for (let i = at + step; lines[i] !== undefined && lines[i]?.value.trim() === ''; i += step) blanks++
    return blanks
  }
  return { blanksBefore: count(-1), blanksBehind: count(1) }
}

/** From the first title or column heading to the last text of an article; a foreword before the contents left out. */
function textRange(tree: Bulletin): [number, number] | null {
  let range: [number, number] | null = null
  const widen = (node: Nodes): void => {
    if (node.type === 'folio' || node.type === 'runningHead') return
    const start = node.position.start.offset ?? 0
    const end = node.position.end.offset ?? start
    range = range ? [Math.min(range[0], start), Math.max(range[1], end)] : [start, end]
  }
  const contents = tree.children.findIndex((node) => node.type === 'toc')
  for (const node of tree.children.slice(contents + 1)) {
    if (node.type === 'column') {
      for (const child of node.children) {
        if (child.type === 'article') child.children.forEach(widen)
        else widen(child)
      }
    } else if (node.type === 'article') node.children.forEach(widen)
  }
  return range
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
  const walk = (node: Nodes): void => {
    if (node.type === 'folio' || node.type === 'runningHead') found.push(node)
    else if (node.type !== 'text' && 'children' in node)
      for (const child of node.children) walk(child as Nodes)
  }
  walk(tree)
  return found.sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0))
}
