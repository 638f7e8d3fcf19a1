import { defineRule } from '../rule.ts'

/** Headings of articles that the table of contents lacks; a numbered heading (2.1.2) is a section of one. */
export const headingNotInToc = defineRule(
  {
    id: 'heading-not-in-toc',
    group: 'toc',
    description: {
      en: 'Every article has an entry in the table of contents.',
      zh: '每篇文章都列入目录。',
    },
    severity: 'warning',
  },
  ({ tree, source }, report) => {
    for (const { rule, ...problem } of tree.data.facts.findings) {
      if (rule !== 'heading-not-in-toc') continue
      if (!/^\s*\d{1,3}\.\d/.test(source.text.slice(problem.start, problem.end))) report(problem)
    }
  },
)
