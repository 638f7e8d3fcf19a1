import { codesOf, hasAny, isDigit, isSpace, skipSpace, trimmedEnd } from '../../text/characters.ts'
import { COLON, LEADER, POINT, ROUND, SLASH, SPACE } from '../../text/marks.ts'
import { closeUp, isPersonName, readNames } from '../../text/names.ts'
import { foldedKey, isWordCode } from '../../text/titles.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Span } from './pieces.ts'
import type { Backing, Support } from './support.ts'

/** A title and the author printed beside it. */
export interface Authored {
  readonly title: string
  readonly author: string | null
}

/** What may be an author, and where: indices in the text. */
interface Found {
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

/** In order of precedence. */
const FORMS = ['label', 'brackets', 'slash', 'leader', 'gap', 'space'] as const
type Form = (typeof FORMS)[number]
const LABELLED_FORMS = FORMS.slice(0, 2)
const JOINED_FORMS = FORMS.filter((form) => form !== 'space')
/** Longest author behind leaders, in UTF-16 units. */
const LONGEST_LED = 24

/**
 * Parts a title from its author: `标题  周丽华`, `标题（作者：周丽华）`, `标题/周丽华`, `标题……周丽华`, and a name on a wrapped line.
 * The body decides where the eye would doubt; `backing` is what it says of the whole text.
 */
export function splitAuthor(
  span: Span,
  backing: Backing,
  support: Support,
  vocabulary: Vocabulary,
): Authored {
  const { text, marks } = span
  const led = (marks & (LEADER | POINT)) !== 0 ? behindLeaders(span) : undefined
  if (led?.labelled) return part(led, span)
  // What the body prints as it stands holds an author only behind a label; on rows side by side stand title and author.
  const joined = backing === 3 && marks !== 0 && !support.isRow(span.key)
  if (backing === 3 && !joined) {
    if ((marks & LABELLING) === 0 || !hasAny(span.folded, LABELS)) return { title: text, author: null }
  } else if ((marks & PARTING) === 0 && span.seams.length === 0) {
    return splitTail(span, support) ?? { title: text, author: null }
  }
  for (const form of joined ? JOINED_FORMS : backing === 3 ? LABELLED_FORMS : FORMS) {
    const found = find(form, span, support)
    if (!found || found.titleEnd === 0 || (backing === 3 && !joined && !found.labelled)) continue
    if (joined && !isOwnRow(form, found, span, support)) continue
    if (isBelieved(form, found, span, backing, support, vocabulary)) return part(found, span)
  }
  const split = backing === 3 ? undefined : (splitWrapped(span, backing, support) ?? splitTail(span, support))
  return split ?? { title: text, author: null }
}

/** The title and the author, without a label before the name: `文 周丽华`. */
function part({ titleEnd, start, who }: Found, { text }: Span): Authored {
  const label = hasAny(who, LABELS, 0, 2) ? (LABEL_BEFORE.exec(who)?.[0].length ?? 0) : 0
  return {
    title: text.slice(0, titleEnd).trimEnd(),
    author: text.slice(start + label, start + who.length).trim(),
  }
}

const LABEL_BEFORE = /^(?:作\s*者|撰\s*文|撰\s*稿|编\s*者|文)[\s:：/／|｜]+/u

/** Whether title and author are two rows of the body; behind a mere gap the author is short, or it is the title going on. */
function isOwnRow(form: Form, { titleEnd, who }: Found, { folded }: Span, support: Support): boolean {
  if (form === 'gap' && closeUp(who).length > 4) return false
  return support.isRow(foldedKey(folded.slice(0, titleEnd))) && support.isRow(foldedKey(who))
}

/** What one of the forms needs, and what one with a label needs. */
const PARTING = COLON | SLASH | ROUND | LEADER | POINT | SPACE
const LABELLING = COLON | SLASH | ROUND
/** Characters of the labels 作者, 文, 撰稿, 编者, 整理. */
const LABELS = codesOf('作文撰编整')
const COLONS = codesOf('/／:：')
const LEADERS = codesOf('….·•‧⋯．_')

function find(form: Form, span: Span, support: Support): Found | undefined {
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
function behindLeaders({ folded }: Span): Found | undefined {
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
function holdsNumber(who: string): boolean {
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
    if (!wide || before === 0x3000 || isSpace(text.charCodeAt(i - 2))) start = i
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

/** Whether what was found is an author, as far as form, words and body tell. */
function isBelieved(
  form: Form,
  { titleEnd, start, who, labelled }: Found,
  { text, folded, seams }: Span,
  backing: Backing,
  support: Support,
  vocabulary: Vocabulary,
): boolean {
  if ((seams.at(-1) ?? 0) > start && !readNames(who, vocabulary.authors)) return false
  if (labelled) return true
  const supported = support.holds(foldedKey(folded.slice(0, titleEnd)))
  if (form === 'brackets') return supported && isSigned(who, vocabulary)
  // One space stands in many titles: unless the body knows the title without it, only a plain name behind a title counts.
  if (
    form === 'space' &&
    !supported &&
    (backing > 0 || who.length < 3 || text.slice(0, titleEnd).trimEnd().length < 8 || !isPersonName(who))
  )
    return false
  if (vocabulary.authors.includes(closeUp(who)) || readNames(who, vocabulary.authors)) return true
  if (!supported) return form === 'slash' && isOrganisation(closeUp(who), vocabulary)
  if (form !== 'space' && !hasAny(who, SENTENCE_MARKS)) return true
  return isPersonName(lastWord(who)) || isOrganisation(closeUp(who), vocabulary)
}

/** Names, a unit and a name (`典藏组 姜宜臻`), or a unit and what it did (`参考组 整理`); a unit alone may be part of the title. */
function isSigned(who: string, vocabulary: Vocabulary): boolean {
  if (isOrganisation(closeUp(who), vocabulary)) return false
  if (readNames(who, vocabulary.authors)) return true
  const word = lastWord(who)
  return word.length < who.length && (isPersonName(word) || DONE.includes(word))
}

const DONE = ['整理', '供稿', '提供', '撰稿', '撰文', '口述', '记录', '翻译', '采写', '报道', '编译', '辑录']

const SENTENCE_MARKS = codesOf('，。；：！？“”')

/** The last word, or the last two when each is one character: a padded name. */
function lastWord(text: string): string {
  const start = wordStart(text, text.length)
  if (start !== text.length - 1) return text.slice(start)
  const end = trimmedEnd(text, 0, start)
  return end > 0 && wordStart(text, end) === end - 1 ? text.slice(end - 1) : text.slice(start)
}

function wordStart(text: string, end: number): number {
  let start = end
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--
  return start
}

/** A name on a line of its own. */
function splitWrapped(
  { text, folded, seams }: Span,
  backing: Backing,
  support: Support,
): Authored | undefined {
  for (let i = seams.length - 1; i >= 0; i--) {
    const seam = seams[i] ?? 0
    if (!isPersonName(folded.slice(seam).trim())) continue
    if (backing === 0 || support.holds(foldedKey(folded.slice(0, seam))))
      return { title: text.slice(0, seam).trimEnd(), author: text.slice(seam).trim() }
  }
  return undefined
}

/** A name that follows at once on a title that the body knows. */
function splitTail({ text, folded, key }: Span, support: Support): Authored | undefined {
  // The key of a title cut shorter by five characters still begins as this one does.
  if (key.length >= 9 && !support.opens(key)) return undefined
  for (let size = 2; size <= 5 && text.length - size >= 6; size++) {
    if (isPersonName(folded.slice(-size)) && support.holds(foldedKey(folded.slice(0, -size))))
      return { title: text.slice(0, -size).trimEnd(), author: text.slice(-size).trim() }
  }
  return undefined
}
