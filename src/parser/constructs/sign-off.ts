import { codesOf, hasAny, hasSpace, isSpace } from '../../text/characters.ts'
import { findDate, readDate } from '../../text/dates.ts'
import { ANYTHING, mayHoldDate } from '../../text/marks.ts'
import { closeUp, isPersonName, readNames } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { readCredit } from './credit.ts'
import { isOrganisation } from './imprint.ts'

/** Fields of a sign-off; `text` is the piece of the raw line without brackets and labels. */
export interface SignOffFields {
  readonly text: string
  readonly organisations: string[]
  readonly names: string[]
  readonly date: string | null
  /** `true` when it stands in brackets. */
  readonly bracketed: boolean
}

const LABEL =
  /^(?:供\s*稿\s*(?:单位|人|者)?|来\s*源|稿\s*源|(?:文\s*图?|图\s*文|摄\s*影|单\s*位)(?=\s*[:：/／])|(?:采访|整理|采写|撰文|执笔|记录|记者|通讯员){1,2}(?=\s*[:：/／])|撰\s*稿|作\s*者(?:单位)?|作者系|作者为|信息来源|报送单位|落\s*款)\s*[:：/／]?\s*/u
const TAIL = /\s+文$|\s*(?:供\s*稿|报\s*道|撰\s*稿|报\s*送|整\s*理|辑|摄|提\s*供|推\s*荐)$/u
const POST_BEFORE = /^(?:本刊|本报|本网|特约|见习)?\s*(?:记者|通讯员|特约记者|特约通讯员|编辑|评论员)\s*/u
const REMARK =
  /^(?:此件|附件|附[:：]|附表|附图|完|待续|未完|续完|全文完|略|见|注|图|详见|下转|上接|转载|节选|摘自|摘编自|鼓掌|掌声|笑声|责任编辑|责编|编辑|以下简称|签章|盖章|公章|联系人)/u

/**
 * Reads a line that closes an article: who sent it in, and perhaps when.
 *
 * ```text
 * （兴安县文联 李秀兰）
 *  ^^^^^ ^^^
 * ```
 *
 * Brackets of either width, several bodies and names, 供稿, 本刊记者. Labels of sections （一） are none. `folded` is
 * `raw` folded, `marks` what stands in it, where that is known: without a date's marks none is looked for.
 */
export function readBracketedSignOff(
  raw: string,
  folded: string,
  vocabulary: Vocabulary,
  marks = ANYTHING,
): SignOffFields | undefined {
  const length = raw.length
  if (length < 4 || length > 70) return undefined
  if (!OPENING.has(folded.charCodeAt(0)) || !CLOSING.has(folded.charCodeAt(length - 1))) return undefined
  const inner = raw.slice(1, -1).trim()
  if (
    hasAny(inner, BRACKETS) &&
    /[（(〔【［[）)〕】］\]]/u.test(inner.replace(/[（(][^（()）]{1,12}[）)]/gu, ''))
  )
    return undefined
  return readSigned(inner, folded.slice(1, -1).trim(), vocabulary, true, mayHoldDate(marks))
}

/** Reads an unbracketed closing line: a body, a name, 供稿, a date; only its place tells it from other short lines. */
export function readOpenSignOff(
  raw: string,
  folded: string,
  vocabulary: Vocabulary,
  marks = ANYTHING,
): SignOffFields | undefined {
  if (raw.length > 50 || STOPS.has(folded.charCodeAt(folded.length - 1))) return undefined
  const dated = mayHoldDate(marks)
  if (
    !findLabel(folded) &&
    !findTail(folded) &&
    !endsLikeBody(folded, vocabulary) &&
    !(dated && readDate(folded, { roc: true }) !== undefined)
  )
    return undefined
  return readSigned(raw, folded, vocabulary, false, dated)
}

const OPENING = codesOf('（(〔【［[')
const CLOSING = codesOf('）)〕】］]')
const BRACKETS = codesOf('（(〔【［[）)〕】］]')
const STOPS = codesOf('。；！？')
const SEPARATORS = codesOf('，,、：:')
/** First characters of labels, last ones of endings: the patterns are asked only where they can agree. */
const LABEL_START = codesOf('供来稿文图摄撰作信报单落采整执记通')
const TAIL_END = codesOf('稿道送理辑摄文供荐')
const REMARK_START = codesOf('此附完待未续全略见注图详下上转节摘鼓掌笑责编以签盖公联')

function findLabel(folded: string): RegExpExecArray | null {
  return LABEL_START.has(folded.charCodeAt(0)) ? LABEL.exec(folded) : null
}

function findTail(folded: string): RegExpExecArray | null {
  return TAIL_END.has(folded.charCodeAt(folded.length - 1)) ? TAIL.exec(folded) : null
}

function endsLikeBody(folded: string, vocabulary: Vocabulary): boolean {
  if (!hasSpace(folded)) return isOrganisation(folded, vocabulary) || readDate(folded) !== undefined
  const pieces = folded.split(/[\s　]+/u)
  return pieces.length <= 4 &&
    pieces.every(
      (piece) => isOrganisation(piece, vocabulary) || isPersonName(piece) || readDate(piece) !== undefined,
    )
    ? pieces.some((piece) => isOrganisation(piece, vocabulary) || readDate(piece) !== undefined)
    : isOrganisation(closeUp(folded), vocabulary)
}

function readSigned(
  inner: string,
  folded: string,
  vocabulary: Vocabulary,
  bracketed: boolean,
  dated: boolean,
): SignOffFields | undefined {
  if (hasAny(folded, STOPS) || (REMARK_START.has(folded.charCodeAt(0)) && REMARK.test(folded)))
    return undefined
  if (folded.length <= 3 && /^[一二三四五六七八九十\d]{1,3}$/u.test(folded)) return undefined
  const whole = dated ? readDate(folded, { roc: true }) : undefined
  if (whole !== undefined)
    return bracketed ? undefined : { text: inner, organisations: [], names: [], date: whole, bracketed }
  const date = dated ? findDate(folded, { roc: true }) : undefined
  let text = date ? `${inner.slice(0, date.start)} ${inner.slice(date.end)}`.trim() : inner
  if (PLACED.has(text.charAt(0)) && /^(?:采访|采写|访|写|改|摄|讲|口述)[于於]/u.test(text)) return undefined
  const label = findLabel(date ? fold(text) : folded)
  if (label) text = text.slice(label[0].length)
  const tail = findTail(fold(text))
  if (tail) text = text.slice(0, tail.index)
  text = text.trim()
  if (text === '' || text.length < 2) return undefined
  const credit = label || tail ? undefined : readCredit(text, fold(text), vocabulary)
  if (credit) {
    const organisations = credit.organisation === null ? [] : [credit.organisation]
    return { text, organisations, names: credit.names, date: date?.iso ?? null, bracketed }
  }
  const labelled = Boolean(label ?? tail)
  const parts = who(text, vocabulary)
  const known = parts.organisations.length + parts.names.length > 0
  if (!labelled && !known) return undefined
  if (!labelled && parts.rest && hasAny(text, SEPARATORS)) return undefined
  return { text, organisations: parts.organisations, names: parts.names, date: date?.iso ?? null, bracketed }
}

/** First characters of what tells where an article came to be, not who signs it: 采访于…, 写于…. */
const PLACED = new Set('采访写改摄讲口')

/** Bodies and names in a signature; `rest` when some piece is neither. */
function who(
  text: string,
  vocabulary: Vocabulary,
): { organisations: string[]; names: string[]; rest: boolean } {
  const organisations: string[] = []
  const names: string[] = []
  let rest = false
  const pieces = piecesOf(text)
  for (let i = 0; i < pieces.length; i++) {
    let piece = pieces[i] ?? ''
    let folded = fold(piece)
    const reporter = POST_START.has(folded.charCodeAt(0)) ? POST_BEFORE.exec(folded) : null
    if (reporter) {
      piece = piece.slice(reporter[0].length)
      if (piece === '') continue
      folded = fold(piece)
    }
    if (vocabulary.authors.includes(folded)) names.push(piece)
    else if (isOrganisation(folded, vocabulary)) organisations.push(piece)
    else if (isPersonName(folded)) {
      const padded = pieces[i + 1]
      if (padded !== undefined && padded.length === 1 && piece.length <= 2) {
        names.push(piece + padded)
        i++
      } else names.push(piece)
    } else if (
      piece.length === 1 &&
      pieces[i + 1] !== undefined &&
      readNames(fold(piece + (pieces[i + 1] ?? '')))
    ) {
      names.push(piece + (pieces[i + 1] ?? ''))
      i++
    } else rest = true
  }
  return { organisations, names, rest }
}

const POST_START = codesOf('本特见记通编评')
const BETWEEN = codesOf('、，,;；:：/／')

/** The text cut at white space and marks, without empty pieces. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i)
    if (i < text.length && !isSpace(code) && !BETWEEN.has(code)) continue
    if (i > from) pieces.push(text.slice(from, i))
    from = i + 1
  }
  return pieces
}
