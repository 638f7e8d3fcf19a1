import { adopt } from '../adopt.ts'

/** Two pages too close together for the article between them. */
export const tocPageGap = adopt({
  id: 'toc-page-gap',
  group: 'toc',
  description: {
    en: 'Pages in the table of contents leave room for the article between them.',
    zh: '相邻两条的目录页码之间容得下其间的文章。',
  },
  severity: 'info',
})
