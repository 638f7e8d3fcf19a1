import { visit } from '../../tree/visit.ts'
import { defineRule } from '../rule.ts'

/** `工 作 简 报` as the title of an article: spaces that only spread it, and part its characters for every search. */
export const titleLetterSpacing = defineRule(
  {
    id: 'title-letter-spacing',
    group: 'structure',
    description: {
      en: 'A title is not spread by spaces.',
      zh: '标题不靠空格拉开字距。',
    },
    severity: 'info',
  },
  ({ tree, source: { text } }, report) => {
    if (!tree.data.facts.repairs.some(({ kind }) => kind === 'closed-up-spaces')) return
    visit(tree, 'articleTitle', ({ children, position }) => {
      const runs = children.filter((child) => child.type === 'text')
      if (runs.length < 3 || runs.some(({ value }) => value.length > 1)) return
      const start = position.start.offset ?? 0
      const end = position.end.offset ?? 0
      if (text.slice(start, end).includes('\n')) return
      const closed = runs.map(({ value }) => value).join('')
      report({
        start,
        end,
        message: {
          en: `Unexpected spaces in the title \`${closed}\`, expected letter spacing to be left to the typesetter`,
          zh: `标题“${closed}”用空格拉开字距，宜交由排版处理`,
        },
      })
    })
  },
)
