import { adopt } from '../adopt.ts'

/** Three entries or more that are off by the same number: one fault moved everything behind it. */
export const tocPageShift = adopt({
  id: 'toc-page-shift',
  group: 'toc',
  description: {
    en: 'Entries of the table of contents are not all off by the same number of pages.',
    zh: '目录页码没有整体错位。',
  },
  severity: 'error',
  fixable: true,
})
