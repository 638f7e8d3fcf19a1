import type { Source } from '../readers/source.ts'
import type { Article, Bulletin, Edit } from '../tree/nodes.ts'
import { blotAddresses, codeRanges, isWithin } from './blots.ts'
import { emptyPairs, type Pairs } from './pairs.ts'
import { collectPassages, type PassageType } from './passages.ts'
import { quotedTitles } from './quoted-titles.ts'
import type { Range } from './rule.ts'

/** One stretch of the prose without a line end: a paragraph with its run-in heading, a title, a byline, a cell. */
export interface Passage {
  /** The type of the node it comes from; a run-in heading belongs to its paragraph. */
  readonly type: PassageType
  /** Indices into `Prose.text`; `end` exclusive, the line feed behind it not counted. */
  readonly start: number
  readonly end: number
  /** Length of the run-in heading that it opens with, else 0. */
  readonly headLength: number
  /** The article it belongs to; `undefined` in masthead, table of contents and colophon. */
  readonly article: Article | undefined
  /** Whether it stands in a block quotation. */
  readonly quoted: boolean
}

/**
 * A document as a reader reads it, in one string: passages in source order, each ended by a line feed, so that a pattern
 * runs over all of them at once. Cut paragraphs are joined, doubled text and page furniture left out; code and addresses
 * are blotted out by U+FFFC, one for each UTF-16 unit. Indices are the prose's own: `range` and `fix` lead to the source.
 */
export interface Prose {
  readonly text: string
  readonly passages: readonly Passage[]
  /** The passage that an index stands in; the line feed behind a passage belongs to it. */
  passageAt(index: number): Passage
  /** Index in `passages` of that passage. */
  passageIndexAt(index: number): number
  /**
   * Matches of a pattern with the flag `g`, in passages of the given types (default: every type in `RUNNING`). A pattern
   * must not run over a line feed, and must not look far: what it can take is at most a few hundred characters, or the time is
   * no longer linear.
   */
  matches(pattern: RegExp, types?: ReadonlySet<PassageType>): Iterable<RegExpExecArray>
  /**
   * Whether a word (without U+FFFC and line feed) may stand in the prose or its source: `false` only where it surely does not. Costs
   * nearly nothing once the text was read for the first word.
   */
  mayHold(word: string): boolean
  /** The range of the source that a range of the prose came from, end exclusive. */
  range(start: number, end: number): Range
  /**
   * The edit that puts a text in place of a range of the prose (an empty range inserts). `undefined` where it cannot be
   * done with nothing else changing: the range runs over a line end of the source, over escapes, or stands in a title that
   * a table of contents lists, in a quoted title (《…》), code, an address or the metadata of the document.
   */
  fix(start: number, end: number, text: string): readonly Edit[] | undefined
  /** Whether an index stands inside 《…》 or 〈…〉, marks not counted. */
  isInQuotedTitle(index: number): boolean
}

/** A run of the prose and where it stands in the source. */
export interface ProseRun {
  /** Index in the prose, and length there. */
  readonly at: number
  readonly length: number
  /** Offset in the source. */
  readonly start: number
  readonly end: number
  /**
   * Offset of each unit and of the end, where units of the source are left out; `undefined`: one stands behind the other;
   * `null`: not known.
   */
  readonly offsets: readonly number[] | undefined | null
}

/** The prose of a tree. */
export function proseOf(tree: Bulletin, source: Source): Prose {
  const code = codeRanges(source)
  const { text: read, passages, runs } = collectPassages(tree, source, code)
  const text = blotAddresses(read)
  const isListed = passages.some(({ type }) => type === 'tocEntry')
  const frontMatter = endOfFrontMatter(source)
  let titles: readonly Range[] | undefined
  let pairs: Pairs | undefined
  let lastRun = 0

  function passageIndexAt(index: number): number {
    return lastAtOrBefore(passages, index, (passage) => passage.start)
  }

  function runIndexAt(index: number): number {
    // Findings come in order: the run is most often the last one asked for.
    const run = runs[lastRun]
    if (run && run.at <= index && index < (runs[lastRun + 1]?.at ?? Number.POSITIVE_INFINITY)) return lastRun
    lastRun = lastAtOrBefore(runs, index, (item) => item.at)
    return lastRun
  }

  function startOffset(index: number): number {
    const run = runs[runIndexAt(index)]
    return run ? offsetIn(run, Math.min(index - run.at, run.length)) : 0
  }

  function endOffset(index: number): number {
    const run = runs[runIndexAt(index - 1)]
    return run ? offsetIn(run, Math.min(index - run.at, run.length)) : 0
  }

  function isInQuotedTitle(index: number): boolean {
    titles ??= quotedTitles(text)
    return isWithin(titles, index)
  }

  return {
    text,
    passages,
    passageIndexAt,
    passageAt: (index) => passages[passageIndexAt(index)] ?? NOWHERE,
    mayHold(word) {
      pairs ??= pairsIn(source.text, text, runs)
      return pairs.mayHold(word)
    },
    matches: (pattern, types = RUNNING) => matches(text, passages, pattern, types),
    range: (start, end) =>
      end > start
        ? { start: startOffset(start), end: endOffset(end) }
        : { start: startOffset(start), end: startOffset(start) },
    fix(start, end, put) {
      const run = runs[runIndexAt(end > start ? start : Math.max(0, start - 1))]
      const { type } = passages[passageIndexAt(start)] ?? NOWHERE
      if (isListed && LISTED.has(type)) return undefined
      if (!run || start < run.at || end > run.at + run.length || run.offsets === null) return undefined
      if (text.slice(start, end).includes('\ufffc')) return undefined
      if (isInQuotedTitle(start) || (end > start + 1 && isInQuotedTitle(end - 1))) return undefined
      const from = offsetIn(run, start - run.at)
      const to = offsetIn(run, end - run.at)
      if (from < frontMatter || to - from !== end - start) return undefined
      return [{ start: from, end: to, text: put }]
    },
    isInQuotedTitle,
  }
}

/** Passages that hold sentences and titles: all but the table of contents and what opens and closes the issue. */
export const RUNNING: ReadonlySet<PassageType> = new Set<PassageType>([
  'kicker',
  'articleTitle',
  'deck',
  'columnHeading',
  'byline',
  'salutation',
  'heading',
  'paragraph',
  'tableCell',
  'signOff',
])

/** Passages of running text: paragraphs and section headings. */
export const BODY: ReadonlySet<PassageType> = new Set<PassageType>(['heading', 'paragraph', 'salutation'])

/** Titles of articles, with the lines above and below. */
export const TITLES: ReadonlySet<PassageType> = new Set<PassageType>(['kicker', 'articleTitle', 'deck'])

/** Lines that stand twice where there is a table of contents: one put right alone would no longer be the other's. */
const LISTED: ReadonlySet<PassageType> = new Set<PassageType>([
  ...TITLES,
  'columnHeading',
  'tocEntry',
  'tocColumn',
])

const NOWHERE: Passage = {
  type: 'note',
  start: 0,
  end: 0,
  headLength: 0,
  article: undefined,
  quoted: false,
}

function* matches(
  text: string,
  passages: readonly Passage[],
  pattern: RegExp,
  types: ReadonlySet<PassageType>,
): Generator<RegExpExecArray> {
  let passage = 0
  pattern.lastIndex = 0
  for (;;) {
    const match = pattern.exec(text)
    if (match === null) return
    const resume = match[0] === '' ? pattern.lastIndex + 1 : pattern.lastIndex
    while ((passages[passage + 1]?.start ?? Number.POSITIVE_INFINITY) <= match.index) passage++
    if (types.has(passages[passage]?.type ?? 'note')) yield match
    pattern.lastIndex = resume
  }
}

/** The pairs of a source and of its prose, which has others only where runs meet or units are left out. */
function pairsIn(source: string, text: string, runs: readonly ProseRun[]): Pairs {
  const pairs = emptyPairs()
  pairs.add(source, 0, source.length)
  for (const { at, length, offsets } of runs) {
    const end = at + length
    if (offsets !== undefined) pairs.add(text, at, end)
    // At the borders of a passage nothing meets.
    if (at > 0 && text.charCodeAt(at - 1) !== 0x0a) pairs.add(text, at - 1, at + 1)
    if (text.charCodeAt(end) !== 0x0a) pairs.add(text, end - 1, end + 1)
  }
  return pairs
}

function offsetIn(run: ProseRun, index: number): number {
  if (run.offsets === undefined) return run.start + index
  if (run.offsets === null) return index === 0 ? run.start : run.end
  return run.offsets[index] ?? run.end
}

/** Index of the last item that begins at or before a place, at least 0. */
function lastAtOrBefore<T>(items: readonly T[], place: number, begin: (item: T) => number): number {
  let low = 0
  let high = items.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const item = items[middle]
    if (item !== undefined && begin(item) <= place) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}

/** Offset behind the metadata that a Markdown document opens with, 0 without. */
function endOfFrontMatter({ format, text }: Source): number {
  if (format !== 'markdown' || !text.startsWith('---')) return 0
  const end = text.indexOf('\n---', 3)
  return end < 0 ? 0 : end + 4
}
