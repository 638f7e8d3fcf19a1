import { codesOf, hasAny, hasSpace, isSpace } from '../../text/characters.ts'
import { findDate } from '../../text/dates.ts'
import { closeUp } from '../../text/names.ts'
import type { WordSet } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Issuing body and date of a line; `sure` when a word such as 编印 or 印发 says so. */
export interface ImprintFields {
  readonly issuer: string | null
  readonly date: string | null
  readonly sure: boolean
}

const BEFORE =
  /^(?:主\s*办|主\s*管|编\s*印|编\s*辑|承\s*办|协\s*办|印\s*发|印\s*制|出\s*版|发\s*行|编\s*发|主\s*编(?=\s*单)|编\s*者|发\s*行\s*所?|出\s*版\s*者)\s*(?:单\s*位|机\s*关|部\s*门|人|处)?\s*[:：]\s*/u
const AFTER =
  /\s*(?:主\s*办|主\s*管|编\s*印|编\s*辑|编\s*制|编\s*发|印\s*发|印\s*制|出\s*版|发\s*行|主\s*编|敬\s*编|编|印)\s*$/u
const PRINTED = /\s*(?:编\s*印|印\s*发|印\s*制|出\s*版|发\s*行|印|编)\s*[)）]?\s*$/u
const FIRST_SEGMENT = /\s{2,}|　+|\t|[,，;；|｜]/u

/**
 * Reads a line that names the issuing body, the date, or both.
 *
 * ```text
 * 海东自治区水利厅        二〇二〇年八月一日印发
 * ^^^^^^^^        ^^^^^^^^^
 * ```
 *
 * Also 主办：…, …编印, a date alone. `raw` and `folded` are one line, as it stands and folded.
 */
export function readImprint(raw: string, folded: string, vocabulary: Vocabulary): ImprintFields | undefined {
  if (folded.length > 80 || !mayBeImprint(folded, vocabulary) || hasAny(folded, STOPS, 0, folded.length - 1))
    return undefined
  if (
    PARENTHESES.has(folded.charCodeAt(0)) &&
    /^[（(].*[）)]$/u.test(folded) &&
    !/主办|编印|印发/u.test(folded) &&
    !/\d{4}|[〇一二]{2}/u.test(folded)
  )
    return undefined
  if (
    (folded.includes('立') || folded.includes('创刊') || folded.includes('始建')) &&
    /(?:创立|成立|创刊|始建)于|^(?:创立|创刊|成立)/u.test(folded)
  )
    return undefined
  const found = findDate(folded, { roc: true })
  const printed = hasAny(folded, PRINTING) && PRINTED.test(folded)
  let start = 0
  let end = raw.length
  if (found) {
    const before = strip(folded.slice(0, found.start))
    const after = strip(folded.slice(found.end))
    if (before !== '' && after !== '' && !isPrintedWord(after)) return undefined
    if (before === '' && !isPrintedWord(after)) start = found.end
    else end = found.start
  }
  const named = readIssuer(raw.slice(start, end), folded.slice(start, end), vocabulary)
  if (named === undefined) return undefined
  if (named.issuer === null && !found) return undefined
  return { issuer: named.issuer, date: found?.iso ?? null, sure: named.sure || (printed && Boolean(found)) }
}

/** Cheap test: a colon behind a label, a digit or year sign of a date, or a last character that ends a body's name. */
function mayBeImprint(folded: string, vocabulary: Vocabulary): boolean {
  if (folded.includes('年') || folded.includes('：') || folded.includes(':')) return true
  const last = folded.charCodeAt(folded.length - 1)
  if ((last >= 0x30 && last <= 0x39) || last === 0x29 || last === 0xff09) return true
  return endings(vocabulary).has(last)
}

const STOPS = codesOf('。！？')
const PARENTHESES = codesOf('（(')
const COLONS = codesOf(':：')
const PRINTING = codesOf('编印出发')
/** Last characters of the words that say who prints, and what may close them. */
const LAST_OF_WORD = codesOf('办管印辑制发版行编')
const BRACKETS = codesOf('()（）〔〕【】[]')
const MARKS = codesOf('，。：；、！？“”《》,:;')
const organisationsOf = new WeakMap<Vocabulary, WordSet>()

/** Endings of the names of organisations, for looking up. */
function organisations(vocabulary: Vocabulary): WordSet {
  let set = organisationsOf.get(vocabulary)
  if (!set) {
    set = {
      words: new Set(vocabulary.organisations),
      longest: Math.max(0, ...vocabulary.organisations.map((word) => word.length)),
    }
    organisationsOf.set(vocabulary, set)
  }
  return set
}

const LAST_OF_IMPRINT = '编印发制版行办日号期辑管编'
const endingsOf = new WeakMap<Vocabulary, ReadonlySet<number>>()

/** Last characters of the names of organisations, and of words such as 编印. */
function endings(vocabulary: Vocabulary): ReadonlySet<number> {
  let set = endingsOf.get(vocabulary)
  if (!set) {
    const words = [...vocabulary.organisations, ...vocabulary.issuers, ...LAST_OF_IMPRINT]
    set = new Set(words.map((word) => word.charCodeAt(word.length - 1)))
    endingsOf.set(vocabulary, set)
  }
  return set
}

/** The organisation in a piece of a line; `null` for an empty piece, `undefined` when it is something else. */
function readIssuer(
  raw: string,
  folded: string,
  vocabulary: Vocabulary,
): { issuer: string | null; sure: boolean } | undefined {
  let start = folded.length - folded.trimStart().length
  const label = hasAny(folded, COLONS, start) ? BEFORE.exec(folded.slice(start)) : null
  if (label) start += label[0].length
  const piece = folded.slice(start).split(FIRST_SEGMENT, 1)[0] ?? ''
  let end = start + (label ? piece.length : folded.slice(start).trimEnd().length)
  const word = mayEndInWord(folded, start, end) ? AFTER.exec(folded.slice(start, end)) : null
  const whole = closeUp(folded.slice(start, end))
  const cut = word && isCut(folded.slice(start, end), word, whole, vocabulary) ? word : null
  if (cut) end = start + cut.index
  const key = strip(folded.slice(start, end))
  if (key === '')
    return isPrintedWord(folded) || folded.trim() === '' || /^[()（）\s:：]*$/u.test(folded)
      ? { issuer: null, sure: false }
      : undefined
  const issuer = clean(raw.slice(start, end))
  const sure = Boolean(label ?? cut)
  if (/[:：，。；、]/u.test(key) || key.length < 3 || key.length > 40) return undefined
  if (!sure && !isOrganisation(key, vocabulary)) return undefined
  return { issuer, sure }
}

/** Cheap: whether the piece, white space apart, ends in a character that such a word ends in. */
function mayEndInWord(folded: string, start: number, end: number): boolean {
  let last = end - 1
  while (last > start && isSpace(folded.charCodeAt(last))) last--
  return LAST_OF_WORD.has(folded.charCodeAt(last))
}

/** Whether the word behind the name is 编印, 主办 or the like: 汇编 and 印 may be part of the name itself. */
function isCut(text: string, word: RegExpExecArray, whole: string, vocabulary: Vocabulary): boolean {
  if (/编\s*印|印\s*发|主\s*办/u.test(word[0])) return true
  if (isOrganisation(whole, vocabulary)) return false
  return word[0].trim().length > 1 || isOrganisation(closeUp(text.slice(0, word.index)), vocabulary)
}

function isPrintedWord(text: string): boolean {
  return (
    text.trim() !== '' &&
    /^[\s)）]*(?:编\s*印|印\s*发|印\s*制|出\s*版|发\s*行|印|编|发)?[\s)）]*$/u.test(text)
  )
}

function strip(text: string): string {
  const closed = closeUp(text)
  let start = 0
  let end = closed.length
  while (start < end && BRACKETS.has(closed.charCodeAt(start))) start++
  while (end > start && BRACKETS.has(closed.charCodeAt(end - 1))) end--
  return closed.slice(start, end)
}

/** Padding between single characters (… 协 会) closed up; a space between two full names stays. */
function clean(raw: string): string {
  const text = raw
    .trim()
    .replace(/^[(（【[]+|[)）】\]]+$/gu, '')
    .trim()
  if (!hasSpace(text)) return text
  return /\S{3}/u.test(text)
    ? text.replace(/(?<=\p{sc=Han})[\s　](?=\p{sc=Han}(?:[\s　]|$))/gu, '').trim()
    : closeUp(text)
}

/** Whether a folded name without spaces ends like an organisation's. */
export function isOrganisation(name: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.issuers.some((issuer) => issuer === name)) return true
  if (name.length < 3 || name.length > 40 || !endings(vocabulary).has(name.charCodeAt(name.length - 1)))
    return false
  if (hasAny(name, MARKS)) return false
  const { words, longest } = organisations(vocabulary)
  for (let length = Math.min(longest, name.length - 1); length > 0; length--) {
    if (words.has(name.slice(-length)) && (length > 1 || name.length > 2)) return true
  }
  return false
}
