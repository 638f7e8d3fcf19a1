import { codesOf, hasSpace, isSpace, trimmedEnd } from '../../text/characters.ts'
import { COLON, DASH, LEADER, SLASH, SPACE, SQUARE } from '../../text/marks.ts'
import { isPersonName, readNames } from '../../text/names.ts'
import { foldedKey } from '../../text/titles.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import type { Row } from '../rows.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { lastWord } from './author.ts'
import type { TocLine } from './lines.ts'
import type { Support } from './support.ts'

/** Where a column's name at the head of a line could end and the title begin: indices in the row's text. */
interface Cut {
  readonly start: number
  readonly end: number
  readonly next: number
  /** What parts them: `gap` is wide, `space` is one. */
  readonly by: 'gap' | 'space' | 'bar' | 'colon' | 'bracket'
  /** Key of the name. */
  readonly key: string
  /** The body has the rest as a title. */
  readonly held: boolean
  /** The body has the name as a line of its own, or it is a usual one. */
  readonly named: boolean
  /** The name could be a person's. */
  readonly person: boolean
  /** The body has both as one title, or on rows side by side. */
  readonly whole: boolean
}

/** Longest name of a column before a title, in key characters; where one space parts them, and elsewhere. */
const LONGEST_SPACED = 6
const LONGEST = 8

/**
 * Parts lines that hold a column and a title (`馆长寄语 岁末清点书架……2`, `專訪 ─ 海邊的廚房`, `P02  要闻  新厂房封顶`) where the
 * body sets the two as lines of their own, or the whole table is set so. The column becomes a line before the title; lines
 * without a name stay in the column above, but where every line names its column, even the same, they have none.
 */
export function partColumns(
  lines: readonly TocLine[],
  support: Support,
  vocabulary: Vocabulary,
): readonly TocLine[] {
  const cuts = lines.map((line) => readCut(line, support, vocabulary))
  if (!cuts.some((cut) => cut?.held)) return lines
  const usual = usualForms(cuts, lines)
  if (usual.size === 0) return lines
  const parted: TocLine[] = []
  let column = ''
  let repeats = false
  const isParted = (cut: Cut | undefined): cut is Cut =>
    cut !== undefined &&
    usual.has(cut.by) &&
    (cut.held || cut.named || cut.by !== 'space') &&
    (!cut.whole || (cut.named && cut.key.length <= LONGEST_SPACED))
  for (let i = 1; i < cuts.length; i++) {
    const cut = cuts[i]
    if (isParted(cut) && isParted(cuts[i - 1]) && cuts[i - 1]?.key === cut.key) repeats = true
  }
  lines.forEach((line, i) => {
    const cut = cuts[i]
    if (!isParted(cut)) {
      parted.push(repeats && column !== '' && line.mark === null ? { ...line, outside: true } : line)
      if (repeats) column = ''
      return
    }
    const { start, end, next, key } = cut
    if (key === column) {
      parted.push({ ...line, start: next })
      return
    }
    column = key
    parted.push({
      ...line,
      start,
      end,
      page: null,
      digits: undefined,
      misread: undefined,
      by: null,
      mark: 'bracket',
      leader: false,
      seam: trimmedEnd(line.row.text, end, next),
    })
    parted.push({ ...line, start: next, mark: null, from: next })
  })
  return parted
}

/** The ways of parting that the table uses: the body confirms them on one line, or on two when it could be chance. */
function usualForms(cuts: readonly (Cut | undefined)[], lines: readonly TocLine[]): ReadonlySet<Cut['by']> {
  const usual = new Set<Cut['by']>()
  const titles = lines.filter((line) => line.page !== null).length || lines.length
  for (const by of ['gap', 'bar', 'colon', 'bracket', 'space'] as const) {
    let cut = 0
    let sure = 0
    let likely = 0
    let persons = 0
    for (const found of cuts) {
      if (found?.by !== by) continue
      cut++
      if (found.person) persons++
      if (!found.held || found.person) continue
      if (!found.whole && found.named) sure++
      if (!found.whole || (found.named && found.key.length <= LONGEST_SPACED)) likely++
    }
    const most = by === 'gap' || by === 'bar' ? likely * 2 >= cut : likely >= 2 && likely * 2 >= titles
    if (persons * 2 <= cut && (sure > 0 || (likely > 1 && most))) usual.add(by)
  }
  return usual
}

const PARTING = SPACE | SLASH | DASH | COLON | SQUARE | LEADER
const BARS = codesOf('|｜/／─—–-―·・')
const DASHES = codesOf('─―—–-')
const COLONS = codesOf('：:')
const OPENING = codesOf('【［[〖〔')
const CLOSING = codesOf('】］]〗〕')

/** The first place at which a column's name could end. */
function readCut(line: TocLine, support: Support, vocabulary: Vocabulary): Cut | undefined {
  const { row, end } = line
  if ((row.marks & PARTING) === 0 || line.mark === 'bracket') return undefined
  const text = row.folded
  let start = line.start
  const bracketed = OPENING.has(text.charCodeAt(start))
  if (bracketed) start++
  let i = start
  while (i < end && i - start <= LONGEST + 4 && !isParting(text, i, bracketed)) i++
  if (i === start || i >= end || !isParting(text, i, bracketed)) return undefined
  const found = border(text, i, end)
  if (!found) return undefined
  const { next } = found
  const by = bracketed ? 'bracket' : found.by
  const key = foldedKey(text.slice(start, i))
  if (key.length < 2 || key.length > (by === 'space' ? LONGEST_SPACED : LONGEST)) return undefined
  if (next >= end || LEADERS.has(text.charCodeAt(next))) return undefined
  const rest = text.slice(next, end)
  const usual = vocabulary.columns.includes(key)
  // What is longer than the rest is rather a title, and the rest its author.
  if (!usual && foldedKey(rest).length < key.length) return undefined
  // An office and a name that the body has in one row are no title.
  if (!usual && hasSpace(rest) && isPersonName(lastWord(rest)) && support.isRow(foldedKey(rest)))
    return undefined
  if (readNames(rest, vocabulary.authors) || (!hasSpace(rest) && isOrganisation(rest, vocabulary)))
    return undefined
  const named = usual || support.isRow(key)
  const held = holdsTitle(rest, named, support)
  return {
    start,
    end: trimmedEnd(text, start, i),
    next,
    by,
    key,
    held,
    named,
    person: !usual && readNames(text.slice(start, i), vocabulary.authors) !== undefined,
    whole: held && !usual && isWhole(foldedKey(text.slice(start, end)), by, support),
  }
}

/** Brackets and bars part what the body has on rows side by side. */
function isWhole(key: string, by: Cut['by'], support: Support): boolean {
  return by === 'bracket' || by === 'bar' ? support.isRow(key) : support.holds(key)
}

/** White space, a bar or a colon; inside brackets the closing one. */
function isParting(text: string, i: number, bracketed: boolean): boolean {
  const code = text.charCodeAt(i)
  return bracketed ? CLOSING.has(code) : isSpace(code) || BARS.has(code) || COLONS.has(code)
}

/** Where the name of a column may end that a row opens with, 0 where none does: for finding where the body begins. */
export function columnEnd({ folded, marks }: Row): number {
  if ((marks & PARTING) === 0) return 0
  let i = 0
  while (i <= LONGEST && i < folded.length && !isParting(folded, i, false)) i++
  return i >= 2 && i <= LONGEST && i < folded.length ? i : 0
}

/** Behind what parts the two, from index `at`, and what it is. */
function border(text: string, at: number, end: number): { next: number; by: Cut['by'] } | undefined {
  let next = at
  let bars = 0
  let colons = 0
  let dashes = 0
  let wide = false
  for (; next < end; next++) {
    const code = text.charCodeAt(next)
    if (BARS.has(code)) {
      bars++
      if (DASHES.has(code)) dashes++
    } else if (COLONS.has(code)) colons++
    else if (isSpace(code)) wide ||= code === 0x3000 || code === 0x09
    else if (!CLOSING.has(code)) break
  }
  // A dash close to the words leads to the second part of a title.
  if (dashes > 1 || (dashes === 1 && !(isSpace(text.charCodeAt(at)) && isSpace(text.charCodeAt(next - 1)))))
    return undefined
  const by = bars > 0 ? 'bar' : colons > 0 ? 'colon' : wide || next - at > 1 ? 'gap' : 'space'
  return { next, by }
}

/**
 * Whether the body has the title, with or without what stands behind a gap, a bar or leaders: the author. Behind a `named`
 * column it may have more before or behind.
 */
function holdsTitle(rest: string, named: boolean, support: Support): boolean {
  const whole = foldedKey(rest)
  if (support.isRow(whole)) return true
  for (let i = 2; i < rest.length; i++) {
    const code = rest.charCodeAt(i)
    if (!isSpace(code) && !BARS.has(code) && !ENDS.has(code)) continue
    const key = foldedKey(rest.slice(0, i))
    if (key.length >= 3 && support.isRow(key)) return true
  }
  return named && support.of(whole) >= 2
}

const ENDS = codesOf('….·（(')
const LEADERS = codesOf('….·⋯_')
