import { codesOf, hasAny, isAllHan, isSpace, skipSpace } from '../../text/characters.ts'
import { closeUp, isPersonName } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import { endLength, wordSet } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isOrganisation } from './imprint.ts'

/** Who did what for an article. */
export interface CreditFields {
  readonly names: string[]
  readonly post: string | null
  readonly organisation: string | null
}

/** Longest line read, in UTF-16 units, and the longest part of it that names somebody. */
const LONGEST = 50
const LONGEST_PART = 20

/** What somebody did, behind the name. */
const DEEDS = wordSet(
  '口述 讲述 整理 记录 恭录 敬录 辑录 编译 翻译 撰文 撰稿 执笔 采写 采访 供稿 摄影 绘图 供图 主讲 开示 述 讲 记 录 译 摄 辑 撰 文 图',
)
const DEED_ENDS = codesOf('述理录译文稿笔写访影图讲示记摄辑撰')

const ROLE =
  /(?:^|[\s、，；])(?:(?:文字?|图片?|撰[文稿]|作者|供[稿图]|来源|执笔|口述|整理|讲述|主讲|报告|讲话|编译|翻译|采[写访]|摄影?|记录?|录音?|绘图|插[图画]|策划|受访|通讯员|记者|编辑|责编|审核|校对)(?:人|者|单位)?){1,2}\s*[：:/／|｜]\s*/gu
const ROLE_START = codesOf('文图撰作供来执口整讲主报编翻采摄记录绘插策受通')
const SEPARATORS = codesOf('：:/／|｜')

/**
 * Reads a line that says of one or more people what they did, before or behind their names.
 *
 * ```text
 * 口述：秦大川　　整理：水 静
 *    ^^^      ^^^
 * 秦大川口述  水静整理
 * ^^^    ^^
 * ```
 *
 * `folded` is `raw` folded. One role before one name is left to `readByline`.
 */
export function readCredit(raw: string, folded: string, vocabulary: Vocabulary): CreditFields | undefined {
  if (raw.length > LONGEST) return undefined
  const parts = ROLE_START.has(folded.charCodeAt(0)) && hasAny(folded, SEPARATORS) ? byRoles(raw, folded) : []
  if (parts.length > 1) return joined(parts, vocabulary)
  if (!DEED_ENDS.has(folded.charCodeAt(folded.length - 1))) return undefined
  const deeds = byDeeds(raw, folded, vocabulary)
  return deeds.length > 0 ? joined(deeds, vocabulary) : undefined
}

/** What stands behind each role; nothing unless the line opens with one. */
function byRoles(raw: string, folded: string): string[] {
  const parts: string[] = []
  let from = -1
  for (const match of folded.matchAll(ROLE)) {
    if (from < 0 && match.index > 0) return []
    if (from >= 0) parts.push(raw.slice(from, match.index).trim())
    from = match.index + match[0].length
  }
  if (from >= 0) parts.push(raw.slice(from).trim())
  return parts.every((part) => part !== '' && part.length <= LONGEST_PART) ? parts : []
}

/** What stands before each deed; nothing unless every part of the line ends in one. */
function byDeeds(raw: string, folded: string, vocabulary: Vocabulary): string[] {
  for (const narrow of [false, true]) {
    const pieces = piecesOf(raw, folded, narrow)
    const parts = pieces.map(({ text, key }) => doer(text, key, pieces.length > 1, vocabulary))
    if (parts.every((part) => part !== undefined)) return parts
  }
  return []
}

/** Cut at wide gaps and U+3000 or, `narrow`, at every white space. */
function piecesOf(raw: string, folded: string, narrow: boolean): { text: string; key: string }[] {
  const pieces: { text: string; key: string }[] = []
  let from = 0
  for (let i = 0; i <= raw.length; i++) {
    if (i < raw.length && !isSpace(raw.charCodeAt(i))) continue
    const end = skipSpace(raw, i)
    if (i === raw.length || narrow || end > i + 1 || raw.charCodeAt(i) === 0x3000) {
      if (i > from) pieces.push({ text: raw.slice(from, i), key: folded.slice(from, i) })
      from = end
    }
    i = Math.max(i, end - 1)
  }
  return pieces
}

/** Who stands before the deed at the end of a piece: a body, a person, or both. */
function doer(text: string, key: string, several: boolean, vocabulary: Vocabulary): string | undefined {
  const closed = closeUp(key)
  const length = endLength(closed, DEEDS)
  const who = closed.slice(0, closed.length - length)
  if (length === 0 || who.length < 2 || who.length > LONGEST_PART || !isAllHan(who)) return undefined
  const apart = isSpace(key.charCodeAt(key.length - length - 1))
  const known = (isPersonName(who) && (who.length > 2 || apart)) || isOrganisation(who, vocabulary)
  if (!known && !several && !(apart && length > 1 && who.length <= 8)) return undefined
  let end = text.length
  for (let left = length; left > 0; end--) if (!isSpace(text.charCodeAt(end - 1))) left--
  return text.slice(0, end).trim()
}

function joined(parts: readonly string[], vocabulary: Vocabulary): CreditFields {
  const read = parts.map((part) => whoIs(part, vocabulary))
  return {
    names: read.flatMap(({ names }) => names),
    post: read.find(({ post }) => post !== null)?.post ?? null,
    organisation: read.find(({ organisation }) => organisation !== null)?.organisation ?? null,
  }
}

/** `县农技站 白老师`: a name, a body, or what stands before a name. */
function whoIs(part: string, vocabulary: Vocabulary): CreditFields {
  const closed = closeUp(part)
  if (isPersonName(fold(closed))) return { names: [closed], post: null, organisation: null }
  if (isOrganisation(fold(closed), vocabulary)) return { names: [], post: null, organisation: closed }
  const cut = nameStart(part)
  if (cut <= 0) return { names: part.split(/[、，,]/u).map(closeUp), post: null, organisation: null }
  const head = closeUp(part.slice(0, cut))
  const names = [closeUp(part.slice(cut))]
  return isOrganisation(fold(head), vocabulary)
    ? { names, post: null, organisation: head }
    : { names, post: head, organisation: null }
}

/** Where the name behind the last gap begins, a padded name (秦 川) taken whole; 0 when there is no gap. */
export function nameStart(text: string): number {
  let at = text.length
  let name = 0
  for (;;) {
    let start = at
    while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--
    name += at - start
    let gap = start
    while (gap > 0 && isSpace(text.charCodeAt(gap - 1))) gap--
    if (gap === 0) return start
    let before = gap
    while (before > 0 && !isSpace(text.charCodeAt(before - 1))) before--
    if (gap - before !== 1 || name >= 3) return start
    at = gap
  }
}
