import { BODY, type Passage, type Prose } from '../prose.ts'

/** Ways to number points inside a paragraph: 一是, 一要, 第一, 首先, 其一, （1）, ①. */
export type Family = '是' | '要' | '第' | '先' | '其' | '（）' | '()' | '①'

/** A word that numbers a point. */
export interface Marker {
  readonly family: Family
  readonly value: number
  readonly start: number
  readonly end: number
  readonly word: string
}

/** The words that number points in one passage, in order. */
export interface Steps {
  readonly passage: Passage
  readonly markers: readonly Marker[]
}

/**
 * The words that number points, by the index of the passage of running text that holds them: only where a clause begins, and
 * numbers in brackets only where a list can. `位居第一` and `万里挑一是` are none. Read once for a document.
 */
export function stepsOf(prose: Prose): ReadonlyMap<number, Steps> {
  let steps = READ.get(prose)
  if (!steps) {
    steps = readSteps(prose)
    READ.set(prose, steps)
  }
  return steps
}

const READ = new WeakMap<Prose, ReadonlyMap<number, Steps>>()

function readSteps(prose: Prose): ReadonlyMap<number, Steps> {
  const all = new Map<number, Steps>()
  let current: { readonly passage: Passage; readonly markers: Marker[] } | undefined
  for (const { word, index } of wordsIn(prose.text)) {
    if (!current || index >= current.passage.end) {
      const passage = prose.passageAt(index)
      current = { passage, markers: [] }
    }
    const { passage, markers } = current
    if (!BODY.has(passage.type)) continue
    const marker = opensClause(prose.text, index, passage.start, word) ? readMarker(word) : undefined
    if (!marker) continue
    if (markers.length === 0) all.set(prose.passageIndexAt(index), current)
    markers.push({ ...marker, start: index, end: index + word.length, word })
  }
  return all
}

/** Words that may number a point, behind what may end a clause or at the head of the text. */
function* wordsIn(text: string): Generator<{ readonly word: string; readonly index: number }> {
  MARKER.lastIndex = 0
  for (let match = MARKER.exec(text); match; match = MARKER.exec(text)) {
    const skip = BOUNDARY.includes(match[0].charAt(0)) ? 1 : 0
    yield { word: match[0].slice(skip), index: match.index + skip }
  }
}

/** The word that would number another point in the same way. */
export function markerWord({ family, word }: Marker, value: number): string {
  switch (family) {
    case '先':
      return ORDER[value - 1] ?? ''
    case '①':
      return String.fromCharCode(0x245f + value)
    case '()':
      return word.replace(/\d+/, String(value))
    default:
      return word.replace(/[一二三四五六七八九十]+/, HAN.charAt(value - 1))
  }
}

const HAN = '一二三四五六七八九十'
const ORDER = ['首先', '其次', '再次']
/** What `opensClause` finds before a word; none of it begins one. */
const BOUNDARY = '\n* 。；：！？:;，,、“「—'
const MARKER =
  /(?:[\n* 。；：！？:;，,、“「—]|^)(?:[一二三四五六七八九十][是要](?!不是)|第[一二三四五六七八九十](?=[，、：:])|首先|其次|再次|其[一二三四五六](?=[，、：:是])|[（(](?:[一二三四五六七八九十]|\d{1,2})[）)]|[①-⑳])/g

function opensClause(text: string, at: number, start: number, word: string): boolean {
  let i = at
  while (i > start && (text.charAt(i - 1) === '*' || text.charAt(i - 1) === ' ')) i--
  if (i === start) return true
  const before = text.charAt(i - 1)
  if ('。；：！？:;'.includes(before)) return true
  const code = word.charCodeAt(0)
  const isNumber = code === 0xff08 || code === 0x28 || (code >= 0x2460 && code <= 0x2473)
  return !isNumber && '，,、“「—'.includes(before)
}

function readMarker(word: string): { family: Family; value: number } | undefined {
  const order = ORDER.indexOf(word)
  if (order >= 0) return { family: '先', value: order + 1 }
  const code = word.charCodeAt(0)
  if (code >= 0x2460 && code <= 0x2473) return { family: '①', value: code - 0x245f }
  if (code === 0xff08 || code === 0x28) {
    const inner = word.slice(1, -1)
    return /\d/.test(inner)
      ? { family: '()', value: Number(inner) }
      : { family: '（）', value: HAN.indexOf(inner) + 1 }
  }
  if (code === 0x7b2c) return { family: '第', value: HAN.indexOf(word.charAt(1)) + 1 }
  if (word.startsWith('其')) return { family: '其', value: HAN.indexOf(word.charAt(1)) + 1 }
  return { family: word.charAt(1) as Family, value: HAN.indexOf(word.charAt(0)) + 1 }
}
