import type { Source } from '../readers/source.ts'
import type { Bulletin, PageBreak } from '../tree/nodes.ts'
import { lineIndex } from '../tree/position.ts'
import type { Reason } from './explain.ts'

/**
 * The page borders around a heading at `at` in a text without page marks: the last one that was seen before it, what was
 * counted from there, the next one that was seen, and how the pages are numbered.
 */
export function unmarkedBorders(at: number, tree: Bulletin, source: Source): Reason[] {
  const { pages } = tree.data.facts
  const { breaks } = pages
  const index = breaks.findLastIndex(({ offset }) => offset <= at)
  const border = breaks[index]
  if (!border) return []
  const seen = breaks.findLastIndex(({ observed }, i) => observed && i <= index)
  const after = breaks.findIndex(({ observed }, i) => observed && i > index)
  const reasons: Reason[] = []
  const sure = breaks[seen]
  if (sure) reasons.push(sign(sure, source))
  reasons.push(...counted(breaks, Math.max(seen, 0), index, pages))
  const next = breaks[after]
  if (next) reasons.push(sign(next, source))
  return [...reasons, ...numbering(breaks, index)]
}

/** What shows a border, with the words around it. */
function sign(border: PageBreak, source: Source): Reason {
  const { above, below } = around(border, source)
  const page = border.page === null ? { en: 'a page', zh: '新的一页' } : named(border.page)
  if (border.sign === 'doubled-text') {
    const twice = doubled(above.text, below.text)
    return {
      text: {
        en: `line ${above.line} ends and line ${below.line} begins with the same words, “${twice}”, as where a page is turned: ${page.en} begins in line ${below.line}`,
        zh: `第 ${above.line} 行末与第 ${below.line} 行头都有“${twice}”，是翻页处重复的字：${page.zh}从第 ${below.line} 行开始`,
      },
      line: below.line,
    }
  }
  if (border.sign === 'new-article') {
    return {
      text: {
        en: `${page.en} begins in line ${border.line} with an article`,
        zh: `${page.zh}从第 ${border.line} 行开始，那里另起一篇`,
      },
      line: border.line,
    }
  }
  if (border.sign !== 'cut-sentence') {
    return {
      text: { en: `${page.en} begins in line ${border.line}`, zh: `${page.zh}从第 ${border.line} 行开始` },
      line: border.line,
    }
  }
  return {
    text: {
      en: `line ${above.line} stops in mid-sentence at “…${tail(above.text)}” and line ${below.line} goes on “${head(below.text)}…”: a page ends between them, and ${page.en} begins`,
      zh: `第 ${above.line} 行在“…${tail(above.text)}”处断句，第 ${below.line} 行接着“${head(below.text)}…”：中间换页，${page.zh}开始`,
    },
    line: above.line,
  }
}

function named(page: number): { readonly en: string; readonly zh: string } {
  return { en: `page ${page}`, zh: `第 ${page} 页` }
}

/** Lines of the grid between the last border that was seen and the one the heading's page begins at. */
function counted(
  breaks: readonly PageBreak[],
  from: number,
  to: number,
  { charactersPerLine, linesPerPage }: Bulletin['data']['facts']['pages'],
): Reason[] {
  const start = breaks[from]
  const end = breaks[to]
  if (!start || !end || from === to) return []
  const rows = breaks
    .slice(from, to)
    .reduce<number | null>((sum, { rows }) => (sum === null || rows === undefined ? null : sum + rows), 0)
  const set =
    charactersPerLine === null || linesPerPage === null
      ? null
      : {
          en: `, where a page holds ${linesPerPage} lines of ${charactersPerLine} characters`,
          zh: `，每页 ${linesPerPage} 行、每行 ${charactersPerLine} 字`,
        }
  const opens = end.sign === 'new-article'
  return [
    {
      text: {
        en:
          `from line ${start.line} on, ${rows === null ? 'the lines' : `${rows} lines as set`} fill ${to - from} ${to - from === 1 ? 'page' : 'pages'}` +
          `${set?.en ?? ''}: ${end.page === null ? 'a page' : `page ${end.page}`} begins in line ${end.line}${opens ? ', with the article' : ', by counting'}`,
        zh:
          `从第 ${start.line} 行起${rows === null ? '' : `排 ${rows} 行，`}占 ${to - from} 页${set?.zh ?? ''}：` +
          `${end.page === null ? '新的一页' : `第 ${end.page} 页`}从第 ${end.line} 行开始（${opens ? '另起一篇' : '按行数推算'}）`,
      },
      line: end.line,
    },
  ]
}

/** How the number of the page follows from the first. */
function numbering(breaks: readonly PageBreak[], index: number): Reason[] {
  const first = breaks[0]
  const border = breaks[index]
  if (!first || !border) return []
  if (border.range)
    return [
      {
        text: {
          en: `borders between were not seen: pages ${border.range[0]} to ${border.range[1]} lie there`,
          zh: `中间的页界没有痕迹，第 ${border.range[0]} 至 ${border.range[1]} 页都在这一段`,
        },
        line: null,
      },
    ]
  if (first.page === null || border.page === null || index === 0) return []
  const steps = border.page - first.page
  return [
    {
      text: {
        en: `pages are counted from ${first.page} in line ${first.line}; ${steps} ${steps === 1 ? 'border' : 'borders'} further on it is page ${border.page}`,
        zh: `页数从第 ${first.line} 行的第 ${first.page} 页数起，过 ${steps} 处页界，是第 ${border.page} 页`,
      },
      line: first.line,
    },
  ]
}

/** A line with something on it. */
interface Written {
  readonly line: number
  readonly text: string
}

/** The text right above and right below a border. A border may lie inside a line. */
function around({ offset }: PageBreak, { lines, text }: Source): { above: Written; below: Written } {
  const at = lineIndex(lines, offset)
  const here = lines[at]
  const cut = Math.max(0, offset - (here?.offset ?? 0))
  const upper = here?.value.slice(0, cut).trim() ?? ''
  const lower = here?.value.slice(cut).trim() ?? ''
  const nothing = { line: here?.number ?? 1, text: text.slice(offset, offset) }
  const written = (i: number): Written | undefined => {
    const line = lines[i]
    return line && line.value.trim() !== '' ? { line: line.number, text: line.value.trim() } : undefined
  }
  let above: Written | undefined = upper === '' ? undefined : { line: here?.number ?? 1, text: upper }
  for (let i = at - 1; !above && i >= 0; i--) above = written(i)
  let below: Written | undefined = lower === '' ? undefined : { line: here?.number ?? 1, text: lower }
  for (let i = at + 1; !below && i < lines.length; i++) below = written(i)
  return { above: above ?? nothing, below: below ?? nothing }
}

/** Characters of the text that are quoted on each side of a border. */
const QUOTED = 6

function tail(text: string): string {
  return [...text].slice(-QUOTED).join('')
}

function head(text: string): string {
  return [...text].slice(0, QUOTED).join('')
}

/** The longest end of one text that the other begins with, 40 characters at most. */
function doubled(above: string, below: string): string {
  for (let length = Math.min(40, above.length, below.length); length > 1; length--) {
    const words = below.slice(0, length)
    if (above.endsWith(words)) return words
  }
  return head(below)
}
