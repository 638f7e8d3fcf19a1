import type { Source } from '../readers/source.ts'
import { articlesOf } from '../toc/index.ts'
import type { Bulletin, TocEntry } from '../tree/nodes.ts'
import { lineIndex } from '../tree/position.ts'
import { conclusion, doubt } from './explain-verdict.ts'
import { numberMarks, printedBorders, sheetBorders } from './marked-borders.ts'
import { unmarkedBorders } from './unmarked-borders.ts'

/** One step of the way to a verdict, which a person can follow by hand; `line` is where to look, `null` for nowhere. */
export interface Reason {
  readonly text: { readonly en: string; readonly zh: string }
  readonly line: number | null
  /** Said of the whole text, not of this entry alone. */
  readonly general?: true
}

/**
 * Why an entry of the table of contents got its verdict: what it prints, where its heading stands, the page borders on
 * both sides and what shows them, how the pages are numbered, and what follows. The tree must be linked and paginated.
 */
export function explainEntry(entry: TocEntry, tree: Bulletin, source: Source): readonly Reason[] {
  const reasons = [printed(entry, source)]
  const article = articlesOf(tree).find(({ id }) => id === entry.link?.article)
  const title = article?.children.find((node) => node.type === 'articleTitle') ?? article
  if (!title) return [...reasons, ...doubt(entry, tree)]
  const { line, offset: at = 0 } = title.position.start
  reasons.push({
    text: { en: `its heading stands in line ${line}`, zh: `标题在第 ${line} 行` },
    line,
  })
  const { breaks } = tree.data.facts.pages
  const border = breaks.findLast(({ offset }) => offset <= at)
  if (border?.basis === 'form-feed' || border?.basis === 'page-object')
    reasons.push(...sheetBorders(at, tree))
  else if (border?.basis === 'soft-breaks' || border?.basis === 'line-count')
    reasons.push(...unmarkedBorders(entry, at, tree, source))
  else if (numberMarks(tree).length > 0)
    reasons.push(...printedBorders(at, tree, border, entry.pageCheck?.page ?? null))
  return [
    ...reasons,
    ...(entry.pageCheck?.verdict === 'unverifiable' ? doubt(entry, tree) : [conclusion(entry)]),
  ]
}

function printed({ page, pageAt, position }: TocEntry, source: Source): Reason {
  const line = pageAt
    ? (source.lines[lineIndex(source.lines, pageAt.start)]?.number ?? null)
    : position.end.line
  if (page === null)
    return { text: { en: `line ${line} prints no page for it`, zh: `目录第 ${line} 行没有印页码` }, line }
  const form = pageAt && pageAt.text !== String(page) ? pageAt.text : null
  return {
    text: {
      en: `line ${line} prints page ${page} for it${form === null ? '' : `, written \`${form}\``}`,
      zh: `目录第 ${line} 行印的是第 ${page} 页${form === null ? '' : `（写作“${form}”）`}`,
    },
    line,
  }
}
