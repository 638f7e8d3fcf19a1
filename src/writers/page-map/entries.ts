import { articlesOf, entriesOf, titleOf } from '../../toc/index.ts'
import type { Bulletin, PageCheck, TocEntry } from '../../tree/nodes.ts'
import type { Box } from './boxes.ts'

/** What the map says of an entry: its page is right, wrong or open; or no heading has its title. */
export type Verdict = 'right' | 'wrong' | 'open' | 'missing'

/** An entry of the table of contents: the box it names, and the box its title stands in. */
export interface EntryMark {
  /** Anchor of the place where the entry is drawn apart from its title. */
  readonly id: string
  readonly title: string
  /** Page printed. */
  readonly page: number | null
  /** 1-based line of the entry. */
  readonly line: number
  readonly verdict: Verdict
  readonly check: PageCheck | null
  /** Box of the page it names; `null` when the map has none. */
  readonly claimed: Box | null
  readonly heading: HeadingMark | null
  /** Whether it is drawn on the page it names, because its title does not stand there. */
  readonly drawn: boolean
  /** Whether it is listed behind the map: it has no heading, or a page that the map does not have. */
  readonly listed: boolean
}

/** The title of an article, where it stands. */
export interface HeadingMark {
  /** Anchor in the map. */
  readonly id: string
  readonly title: string
  readonly line: number
  readonly box: Box
}

/** Titles and entries of an issue, laid on its boxes. */
export interface Marks {
  readonly entries: readonly EntryMark[]
  /** The entry that names a heading. */
  readonly entryOf: ReadonlyMap<HeadingMark, EntryMark>
  readonly headingsIn: ReadonlyMap<Box, readonly HeadingMark[]>
  /** Entries drawn apart from their titles, on the pages they name. */
  readonly ghostsIn: ReadonlyMap<Box, readonly EntryMark[]>
  readonly counts: Readonly<Record<Verdict, number>>
}

export function marksOf(tree: Bulletin, boxes: readonly Box[]): Marks {
  const byId = headingsOf(tree, boxes)
  const boxOf = boxFinder(boxes)
  const entryOf = new Map<HeadingMark, EntryMark>()
  const ghostsIn = new Map<Box, EntryMark[]>()
  const numbered = boxes.some(({ pages }) => pages !== null)
  const counts = { right: 0, wrong: 0, open: 0, missing: 0 }
  const entries = entriesOf(tree).map((entry, i) => {
    const heading = byId.get(entry.link?.article ?? '') ?? null
    const claimed = entry.page === null ? null : boxOf(entry.page, heading?.box ?? null)
    const mark: EntryMark = {
      id: `e${i + 1}`,
      title: entry.title,
      page: entry.page,
      line: entry.position.start.line,
      verdict: verdictOn(entry, heading),
      check: entry.pageCheck ?? null,
      claimed,
      heading,
      drawn: claimed !== null && claimed !== heading?.box,
      listed:
        heading === null || (entry.page !== null && numbered && claimed === null && !mayBe(heading.box)),
    }
    counts[mark.verdict]++
    if (heading) entryOf.set(heading, mark)
    if (claimed && mark.drawn) add(ghostsIn, claimed, mark)
    return mark
  })
  const headingsIn = new Map<Box, HeadingMark[]>()
  for (const heading of byId.values()) add(headingsIn, heading.box, heading)
  return { entries, entryOf, headingsIn, ghostsIn, counts }
}

/** Whether a box may be any page for all that is known. */
function mayBe({ kind }: Box): boolean {
  return kind === 'unnumbered'
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Titles by the `id` of their article; an article may have none. */
function headingsOf(tree: Bulletin, boxes: readonly Box[]): ReadonlyMap<string, HeadingMark> {
  const headings = new Map<string, HeadingMark>()
  let at = 0
  for (const article of articlesOf(tree)) {
    const node = article.children.find(({ type }) => type === 'articleTitle') ?? article
    const { line, offset = 0 } = node.position.start
    while (at < boxes.length - 1 && (boxes[at]?.end ?? 0) <= offset) at++
    const box = boxes[at]
    const title = titleOf(article)
    if (box && title !== '') headings.set(article.id, { id: `t-${article.id}`, title, line, box })
  }
  return headings
}

function verdictOn({ link, pageCheck }: TocEntry, heading: HeadingMark | null): Verdict {
  if (heading === null && (link === undefined || link.match === 'missing')) return 'missing'
  if (pageCheck?.verdict === 'match') return 'right'
  return pageCheck?.verdict === 'mismatch' ? 'wrong' : 'open'
}

/**
 * A function from a printed page to its box: the box where the title stands if that may be the page, else a page of that
 * number before a range that holds it.
 */
function boxFinder(boxes: readonly Box[]): (page: number, own: Box | null) => Box | null {
  const single = new Map<number, Box>()
  const wide = boxes.filter(({ pages }) => pages !== null && pages[0] < pages[1])
  for (const box of boxes)
    if (box.pages && box.pages[0] === box.pages[1] && !single.has(box.pages[0])) single.set(box.pages[0], box)
  return (page, own) => {
    if (own && holds(own, page)) return own
    return single.get(page) ?? wide.find((box) => holds(box, page)) ?? null
  }
}

function holds({ pages }: Box, page: number): boolean {
  return pages !== null && pages[0] <= page && page <= pages[1]
}
