import { hasSpace, isHan, isSpace } from '../../text/characters.ts'
import { closeUp, readNames } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import type { Vocabulary } from '../vocabulary.ts'

export interface Editor {
  role: string
  names: string[]
}

const COLON = /[:：]/gu

/**
 * Reads a line of roles and names. Roles end at a colon; padding inside names is closed up.
 *
 * ```text
 * 总编辑：尹 红 编辑：潘绍先 责任编辑：黄玉鹏
 * ^^^ ^^^ ^^ ^^^ ^^^^ ^^^
 * ```
 */
export function readEditors(raw: string, folded: string, vocabulary: Vocabulary): Editor[] | undefined {
  if (folded.length > 120) return undefined
  if (!folded.includes('：') && !folded.includes(':')) return readUncoloned(raw, folded, vocabulary)
  const labels: { start: number; end: number; colon: number; known: boolean }[] = []
  for (const match of folded.matchAll(COLON)) {
    const label = roleBefore(folded, match.index, vocabulary.roles)
    if (label) labels.push({ ...label, colon: match.index })
  }
  if (!labels.some((label) => label.known)) return readUncoloned(raw, folded, vocabulary)
  if (strip(folded.slice(0, labels[0]?.start ?? 0)) !== '') return undefined
  const editors: Editor[] = []
  labels.forEach((label, i) => {
    const until = labels[i + 1]?.start ?? raw.length
    const names = namesOf(raw.slice(label.colon + 1, until), vocabulary)
    editors.push({ role: closeUp(raw.slice(label.start, label.end)), names })
  })
  return editors.some((editor) => editor.names.length > 0) ? editors : undefined
}

/** `主编 尹红  编辑 李 明`: known roles and sure names only. */
function readUncoloned(raw: string, folded: string, vocabulary: Vocabulary): Editor[] | undefined {
  if (folded.length > 60 || !hasSpace(folded)) return undefined
  const editors: Editor[] = []
  for (const part of raw.split(/\s{2,}|　+|\t/u)) {
    const piece = fold(part)
    const role = vocabulary.roles.find(
      (word) => word.length > 1 && piece.startsWith(word) && isSpace(piece.charCodeAt(word.length)),
    )
    const names = role && readNames(part.slice(role.length).trim(), vocabulary.authors)
    if (!role || !names) return undefined
    editors.push({ role: part.slice(0, role.length), names })
  }
  return editors.length > 0 ? editors : undefined
}

/** The role that ends before `colon`: the longest known one, else the word behind the last space. */
function roleBefore(
  text: string,
  colon: number,
  roles: readonly string[],
): { start: number; end: number; known: boolean } | undefined {
  let end = colon
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  let compact = ''
  const starts: number[] = []
  for (let i = end - 1; i >= 0 && compact.length < 10; i--) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) continue
    if (!isHan(code)) break
    compact = text.charAt(i) + compact
    starts.unshift(i)
  }
  let longest = ''
  for (const role of roles) if (role.length > longest.length && compact.endsWith(role)) longest = role
  if (longest) return { start: starts[compact.length - longest.length] ?? 0, end, known: true }
  const space = Math.max(text.lastIndexOf(' ', end - 1), text.lastIndexOf('　', end - 1)) + 1
  return end - space >= 2 && end - space <= 8 ? { start: space, end, known: false } : undefined
}

function namesOf(raw: string, vocabulary: Vocabulary): string[] {
  const text = raw.trim().replace(/[。）)]+$/u, '')
  if (text === '') return []
  return (
    readNames(fold(text), vocabulary.authors)?.map((name) => original(text, name)) ??
    text
      .split(/[、，,；;]|\s{2,}|　/u)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  )
}

/** The name as it stands in the source's own script, padding closed up. */
function original(raw: string, folded: string): string {
  const compact = closeUp(raw)
  const at = fold(compact).indexOf(folded)
  return at < 0 ? folded : compact.slice(at, at + folded.length)
}

function strip(text: string): string {
  return closeUp(text).replace(/^[(（【[]+/u, '')
}
