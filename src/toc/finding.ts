import type { Article, Finding, Nodes, TocEntry } from '../tree/nodes.ts'

/** An entry of the table of contents and the article it is linked to, if there is one. */
export interface Listing {
  readonly entry: TocEntry
  readonly article: Article | undefined
}

/** A finding about a node, with the other node involved as its cause. */
export function finding(
  rule: string,
  severity: Finding['severity'],
  node: Nodes,
  message: Finding['message'],
  cause?: Nodes,
): Finding {
  return { rule, severity, message, ...range(node), ...(cause && { cause: range(cause) }) }
}

/** The title node of an article; its place is what a message about the heading names. */
export function headingOf(article: Article | undefined): Nodes | undefined {
  return article?.children.find((node) => node.type === 'articleTitle')
}

function range({ position }: Nodes): { start: number; end: number } {
  return { start: position.start.offset ?? 0, end: position.end.offset ?? 0 }
}
