import { align, type Pairing } from '../text/align.ts'
import { indexTitles } from '../text/title-index.ts'
import { titleKey } from '../text/titles.ts'
import type { Article, Bulletin, TitleMatch, TocEntry } from '../tree/nodes.ts'
import { textOf } from '../tree/to-string.ts'
import { matchTitles, type TitleForms, titleForms, withoutRemark } from './match.ts'

/** Entries of all tables of contents, in reading order. */
export function entriesOf(tree: Bulletin): TocEntry[] {
  const entries: TocEntry[] = []
  for (const node of tree.children) {
    if (node.type !== 'toc') continue
    for (const child of node.children) if (child.type === 'tocEntry') entries.push(child)
  }
  return entries
}

/** Articles in source order, inside columns and outside. */
export function articlesOf(tree: Bulletin): Article[] {
  const articles: Article[] = []
  for (const node of tree.children) {
    if (node.type === 'article') articles.push(node)
    else if (node.type === 'column')
      for (const child of node.children) if (child.type === 'article') articles.push(child)
  }
  return articles
}

/** Title of an article as a reader reads it, `''` when it has none. */
export function titleOf(article: Article): string {
  const title = article.children.find((node) => node.type === 'articleTitle')
  return title ? textOf(title) : ''
}

/**
 * Links every entry of the table of contents to the article it names, by one alignment over the whole list: order
 * counts, page numbers do not. What stands out of order is linked last, if the titles agree but for spaces and
 * punctuation. Fills `link` of every entry; returns the tree.
 */
export function link(tree: Bulletin): Bulletin {
  const entries = entriesOf(tree)
  if (entries.length === 0) return tree
  const articles = articlesOf(tree)
  const heads = headsOf(articles)
  const index = indexTitles(heads.keys)
  const matches = new Map<number, TitleMatch>()
  const pairings: Pairing[] = []
  entries.forEach((entry, a) => {
    const wanted = titleForms(entry.title)
    const bare = withoutRemark(entry.title)
    const near =
      bare === undefined ? index.find(wanted.key) : [...index.find(wanted.key), ...index.find(titleKey(bare))]
    const likely = near.some(({ kind }) => kind === 'same') ? near : [...near, ...index.findSlips(wanted.key)]
    for (const { index: head } of likely) {
      const b = heads.owners[head] as number
      const id = a * articles.length + b
      const found = matches.has(id) ? undefined : best(wanted, heads.forms[b] ?? [])
      if (!found) continue
      matches.set(id, found.match)
      pairings.push({ a, b, score: found.score })
    }
  })
  const linked = new Map<number, number>()
  for (const { a, b } of align(pairings)) linked.set(a, b)
  if (linked.size < entries.length) linkOutOfOrder(pairings, linked)
  entries.forEach((entry, a) => {
    const b = linked.get(a)
    entry.link =
      b === undefined
        ? { article: null, match: 'missing' }
        : { article: articles[b]?.id ?? null, match: matches.get(a * articles.length + b) ?? 'missing' }
  })
  return tree
}

/** Least score of a pair whose titles agree but for spaces and punctuation. */
const AGREED = 7

/** Pairs that the order left out, the best first, where neither entry nor article has another. */
function linkOutOfOrder(pairings: readonly Pairing[], linked: Map<number, number>): void {
  const taken = new Set(linked.values())
  for (const { a, b, score } of pairings.toSorted((x, y) => y.score - x.score)) {
    if (score < AGREED || linked.has(a) || taken.has(b)) continue
    linked.set(a, b)
    taken.add(b)
  }
}

/** All forms of all titles in the text; `owners` are the articles of `keys`, which stand in one list. */
function headsOf(articles: readonly Article[]): {
  readonly forms: readonly (readonly TitleForms[])[]
  readonly keys: readonly string[]
  readonly owners: readonly number[]
} {
  const forms: TitleForms[][] = []
  const keys: string[] = []
  const owners: number[] = []
  articles.forEach((article, b) => {
    const own = headForms(article)
    forms.push(own)
    for (const { key } of own) {
      keys.push(key)
      owners.push(b)
    }
  })
  return { forms, keys, owners }
}

/** Ways in which a table of contents may print an article's title: alone, with its kicker, with its deck. */
function headForms(article: Article): TitleForms[] {
  let title = ''
  let kicker = ''
  let deck = ''
  for (const node of article.children) {
    if (node.type === 'articleTitle') title ||= textOf(node)
    else if (node.type === 'kicker') kicker ||= textOf(node)
    else if (node.type === 'deck') deck ||= textOf(node)
    else if (node.type === 'paragraph') break
  }
  if (title === '') return []
  const forms = [titleForms(title)]
  if (kicker !== '') forms.push(titleForms(kicker + title))
  if (deck !== '') forms.push(titleForms(title + deck))
  return forms
}

function best(
  entry: TitleForms,
  heads: readonly TitleForms[],
): { match: TitleMatch; score: number } | undefined {
  let found: { match: TitleMatch; score: number } | undefined
  for (const head of heads) {
    const match = matchTitles(entry, head)
    if (match && (!found || match.score > found.score)) found = match
  }
  return found
}
