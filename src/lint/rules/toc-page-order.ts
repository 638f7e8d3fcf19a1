import { adopt } from '../adopt.ts'

/** Pages that fall from one entry to the next. */
export const tocPageOrder = adopt({
  id: 'toc-page-order',
  group: 'toc',
  description: {
    en: 'Pages in the table of contents do not fall.',
    zh: '目录页码从前到后不减小。',
  },
  severity: 'warning',
})
