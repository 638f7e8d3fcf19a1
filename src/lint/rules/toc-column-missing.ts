import { adopt } from '../adopt.ts'

/** Columns that the table of contents names, and nothing in the text heads, where other columns have their heading. */
export const tocColumnMissing = adopt({
  id: 'toc-column-missing',
  group: 'toc',
  description: {
    en: 'Every column of the table of contents has its heading in the text.',
    zh: '目录中的每个栏目在正文中都有栏目标题。',
  },
  severity: 'warning',
})
