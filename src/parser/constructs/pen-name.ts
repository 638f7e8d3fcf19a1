import { codesOf, hasSpace, isAllHan } from '../../text/characters.ts'
import { closeUp, isPersonName } from '../../text/names.ts'
import { endLength, wordSet } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { CreditFields } from './credit.ts'
import { nameStart } from './credit.ts'
import { isOrganisation } from './imprint.ts'

/** Longest line read, in UTF-16 units. */
const LONGEST = 24

/** What people are called by, behind their names. */
const STYLES = wordSet(
  '牧师 传道 宣教士 法师 师父 神父 修女 长老 教授 老师 医生 医师 大夫 师傅 先生 女士 居士 弟兄 姊妹 同学 同志 博士 校友 学长 馆长 校长 会长',
)
/** First characters of nicknames: 阿渡, 小桥, 老秦. */
const FAMILIAR = codesOf('阿小老')
/** Short lines that head the text itself. */
const HEADINGS = wordSet(
  '小结 小记 小序 小贴士 小知识 小故事 前言 引言 引子 序言 序幕 缘起 背景 小引 题记 导语 正文 摘要 楔子 尾声 结语 后记 上篇 下篇 上 下',
)

/**
 * Reads a line directly below a title that names its author, where a surname is not asked for as elsewhere: the place
 * says that it is a name.
 *
 * ```text
 * 修船车间 桨 声
 *      ^^^
 * ```
 *
 * A name set apart (桨 声), a nickname (阿渡), a name with a style (白鹿鸣教授), any of them behind a unit or post, a
 * remark in brackets behind it. `folded` is `raw` folded.
 */
export function readPenName(raw: string, folded: string, vocabulary: Vocabulary): CreditFields | undefined {
  if (raw.length < 2 || raw.length > LONGEST) return undefined
  const end = nameEnd(folded)
  const text = raw.slice(0, end).trim()
  const key = folded.slice(0, end).trim()
  const closed = closeUp(key)
  if (closed.length < 2 || !isAllHan(closed) || HEADINGS.words.has(closed)) return undefined
  const spaced = hasSpace(key)
  if (isName(closed) || (spaced && closed.length <= 4 && isSetApart(key)))
    return { names: [closeUp(text)], post: null, organisation: null }
  const start = spaced ? nameStart(key) : 0
  if (start === 0) return undefined
  const name = key.slice(start)
  if (!isName(closeUp(name)) && !isPadded(name)) return undefined
  const head = closeUp(text.slice(0, start))
  const names = [closeUp(text.slice(start))]
  if (closeUp(key.slice(0, start)).length < 2) return undefined
  return isOrganisation(closeUp(key.slice(0, start)), vocabulary)
    ? { names, post: null, organisation: head }
    : { names, post: head, organisation: null }
}

/** Index behind the name: a remark in brackets that closes the line is none of it. */
function nameEnd(folded: string): number {
  const last = folded.charCodeAt(folded.length - 1)
  if (last !== 0xff09 && last !== 0x29) return folded.length
  const open = Math.max(folded.lastIndexOf('（'), folded.lastIndexOf('('))
  return open > 1 ? open : folded.length
}

/** `closed` is folded and without white space. */
function isName(closed: string): boolean {
  if (isPersonName(closed)) return true
  if (FAMILIAR.has(closed.charCodeAt(0)) && closed.length <= 3) return true
  const style = endLength(closed, STYLES)
  return style > 0 && closed.length - style >= 2 && closed.length - style <= 4
}

/** Every character stands alone. */
function isSetApart(key: string): boolean {
  return key.split(/\s+/u).every((piece) => piece.length === 1)
}

/** Two or three characters with a gap in them: 桨 声, 余 听雨. */
function isPadded(name: string): boolean {
  return hasSpace(name) && closeUp(name).length <= 3
}
