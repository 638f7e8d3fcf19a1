import { closeUp } from '../../text/names.ts'
import { wordSet } from '../../text/words.ts'
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
  const colon = firstColon(folded)
  if (colon < 1) return undefined
  const label = closeUp(folded.slice(0, colon)).replace(/[、，,/]/gu, '')
  const plain = label.replace(/^本期|对象$|单位$/gu, '')
  return vocabulary.recipients.includes(plain) || /^[报送发呈抄印]{1,4}$/u.test(plain)
    ? { kind: closeUp(folded.slice(0, colon)), end: colon + 1 }
    : undefined
}

/** Index of the first colon among the characters that a label can have, else −1. */
function firstColon(folded: string): number {
  for (let i = 0; i <= 12 && i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code === 0x3a || code === 0xff1a) return i
  }
  return -1
}

const POSTS = wordSet(
  '会长 主任 主席 秘书长 部长 局长 书记 常委 委员 领导 成员 理事 理事长 处长 院长 馆长 校长 站长 调研员 厅长 市长 县长 区长 主任委员 总干事 干事',
)
/** A post without a body before it: 副会长, 各位理事. */
function isBarePost(text: string): boolean {
  return POSTS.words.has(text.replace(/^(?:各位?|全体|名誉|常务)?[副正]?/u, '').replace(/们$/u, ''))
}

const LEVEL =
  /^(?:各|全)?.{0,6}?(?:省|市|县|区|州|盟|旗|乡|镇|街道|部|委|办|局|处|科|室|院|系|所|馆|单位|党委|（[^（）]*）)$/u

/**
 * Everyone in the list behind a label. 、 separates, unless ， does (then 、 stands inside one recipient); 、 inside
 * brackets, between levels (各市、县（市、区）文联) and before a bare post (会长、副会长) does not.
 */
export function splitRecipients(text: string): string[] {
  const list = text.replace(/[。.\s]+$/u, '').trim()
  const strong = cut(list, /[，,；;]/u)
  const pieces = strong.length > 1 ? strong : mergeLists(cut(list, /、/u))
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/** Cuts at a separator outside brackets. */
function cut(text: string, separator: RegExp): string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if ('（(〔['.includes(char)) depth++
    else if ('）)〕]'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && separator.test(char)) {
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
    const previous = merged.at(-1)
    if (previous !== undefined && (open || isBarePost(closeUp(piece))))
      merged[merged.length - 1] = `${previous}、${piece}`
    else merged.push(piece)
    const bare = closeUp(piece)
    open = (open || /^[各全]/u.test(bare)) && bare.length <= 4 && LEVEL.test(bare)
  }
  return merged
}
