import { isPersonName } from '../../text/names.ts'
import { fold } from '../../text/variants.ts'
import { defineRule } from '../rule.ts'

/**
 * Columns that the table of contents names, and nothing in the text heads, where other columns have their heading. A name
 * on a line of its own is an author's.
 */
export const tocColumnMissing = defineRule(
  {
    id: 'toc-column-missing',
    group: 'toc',
    description: {
      en: 'Every column of the table of contents has its heading in the text.',
      zh: '目录中的每个栏目在正文中都有栏目标题。',
    },
    severity: 'warning',
  },
  ({ tree, source }, report) => {
    for (const { rule, ...problem } of tree.data.facts.findings) {
      if (rule !== 'toc-column-missing') continue
      if (!isPersonName(fold(source.text.slice(problem.start, problem.end).trim()))) report(problem)
    }
  },
)
