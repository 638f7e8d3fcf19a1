import { codesOf, hasAny, isDigit, isSpace, skipSpace } from '../../text/characters.ts'
import { COLON, LEADER, POINT, ROUND, SLASH, SPACE } from '../../text/marks.ts'
import { foldedKey, isWordCode } from '../../text/titles.ts'
import type { Span } from './pieces.ts'
import type { Support } from './support.ts'

/** What may be an author, and where: indices in the text. */
export interface Found {
  readonly titleEnd: number
  readonly start: number
  /** Folded. */
  readonly who: string
  /** A word before it leaves no doubt: 作者, 文. */
  readonly labelled: boolean
}

const BRACKETED =
  /\s*[（(]\s*(?:作\s*者|文|撰\s*稿|编\s*者|整\s*理)?\s*[:：/]?\s*(?<who>[^（()）]{2,24})\s*[）)]$/u
const LABELLED = /(?:\s+|[/／|｜]\s*|[—–-]{1,2}\s*)(?:作\s*者|文|撰\s*文)\s*[/／:：]\s*(?<who>\S.{1,20})$/u
const SLASHED = /\s*[/／|｜]\s*(?<who>[^/／|｜]{2,20})$/u

/** The forms in order of precedence. */
export const FORMS = ['label', 'brackets', 'slash', 'leader', 'gap', 'space'] as const
/** One of them. */
export type Form = (typeof FORMS)[number]
/** Longest author behind leaders, in UTF-16 units. */
const LONGEST_LED = 24

/** Characters of the labels 作者, 文, 撰稿, 编者, 整理. */
export const LABELS = codesOf('作文撰编整')
const COLONS = codesOf('/／:：')
const LEADERS = codesOf('….·•‧⋯．_')

/** What no author has. */
export const SENTENCE_MARKS = codesOf('，。；：！？“”')

/** What stands at the end of a text in one of the forms. */
export function find(form: Form, span: Span, support: Support): Found | undefined {
  const { folded, marks } = span
  switch (form) {
    case 'label':
      return (marks & (COLON | SLASH)) !== 0 &&
        hasAny(folded, COLONS) &&
        (folded.includes('作') || folded.includes('文'))
        ? atEnd(LABELLED.exec(folded), true)
        : undefined
    case 'brackets':
      return (marks & ROUND) !== 0 ? inBrackets(span, support) : undefined
    case 'slash':
      return (marks & SLASH) !== 0 ? atEnd(SLASHED.exec(folded)) : undefined
    case 'leader':
      return (marks & (LEADER | POINT)) !== 0 ? behindLeaders(span) : undefined
    case 'gap':
      return (marks & SPACE) !== 0 && folded.includes(' ') ? behindGap(span, true) : undefined
    case 'space':
      return (marks & SPACE) !== 0 && folded.includes(' ') ? behindGap(span, false) : undefined
  }
}

/** What a pattern found at the end of a text. */
function atEnd(match: RegExpExecArray | null, labelled = false): Found | undefined {
  const who = match?.groups?.who
  if (!match || who === undefined) return undefined
  return { titleEnd: match.index, start: match.index + match[0].length - who.length, who, labelled }
}

function inBrackets({ folded }: Span, support: Support): Found | undefined {
  const end = folded.length - 1
  if (!CLOSING.has(folded.charCodeAt(end))) return undefined
  let open = end - 1
  while (open > 0 && !BRACKETS.has(folded.charCodeAt(open))) open--
  let titleEnd = open
  while (titleEnd > 0 && isSpace(folded.charCodeAt(titleEnd - 1))) titleEnd--
  const mayHaveLabel = hasAny(folded, LABELS, titleEnd, Math.min(titleEnd + 5, end))
  // Without a label only a title that the body knows is believed to have an author.
  if (!mayHaveLabel && !support.holds(foldedKey(folded.slice(0, titleEnd)))) return undefined
  const match = BRACKETED.exec(folded)
  const found = atEnd(match, mayHaveLabel && LABEL.test(folded.slice(titleEnd, titleEnd + 5)))
  return match && found ? { ...found, start: found.start - trailing(match[0]) } : undefined
}

const CLOSING = codesOf('）)')
const BRACKETS = codesOf('（）()')
const LABEL = /(?:作\s*者|文|撰|编|整)/u

/** Length of the closing bracket and what stands before it. */
function trailing(matched: string): number {
  return matched.length - matched.replace(/\s*[）)]$/u, '').length
}

/** What stands behind the last leaders, two at least; three or more leave no doubt. */
export function behindLeaders({ folded }: Span): Found | undefined {
  let end = folded.length - 1
  const last = Math.max(1, folded.length - LONGEST_LED)
  while (end >= last && !(LEADERS.has(folded.charCodeAt(end)) && LEADERS.has(folded.charCodeAt(end - 1))))
    end--
  if (end < last || end === folded.length - 1) return undefined
  let titleEnd = end
  while (
    titleEnd > 0 &&
    (LEADERS.has(folded.charCodeAt(titleEnd - 1)) || isSpace(folded.charCodeAt(titleEnd - 1)))
  )
    titleEnd--
  let start = skipSpace(folded, end + 1)
  let stop = folded.length
  if (BRACKETS.has(folded.charCodeAt(start)) && CLOSING.has(folded.charCodeAt(stop - 1))) {
    start++
    stop--
  }
  const who = folded.slice(start, stop)
  if (titleEnd === 0 || hasAny(who, SENTENCE_MARKS) || holdsNumber(who)) return undefined
  // What is left of a page that could not be read is no author.
  const isWho = who.length >= 2 && isWordCode(who.charCodeAt(0))
  return { titleEnd, start, who: isWho ? who : '', labelled: end - titleEnd >= 2 }
}

/** Whether a number stands in the text that is no class (六三级, 85届): a page, and perhaps another entry behind it. */
export function holdsNumber(who: string): boolean {
  for (let i = 0; i < who.length; i++)
    if (
      isDigit(who.charCodeAt(i)) &&
      !isDigit(who.charCodeAt(i + 1)) &&
      !'级届'.includes(who.charAt(i + 1) || '-')
    )
      return true
  return false
}

/**
 * The longest text behind a gap: a wide one (two spaces, U+3000) and at most 24 characters on one line, or any and at most
 * 14 characters without comma and full stop inside.
 */
function behindGap({ text, folded }: Span, wide: boolean): Found | undefined {
  const longest = wide ? 24 : 14
  const stops = wide ? LINE_ENDS : CLAUSE_ENDS
  let start = 0
  let characters = 0
  for (let i = text.length - 1; i > 0; i--) {
    if (!isPair(text, i)) characters++
    if (characters > longest || (i < text.length - 2 && stops.has(text.charCodeAt(i + 1)))) break
    const before = text.charCodeAt(i - 1)
    if (!isSpace(before) || isSpace(text.charCodeAt(i))) continue
    if (!wide || before === 0x3000 || before === 0x09 || isSpace(text.charCodeAt(i - 2))) start = i
  }
  if (start === 0) return undefined
  return { titleEnd: start, start, who: folded.slice(start), labelled: false }
}

const LINE_ENDS = codesOf('\n\r\u2028\u2029')
const CLAUSE_ENDS = codesOf('，。')

/** Whether the two units at `at` are one character. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}
