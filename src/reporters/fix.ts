import type { FileReport, Place, PlacedEdit } from './message.ts'

/** A place with a line and columns of its own. */
export interface Range {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The place as a range; `null` where its line is not known. */
export function rangeOf({ line, column, endLine, endColumn }: Place): Range | null {
  if (line === null) return null
  const start = { line, column: column ?? 1 }
  const end = { endLine: endLine ?? line, endColumn: endColumn ?? start.column }
  return { ...start, ...end }
}

/** The text of a range, lines ending in a line feed; `null` where it is not known. */
export function textOfRange(
  { line, column, endLine, endColumn }: Range,
  lines: FileReport['lines'],
): string | null {
  const parts: string[] = []
  for (let number = line; number <= endLine; number++) {
    const text = lines?.(number)
    if (text === undefined) return null
    parts.push(text.slice(number === line ? column - 1 : 0, number === endLine ? endColumn - 1 : undefined))
  }
  return parts.join('\n')
}

/**
 * All edits of a fix as one, from the start of the first to the end of the last, keeping what stands between; `null` where
 * that is not known.
 */
export function asOneEdit(
  fix: readonly PlacedEdit[],
  lines: FileReport['lines'],
): (Range & { text: string }) | null {
  const edits = fix.flatMap((edit) => {
    const range = rangeOf(edit)
    return range ? [{ ...range, text: edit.text }] : []
  })
  if (edits.length < fix.length) return null
  const [first, ...rest] = edits.toSorted((a, b) => a.line - b.line || a.column - b.column)
  let whole = first ?? null
  for (const next of rest) {
    if (whole === null || isBefore(next, whole)) return null
    const between = {
      line: whole.endLine,
      column: whole.endColumn,
      endLine: next.line,
      endColumn: next.column,
    }
    const kept = textOfRange(between, lines)
    if (kept === null) return null
    const { line, column } = whole
    whole = {
      line,
      column,
      endLine: next.endLine,
      endColumn: next.endColumn,
      text: whole.text + kept + next.text,
    }
  }
  return whole
}

/** Whether a range starts before another ends. */
function isBefore(next: Range, { endLine, endColumn }: Range): boolean {
  return next.line < endLine || (next.line === endLine && next.column < endColumn)
}
