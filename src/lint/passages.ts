import type { Source } from '../readers/source.ts'
import type { Article, Bulletin, Nodes, Text } from '../tree/nodes.ts'
import { BLOT, isWithin } from './blots.ts'
import type { Passage, ProseRun } from './prose.ts'
import type { Range } from './rule.ts'

/** The types of nodes whose text is a passage of its own. */
export type PassageType = Exclude<
  Nodes['type'],
  | 'bulletin'
  | 'masthead'
  | 'toc'
  | 'column'
  | 'article'
  | 'colophon'
  | 'list'
  | 'listItem'
  | 'table'
  | 'tableRow'
  | 'blockquote'
  | 'text'
  | 'folio'
  | 'runningHead'
>

/** The prose before addresses are blotted out: its text, the passages and runs it is made of. */
export interface Collected {
  readonly text: string
  readonly passages: readonly Passage[]
  readonly runs: readonly ProseRun[]
}

interface Collector {
  readonly source: Source
  readonly code: readonly Range[]
  readonly passages: Passage[]
  readonly runs: ProseRun[]
  readonly pieces: string[]
  length: number
}

interface Surroundings {
  readonly article: Article | undefined
  readonly quoted: boolean
}

/** Walks the tree and takes down every passage. */
export function collectPassages(tree: Bulletin, source: Source, code: readonly Range[]): Collected {
  const collector: Collector = { source, code, passages: [], runs: [], pieces: [], length: 0 }
  for (const child of tree.children) walk(child, { article: undefined, quoted: false }, collector)
  return { text: collector.pieces.join(''), passages: collector.passages, runs: collector.runs }
}

const PARTS: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'masthead',
  'toc',
  'column',
  'article',
  'colophon',
  'list',
  'listItem',
  'table',
  'tableRow',
  'blockquote',
])

function walk(node: Nodes, around: Surroundings, collector: Collector): void {
  if (node.type === 'folio' || node.type === 'runningHead' || node.type === 'thematicBreak') return
  if (!PARTS.has(node.type)) {
    addPassage(node, undefined, around, collector)
    return
  }
  if (!('children' in node)) return
  const inside: Surroundings = {
    article: node.type === 'article' ? node : around.article,
    quoted: around.quoted || node.type === 'blockquote',
  }
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i]
    if (child === undefined) continue
    const next = node.children[i + 1]
    if (child.type === 'heading' && child.runIn && next?.type === 'paragraph') {
      addPassage(next, child, inside, collector)
      i++
    } else walk(child, inside, collector)
  }
}

function addPassage(node: Nodes, head: Nodes | undefined, around: Surroundings, collector: Collector): void {
  const start = collector.length
  if (head) addText(head, collector)
  const headLength = collector.length - start
  addText(node, collector)
  collector.passages.push({
    type: node.type as PassageType,
    start,
    end: collector.length,
    headLength,
    article: around.article,
    quoted: around.quoted,
  })
  addPiece('\n', collector)
}

/** The text of a node, as `textOf` reads it. */
function addText(node: Nodes, collector: Collector): void {
  if (!('children' in node)) {
    addRun(node.value, node, collector)
    return
  }
  const begin = collector.length
  for (const child of node.children) {
    if (child.type === 'folio' || child.type === 'runningHead') continue
    if (child.type !== 'text') addText(child, collector)
    else if (!child.doubled) {
      if (child.glue !== undefined && collector.length > begin) addPiece(child.glue, collector)
      addRun(child.value, child, collector)
    }
  }
}

function addPiece(text: string, collector: Collector): void {
  collector.pieces.push(text)
  collector.length += text.length
}

function addRun(value: string, node: Exclude<Nodes, { children: unknown }>, collector: Collector): void {
  if (value === '') return
  const start = node.position.start.offset ?? 0
  const end = node.position.end.offset ?? start
  const at = collector.length
  const isCode = (node as Text).mark === 'code' || isWithin(collector.code, start)
  addPiece(
    isCode ? BLOT.repeat(value.length) : value.includes('\n') ? value.replaceAll('\n', ' ') : value,
    collector,
  )
  collector.runs.push({
    at,
    length: value.length,
    start,
    end,
    offsets: offsetsOf(value, start, end, collector),
  })
}

/** Where each unit of a value stands in the source; see `ProseRun.offsets`. */
function offsetsOf(
  value: string,
  start: number,
  end: number,
  { source: { text } }: Collector,
): readonly number[] | undefined | null {
  if (end - start === value.length && text.startsWith(value, start)) return undefined
  const offsets: number[] = []
  let at = start
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    while (at < end && text.charCodeAt(at) !== unit) at++
    if (at === end) return null
    offsets.push(at++)
  }
  offsets.push(at)
  return offsets
}
