import { align, type Pairing } from '../text/align.ts'
import { indexTitles } from '../text/title-index.ts'
import type { Article, Bulletin, TitleMatch, TocEntry } from '../tree/nodes.ts'
import { textOf } from '../tree/to-string.ts'
import { matchTitles, type TitleForms, titleForms } from './match.ts'

/** Entries of all tables of contents, in reading order. */
export function entriesOf(tree: Bulletin): TocEntry[] {
  return tree.children.flatMap((node) =>
    node.type === 'toc' ? node.children.filter((child) => child.type === 'tocEntry') : [],
  )
}

/** Articles in source order, inside columns and outside. */
export function articlesOf(tree: Bulletin): Article[] {
  return tree.children.flatMap((node) =>
    node.type === 'article'
      ? [node]
      : node.type === 'column'
        ? node.children.filter((child) => child.type === 'article')
        : [],
  )
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
  const articles = articlesOf(tree)
  const forms = articles.map((article) => headForms(article))
  const owners: number[] = []
  const keys: string[] = []
  forms.forEach((heads, b) => {
    for (const { key } of heads) {
      keys.push(key)
      owners.push(b)
    }
  })
  const index = indexTitles(keys)
  const every = new Set(keys.keys())
  const pairs = new Map<string, { match: TitleMatch; score: number }>()
  const pairings: Pairing[] = []
  entries.forEach((entry, a) => {
    const wanted = titleForms(entry.title)
    const near = index.find(wanted.key)
    const likely = near.some(({ kind }) => kind === 'same')
      ? near
      : [...near, ...index.findSlips(wanted.key, every)]
    for (const b of new Set(likely.map((likeness) => owners[likeness.index] ?? 0))) {
      const found = best(wanted, forms[b] ?? [])
      if (!found) continue
      pairs.set(`${a}|${b}`, found)
      pairings.push({ a, b, score: found.score })
    }
  })
  const linked = new Map<number, number>()
  for (const { a, b } of align(pairings)) linked.set(a, b)
  const taken = new Set(linked.values())
  for (const { a, b, score } of [...pairings].sort((x, y) => y.score - x.score)) {
    if (score < 7 || linked.has(a) || taken.has(b)) continue
    linked.set(a, b)
    taken.add(b)
  }
  entries.forEach((entry, a) => {
    const b = linked.get(a)
    const article = b === undefined ? undefined : articles[b]
    entry.link = { article: article?.id ?? null, match: pairs.get(`${a}|${b}`)?.match ?? 'missing' }
  })
  return tree
}

/** Ways in which a table of contents may print an article's title: alone, with its kicker, with its deck. */
function headForms(article: Article): TitleForms[] {
  const part = (type: 'kicker' | 'deck'): string => {
    const node = article.children.find((child) => child.type === type)
    return node ? textOf(node) : ''
  }
  const title = titleOf(article)
  const kicker = part('kicker')
  const deck = part('deck')
  const forms = [titleForms(title)]
  if (kicker !== '') forms.push(titleForms(kicker + title))
  if (deck !== '') forms.push(titleForms(title + deck))
  return title === '' ? [] : forms
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
