import type { Prose } from '../prose.ts'
import { ARTICLE_LINES } from './article-lines.ts'
import { isDigit, isLatin } from './neighbours.ts'

/** A pair of round brackets, of either width; the places of both. */
export interface Paren {
  readonly open: number
  readonly close: number
  /** How many pairs it stands in. */
  readonly depth: number
}

/**
 * Pairs of round brackets, ( or （ with ) or ）, in order of their closing; a pair stands within a passage. The `)` of a
 * label (`1)`) opens nothing and closes nothing.
 */
export function parensOf(prose: Prose): readonly Paren[] {
  let pairs = read.get(prose)
  if (!pairs) {
    pairs = readParens(prose)
    read.set(prose, pairs)
  }
  return pairs
}

/** Several rules ask for the same pairs. */
const read = new WeakMap<Prose, readonly Paren[]>()

function readParens({ text, passages }: Prose): Paren[] {
  const pairs: Paren[] = []
  const pattern = /[()（）]/g
  let passage = 0
  let stack: number[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match
    while ((passages[passage + 1]?.start ?? Number.POSITIVE_INFINITY) <= index) {
      passage++
      stack = []
    }
    if (!ARTICLE_LINES.has(passages[passage]?.type ?? 'note')) continue
    const unit = match[0]
    if (unit === '(' || unit === '（') stack.push(index)
    else {
      const open = stack.at(-1)
      if (open === undefined || (unit === ')' && text.charAt(open) === '（' && isLabelEnd(text, index, open)))
        continue
      stack.pop()
      pairs.push({ open, close: index, depth: stack.length })
    }
  }
  return pairs
}

/** Whether a closing bracket may end a label such as `1)`, `a）` or `一）`, with no opening one of its own. */
export function isLabelEnd(text: string, index: number, open: number | undefined): boolean {
  let start = index
  while (start > 0 && index - start < 3 && isLabelUnit(text.charAt(start - 1))) start--
  if (start === index || start - 1 === open) return false
  if (open === undefined && isDigit(text.charAt(index - 1))) return true
  return start === 0 || /[\s，；。：、,;:]/.test(text.charAt(start - 1))
}

function isLabelUnit(unit: string): boolean {
  return isDigit(unit) || isLatin(unit) || '一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩'.includes(unit)
}
