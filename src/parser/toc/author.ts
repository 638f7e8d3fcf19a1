import { codesOf, hasAny, isSpace, trimmedEnd } from '../../text/characters.ts'
import { COLON, LEADER, POINT, ROUND, SLASH, SPACE } from '../../text/marks.ts'
import { closeUp, isPersonName, readNames } from '../../text/names.ts'
import { foldedKey } from '../../text/titles.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import type { Vocabulary } from '../vocabulary.ts'
import {
  behindLeaders,
  FORMS,
  type Form,
  type Found,
  find,
  holdsNumber,
  LABELS,
  SENTENCE_MARKS,
} from './author-forms.ts'
import type { Span } from './pieces.ts'
import type { Backing, Support } from './support.ts'

/** A title and the author printed beside it. */
export interface Authored {
  readonly title: string
  readonly author: string | null
}

const LABELLED_FORMS = FORMS.slice(0, 2)

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
  const joined = backing === 3 && (marks !== 0 || span.seams.length > 0) && !support.isRow(span.key)
  if (backing === 3 && !joined) {
    if ((marks & LABELLING) === 0 || !hasAny(span.folded, LABELS)) return { title: text, author: null }
  } else if ((marks & PARTING) === 0 && span.seams.length === 0) {
    return splitTail(span, support) ?? { title: text, author: null }
  }
  for (const form of !joined && backing === 3 ? LABELLED_FORMS : FORMS) {
    const found = find(form, span, support)
    if (!found || found.titleEnd === 0 || (backing === 3 && !joined && !found.labelled)) continue
    if (joined && !isOwnRow(form, found, span, support, vocabulary)) continue
    if (isBelieved(form, found, span, backing, support, vocabulary)) return part(found, span)
  }
  const split =
    backing === 3 && !joined
      ? undefined
      : (splitWrapped(span, backing, support, vocabulary) ??
        splitTail(span, support) ??
        splitFirst(span, support, vocabulary))
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

/** Longest office and name, in UTF-16 units. */
const LONGEST_OFFICE = 12

/** Whether title and author are two rows of the body; behind a mere gap it may be the title that goes on. */
function isOwnRow(
  form: Form,
  { titleEnd, who }: Found,
  { folded }: Span,
  support: Support,
  vocabulary: Vocabulary,
): boolean {
  if (!support.isRow(foldedKey(folded.slice(0, titleEnd))) || !support.isRow(foldedKey(who))) return false
  if (form !== 'gap' && form !== 'space') return true
  const name = closeUp(who)
  if (isOrganisation(name, vocabulary)) return true
  if (form === 'space') return readNames(who) !== undefined
  // A name, or an office and a name (`副站长　闻雨亭`).
  return name.length <= 4 || (name.length <= LONGEST_OFFICE && isPersonName(lastWord(who)))
}

/** What one of the forms needs, and what one with a label needs. */
const PARTING = COLON | SLASH | ROUND | LEADER | POINT | SPACE
const LABELLING = COLON | SLASH | ROUND
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
  if (form === 'brackets')
    return supported && (isSigned(who, vocabulary) || (support.isRow(foldedKey(who)) && !holdsNumber(who)))
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

/** The last word of a text, or the last two when each is one character: a padded name. */
export function lastWord(text: string): string {
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
  vocabulary: Vocabulary,
): Authored | undefined {
  for (let i = seams.length - 1; i >= 0; i--) {
    const seam = seams[i] ?? 0
    const who = folded.slice(seam).trim()
    const held = support.isRow(foldedKey(folded.slice(0, seam)))
    if (!(isPersonName(who) || (held && (readNames(who) || isOrganisation(closeUp(who), vocabulary)))))
      continue
    if (backing === 0 || held)
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

/** A name and a colon before a title that the body knows: `周丽华：修桥记`. */
function splitFirst(
  { text, folded, marks }: Span,
  support: Support,
  vocabulary: Vocabulary,
): Authored | undefined {
  if ((marks & COLON) === 0) return undefined
  let end = 2
  while (end < Math.min(folded.length, LONGEST_FIRST) && !COLONS.has(folded.charCodeAt(end))) end++
  if (!COLONS.has(folded.charCodeAt(end)) || !support.isRow(foldedKey(folded.slice(end)))) return undefined
  const who = folded.slice(0, end)
  if (!readNames(who, vocabulary.authors) && !isOrganisation(closeUp(who), vocabulary)) return undefined
  return { title: text.slice(end + 1).trim(), author: text.slice(0, end).trim() }
}

const COLONS = codesOf('：:')
/** Longest author before a colon, in UTF-16 units. */
const LONGEST_FIRST = 20
