import { titleKey } from '../../text/titles.ts'
import { articlesOf, titleOf } from '../../toc/index.ts'
import type { Article } from '../../tree/nodes.ts'
import { defineRule } from '../rule.ts'

/** Two articles under one title: one was put in twice, or keeps the title of the one it was written over. */
export const duplicateArticleTitle = defineRule(
  {
    id: 'duplicate-article-title',
    group: 'structure',
    description: {
      en: 'No two articles have the same title.',
      zh: '两篇文章的标题不相同。',
    },
    severity: 'warning',
  },
  ({ tree }, report) => {
    const first = new Map<string, Article>()
    for (const article of articlesOf(tree)) {
      const title = titleOf(article)
      const key = titleKey(title)
      const other = first.get(key)
      if (!other) first.set(key, article)
      if (!other || key.length < SHORTEST || RETURNING.test(title)) continue
      if (bylineOf(article) !== bylineOf(other)) continue
      const node = titleNode(article)
      const cause = titleNode(other)
      if (!node || !cause) continue
      report({
        start: node.position.start.offset ?? 0,
        end: node.position.end.offset ?? 0,
        message: {
          en: `Unexpected title \`${title}\`, expected another than that of an article before`,
          zh: `标题“${title}”与前面一篇文章相同`,
        },
        cause: { start: cause.position.start.offset ?? 0, end: cause.position.end.offset ?? 0 },
      })
    }
  },
)

/** Letters of a title that no standing name of an item has. */
const SHORTEST = 9
/** Titles that several people's texts may bear. */
const RETURNING =
  /(?:讲话|講話|致辞|致辭|致词|发言|發言|题词|述职报告|工作报告|总结|總結|简讯|簡訊|动态|動態)$/

function titleNode({ children }: Article): Article['children'][number] | undefined {
  return children.find(({ type }) => type === 'articleTitle')
}

function bylineOf({ children }: Article): string {
  for (const child of children) if (child.type === 'byline' || child.type === 'signOff') return child.value
  return ''
}
