import { type MeasuredText, measureText } from '../grid/index.ts'
import { entriesOf } from '../toc/index.ts'
import type { Article, Bulletin, Column, Nodes, Text } from '../tree/nodes.ts'

/** What a block of the flow is, as far as its place on the page goes. */
export type FlowKind = 'column' | 'title' | 'head' | 'heading' | 'text' | 'end'

/** A paragraph, title or other piece of text that begins a line of its own. */
export interface FlowBlock {
  readonly kind: FlowKind
  /** Index of the article it belongs to; of a column's name, the article behind it. */
  readonly article: number
  /** Stretch of `Flow.text`. */
  readonly from: number
  readonly to: number
  /** Lines it takes in the source. */
  readonly lines: number
  /** The only head of an article that no entry of the table of contents names, though most are named. */
  readonly unnamed?: true
}

/** A paragraph that goes on behind a line end where no line was full: a page may have ended there. */
export interface Cut {
  /** Index in `Flow.text` of the first character behind it. */
  readonly at: number
  /** Characters before it that stand a second time behind it. */
  readonly doubled: number
}

/** A page border that the source shows. */
export interface Border {
  /** Index in `Flow.text` of the first character behind it. */
  readonly at: number
  /** Printed number of the page that begins there, `null` when it is not known. */
  readonly page: number | null
}

/**
 * The text of all articles as one string without line ends, and the blocks it falls into: what a typesetter would set,
 * page furniture and doubled copies left out.
 */
export interface Flow {
  readonly text: MeasuredText
  readonly blocks: readonly FlowBlock[]
  readonly cuts: readonly Cut[]
  readonly borders: readonly Border[]
  /** Of each run of source text, its first index in `text` and its offset in the source; both rise. */
  readonly runs: readonly { readonly at: number; readonly offset: number }[]
  readonly articles: readonly Article[]
  /** Whether the source keeps the line ends of the page, so that lines are counted and need not be set. */
  readonly wrapped: boolean
}

/**
 * Collects what the articles of a tree say, in source order. `marks` are page borders that the source shows, by their
 * offsets in it; those in front of the first article and behind the last are left out.
 */
export function flowOf(
  tree: Bulletin,
  marks: readonly { readonly offset: number; readonly page: number | null }[] = [],
): Flow {
  const draft: Draft = {
    value: '',
    blocks: [],
    cuts: [],
    runs: [],
    cutLines: cutLinesOf(tree),
    wrapped: 0,
    lastLine: 0,
  }
  const articles: Article[] = []
  const named = namedArticles(tree)
  for (const node of tree.children) {
    if (node.type === 'article') addArticle(node, articles.push(node) - 1, draft)
    else if (node.type === 'column') addColumn(node, articles, draft)
  }
  const { value, blocks, cuts, runs, wrapped } = draft
  const long = blocks.reduce((sum, { from, to }) => sum + (to - from > WRAPPED ? 1 : 0), 0)
  return {
    text: measureText(value),
    blocks: markUnnamed(blocks, articles, named),
    cuts,
    borders: bordersOf(marks, runs),
    runs,
    articles,
    wrapped: wrapped * 2 > long && wrapped > 2,
  }
}

function namedArticles(tree: Bulletin): ReadonlySet<string> {
  return new Set(entriesOf(tree).flatMap(({ link }) => (link?.article ? [link.article] : [])))
}

/** Marks the titles that nothing but their looks tells for titles, where most articles are named in the contents. */
function markUnnamed(
  blocks: readonly FlowBlock[],
  articles: readonly Article[],
  named: ReadonlySet<string>,
): readonly FlowBlock[] {
  if (named.size * 2 <= articles.length || named.size === articles.length) return blocks
  return blocks.map((block, i) => {
    const next = blocks[i + 1]
    const alone =
      block.kind === 'title' &&
      block.lines === 1 &&
      blocks[i - 1]?.article !== block.article &&
      next?.article === block.article &&
      next.kind === 'text'
    return alone && !named.has(articles[block.article]?.id ?? '') ? { ...block, unnamed: true } : block
  })
}

/** The first character of the flow behind each mark. */
function bordersOf(
  marks: readonly { readonly offset: number; readonly page: number | null }[],
  runs: Flow['runs'],
): Border[] {
  const borders: Border[] = []
  let next = 0
  for (const { offset, page } of marks) {
    while (next < runs.length && (runs[next]?.offset ?? 0) < offset) next++
    const run = runs[next]
    if (run !== undefined && run.at > 0 && run.at !== borders.at(-1)?.at) borders.push({ at: run.at, page })
  }
  return borders
}

/** Characters from which on a paragraph would be wrapped, if anything were. */
const WRAPPED = 60

/** The flow while it is being collected. */
interface Draft {
  value: string
  readonly blocks: FlowBlock[]
  readonly cuts: Cut[]
  readonly runs: { at: number; offset: number }[]
  /** Source lines that go on with a paragraph cut before them. */
  readonly cutLines: ReadonlySet<number>
  /** Long paragraphs that stand on several lines without a cut. */
  wrapped: number
  lastLine: number
}

function cutLinesOf({ data: { facts } }: Bulletin): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { kind, lines: at } of facts.repairs) if (kind === 'joined-paragraph') lines.add(at.end)
  return lines
}

function addColumn(column: Column, articles: Article[], draft: Draft): void {
  for (const child of column.children) {
    if (child.type === 'article') addArticle(child, articles.push(child) - 1, draft)
    else if (child.type === 'columnHeading') add([child], 'column', articles.length, draft)
  }
}

function addArticle(article: Article, index: number, draft: Draft): void {
  for (let i = 0; i < article.children.length; i++) {
    const node = article.children[i]
    if (node === undefined || node.type === 'folio' || node.type === 'runningHead') continue
    if (node.type !== 'heading' || !node.runIn) addBlock(node, index, draft)
    else {
      const next = article.children[i + 1]
      const goesOn = next?.type === 'paragraph'
      add(goesOn ? [node, next] : [node], 'text', index, draft)
      if (goesOn) i++
    }
  }
}

function addBlock(node: Nodes, article: number, draft: Draft): void {
  if (
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'table' ||
    node.type === 'blockquote'
  ) {
    for (const child of node.children) addBlock(child, article, draft)
  } else if (node.type !== 'folio' && node.type !== 'runningHead') {
    add([node], KINDS[node.type] ?? 'text', article, draft)
  }
}

const KINDS: Partial<Readonly<Record<Nodes['type'], FlowKind>>> = {
  articleTitle: 'title',
  kicker: 'head',
  deck: 'head',
  documentNumber: 'head',
  byline: 'head',
  dateline: 'head',
  heading: 'heading',
  signOff: 'end',
}

/** Adds nodes as one block: a paragraph, or the run-in heading that opens it and the paragraph. */
function add(nodes: readonly Nodes[], kind: FlowKind, article: number, draft: Draft): void {
  const from = draft.value.length
  const cuts = draft.cuts.length
  draft.lastLine = 0
  let lines = 0
  for (const node of nodes) lines += addRuns(node, from, draft)
  const to = draft.value.length
  if (to === from) return
  if (lines > 1 && draft.cuts.length === cuts && to - from > WRAPPED) draft.wrapped++
  draft.blocks.push({ kind, article, from, to, lines })
}

/** Adds the runs of a node; returns the number of source lines they begin. */
function addRuns(node: Nodes, from: number, draft: Draft): number {
  if (node.type === 'folio' || node.type === 'runningHead') return 0
  if ('children' in node) {
    let lines = 0
    let doubled = 0
    for (const child of node.children) {
      if (child.type === 'text' && child.doubled) doubled = child.value.length
      else {
        lines += child.type === 'text' ? addRun(child, from, doubled, draft) : addRuns(child, from, draft)
        if (child.type === 'text') doubled = 0
      }
    }
    return lines
  }
  return addRun(node, from, 0, draft)
}

function addRun(node: Text | LiteralNode, from: number, doubled: number, draft: Draft): number {
  const { line, offset = 0 } = node.position.start
  const begins = line !== draft.lastLine
  draft.lastLine = line
  if (node.type === 'text' && node.glue && draft.value.length > from) draft.value += node.glue
  const at = draft.value.length
  if (begins && at > from && draft.cutLines.has(line)) draft.cuts.push({ at, doubled })
  draft.runs.push({ at, offset })
  draft.value += node.value
  return begins ? 1 : 0
}

type LiteralNode = Exclude<Nodes, { children: unknown }>

/** Offset in the source of an index of the flow. */
export function sourceOffset({ runs }: Flow, at: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  return run === undefined ? 0 : run.offset + Math.max(0, at - run.at)
}
