import { adopt } from '../adopt.ts'

/** Titles that the table of contents lists, and the text lacks. */
export const tocHeadingMissing = adopt({
  id: 'toc-heading-missing',
  group: 'toc',
  description: {
    en: 'Every entry of the table of contents names a heading of the text.',
    zh: '目录中的每个条目在正文中都有标题。',
  },
  severity: 'error',
})
