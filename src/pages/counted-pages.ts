import type { Source } from '../readers/source.ts'
import { headingOf } from '../toc/finding.ts'
import { articlesOf } from '../toc/index.ts'
import type { Bulletin, PageBreak } from '../tree/nodes.ts'
import { head } from './border-signs.ts'
import type { Reason } from './explain.ts'
import { type PageName, pageNames } from './page-names.ts'

/** Pages from one border to another, the second placed by counting. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Steps that are told one by one; those before are told together. */
const TOLD = 3

/**
 * How the borders behind number `from` follow, up to number `to`: for each page, how many lines it has to the end of an
 * article or until it is full.
 */
export function countedPages(from: number, to: number, tree: Bulletin, source: Source): Reason[] {
  const { breaks } = tree.data.facts.pages
  const spans = spansOf(from, to, breaks)
  const early = spans.length - TOLD
  if (early < 2) return spans.map((span, i) => counted(span, i === 0, tree, source))
  const told = spans.slice(early)
  return [
    skipped({ from, to: told[0]?.from ?? to }, breaks),
    ...told.map((span, i) => counted(span, i === 0, tree, source)),
  ]
}

/** Full pages one behind the other are one span. */
function spansOf(from: number, to: number, breaks: readonly PageBreak[]): Span[] {
  const spans: Span[] = []
  for (let start = from, end = from + 1; end <= to; end++) {
    if (end < to && breaks[end]?.sign === 'line-count' && breaks[end + 1]?.sign === 'line-count') continue
    spans.push({ from: start, to: end })
    start = end
  }
  return spans
}

function skipped({ from, to }: Span, breaks: readonly PageBreak[]): Reason {
  const [start, end] = [breaks[from], breaks[to]]
  const [page, next] = [pageNames(breaks)(from), pageNames(breaks)(to)]
  return {
    text: {
      en: `${page.en} begins in line ${start?.line}; ${to - from} pages further, counted as below, ${next.en} begins in line ${end?.line}`,
      zh: `${page.zh}从第 ${start?.line} 行起，照下面的数法过 ${to - from} 页，${next.zh}从第 ${end?.line} 行开始`,
    },
    line: end?.line ?? null,
  }
}

function counted({ from, to }: Span, first: boolean, tree: Bulletin, source: Source): Reason {
  const { breaks, articles, charactersPerLine } = tree.data.facts.pages
  const end = breaks[to]
  const page = pageNames(breaks)(from, 'begun')
  const next = pageNames(breaks)(to)
  const line = breaks[from]?.line ?? 1
  const set = first && charactersPerLine !== null
  const rows = rowsOf({ from, to }, first, tree)
  const en = `${page.en} begins in line ${line} and${set ? `, set at ${charactersPerLine} characters a line,` : ''}`
  const zh = `${page.zh}从第 ${line} 行起，${set ? `按每行 ${charactersPerLine} 字` : ''}排`
  if (end?.sign === 'new-article') {
    const turned = articles === 'run-on' ? '下一篇开头换页' : '新的一篇另起一页'
    return {
      text: {
        en: `${en} has ${rows.en} to the end of the article; ${next.en} begins with the next one in line ${end.line}`,
        zh: `${zh}${rows.zh}，到本篇结束；${turned}，${next.zh}从第 ${end.line} 行开始`,
      },
      line: end.line,
    }
  }
  const words = head(source.text.slice(end?.offset).split('\n', 1)[0]?.trim() ?? '')
  const full =
    to - from === 1
      ? { en: 'is full', zh: '满一页' }
      : { en: `${to - from} pages are full`, zh: `满 ${to - from} 页` }
  return {
    text: {
      en: `${en} ${full.en} after ${rows.en}: ${next.en} begins in line ${end?.line} at “${words}”`,
      zh: `${zh}${rows.zh}，${full.zh}；${next.zh}从第 ${end?.line} 行“${words}”处开始`,
    },
    line: end?.line ?? null,
  }
}

/** How many lines a span has, the white around titles apart, and how many a full page has. */
function rowsOf({ from, to }: Span, first: boolean, tree: Bulletin): PageName {
  const { breaks, linesPerPage } = tree.data.facts.pages
  let rows = 0
  for (const mark of breaks.slice(from, to)) rows += mark.rows ?? 0
  const spare = linesPerPage !== null && rows < linesPerPage * (to - from)
  const white = spare && hasTitle(from, to, tree)
  const full = first && spare && linesPerPage !== null
  return {
    en: `${rows} lines${white ? ' beside the white around titles' : ''}${full ? ` (a full page has ${linesPerPage})` : ''}`,
    zh: ` ${rows} 行${white ? '，标题前后另有空行' : ''}${full ? `（满页 ${linesPerPage} 行）` : ''}`,
  }
}

/** Whether a title stands between two borders; the white around it is not among the lines counted. */
function hasTitle(from: number, to: number, tree: Bulletin): boolean {
  const { breaks } = tree.data.facts.pages
  const [start, end] = [breaks[from]?.offset ?? 0, breaks[to]?.offset ?? 0]
  return articlesOf(tree).some((article) => {
    const at = headingOf(article)?.position.start.offset
    return at !== undefined && at >= start && at < end
  })
}
