import { adopt } from '../adopt.ts'

/** Headings of articles that the table of contents lacks. */
export const headingNotInToc = adopt({
  id: 'heading-not-in-toc',
  group: 'toc',
  description: {
    en: 'Every article has an entry in the table of contents.',
    zh: '每篇文章都列入目录。',
  },
  severity: 'warning',
})
