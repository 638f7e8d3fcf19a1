import type { Bulletin, PageBasis, TocEntry } from '../tree/nodes.ts'
import type { Reason } from './explain.ts'

/** What follows for an entry that is proven right or wrong. */
export function conclusion({ page, pageCheck }: TocEntry): Reason {
  const sure = Math.floor((pageCheck?.confidence ?? 0) * 100)
  const found = pageCheck?.page ?? 0
  const text =
    pageCheck?.verdict === 'match'
      ? {
          en: `so it stands on page ${found}, as printed (confidence ${sure} %)`,
          zh: `所以标题在第 ${found} 页，与目录相符（把握 ${sure}%）`,
        }
      : {
          en: `so it stands on page ${found}, not ${page} (confidence ${sure} %)`,
          zh: `所以标题在第 ${found} 页，不是第 ${page} 页（把握 ${sure}%）`,
        }
  return { text, line: null }
}

/** What is missing for a verdict, and what the reader can do about it. */
export function doubt({ page, pageCheck }: TocEntry, tree: Bulletin): Reason[] {
  const { basis } = tree.data.facts.pages
  const reason = pageCheck?.reason ?? (page === null ? 'no-page' : 'no-evidence')
  const range = pageCheck?.range
  const between = range
    ? {
        en: `it may stand on any page from ${range[0]} to ${range[1]}`,
        zh: `标题可能在第 ${range[0]} 至 ${range[1]} 页的任何一页`,
      }
    : { en: 'its page is not sure', zh: '标题在哪一页还不能确定' }
  switch (reason) {
    case 'no-heading':
      return [
        said('no heading in the text is like the title', '正文中没有与它相近的标题'),
        said(
          'check the spelling of the title in both places, or whether the article was left out',
          '请核对两处标题的文字，或看这篇是不是漏排了',
        ),
      ]
    case 'no-page':
      return [
        pageCheck?.page == null
          ? said('without a printed page there is nothing to check', '没有页码，无从核对')
          : said(
              `the heading stands on page ${pageCheck.page}; there is no printed page to check it against`,
              `标题在第 ${pageCheck.page} 页，但目录没有页码可比`,
            ),
      ]
    case 'no-evidence':
      return [
        basis === 'none'
          ? said(
              'nothing in the text shows where its pages begin: no form feeds, page numbers or running heads, nor sentences cut at page ends',
              '文中没有分页的依据：没有换页符、页码、书眉，也没有断在页尾的句子',
            )
          : said(
              'the marks of pages do not reach this heading, or do not agree',
              '分页标记没有覆盖到这里，或者互相矛盾',
            ),
        wayOut(basis),
      ]
    case 'ambiguous-layout':
      return [{ text: between, line: null }, wayOut(basis)]
    case 'circular-fit':
      return [
        said(
          'how the pages are set could be worked out from the pages in the table of contents only, and those cannot confirm themselves',
          '版式只能从目录页码反推，而目录页码不能证明自己',
        ),
        wayOut(basis),
      ]
  }
}

/** What can be done where pages are not known: marks cannot be helped by a layout, a text without marks can. */
function wayOut(basis: PageBasis): Reason {
  return MARKED.has(basis)
    ? said('look it up in the issue as printed', '请对照印本')
    : said(
        'if you know the layout, give --first-page, --lines-per-page and --chars-per-line (or `pages` in a profile); a text that keeps its form feeds or page numbers needs none of them',
        '知道版式的话，请给出 --first-page、--lines-per-page 和 --chars-per-line（或写进配置文件的 `pages`）；保留换页符或页码的文本则不需要',
      )
}

const MARKED: ReadonlySet<PageBasis> = new Set(['form-feed', 'page-object', 'folio', 'running-head'])

function said(en: string, zh: string): Reason {
  return { text: { en, zh }, line: null }
}
