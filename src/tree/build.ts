import type { Position } from 'unist'
import type { Bulletin, Facts, Nodes } from './nodes.ts'
import type { NodeOf, Parents } from './visit.ts'

/** What a node of a type holds beside its type, children and position. */
type Fields<T extends Nodes['type']> = Omit<NodeOf<T>, 'type' | 'children' | 'position'>

type Literals = Exclude<Nodes, Parents>

/**
 * A node without children; `fields` are everything but type and position.
 *
 * `literal('text', { value: '各位代表：' }, position)`
 */
export function literal<T extends Literals['type']>(
  type: T,
  fields: Fields<T>,
  position: Position,
): NodeOf<T> {
  return { type, ...fields, position } as unknown as NodeOf<T>
}

/** A node with children; unless given, its position reaches from the first child to the last. */
export function parent<T extends Parents['type']>(
  type: T,
  fields: Fields<T>,
  children: NodeOf<T>['children'],
  position: Position = span(children),
): NodeOf<T> {
  return { type, ...fields, children, position } as unknown as NodeOf<T>
}

/** A whole issue, of which nothing is known yet beside its nodes unless `facts` say so. */
export function bulletin(
  children: Bulletin['children'],
  position: Position,
  facts: Facts = emptyFacts(),
): Bulletin {
  return { type: 'bulletin', children, position, data: { facts } }
}

/** Facts of a document in which no page was looked for and nothing mended or doubted. */
export function emptyFacts(): Facts {
  return {
    pages: {
      basis: 'none',
      first: null,
      last: null,
      offset: null,
      charactersPerLine: null,
      linesPerPage: null,
      articles: null,
      breaks: [],
    },
    repairs: [],
    findings: [],
  }
}

/** From the start of the first node to the end of the last. Throws a `RangeError` for no nodes. */
export function span(nodes: readonly Nodes[]): Position {
  const first = nodes[0]
  const last = nodes[nodes.length - 1]
  if (first === undefined || last === undefined) throw new RangeError('Unexpected empty list, expected nodes')
  return { start: first.position.start, end: last.position.end }
}
