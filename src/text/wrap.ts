import { terminalWidth } from './width.ts'

/**
 * A text as lines that fit a number of terminal columns. A line ends at a space, or beside a full-width character; no line
 * begins with a mark that closes or ends with one that opens (行首行末禁则), but for words longer than a line.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces(text)) {
    const width = terminalWidth(piece)
    if (line !== '' && used + terminalWidth(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += piece
    used += width
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** What a line end may not cut: a word with the space behind it, a full-width character with the marks around it. */
function pieces(text: string): string[] {
  return text.match(PIECE) ?? []
}

const PIECE =
  /[“‘（《〈「『【〔([]*(?:[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60“‘]+|.)[”’）》〉」』】〕)\]，。、；：！？…,.;:!?]*\s*/gsu
