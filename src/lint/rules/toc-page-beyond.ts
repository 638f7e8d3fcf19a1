import { adopt } from '../adopt.ts'

/** A page behind the last of the issue. */
export const tocPageBeyond = adopt({
  id: 'toc-page-beyond',
  group: 'toc',
  description: {
    en: 'The table of contents gives no page behind the last of the issue.',
    zh: '目录页码不超过全刊最后一页。',
  },
  severity: 'warning',
})
