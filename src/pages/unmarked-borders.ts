import type { Source } from '../readers/source.ts'
import { headingOf } from '../toc/finding.ts'
import { articlesOf, entriesOf } from '../toc/index.ts'
import type { Bulletin, PageBreak, TocEntry } from '../tree/nodes.ts'
import { borderSign } from './border-signs.ts'
import { countedPages } from './counted-pages.ts'
import type { Reason } from './explain.ts'
import { A_PAGE, pageNames } from './page-names.ts'

/**
 * The page borders around the heading of an entry, at `at`, in a text without page marks: the last one that was seen before
 * it, what was counted from there, the next one that was seen, and how the pages are numbered. Where the page is not sure,
 * what was counted proves nothing, and the pages beside that are sure stand in its place.
 */
export function unmarkedBorders(entry: TocEntry, at: number, tree: Bulletin, source: Source): Reason[] {
  const { breaks } = tree.data.facts.pages
  const index = breaks.findLastIndex(({ offset }) => offset <= at)
  if (index < 0) return []
  const open = entry.pageCheck?.verdict === 'unverifiable' && entry.pageCheck.reason !== 'no-page'
  // Their numbers are no surer than that of this page.
  const nameOf = open ? () => A_PAGE : pageNames(breaks)
  const seen = breaks.findLastIndex(({ observed }, i) => observed && i <= index)
  const after = breaks.findIndex(({ observed }, i) => observed && i > index)
  const signs = (i: number) => {
    const border = breaks[i]
    return border ? [borderSign(border, nameOf(i), source)] : []
  }
  if (open)
    return [
      ...signs(seen),
      ...signs(after),
      ...(entry.pageCheck?.page == null ? [knownBeside(at, tree)] : []),
    ]
  return [
    ...signs(seen),
    ...countedPages(Math.max(seen, 0), index, tree, source),
    ...signs(after),
    ...numbering(entry, breaks, index, tree),
  ]
}

/** How the number of the page follows from the first, and what speaks for the first. */
function numbering(entry: TocEntry, breaks: readonly PageBreak[], index: number, tree: Bulletin): Reason[] {
  const first = breaks[0]
  const page = breaks[index]?.page ?? null
  if (!first || page === null) return []
  const others = entriesOf(tree).filter((other) => other !== entry && other.page !== null)
  const fitting = others.filter(({ pageCheck }) => pageCheck?.verdict === 'match').length
  const borders =
    index === 1 ? { en: '1 border', zh: '1 处页界' } : { en: `${index} borders`, zh: `${index} 处页界` }
  const counts = first.page !== null && page - first.page === index
  const from = !counts
    ? { en: 'pages are numbered as other entries say', zh: '页数按其余条目推定' }
    : {
        en: `pages are counted from ${first.page} in line ${first.line}${index > 0 ? `; ${borders.en} further on it is page ${page}` : ''}`,
        zh: `页数从第 ${first.line} 行的第 ${first.page} 页数起${index > 0 ? `，过 ${borders.zh}，是第 ${page} 页` : ''}`,
      }
  return [
    {
      text: {
        en: `${from.en}; of the ${others.length} other entries ${fitting} ${fitting === 1 ? 'fits' : 'fit'} that`,
        zh: `${from.zh}；其余 ${others.length} 条中有 ${fitting} 条与此相合`,
      },
      line: counts ? first.line : null,
    },
  ]
}

/** The headings on both sides whose pages are known, between which the page of this one is not. */
function knownBeside(at: number, tree: Bulletin): Reason {
  const known = articlesOf(tree).flatMap((article) => {
    const { line, offset = 0 } = (headingOf(article) ?? article).position.start
    const page = article.data?.firstPage ?? null
    return page === null ? [] : [{ line, offset, page }]
  })
  const before = known.findLast(({ offset }) => offset < at)
  const after = known.find(({ offset }) => offset > at)
  const text =
    before && after
      ? {
          en: `the heading in line ${before.line} stands on page ${before.page} and that in line ${after.line} on page ${after.page}; how the pages part between them is open`,
          zh: `第 ${before.line} 行的标题在第 ${before.page} 页，第 ${after.line} 行的标题在第 ${after.page} 页；其间怎样分页，还不能确定`,
        }
      : before
        ? {
            en: `the heading in line ${before.line} stands on page ${before.page}; how the pages part behind it is open`,
            zh: `第 ${before.line} 行的标题在第 ${before.page} 页；此后怎样分页，还不能确定`,
          }
        : after
          ? {
              en: `the heading in line ${after.line} stands on page ${after.page}; how the pages part before it is open`,
              zh: `第 ${after.line} 行的标题在第 ${after.page} 页；此前怎样分页，还不能确定`,
            }
          : {
              en: 'the entries do not agree well enough on the number of the first page',
              zh: '首页是第几页，目录各条不能一致说明',
            }
  return { text, line: before?.line ?? after?.line ?? null }
}
