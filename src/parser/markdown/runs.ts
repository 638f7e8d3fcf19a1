import type { Nodes as MdNodes, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { Source } from '../../readers/source.ts'
import { literal } from '../../tree/build.ts'
import type { Text } from '../../tree/nodes.ts'
import { locator } from '../../tree/position.ts'

/** The document at hand, and how its offsets become positions. */
export interface Place {
  readonly source: Source
  readonly locate: (start: number, end: number) => Position
}

/** The place every function of the Markdown parser is given. */
export function placeOf(source: Source): Place {
  return { source, locate: locator(source) }
}

/** The position of an mdast node, columns counted in UTF-16 units (micromark counts a tab as several). */
export function positionOf(node: MdNodes, { locate }: Place): Position {
  const start = node.position?.start.offset ?? 0
  return locate(start, node.position?.end.offset ?? start)
}

/**
 * The text runs of inline content, one per source line and stretch of markup. Markup is dropped, HTML tags with it;
 * words of Latin script on both sides of a line end are told apart by a blank.
 */
export function runsOf(nodes: readonly PhrasingContent[], place: Place): Text[] {
  const runs: Text[] = []
  collect(nodes, place, runs, { lineEnd: false, marked: false })
  return runs
}

/** The same, each run with how it stands out in its paragraph. */
export function markedRunsOf(nodes: readonly PhrasingContent[], place: Place): Text[] {
  const runs: Text[] = []
  collect(nodes, place, runs, { lineEnd: false, marked: true })
  return runs
}

/** The text of runs as a reader reads it. */
export function textOfRuns(runs: readonly Text[]): string {
  let text = ''
  for (const run of runs) text += (run.glue ?? '') + run.value
  return text
}

/** The runs without their first `length` characters, which stand unescaped in the source. */
export function dropStart(runs: readonly Text[], length: number, { locate }: Place): Text[] {
  const [first, ...rest] = runs
  if (first === undefined || length === 0) return [...runs]
  const { start, end } = first.position
  const value = first.value.slice(length)
  if (value === '') return rest
  return [literal('text', { value }, locate((start.offset ?? 0) + length, end.offset ?? 0)), ...rest]
}

interface State {
  lineEnd: boolean
  /** Whether marks are kept, and the one that holds. */
  readonly marked: boolean
  mark?: NonNullable<Text['mark']>
}

function collect(nodes: readonly PhrasingContent[], place: Place, runs: Text[], state: State): void {
  for (const node of nodes) {
    if (node.type === 'break') state.lineEnd = true
    else if ('children' in node || node.type === 'inlineCode') collectMarked(node, place, runs, state)
    else if (node.type === 'text') pushLines(node, node.value, place, runs, state)
    else if (node.type === 'image') pushLines(node, node.alt ?? '', place, runs, state)
    else if (node.type === 'footnoteReference') pushLines(node, `[^${node.identifier}]`, place, runs, state)
  }
}

/** The runs of a part that may stand out; the outermost mark counts. */
function collectMarked(
  node: Extract<PhrasingContent, { children: unknown } | { type: 'inlineCode' }>,
  place: Place,
  runs: Text[],
  state: State,
): void {
  const mark = state.marked ? MARKS[node.type] : undefined
  const opens = mark !== undefined && state.mark === undefined
  if (opens) state.mark = mark
  if (node.type === 'inlineCode') pushLines(node, node.value, place, runs, state)
  else collect(node.children, place, runs, state)
  if (opens) delete state.mark
}

const MARKS: Readonly<Partial<Record<PhrasingContent['type'], NonNullable<Text['mark']>>>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  inlineCode: 'code',
}

function pushLines(
  node: MdNodes,
  value: string,
  { source, locate }: Place,
  runs: Text[],
  state: State,
): void {
  // Nodes made by transforms (a mail address found in text) have no position: they stand behind what came before.
  const start = node.position?.start.offset ?? runs[runs.length - 1]?.position.end.offset ?? 0
  const end = node.position?.end.offset ?? start
  const values = value.split('\n')
  const raws =
    values.length === 1 ? [source.text.slice(start, end)] : source.text.slice(start, end).split(/\r\n|\n|\r/u)
  let offset = start
  for (let i = 0; i < values.length; i++) {
    const piece = values[i] ?? ''
    if (i > 0) state.lineEnd = true
    let from = start
    let to = end
    if (raws.length === values.length) {
      const raw = raws[i] ?? ''
      // A continuation line may open with indentation and quote marks, which are not text.
      const indent =
        i === 0
          ? 0
          : raw.endsWith(piece)
            ? raw.length - piece.length
            : (/^[ \t>]*/u.exec(raw)?.[0].length ?? 0)
      from = offset + indent
      to = offset + raw.length
      offset = to + (source.text.startsWith('\r\n', to) ? 2 : 1)
    }
    if (piece !== '') runs.push(run(piece, locate(from, to), runs, state))
  }
}

function run(value: string, position: Position, runs: readonly Text[], state: State): Text {
  const before = runs[runs.length - 1]?.value ?? ''
  const apart = state.lineEnd && /[!-~]$/u.test(before) && /^[!-~]/u.test(value)
  state.lineEnd = false
  return literal(
    'text',
    { value, ...(apart && { glue: ' ' }), ...(state.mark && { mark: state.mark }) },
    position,
  )
}
