import { adopt } from '../adopt.ts'

/** Titles that differ between table of contents and text; a speaker's name before the title is customary, and info. */
export const tocTitleMismatch = adopt({
  id: 'toc-title-mismatch',
  group: 'toc',
  description: {
    en: 'Titles in the table of contents read as they do in the text.',
    zh: '目录中的标题与正文标题一致。',
  },
  severity: 'warning',
})
