import { codesOf, isSpace, skipSpace } from '../../text/characters.ts'
import { closeUp, isPersonName, readNames } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import { endLength, endsWord, wordSet } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type CreditFields, readCredit } from './credit.ts'
import { isOrganisation } from './imprint.ts'
import { readPenName } from './pen-name.ts'

export type BylineFields = CreditFields

const MARK =
  /^(?:文\s*[/／|｜:：·]?\s*图?|图\s*文|撰\s*文|作\s*者|供\s*稿\s*(?:单位|人)?|撰\s*稿\s*人?|来\s*源|执\s*笔|采访撰[文稿]|口\s*述|整\s*理|讲\s*述|主\s*讲\s*人?|报\s*告\s*人|讲\s*话\s*人|编\s*译|翻\s*译|采\s*写|摄\s*影)\s*[/／|｜:：]\s*|^[□○●◎■◇◆☆★△▲※*✎]\s*/u
const SECOND_MARK =
  /[\s　]+(?:图|摄影?|整理|特约|实习|见习|本报|本刊)?\s*(?:通讯员|记者)?\s*(?<=[图摄影理员者])[/／:：]?\s*/gu
const REPORTER =
  /^(?:本刊|本报|本台|本网|特约|见习|实习)?\s*(?:特约)?(?:记者|通讯员|评论员|编辑部|编辑)\s*[:：]?\s*/u
/** First characters and words of what the two patterns find; they are asked only where they can agree. */
const MARK_START = codesOf('文图撰作供来执口整讲主报编翻采摄')
const BULLETS = codesOf('□○●◎■◇◆☆★△▲※*✎')
const SEPARATORS = ['：', ':', '/', '／', '|', '｜']
const REPORTER_START = codesOf('本特见实记通评编')
const REPORTERS = ['记者', '通讯员', '评论员', '编辑']
const POSTS = wordSet(
  '会长 理事长 主任委员 主任医师 主任 主席 书记 秘书长 部长 厅长 局长 处长 科长 股长 院长 所长 校长 馆长 站长 台长 省长 市长 县长 区长 镇长 乡长 主编 总编辑 总编 社长 总经理 经理 董事长 总干事 干事 教授 研究员 调研员 馆员 医师 工程师 会员 委员 常委 理事 监事 校友 博士 老师 律师',
)
const BEFORE_POST = wordSet('副 代 党组 党委 常务 执行 代理 名誉 首席 高级 一级 二级 三级 四级')

/** Index at which a post ends the name (…常务副会长), with what qualifies it; −1 when none does. */
function postAt(key: string): number {
  let start = key.length - endLength(key, POSTS)
  if (start === key.length) return -1
  for (;;) {
    const more = endLength(key.slice(0, start), BEFORE_POST)
    if (more === 0) return start
    start -= more
  }
}

/**
 * Reads a byline: who wrote or spoke, with post and organisation.
 *
 * ```text
 * 海东自治州水利协会常务副会长 曾望川
 * ^^^^^^^^^^^^^^ ^^^
 * ```
 *
 * Also 文/张三, 作者：…, 本刊记者 …, □ 张三, 单位 姓名 姓名, a name alone, an organisation alone (`alone: true` only).
 * `folded` is `raw` folded.
 */
export function readByline(
  raw: string,
  folded: string,
  vocabulary: Vocabulary,
  alone = true,
): BylineFields | undefined {
  if (raw.length > 50 || holdsAny(folded, STOPS)) return undefined
  let text = raw.trim()
  if (isBracketed(text)) text = text.slice(1, -1).trim()
  let key = text === raw ? folded : fold(text)
  const mark = findMark(key)
  const bullet = BULLETS.has(key.charCodeAt(0))
  const from = bullet && mark ? mark[0].length : 0
  const credit = readCredit(text.slice(from), key.slice(from), vocabulary)
  if (credit) return credit
  if (mark) {
    text = text.slice(mark[0].length).trim()
    key = fold(text)
  }
  const reporter = findReporter(key)
  if (reporter) text = text.slice(reporter[0].length).trim()
  const marked = Boolean(mark ?? reporter)
  if (marked) {
    text = text.replace(SECOND_MARK, '、')
    key = fold(text)
  }
  if (text === '') return reporter ? { names: [], post: null, organisation: raw.trim() } : undefined
  const names = namesFrom(key, 0, vocabulary)
  if (names)
    return marked || fits(names, text)
      ? { names: names.map((n) => inSource(text, n)), post: null, organisation: null }
      : undefined
  const split = splitAtName(text, key, vocabulary)
  if (split) return split
  if (isOrganisation(closeUp(key), vocabulary) && (marked || alone))
    return { names: [], post: null, organisation: text }
  // A bullet stands before much else: behind it the line must name somebody.
  if (bullet && !reporter) return readPenName(text, key, vocabulary)
  if (marked && text.length <= 24 && !/[，,：:]/u.test(text))
    return { names: [closeUp(text)], post: null, organisation: null }
  return undefined
}

const STOPS = ['。', '；', '！', '？', '…']
const OPENING = codesOf('（(【')
const CLOSING = codesOf('）)】')
const LINE_ENDS = ['\n', '\r', '\u2028', '\u2029']

/** Whether one of the pieces stands in the text; the engine's own search needs no pattern. */
function holdsAny(text: string, pieces: readonly string[]): boolean {
  for (const piece of pieces) if (text.includes(piece)) return true
  return false
}

/** Brackets at both ends of one line. */
function isBracketed(text: string): boolean {
  return (
    text.length >= 2 &&
    OPENING.has(text.charCodeAt(0)) &&
    CLOSING.has(text.charCodeAt(text.length - 1)) &&
    !holdsAny(text, LINE_ENDS)
  )
}

function findMark(key: string): RegExpExecArray | null {
  const code = key.charCodeAt(0)
  return BULLETS.has(code) || (MARK_START.has(code) && holdsAny(key, SEPARATORS)) ? MARK.exec(key) : null
}

function findReporter(key: string): RegExpExecArray | null {
  return REPORTER_START.has(key.charCodeAt(0)) && holdsAny(key, REPORTERS) ? REPORTER.exec(key) : null
}

/** The names that the folded text is a list of from `from` on: see `readNames`, which is asked only where it can agree. */
function namesFrom(key: string, from: number, { authors }: Vocabulary): string[] | undefined {
  if (authors.length === 0 && !mayBeNames(key, from)) return undefined
  return readNames(from === 0 ? key : key.slice(from), authors)
}

/** Names are Han characters in pieces of four at most: nearly every other line is told by its first five. */
function mayBeNames(key: string, from: number): boolean {
  let run = 0
  for (let i = from; i < key.length; i++) {
    const code = key.charCodeAt(i)
    if (isSpace(code) || NAME_SEPARATORS.has(code)) run = 0
    else if (++run > 4 || code < 0x3400) return false
  }
  return true
}

const NAME_SEPARATORS = codesOf('、，,；;/／')

/** A bare list of names is believed when it is short or padded: a three-word slogan is not a list of authors. */
function fits(names: readonly string[], text: string): boolean {
  return names.length <= 2 || /[、,，]/u.test(text) || names.every((name) => name.length <= 3)
}

/** `单位职务 姓名`: the longest tail of names behind an organisation or post; `key` is the text folded. */
function splitAtName(text: string, key: string, vocabulary: Vocabulary): BylineFields | undefined {
  let spaced = false
  for (let at = 0; at < key.length; at++) {
    if (!isSpace(key.charCodeAt(at))) continue
    spaced = true
    const from = skipSpace(key, at)
    const names = namesFrom(key, from, vocabulary)
    const split = names && behindBody(text.slice(0, at).trim(), text.slice(from), names, vocabulary)
    if (split) return split
    at = from
  }
  return spaced || key.length > 30 ? undefined : splitUnspaced(text, key)
}

/** Names behind a post or body; nothing when what stands before them is neither. */
function behindBody(
  head: string,
  tail: string,
  names: readonly string[],
  vocabulary: Vocabulary,
): BylineFields | undefined {
  const compact = closeUp(head)
  const key = fold(compact)
  const at = postAt(key)
  const post = at >= 0
  const body = post ? key.slice(0, at) : key
  if (!post && !isOrganisation(key, vocabulary) && !SCHOOLS.some((ending) => key.endsWith(ending)))
    return undefined
  return {
    names: names.map((name) => inSource(tail, name)),
    post: post ? compact.slice(at) : null,
    organisation: body === '' ? null : compact.slice(0, body.length),
  }
}

/** Endings of what people belong to beside organisations. */
const SCHOOLS = ['大学', '学院', '中学', '小学', '医院', '公司', '系', '班', '级', '届']

/** 市文联主席张三: a post and a name without a space between. */
function splitUnspaced(text: string, key: string): BylineFields | undefined {
  for (const size of [3, 2, 4]) {
    const end = key.length - size
    if (end < 4 || !endsWord(key.charAt(end - 1), POSTS)) continue
    const at = postAt(key.slice(0, end))
    if (at < 0 || !isPersonName(key.slice(end))) continue
    return {
      names: [text.slice(end)],
      post: text.slice(at, end) || null,
      organisation: at > 0 ? text.slice(0, at) : null,
    }
  }
  return undefined
}

function inSource(raw: string, name: string): string {
  const compact = closeUp(raw)
  const at = fold(compact).indexOf(name)
  return at < 0 ? name : compact.slice(at, at + name.length)
}
