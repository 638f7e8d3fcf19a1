import { holdsAt, isAllHan, isHan, isSpace, trimmedEnd } from '../../text/characters.ts'
import { closeUp, readNames } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import { endLength, wordsOf } from '../../text/words.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { copiesStart } from './copies.ts'

export interface Editor {
  role: string
  names: string[]
}

/** A role in front of a colon: indices in the line; `known` when the vocabulary has it. */
interface Label {
  readonly start: number
  readonly end: number
  readonly colon: number
  readonly known: boolean
}

/**
 * Reads a line of roles and names. Roles end at a colon; padding inside names is closed up.
 *
 * ```text
 * 总编辑：尹 禾 编辑：潘青禾 责任编辑：黄知远
 * ^^^ ^^^ ^^ ^^^ ^^^^ ^^^
 * ```
 */
export function readEditors(raw: string, folded: string, vocabulary: Vocabulary): Editor[] | undefined {
  if (folded.length > 120) return undefined
  const labels = labelsIn(folded, vocabulary)
  if (!labels.some(isKnown)) return readUncoloned(raw, folded, vocabulary)
  if (!opensLine(folded, labels[0]?.start ?? 0)) return undefined
  const editors = labels.map((label, i) => ({
    role: closeUp(raw.slice(label.start, label.end)),
    names: namesOf(raw.slice(label.colon + 1, labels[i + 1]?.start ?? raw.length), vocabulary),
  }))
  return editors.some((editor) => editor.names.length > 0) ? editors : undefined
}

function labelsIn(folded: string, vocabulary: Vocabulary): Label[] {
  const labels: Label[] = []
  for (let i = nextColon(folded, 0); i >= 0; i = nextColon(folded, i + 1)) {
    const label = roleBefore(folded, i, vocabulary.roles)
    if (label) labels.push(label)
  }
  return labels.length > 0 ? labels : strokedLabels(folded, vocabulary)
}

/** 發行人／… 主編／…: two roles or more before strokes, each at the beginning of the line or behind a gap. */
function strokedLabels(folded: string, { roles }: Vocabulary): Label[] {
  const labels: Label[] = []
  for (let i = 1; i < folded.length; i++) {
    if (!holdsAt(folded, i, '／/')) continue
    const label = roleBefore(folded, i, roles)
    if (label?.known && (label.start === 0 || isSpace(folded.charCodeAt(label.start - 1)))) labels.push(label)
  }
  return labels.length < 2 ? [] : labels
}

function nextColon(text: string, from: number): number {
  const wide = text.indexOf('：', from)
  const narrow = text.indexOf(':', from)
  return wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide
}

function isKnown(label: Label): boolean {
  return label.known
}

/** Whether nothing but white space and opening brackets stands before `start`. */
function opensLine(folded: string, start: number): boolean {
  for (let i = 0; i < start; i++) {
    if (!isSpace(folded.charCodeAt(i)) && !'(（【['.includes(folded.charAt(i))) return false
  }
  return true
}

/** `主编 尹禾  编辑 李 明`: known roles and sure names only; who prints may be named among them. */
function readUncoloned(raw: string, folded: string, vocabulary: Vocabulary): Editor[] | undefined {
  if (folded.length > 60 || !opensWithRole(folded, vocabulary)) return undefined
  const editors: Editor[] = []
  const words = raw.trim().split(/\s+/u)
  for (let i = 0; i < words.length; ) {
    const label = words[i] as string
    let end = i + 1
    while (end < words.length && !isLabel(fold(words[end] as string), vocabulary)) end++
    const behind = raw.slice(...spanOfWords(raw, words, i + 1, end))
    const role = fold(label)
    const printer = PRINTERS.includes(role)
    const names = printer ? [] : readNames(fold(behind), vocabulary.authors)
    if (!names || end === i + 1 || !(printer || vocabulary.roles.includes(role))) return undefined
    if (!printer) editors.push({ role: label, names: names.map((name) => original(behind, name)) })
    i = end
  }
  return editors.length > 0 ? editors : undefined
}

/** Where the words from `first` up to `last` stand in the text they were cut from. */
function spanOfWords(raw: string, words: readonly string[], first: number, last: number): [number, number] {
  let at = 0
  let start = raw.length
  for (let k = 0; k < last; k++) {
    const word = words[k] as string
    at = raw.indexOf(word, at)
    if (k === first) start = at
    at += word.length
  }
  return [start, Math.max(start, at)]
}

const PRINTERS = ['承印', '印刷', '印制']

function isLabel(folded: string, { roles }: Vocabulary): boolean {
  return PRINTERS.includes(folded) || (folded.length > 1 && wordsOf(roles).words.has(folded))
}

/** Whether a role opens the text, white space behind it. */
function opensWithRole(folded: string, { roles }: Vocabulary): boolean {
  const space = indexOfSpace(folded)
  return space > 1 && space <= wordsOf(roles).longest && wordsOf(roles).words.has(folded.slice(0, space))
}

function indexOfSpace(text: string): number {
  for (let i = 0; i < text.length; i++) if (isSpace(text.charCodeAt(i))) return i
  return -1
}

/** The role that ends before `colon`: the longest known one, else the word behind the last space. */
function roleBefore(folded: string, colon: number, roles: readonly string[]): Label | undefined {
  const end = trimmedEnd(folded, 0, colon)
  const length = endLength(closeUp(folded.slice(wordBefore(folded, end), end)), wordsOf(roles))
  if (length > 0) return { start: stepBack(folded, end, length), end, colon, known: true }
  const start = Math.max(folded.lastIndexOf(' ', end - 1), folded.lastIndexOf('　', end - 1)) + 1
  return end - start >= 2 && end - start <= 8 ? { start, end, colon, known: false } : undefined
}

/** Longest role, in characters. */
const LONGEST = 10

/** Where the Han characters that end at `end` begin, white space between them left out of count. */
function wordBefore(folded: string, end: number): number {
  let start = end
  let length = 0
  for (let i = end - 1; i >= 0 && length < LONGEST; i--) {
    const code = folded.charCodeAt(i)
    if (isSpace(code)) continue
    if (!isHan(code)) break
    start = i
    length++
  }
  return start
}

/** Index of the character that is the `count`th before `end`, white space left out. */
function stepBack(folded: string, end: number, count: number): number {
  let i = end
  for (let left = count; left > 0; i--) if (!isSpace(folded.charCodeAt(i - 1))) left--
  return i
}

function namesOf(raw: string, vocabulary: Vocabulary): string[] {
  const copies = copiesStart(raw)
  const trimmed = (copies < 0 ? raw : raw.slice(0, copies)).trim()
  let end = trimmed.length
  while (end > 0 && '。）)'.includes(trimmed.charAt(end - 1))) end--
  const text = trimmed.slice(0, end)
  if (text === '') return []
  return (
    readNames(fold(text), vocabulary.authors)?.map((name) => original(text, name)) ??
    text
      .split(/[、，,；;]|\s{2,}|　/u)
      .flatMap((name) => splitPadded(name.trim()))
      .filter((name) => name !== '')
  )
}

/** `乌 兰 王小明` as two names: characters that stand alone belong to the one beside them. */
function splitPadded(text: string): string[] {
  const words = text.split(/\s+/u)
  const names: string[] = []
  for (let i = 0; i < words.length; i++) {
    let name = words[i] ?? ''
    if (name.length === 1 && (words[i + 1] ?? '').length === 1) name += words[++i] ?? ''
    if (name.length < 2 || name.length > 4 || !isAllHan(name)) return [text]
    names.push(name)
  }
  return names
}

/** The name as it stands in the source's own script, padding closed up. */
function original(raw: string, folded: string): string {
  const compact = closeUp(raw)
  const at = fold(compact).indexOf(folded)
  return at < 0 ? folded : compact.slice(at, at + folded.length)
}
