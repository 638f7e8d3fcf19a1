import { adopt } from '../adopt.ts'

/** An entry whose heading stands on another page. */
export const tocPageMismatch = adopt({
  id: 'toc-page-mismatch',
  group: 'toc',
  description: {
    en: 'An entry of the table of contents gives the page on which its heading stands.',
    zh: '目录页码与标题所在页一致。',
  },
  severity: 'error',
  fixable: true,
})
