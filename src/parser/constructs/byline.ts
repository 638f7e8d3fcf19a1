import { codesOf, hasAny, hasSpace } from '../../text/characters.ts'
import { closeUp, isPersonName, readNames } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import { endLength, wordSet } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isOrganisation } from './imprint.ts'

export interface BylineFields {
  readonly names: string[]
  readonly post: string | null
  readonly organisation: string | null
}

const MARK =
  /^(?:文\s*[/／|｜:：·]?\s*图?|图\s*文|撰\s*文|作\s*者|供\s*稿\s*(?:单位|人)?|撰\s*稿\s*人?|来\s*源|执\s*笔|口\s*述|整\s*理|讲\s*述|主\s*讲\s*人?|报\s*告\s*人|讲\s*话\s*人|编\s*译|翻\s*译|采\s*写|摄\s*影)\s*[/／|｜:：]\s*|^[□○●◎■◇◆☆★△▲※*✎]\s*/u
const SECOND_MARK = /[\s　]+(?:图|摄影?|整理|特约)?\s*(?:通讯员|记者)?\s*(?<=[图摄影理员者])[/／:：]?\s*/gu
const REPORTER =
  /^(?:本刊|本报|本台|本网|特约|见习|实习)?\s*(?:特约)?(?:记者|通讯员|评论员|编辑部|编辑)\s*[:：]?\s*/u
const STOPS = codesOf('。；！？…')
/** First characters of what the two patterns find. */
const MARK_START = codesOf('文图撰作供来执口整讲主报编翻采摄□○●◎■◇◆☆★△▲※*✎')
const REPORTER_START = codesOf('本特见实记通评编')
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
 * 自治区计划生育协会常务副会长 曾强华
 * ^^^^^^^^^^^^^^ ^^^
 * ```
 *
 * Also 文/张三, 作者：…, 本刊记者 …, □ 张三, 单位 姓名 姓名, a name alone, an organisation alone (`alone: true` only).
 */
export function readByline(
  raw: string,
  folded: string,
  vocabulary: Vocabulary,
  alone = true,
): BylineFields | undefined {
  if (raw.length > 50 || hasAny(folded, STOPS)) return undefined
  let text = raw.trim()
  if ('（(【'.includes(text.charAt(0)) && /^[（(【].*[）)】]$/u.test(text)) text = text.slice(1, -1).trim()
  let key = fold(text)
  const mark = MARK_START.has(key.charCodeAt(0)) ? MARK.exec(key) : null
  if (mark) {
    text = text.slice(mark[0].length).trim()
    key = fold(text)
  }
  const reporter = REPORTER_START.has(key.charCodeAt(0)) ? REPORTER.exec(key) : null
  if (reporter) text = text.slice(reporter[0].length).trim()
  const marked = Boolean(mark ?? reporter)
  if (marked) text = text.replace(SECOND_MARK, '、')
  if (text === '') return reporter ? { names: [], post: null, organisation: raw.trim() } : undefined
  const names = readNames(fold(text), vocabulary.authors)
  if (names)
    return marked || fits(names, text)
      ? { names: names.map((n) => inSource(text, n)), post: null, organisation: null }
      : undefined
  const split = splitAtName(text, vocabulary)
  if (split) return split
  if (isOrganisation(closeUp(fold(text)), vocabulary) && (marked || alone))
    return { names: [], post: null, organisation: text }
  if (marked && text.length <= 24 && !/[，,：:]/u.test(text))
    return { names: [closeUp(text)], post: null, organisation: null }
  return undefined
}

/** A bare list of names is believed when it is short or padded: a three-word slogan is not a list of authors. */
function fits(names: readonly string[], text: string): boolean {
  return names.length <= 2 || /[、,，]/u.test(text) || names.every((name) => name.length <= 3)
}

/** `单位职务 姓名`: the longest tail of names behind an organisation or post. */
function splitAtName(text: string, vocabulary: Vocabulary): BylineFields | undefined {
  const spaces = hasSpace(text) ? [...text.matchAll(/[\s　]+/gu)] : []
  for (const space of spaces) {
    const head = text.slice(0, space.index).trim()
    const tail = text.slice(space.index + space[0].length)
    const names = readNames(fold(tail), vocabulary.authors)
    if (!names) continue
    const compact = closeUp(head)
    const key = fold(compact)
    const at = postAt(key)
    const post = at >= 0
    const body = post ? key.slice(0, at) : key
    if (
      !post &&
      !isOrganisation(key, vocabulary) &&
      !/(?:大学|学院|中学|小学|医院|公司|系|班|级|届)$/u.test(key)
    )
      continue
    return {
      names: names.map((name) => inSource(tail, name)),
      post: post ? compact.slice(at) : null,
      organisation: body === '' ? null : compact.slice(0, body.length),
    }
  }
  // 会长 张三 without a space: 市文联主席张三
  const compact = closeUp(text)
  const key = fold(compact)
  for (const size of [3, 2, 4]) {
    const head = key.slice(0, -size)
    if (
      head.length >= 4 &&
      postAt(head) >= 0 &&
      isPersonName(key.slice(-size)) &&
      spaces.length === 0 &&
      key.length <= 30
    ) {
      const at = postAt(head)
      return {
        names: [compact.slice(-size)],
        post: compact.slice(at, head.length) || null,
        organisation: at > 0 ? compact.slice(0, at) : null,
      }
    }
  }
  return undefined
}

function inSource(raw: string, name: string): string {
  const compact = closeUp(raw)
  const at = fold(compact).indexOf(name)
  return at < 0 ? name : compact.slice(at, at + name.length)
}
