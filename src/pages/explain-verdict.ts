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
export function doubt(entry: TocEntry, tree: Bulletin): Reason[] {
  const { page, pageCheck } = entry
  const { basis } = tree.data.facts.pages
  const reason = pageCheck?.reason ?? (page === null ? 'no-page' : 'no-evidence')
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
      return basis === 'none'
        ? [
            general(
              'too little in the text shows where its pages begin: no form feeds, page numbers or running heads, and too few sentences cut at page ends',
              '文中分页的依据不够：没有换页符、页码、书眉，断在页尾的句子也太少',
            ),
            general(
              'look it up in the issue as printed, or take the text from the file anew and keep its form feeds or page numbers',
              '请对照印本；或从原文件重新提取文本，保留换页符或页码',
            ),
          ]
        : [
            general(
              'the marks of pages do not reach this heading, or do not agree',
              '分页标记没有覆盖到这里，或者互相矛盾',
            ),
            ...waysOut(tree),
          ]
    case 'ambiguous-layout':
      return [remaining(entry), ...waysOut(tree)]
    case 'circular-fit':
      return [
        general(
          'how the pages are set could be worked out from the pages in the table of contents only, and those cannot confirm themselves',
          '版式只能从目录页码反推，而目录页码不能证明自己',
        ),
        ...waysOut(tree),
      ]
  }
}

/** The pages that a heading may stand on, and what that means for the page printed. */
function remaining({ page, pageCheck }: TocEntry): Reason {
  const range = pageCheck?.range
  if (!range) return said('its page is not sure', '标题在哪一页还不能确定')
  const [low, high] = range
  const likely = pageCheck.page
  const left =
    likely !== null
      ? { en: `it stands on page ${likely}, most likely`, zh: `标题多半在第 ${likely} 页` }
      : low === high
        ? { en: `it stands on page ${low} or close to it`, zh: `标题在第 ${low} 页或相邻的页` }
        : high === low + 1
          ? { en: `it stands on page ${low} or ${high}`, zh: `标题在第 ${low} 页或第 ${high} 页` }
          : {
              en: `it stands on one of the pages ${low} to ${high}`,
              zh: `标题在第 ${low} 至 ${high} 页中的一页`,
            }
  const within = page !== null && low <= page && page <= high
  return within
    ? said(
        `${left.en}; ${page}, as printed, is possible but not proven`,
        `${left.zh}；目录的第 ${page} 页有可能，但没有证实`,
      )
    : said(
        `${left.en}; ${page}, as printed, is unlikely, but not ruled out`,
        `${left.zh}；目录的第 ${page} 页不大可能，但还不能排除`,
      )
}

/** What can be done where pages are not known: marks cannot be helped by a layout, a text without marks can. */
function waysOut(tree: Bulletin): Reason[] {
  const { basis, breaks, charactersPerLine, linesPerPage, articles } = tree.data.facts.pages
  if (MARKED.has(basis)) return [general('look it up in the issue as printed', '请对照印本')]
  const ways: Reason[] = []
  if (breaks.every(({ page }) => page === null))
    ways.push(
      general(
        'if you know on which page the first article begins, say so: --first-page',
        '知道首篇文章从第几页开始，请用 --first-page 指明',
      ),
    )
  if (charactersPerLine !== null && linesPerPage !== null)
    ways.push(
      general(
        `this counts ${linesPerPage} lines a page of ${charactersPerLine} characters${articles === null ? '' : `, ${STARTS[articles].en}`}; if you know better, say so: --lines-per-page, --chars-per-line, --articles`,
        `这里按每页 ${linesPerPage} 行、每行 ${charactersPerLine} 字${articles === null ? '' : `、${STARTS[articles].zh}`}来数；如果不对，请用 --lines-per-page、--chars-per-line、--articles 指明`,
      ),
    )
  return [
    ...ways,
    general('what is left can be looked up in the issue as printed', '仍不能确定的，请对照印本'),
  ]
}

const STARTS = {
  'new-page': { en: 'every article on a new page', zh: '每篇另起一页' },
  'run-on': { en: 'articles following one another on the page', zh: '各篇接排' },
} as const

const MARKED: ReadonlySet<PageBasis> = new Set(['form-feed', 'page-object', 'folio', 'running-head'])

function said(en: string, zh: string): Reason {
  return { text: { en, zh }, line: null }
}

/** What holds for the whole text. */
function general(en: string, zh: string): Reason {
  return { ...said(en, zh), general: true }
}
