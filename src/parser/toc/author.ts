import { codesOf, hasAny } from '../../text/characters.ts'
import { closeUp, isPersonName, readNames } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import { isOrganisation } from '../constructs/imprint.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Support } from './support.ts'

/** A title and the author printed beside it. */
export interface Authored {
  readonly title: string
  readonly author: string | null
}

const BRACKETED =
  /\s*[（(]\s*(?:作\s*者|文|撰\s*稿|编\s*者|整\s*理)?\s*[:：/]?\s*(?<who>[^（()）]{2,24})\s*[）)]$/u
const LABELLED = /(?:\s+|[/／|｜]\s*|[—–-]{1,2}\s*)(?:作\s*者|文|撰\s*文)\s*[/／:：]\s*(?<who>\S.{1,20})$/u
const SLASHED = /\s*[/／|｜]\s*(?<who>[^/／|｜]{2,20})$/u
const SPACED = /(?:[^\S　]{2,}|[^\S　]*　\s*)(?<who>\S(?:.{0,22}\S)?)$/u
const ONE_SPACE = /\s(?<who>\S(?:[^，。]{0,12}\S)?)$/u
const LED = /[….·．_]{2,}\s*(?<who>\S.{0,12})$/u

/** In order of precedence; `true` where a label leaves no doubt. */
const PATTERNS = [
  [LABELLED, true],
  [BRACKETED, false],
  [SLASHED, false],
  [LED, false],
  [SPACED, false],
  [ONE_SPACE, false],
] as const

/**
 * Parts a title from its author: `标题  周丽华`, `标题（作者：周丽华）`, `标题/周丽华`, `标题……周丽华`, and a name on a wrapped line
 * (`seams`: indices in `text` at which lines were joined). The body decides where the eye would doubt.
 */
export function splitAuthor(
  text: string,
  seams: readonly number[],
  support: Support,
  vocabulary: Vocabulary,
): Authored {
  const folded = fold(text)
  const whole = support.of(text) === 3
  if (whole && !hasAny(folded, LABELS)) return { title: text, author: null }
  for (const [pattern, sure] of PATTERNS) {
    if (!mayMatch(pattern, folded)) continue
    const match = pattern.exec(pattern === SPACED ? text : folded)
    const who = fold(match?.groups?.who ?? '')
    if (!match || match.index === 0) continue
    const labelled =
      sure ||
      (pattern === BRACKETED && /(?:作\s*者|文|撰|编|整)/u.test(folded.slice(match.index, match.index + 5)))
    if (whole && !labelled) continue
    const start =
      match.index + match[0].length - who.length - (pattern === BRACKETED ? trailing(match[0]) : 0)
    if (seams.some((seam) => seam > start) && !readNames(who, vocabulary.authors)) continue
    const title = text.slice(0, match.index).trimEnd()
    const supported = support.of(title) === 3
    if (pattern === BRACKETED && !labelled && isOrganisation(closeUp(who), vocabulary)) continue
    if (!labelled && !isAuthor(who, supported, pattern !== ONE_SPACE, vocabulary)) continue
    if (
      pattern === ONE_SPACE &&
      !(supported || (isPersonName(who) && who.length >= 3 && title.length >= 8 && support.of(text) === 0))
    )
      continue
    if (pattern === BRACKETED && !labelled && (!supported || !readNames(who, vocabulary.authors))) continue
    return { title, author: text.slice(start, start + who.length).trim() }
  }
  for (const seam of [...seams].reverse()) {
    const tail = text.slice(seam).trim()
    const title = text.slice(0, seam).trimEnd()
    if (title === '' || whole || !isPersonName(fold(tail))) continue
    if (support.of(title) === 3 || (support.of(text) === 0 && closeUp(tail).length >= 2))
      return { title, author: tail }
  }
  if (!whole) {
    for (let size = 2; size <= 5 && text.length - size >= 6; size++) {
      const tail = folded.slice(-size)
      if (isPersonName(tail) && support.of(text.slice(0, -size)) === 3) {
        return { title: text.slice(0, -size).trimEnd(), author: text.slice(-size).trim() }
      }
    }
  }
  return { title: text, author: null }
}

/** Length of the closing bracket and what stands before it. */
function trailing(matched: string): number {
  return matched.length - matched.replace(/\s*[）)]$/u, '').length
}

/** Cheap test for the marks that a pattern needs. */
function mayMatch(pattern: RegExp, folded: string): boolean {
  if (pattern === LABELLED) return hasAny(folded, COLONS) && (folded.includes('作') || folded.includes('文'))
  if (pattern === BRACKETED) return folded.endsWith('）') || folded.endsWith(')')
  if (pattern === SLASHED) return hasAny(folded, SLASHES)
  if (pattern === LED) return hasAny(folded, LEADERS) && /[….·．_]{2}/u.test(folded)
  return folded.includes(' ')
}

const LABELS = codesOf('作文撰编整')
const COLONS = codesOf('/／:：')
const SLASHES = codesOf('/／|｜')
const LEADERS = codesOf('….·．_')

function isAuthor(who: string, supported: boolean, apart: boolean, vocabulary: Vocabulary): boolean {
  if (vocabulary.authors.includes(closeUp(who)) || readNames(who, vocabulary.authors)) return true
  if (!supported) return false
  if (apart && !/[，。；：！？“”]/u.test(who)) return true
  const last = who.split(/\s+/u).at(-1) ?? ''
  return isPersonName(last) || isOrganisation(closeUp(who), vocabulary)
}
