import { breakLines, type LineRules, lineEnd, type MeasuredText } from '../../grid/index.ts'

/**
 * Lines of a title that takes several: as its writer broke it where that fits in as few lines, else about equally long.
 * `ends` are those of as few lines as can be, `breaks` the writer's.
 */
export function titleLines(
  text: MeasuredText,
  from: number,
  to: number,
  rules: LineRules,
  breaks: readonly number[],
  ends: readonly number[],
): number[] {
  const own = ownLines(text, from, to, rules, [...breaks, ...gapsIn(text.value)], ends.length)
  return own ?? evened(text, from, to, rules, ends)
}

/** The lines that the writer made, by line ends or by white inside the title, where they fit in as few lines. */
function ownLines(
  { sums }: MeasuredText,
  from: number,
  to: number,
  { measure }: LineRules,
  at: readonly number[],
  count: number,
): number[] | null {
  const ends = [...new Set(at)].filter((end) => end > from && end < to).sort((a, b) => a - b)
  ends.push(to)
  if (ends.length < 2 || ends.length > count) return null
  const fits = ends.every((end, i) => (sums[end] ?? 0) - (sums[ends[i - 1] ?? from] ?? 0) <= measure)
  return fits ? ends : null
}

/** Places behind white between two parts of a title. */
function gapsIn(value: string): number[] {
  return [...value.matchAll(/(?<=[^\s!-~])\s+(?=[^\s!-~])/gu)].map(
    ({ index, 0: white }) => index + white.length,
  )
}

/**
 * As many lines, about equally long, that end where words end: 回行时要做到词意完整 (GB/T 9704-2012 §7.3.1).
 */
function evened(
  text: MeasuredText,
  from: number,
  to: number,
  rules: LineRules,
  ends: readonly number[],
): number[] {
  const { value, sums } = text
  const { measure } = rules
  const words = wordEnds(value, from, to, rules, text)
  const result: number[] = []
  let start = from
  for (let left = ends.length; left > 1; left--) {
    const wanted = (sums[start] ?? 0) + ((sums[to] ?? 0) - (sums[start] ?? 0)) / left
    // The rest must still fit on the lines that are left.
    const fits = words.filter(
      (end) =>
        end > start &&
        (sums[end] ?? 0) - (sums[start] ?? 0) <= measure &&
        breakLines(text, end, to, rules).length < left,
    )
    const best = nearest(fits, (end) => Math.abs((sums[end] ?? 0) - wanted))
    if (best === undefined) return [...ends]
    result.push(best)
    start = best
  }
  return [...result, to]
}

/** Ends of words at which a line may end. */
function wordEnds(value: string, from: number, to: number, rules: LineRules, text: MeasuredText): number[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const ends: number[] = []
  for (const { index, segment } of segmenter.segment(value.slice(from, to))) {
    const end = from + index + segment.length
    const width = (text.sums[end] ?? 0) - (text.sums[from] ?? 0)
    // A place where the line would not be broken either if it were just so long.
    if (end < to && lineEnd(text, from, to, width, rules) === end) ends.push(end)
  }
  return ends
}

/** Made when the first title needs it: it loads a dictionary. */
let segmenter: Intl.Segmenter | undefined

function nearest(candidates: readonly number[], distance: (candidate: number) => number): number | undefined {
  let best: number | undefined
  for (const candidate of candidates) {
    if (best === undefined || distance(candidate) < distance(best)) best = candidate
  }
  return best
}
