import type { PageBreak } from '../tree/nodes.ts'

/** A page in a sentence. */
export interface PageName {
  readonly en: string
  readonly zh: string
}

/** A page of which no number is known. */
export const A_PAGE: PageName = { en: 'a page', zh: '新的一页' }

/** Whether a page is just named for the first time, or its beginning was told. */
type Mention = 'new' | 'begun'

/**
 * What the page behind a border is called: by its number; by its place among the pages of the articles, where no page has
 * a number; else only a page.
 */
export function pageNames(breaks: readonly PageBreak[]): (index: number, mention?: Mention) => PageName {
  const numbered = breaks.some(({ page }) => page !== null)
  return (index, mention = 'new') => {
    const page = breaks[index]?.page ?? null
    if (page !== null) return { en: `page ${page}`, zh: `第 ${page} 页` }
    if (!numbered) return { en: `page no. ${index + 1} of the articles`, zh: `正文第 ${index + 1} 页` }
    if (index === 0) return { en: 'the first page', zh: '首页' }
    return mention === 'new' ? A_PAGE : { en: 'this page', zh: '这一页' }
  }
}
