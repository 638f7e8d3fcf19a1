import type { Point, Position } from 'unist'
import type { Line, Source } from '../readers/source.ts'

/**
 * A function from a range of offsets to a unist position: `end` is exclusive; offsets are 0-based, lines and
 * columns 1-based, offsets and columns in UTF-16 units. An offset inside a line ending belongs to the line it ends;
 * the end of a text that ends in a line ending is the start of one more line.
 */
export function locator(source: Source): (start: number, end: number) => Position {
  const { lines } = source
  return (start, end) => {
    const first = lineIndex(lines, start)
    const line = lines[first]
    const last = line !== undefined && end <= line.offset + line.value.length ? first : lineIndex(lines, end)
    return { start: point(source, first, start), end: point(source, last, end) }
  }
}

/** Index in `lines` of the line that holds the offset: the last one that begins at or before it, at least 0. */
export function lineIndex(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const line = lines[middle]
    if (line !== undefined && line.offset <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function point(source: Source, index: number, offset: number): Point {
  const line = source.lines[index]
  if (line === undefined) return { line: 1, column: 1 + offset, offset }
  const atEnd = offset === source.text.length && index === source.lines.length - 1
  return atEnd && offset > line.offset + line.value.length
    ? { line: line.number + 1, column: 1, offset }
    : { line: line.number, column: line.column + offset - line.offset, offset }
}
