import { visitAll } from '../../tree/visit.ts'
import { defineRule } from '../rule.ts'

/** Text that stands at the end of one page and again at the head of the next: 主义思想⏎主义思想为指导. */
export const pagebreakDuplicate = defineRule(
  {
    id: 'pagebreak-duplicate',
    group: 'structure',
    description: {
      en: 'No text stands twice where a page ended.',
      zh: '换页处的文字不重复。',
    },
    severity: 'warning',
    fixable: true,
  },
  ({ tree }, report) => {
    if (!tree.data.facts.repairs.some(({ kind }) => kind === 'removed-doubled-text')) return
    let end = 0
    visitAll(tree, (node) => {
      if (node.type !== 'text') return
      const range = {
        start: node.position.start.offset ?? 0,
        end: node.position.end.offset ?? 0,
      }
      if (node.doubled)
        report({
          ...range,
          message: {
            en: `Unexpected repeat of \`${node.value}\` at the head of a page, expected it once`,
            zh: `换页处“${node.value}”重复`,
          },
          cause: { start: Math.max(0, end - node.value.length), end },
          fix: [{ ...range, text: '' }],
        })
      end = range.end
    })
  },
)
