import { articlesOf, entriesOf, titleOf } from '../../toc/index.ts'
import type { Article } from '../../tree/nodes.ts'
import { defineRule } from '../rule.ts'

/** An article that is nothing but a title: its text was lost, or never came in. Pages of pictures have no
 * text; only titles that the table of contents lists are sure to be such. */
export const articleEmpty = defineRule(
  {
    id: 'article-empty',
    group: 'structure',
    description: {
      en: 'Every article has text below its title.',
      zh: '标题之下有正文。',
    },
    severity: 'warning',
  },
  ({ tree }, report) => {
    const articles = articlesOf(tree)
    const empty = articles.filter(isEmpty)
    if (articles.length < 2 || empty.length * 2 >= articles.length) return
    const listed = new Set(entriesOf(tree).map(({ link }) => link?.article))
    for (const article of empty) {
      if (!listed.has(article.id)) continue
      const title = titleOf(article)
      const node = article.children.find(({ type }) => type === 'articleTitle')
      if (!node || PICTURES.test(title)) continue
      report({
        start: node.position.start.offset ?? 0,
        end: node.position.end.offset ?? 0,
        message: {
          en: `Unexpected title \`${title}\` without text, expected an article below it`,
          zh: `标题“${title}”之下没有正文`,
        },
      })
    }
  },
)

function isEmpty({ children }: Article): boolean {
  return children.every(({ type }) => HEAD.has(type))
}

const HEAD: ReadonlySet<Article['children'][number]['type']> = new Set([
  'kicker',
  'articleTitle',
  'deck',
  'byline',
  'dateline',
  'documentNumber',
  'folio',
  'runningHead',
])
const PICTURES =
  /[图圖](?:片|说|說|集|文)|[组組插][图圖]|摄影|攝影|照片|影像|[书書][法画畫]作品|漫[画畫]|美[术術]|封[面底二三]|剪影|掠影/
