import type { Article, Heading } from '../../tree/nodes.ts'
import { textOf } from '../../tree/to-string.ts'
import { visit } from '../../tree/visit.ts'
import { defineRule } from '../rule.ts'

/**
 * A section heading with nothing below it, in an article whose other sections have text. Lists whose items look like
 * headings are left alone.
 */
export const sectionEmpty = defineRule(
  {
    id: 'section-empty',
    group: 'structure',
    description: {
      en: 'Every section heading has text below it.',
      zh: '小标题之下有正文。',
    },
    severity: 'warning',
  },
  ({ tree }, report) => {
    visit(tree, 'article', (article) => {
      const heads = headingsOf(article)
      for (const { node, empty } of heads) {
        if (!empty || node.depth > 2) continue
        const alike = heads.filter((other) => other.node.depth === node.depth)
        if (alike.length < 3 || alike.filter((other) => other.empty).length > 1) continue
        const title = textOf(node)
        report({
          start: node.position.start.offset ?? 0,
          end: node.position.end.offset ?? 0,
          message: {
            en: `Unexpected heading \`${title}\` without text, expected a section below it`,
            zh: `小标题“${title}”之下没有正文`,
          },
        })
      }
    })
  },
)

interface Head {
  readonly node: Heading
  readonly empty: boolean
}

/** 一、 and （一）: numbers that head sections, and hardly ever count the items of a list. */
const STYLES = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])$/

/** The headings of an article, and whether nothing or a heading no lower follows. */
function headingsOf({ children }: Article): Head[] {
  const blocks = children.filter(({ type }) => type !== 'folio' && type !== 'runningHead')
  return blocks.flatMap((node, i) => {
    if (node.type !== 'heading' || !STYLES.test(node.number)) return []
    const next = blocks[i + 1]
    const empty =
      !node.runIn &&
      next !== undefined &&
      (next.type === 'signOff' ||
        (next.type === 'heading' && STYLES.test(next.number) && next.depth <= node.depth))
    return { node, empty }
  })
}
