import type { Article } from '../tree/nodes.ts'

/** Offset of the last text of an article: furniture behind it belongs to the page, not to it. */
export function lastText(article: Article): number {
  for (let i = article.children.length - 1; i >= 0; i--) {
    const node = article.children[i]
    if (node && node.type !== 'folio' && node.type !== 'runningHead')
      return Math.max(0, (node.position.end.offset ?? 1) - 1)
  }
  return article.position.end.offset ?? 0
}
