import type { Source } from '../../readers/source.ts'
import { lineIndex } from '../../tree/position.ts'

/** Whether the line at an offset of the source is running text: headlines and captions have neither comma nor full stop. */
export function isInSentence({ lines }: Source, offset: number): boolean {
  const line = lines[lineIndex(lines, offset)]
  return line !== undefined && /[，。；]/.test(line.value)
}
