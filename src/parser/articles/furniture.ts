import { append } from '../../tree/append.ts'
import type { Furniture } from '../../tree/nodes.ts'
import { furnitureBetween, type Workshop } from '../nodes.ts'
import type { BodyRow } from './sequence.ts'

/** Adds the page furniture that stands between body row `at` and the one before to the nodes; mostly there is none. */
export function appendFurniture<T>(
  nodes: (T | Furniture)[],
  rows: readonly BodyRow[],
  at: number,
  workshop: Workshop,
): void {
  const from = rows[at - 1]
  const to = rows[at]
  if (!from || !to || to.row.index === from.row.index + 1) return
  append(nodes, furnitureBetween(from.row.index + 1, to.row.index, workshop))
}
