import { breakLines, FULL_WIDTH, fillPages, type LineRules, measureText } from '../../src/grid/index.ts'
import type { ArticleStarts } from '../../src/tree/nodes.ts'

/** How an issue is set on paper. Widths are in full-width characters. */
export interface Paper {
  readonly charactersPerLine: number
  readonly linesPerPage: number
  readonly articles: ArticleStarts
  readonly indent: number
  /** Page that the first article begins on. */
  readonly firstPage: number
}

export interface PlannedArticle {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** A line as it stands on the page. */
export interface SetLine {
  readonly text: string
  readonly article: number
  /** First line of a title or a paragraph. */
  readonly opens: boolean
  readonly isTitle: boolean
}

/** Lines of a page, from its head to its foot. White is left out. */
export type SetPage = readonly SetLine[]

/**
 * Sets articles on the grid. A line of a title is two lines of text high and 3/4 as many characters wide, with two white
 * lines below the title, and one above where it does not open its page.
 */
export function setIssue(articles: readonly PlannedArticle[], paper: Paper): SetPage[] {
  const blocks = articles.flatMap(({ title, paragraphs }, article) => [
    { text: title, article, isTitle: true },
    ...paragraphs.map((text) => ({ text, article, isTitle: false })),
  ])
  const lines = blocks.map(({ text, isTitle }) => linesOf(text, isTitle, paper))
  const places = fillPages(
    blocks.map(({ isTitle, article }, i) => {
      const rows = lines[i]?.length ?? 0
      if (!isTitle) return { rows }
      const opensPage = paper.articles === 'new-page' && article > 0
      return { rows: 2 * rows + 2, before: 1, opensPage, unbroken: true, keepWithNext: true }
    }),
    paper.linesPerPage,
  )
  const pages: SetLine[][] = []
  blocks.forEach(({ article, isTitle }, i) => {
    const { page, row } = places[i] ?? { page: 0, row: 0 }
    lines[i]?.forEach((text, k) => {
      const on = isTitle ? page : page + Math.floor((row + k) / paper.linesPerPage)
      pages[on] ??= []
      pages[on].push({ text, article, isTitle, opens: k === 0 })
    })
  })
  return pages
}

function linesOf(text: string, isTitle: boolean, { charactersPerLine, indent }: Paper): string[] {
  const measure = isTitle ? Math.round(charactersPerLine * 0.75) : charactersPerLine
  const rules: LineRules = {
    measure: measure * FULL_WIDTH,
    indent: isTitle ? 0 : indent * FULL_WIDTH,
    hanging: false,
    pressing: false,
    wholeWords: true,
  }
  const ends = breakLines(measureText(text), 0, text.length, rules)
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))
}

/** Printed page of each article's title. */
export function pagesOfTitles(pages: readonly SetPage[], { firstPage }: Paper): number[] {
  const found: number[] = []
  pages.forEach((lines, i) => {
    for (const { article, isTitle, opens } of lines) if (isTitle && opens) found[article] = firstPage + i
  })
  return found
}

/** A table of contents, and the text as copying leaves it: one line for each paragraph, and cut where its page ended. */
export function copyIssue(
  pages: readonly SetPage[],
  { indent }: Paper,
  contents: readonly { readonly title: string; readonly page: number | null }[],
): string {
  const lines = ['目录', ...contents.map(({ title, page }) => `${title}${page === null ? '' : `………${page}`}`)]
  for (const page of pages) {
    page.forEach(({ text, opens, isTitle }, i) => {
      if (opens && isTitle) lines.push('', text)
      else if (opens) lines.push('　'.repeat(indent) + text)
      else if (i === 0) lines.push(text)
      else lines.push(`${lines.pop() ?? ''}${text}`)
    })
  }
  return `${lines.join('\n')}\n`
}
