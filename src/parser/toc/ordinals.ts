import { readNumeral } from '../../text/numerals.ts'
import { textOf } from './entries.ts'
import type { TocLine } from './lines.ts'
import type { Support } from './support.ts'

const ORDINAL =
  /^(?:(?<arabic>\d{1,3})\s*(?:[.、．)）:：]\s*|\s+)(?![年月日])|[（(]\s*(?<paren>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）][、.]?\s*|(?<han>[一二三四五六七八九十]{1,3})\s*[、.．]\s*|(?<circled>[①-⑳])\s*)/u

/**
 * Takes ordinals off the heads of lines (`01.標題` → 標題) when the table numbers its entries: several lines carry one,
 * and they count up. A title that stands in the body with its number keeps it.
 */
export function stripOrdinals(lines: readonly TocLine[], support: Support): TocLine[] {
  const found = lines.map((line) => readOrdinal(line))
  const numbered = found.filter((ordinal) => ordinal !== undefined)
  let steps = 0
  for (let i = 1; i < numbered.length; i++) {
    const step = (numbered[i]?.value ?? 0) - (numbered[i - 1]?.value ?? 0)
    if (step === 1 || numbered[i]?.value === 1) steps++
  }
  const carriers = lines.filter((line) => line.page !== null).length || lines.length
  if (numbered.length < 2 || steps < (numbered.length - 1) * 0.6 || numbered.length * 4 < carriers)
    return [...lines]
  return lines.map((line, i) => {
    const ordinal = found[i]
    if (!ordinal) return line
    const with_ = textOf(line)
    const without = with_.slice(ordinal.length)
    if (without === '' || (support.of(with_) === 3 && support.of(without) < 3 && ordinal.kind !== 'arabic'))
      return line
    return {
      ...line,
      start:
        line.start +
        (line.row.text.slice(line.start).length - line.row.text.slice(line.start).trimStart().length) +
        ordinal.length,
    }
  })
}

function readOrdinal(line: TocLine): { value: number; length: number; kind: 'arabic' | 'other' } | undefined {
  const match = ORDINAL.exec(line.row.folded.slice(line.start, line.end).trim())
  if (!match?.groups) return undefined
  const { arabic, paren, han, circled } = match.groups
  const value =
    circled !== undefined ? circled.charCodeAt(0) - 0x2460 + 1 : readNumeral(arabic ?? paren ?? han ?? '')
  return value === undefined || value > 200
    ? undefined
    : { value, length: match[0].length, kind: arabic === undefined ? 'other' : 'arabic' }
}
