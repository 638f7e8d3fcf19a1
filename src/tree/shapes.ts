import type { Position, Node as UnistNode } from 'unist'

/** A unist node whose position is known. */
export interface Node extends UnistNode {
  position: Position
}

/** A node that holds text. */
export interface Literal extends Node {
  value: string
}

/** A node that holds nodes. */
export interface Parent extends Node {
  children: Node[]
}
