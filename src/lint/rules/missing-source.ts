import { articlesOf, titleOf } from '../../toc/index.ts'
import { defineRule } from '../rule.ts'

/** A submitted article that nobody signs: neither a byline nor a source or body and date at its end (《党政机关公文处理工作条例》第九条). */
export const missingSource = defineRule(
  {
    id: 'missing-source',
    group: 'structure',
    description: {
      en: 'A submitted article says who wrote it.',
      zh: '来稿有署名或落款。',
    },
    severity: 'info',
    standard: '党政机关公文处理工作条例 第九条',
  },
  ({ tree, kind }, report) => {
    const articles = articlesOf(tree)
    const [article] = articles
    if (kind !== 'article' || !article || articles.length > 1) return
    const title = titleOf(article)
    const node = article.children.find(({ type }) => type === 'articleTitle')
    if (!node || article.children.filter(({ type }) => type === 'paragraph').length < 2) return
    if (article.children.some(({ type }) => SIGNED.has(type)) || LAW.test(title)) return
    report({
      start: node.position.start.offset ?? 0,
      end: node.position.end.offset ?? 0,
      message: {
        en: `Unexpected article \`${title}\` without a byline or sign-off, expected who wrote it`,
        zh: `文章“${title}”没有署名或落款`,
      },
    })
  },
)

const SIGNED: ReadonlySet<string> = new Set(['byline', 'signOff', 'documentNumber'])
const LAW = /(?:条例|條例|办法|辦法|规定|規定|细则|細則|章程|法|解释|解釋|规范|規範)$/
