import { isSpace } from '../../text/characters.ts'
import { closeUp } from '../../text/names.ts'
import { endLength, wordSet } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The label of a recipients line: where the list behind it begins. */
export interface RecipientsLabel {
  readonly kind: string
  /** Index in the line just behind the colon. */
  readonly end: number
}

/**
 * Reads the label of a line of recipients.
 *
 * ```text
 * 抄　送：市委办公室，市政府办公室。
 * ^^^
 * ```
 */
export function readRecipientsLabel(folded: string, vocabulary: Vocabulary): RecipientsLabel | undefined {
  const colon = earlyColon(folded)
  if (colon < 1) return undefined
  const kind = closeUp(folded.slice(0, colon))
  const word = plainWord(kind)
  return vocabulary.recipients.includes(word) || isMadeOfVerbs(word) ? { kind, end: colon + 1 } : undefined
}

/** Index of the first colon among the characters that a label can have, else −1. */
function earlyColon(folded: string): number {
  for (let i = 0; i <= 12 && i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code === 0x3a || code === 0xff1a) return i
  }
  return -1
}

/** The label without marks, and without what may stand about the word: 本期发送对象. */
function plainWord(label: string): string {
  let word = ''
  for (const char of label) if (!'、，,/'.includes(char)) word += char
  const start = word.startsWith('本期') ? 2 : 0
  return word.slice(start, word.endsWith('对象') || word.endsWith('单位') ? -2 : undefined)
}

/** 报送, 抄送印发: up to four of these characters. */
function isMadeOfVerbs(word: string): boolean {
  for (const char of word) if (!'报送发呈抄印'.includes(char)) return false
  return word.length >= 1 && word.length <= 4
}

/**
 * Everyone in the list behind a label. 、 separates, unless ， does (then 、 stands inside one recipient); 、 inside
 * brackets, between levels (各市、县（市、区）文联) and before a bare post (会长、副会长) does not.
 */
export function splitRecipients(text: string): string[] {
  let end = text.length
  while (end > 0 && isStopOrSpace(text.charCodeAt(end - 1))) end--
  const list = text.slice(0, end).trim()
  const strong = cut(list, '，,；;')
  const pieces = strong.length > 1 ? strong : mergeLists(cut(list, '、'))
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

function isStopOrSpace(code: number): boolean {
  return code === 0x3002 || code === 0x2e || isSpace(code)
}

/** Cuts at separators outside brackets. */
function cut(text: string, separators: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Han characters, most of any list.
    if (code >= 0x4e00 && code <= 0x9fff) continue
    const char = text.charAt(i)
    if ('（(〔['.includes(char)) depth++
    else if ('）)〕]'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && separators.includes(char)) {
      pieces.push(text.slice(from, i))
      from = i + 1
    }
  }
  pieces.push(text.slice(from))
  return pieces
}

function mergeLists(pieces: readonly string[]): string[] {
  const merged: string[] = []
  let open = false
  for (const piece of pieces) {
    const bare = closeUp(piece)
    const previous = merged.at(-1)
    if (previous !== undefined && (open || isBarePost(bare)))
      merged[merged.length - 1] = `${previous}、${piece}`
    else merged.push(piece)
    open = (open || bare.startsWith('各') || bare.startsWith('全')) && bare.length <= 4 && isLevel(bare)
  }
  return merged
}

/** A post without a body before it: 副会长, 各位理事. */
function isBarePost(text: string): boolean {
  const before = BEFORE_POST.find((word) => text.startsWith(word)) ?? ''
  let start = before.length
  if (text.startsWith('副', start) || text.startsWith('正', start)) start++
  return POSTS.words.has(text.slice(start, text.endsWith('们') ? -1 : undefined))
}

const BEFORE_POST = ['各位', '各', '全体', '名誉', '常务']
const POSTS = wordSet(
  '会长 主任 主席 秘书长 部长 局长 书记 常委 委员 领导 成员 理事 理事长 处长 院长 馆长 校长 站长 调研员 厅长 市长 县长 区长 主任委员 总干事 干事',
)

/** Whether a short piece ends in a level of government or a kind of office, or in brackets: 各市, 县（市、区）. */
function isLevel(text: string): boolean {
  if (endLength(text, LEVELS) > 0) return true
  return text.endsWith('）') && text.lastIndexOf('（') > text.lastIndexOf('）', text.length - 2)
}

const LEVELS = wordSet('省 市 县 区 州 盟 旗 乡 镇 街道 部 委 办 局 处 科 室 院 系 所 馆 单位 党委')
