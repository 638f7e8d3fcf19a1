import type { Source } from '../../readers/source.ts'
import { width } from '../../text/width.ts'
import { lineIndex } from '../../tree/position.ts'
import type { Box } from './boxes.ts'
import { type Leaf, leafAt, type Weight } from './leaves.ts'

/** A stroke on one row of a page: where it begins and how far it reaches, in full-width characters. */
export interface Bar {
  readonly weight: Exclude<Weight, 'furniture'>
  readonly x: number
  readonly length: number
}

/** The rows that a box's text fills, set at a number of characters a line; page furniture and blank lines left out. */
export function rowsOf(box: Box, leaves: readonly Leaf[], source: Source, measure: number): Bar[][] {
  const rows: Bar[][] = []
  let line = -1
  let edge = 0
  for (let i = leafAt(leaves, box.start); ; i++) {
    const leaf = leaves[i]
    if (leaf === undefined || leaf.start >= box.end) break
    if (leaf.weight === 'furniture') continue
    const start = Math.max(leaf.start, box.start)
    const end = Math.min(leaf.end, box.end)
    const index = lineIndex(source.lines, start)
    const from = index === line ? edge : (source.lines[index]?.offset ?? start)
    let x = 0
    if (index !== line) {
      rows.push([])
      x = start === leaf.start ? width(source.text.slice(from, start)) / 2 : 0
    } else {
      const before = rows.at(-1)?.at(-1)
      x = (before ? before.x + before.length : 0) + width(source.text.slice(from, start)) / 2
    }
    pour(rows, leaf.weight, x < measure ? x : 0, width(source.text.slice(start, end).trimEnd()) / 2, measure)
    line = index
    edge = end
  }
  return rows
}

/** A closing mark may hang out of the line by so much. */
const HANGING = 1

/** Sets a run of some width from `x` on in the last row, and goes on in new ones. */
function pour(
  rows: Bar[][],
  weight: Exclude<Weight, 'furniture'>,
  from: number,
  length: number,
  measure: number,
): void {
  let x = from
  let left = length
  while (x + left > measure + HANGING) {
    rows.at(-1)?.push({ weight, x, length: measure - x })
    left -= measure - x
    x = 0
    rows.push([])
  }
  rows.at(-1)?.push({ weight, x, length: Math.min(left, measure - x) })
}

/** Characters a line of the usual bulletin. */
const USUAL = 28

/** Characters a line as the source's own lines show it, where they were wrapped; else a usual number. */
export function measureOf(leaves: readonly Leaf[], source: Source): number {
  const widths = leaves
    .filter(({ weight }) => weight === 'text')
    .map(({ start, end }) => {
      const line = source.lines[lineIndex(source.lines, start)]
      return width(source.text.slice(line?.offset ?? start, end)) / 2
    })
    .toSorted((a, b) => a - b)
  const most = widths[Math.floor(widths.length * 0.9)] ?? USUAL
  return most > 60 || most < 12 ? USUAL : Math.round(most)
}

/** Rows of a full page, where the layout does not tell: as many as nine of ten pages hold at most. */
export function heightOf(boxes: readonly Box[], counts: readonly number[]): number {
  const single = new Set<Box['kind'] | undefined>(['page', 'unnumbered'])
  const pages = counts.filter((count, i) => single.has(boxes[i]?.kind) && count > 0).toSorted((a, b) => a - b)
  const most = pages[Math.floor((pages.length - 1) * 0.9)] ?? USUAL
  return Math.min(60, Math.max(15, most))
}
