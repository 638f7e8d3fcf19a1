import type { Heading as MdHeading, Nodes as MdNodes, PhrasingContent, RootContent } from 'mdast'
import { literal, parent } from '../../tree/build.ts'
import type { Block, Heading, ListItem, Paragraph, TableRow, Text } from '../../tree/nodes.ts'
import { closingMark, type Hint, looksLikeSalutation, RUN_IN_LEVEL, readHint, readLabelOf } from './form.ts'
import { dropStart, markedRunsOf, type Place, positionOf, runsOf, textOfRuns } from './runs.ts'

/** What reading a block depends on beside the block. */
export interface BlockContext {
  readonly place: Place
  /** Whether the document is one of our writer's, in which strong text is always a heading. */
  readonly own: boolean
  /** Whether no text of the article precedes. */
  first: boolean
  /** Level of the last section heading that stood on a line of its own, 0 at first. */
  level: number
}

/** The blocks of the article that one block of Markdown makes: none, one, or a run-in heading and its paragraph. */
export function blocksOf(node: RootContent, context: BlockContext): Block[] {
  const blocks = read(node, context)
  if (blocks.some((block) => block.type !== 'salutation')) context.first = false
  return blocks
}

/** A section heading that is a heading in Markdown too. */
export function sectionOf(node: MdHeading, depth: 1 | 2 | 3 | 4, context: BlockContext): Heading {
  context.first = false
  context.level = depth
  const runs = runsOf(node.children, context.place)
  return heading(node, runs, depth, false, hintsOf(node.children), context.place)
}

function read(node: RootContent, context: BlockContext): Block[] {
  const { place } = context
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(node, node.children, context)
    case 'list':
      return [
        parent('list', { ordered: node.ordered ?? false }, itemsOf(node, place), positionOf(node, place)),
      ]
    case 'table':
      return [
        parent(
          'table',
          {},
          node.children.map((row) => tableRow(row, place)),
          positionOf(node, place),
        ),
      ]
    case 'blockquote':
      return [parent('blockquote', {}, paragraphsOf(node, place), positionOf(node, place))]
    default:
      return paragraphsOf(node, place)
  }
}

function paragraphBlocks(
  node: RootContent,
  children: readonly PhrasingContent[],
  context: BlockContext,
): Block[] {
  const { place, own } = context
  const hints = hintsOf(children)
  const [strong, ...behind] = children.filter((child) => child.type !== 'html')
  if (strong?.type === 'strong') {
    const head = runsOf([strong], place)
    const rest = markedRunsOf(behind, place)
    const label = readLabelOf(textOfRuns(head))
    if (rest.length === 0 && !hints.some((hint) => hint.says === 'run-in')) {
      const depth = own ? RUN_IN_LEVEL : label.level || Math.min(context.level + 1, 4)
      return [heading(node, head, depth as Heading['depth'], false, hints, place)]
    }
    const mark = closingMark.exec(textOfRuns(rest)[0] ?? '')?.[0] ?? ''
    if (own || label.level > 0 || mark !== '' || closingMark.test(textOfRuns(head))) {
      return runInBlocks(node, head, rest, mark, hints, context)
    }
  }
  const runs = markedRunsOf(children, place)
  const value = textOfRuns(runs)
  if (value === '') return []
  const hint = hints.find(({ says }) => says === 'salutation' || says === 'paragraph')?.says
  if (hint === 'salutation' || (hint === undefined && looksLikeSalutation(value, context.first))) {
    return [literal('salutation', { value }, spanOf(runs, place))]
  }
  return [parent('paragraph', {}, runs, positionOf(node, place))]
}

function runInBlocks(
  node: RootContent,
  head: Text[],
  rest: Text[],
  mark: string,
  hints: readonly Hint[],
  { place }: BlockContext,
): Block[] {
  const first = rest[0]
  const closed = [...head]
  if (first !== undefined && mark !== '') {
    const start = first.position.start.offset ?? 0
    closed.push(literal('text', { value: mark }, place.locate(start, start + mark.length)))
  }
  const hinted = hints.find((hint) => hint.says === 'level')
  const depth = hinted?.level ?? (readLabelOf(textOfRuns(head)).level || RUN_IN_LEVEL)
  const blocks: Block[] = [heading(node, closed, depth, true, hints, place)]
  const runs = dropStart(rest, mark.length, place)
  if (runs.length > 0) blocks.push(parent('paragraph', {}, runs))
  return blocks
}

function heading(
  node: MdNodes,
  runs: Text[],
  depth: Heading['depth'],
  runIn: boolean,
  hints: readonly Hint[],
  place: Place,
): Heading {
  const number = hints.find((hint) => hint.says === 'label')?.label ?? readLabelOf(textOfRuns(runs)).number
  return parent(
    'heading',
    { depth, number, runIn },
    runs,
    runIn ? spanOf(runs, place) : positionOf(node, place),
  )
}

/** The items of a list; those of lists inside it follow their own item. */
function itemsOf(list: Extract<RootContent, { type: 'list' }>, place: Place): ListItem[] {
  return list.children.flatMap((item) => {
    const paragraphs = item.children
      .filter((child) => child.type !== 'list')
      .flatMap((child) => paragraphsOf(child, place))
    const nested = item.children
      .filter((child) => child.type === 'list')
      .flatMap((child) => itemsOf(child, place))
    return [parent('listItem', {}, paragraphs, positionOf(item, place)), ...nested]
  })
}

function tableRow(row: Extract<MdNodes, { type: 'tableRow' }>, place: Place): TableRow {
  const cells = row.children.map((cell) =>
    parent('tableCell', {}, markedRunsOf(cell.children, place), positionOf(cell, place)),
  )
  return parent('tableRow', {}, cells, positionOf(row, place))
}

/** Whatever a node holds, as paragraphs; code is text that was indented, each line a paragraph. */
function paragraphsOf(node: MdNodes, place: Place): Paragraph[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const runs = markedRunsOf(node.children, place)
    return runs.length === 0 ? [] : [parent('paragraph', {}, runs, positionOf(node, place))]
  }
  if (node.type === 'code' || node.type === 'html') return linesOf(node, place)
  return 'children' in node ? node.children.flatMap((child: MdNodes) => paragraphsOf(child, place)) : []
}

function linesOf(node: Extract<MdNodes, { type: 'code' | 'html' }>, { source, locate }: Place): Paragraph[] {
  const markup = /<!--.*?-->|<\/?[a-z][^<>]*>/giu
  const from = node.position?.start.offset ?? 0
  let at = from
  return node.value.split(/\r?\n/u).flatMap((line) => {
    const shown = (node.type === 'html' ? line.replace(markup, '') : line).trim()
    if (shown === '') return []
    const found = source.text.indexOf(node.type === 'html' ? line.trim() : shown, at)
    const start = found < 0 ? from : found
    at = start + (node.type === 'html' ? line.trim().length : shown.length)
    const text = literal('text', { value: shown }, locate(start, at))
    return [parent('paragraph', {}, [text])]
  })
}

function hintsOf(children: readonly PhrasingContent[]): Hint[] {
  return children.flatMap((child) => (child.type === 'html' ? (readHint(child.value) ?? []) : []))
}

function spanOf(runs: readonly Text[], { locate }: Place) {
  return locate(runs[0]?.position.start.offset ?? 0, runs[runs.length - 1]?.position.end.offset ?? 0)
}
