import type { Line, Source } from '../../readers/source.ts'
import { lineIndex } from '../../tree/position.ts'

/** Whether the line at an offset of the source is running text: headlines and captions have neither comma nor full stop. */
export function isInSentence({ lines }: Source, offset: number): boolean {
  const line = lines[lineIndex(lines, offset)]
  if (line === undefined) return false
  let known = READ.get(line)
  if (known === undefined) {
    known = /[，。；]/.test(line.value)
    READ.set(line, known)
  }
  return known
}

/** Lines that were asked for: a long one is asked for at each of its numbers. */
const READ = new WeakMap<Line, boolean>()
