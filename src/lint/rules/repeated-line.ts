import { defineRule } from '../rule.ts'

/** A paragraph that stands twice in a row, as copying leaves it. Verse and refrains, which have no full stop, may repeat. */
export const repeatedLine = defineRule(
  {
    id: 'repeated-line',
    group: 'ocr',
    description: {
      en: 'No paragraph stands twice in a row.',
      zh: '同一段落不连续出现两次。',
    },
    severity: 'warning',
  },
  ({ prose }, report) => {
    const { passages, text } = prose
    for (let i = 1; i < passages.length; i++) {
      const before = passages[i - 1]
      const here = passages[i]
      if (before?.type !== 'paragraph' || here?.type !== 'paragraph') continue
      const length = here.end - here.start
      if (length < SHORTEST || before.end - before.start !== length) continue
      if (text.charCodeAt(before.start) !== text.charCodeAt(here.start)) continue
      const paragraph = text.slice(here.start, here.end)
      if (paragraph !== text.slice(before.start, before.end) || !/[。；]/.test(paragraph)) continue
      const head = paragraph.slice(0, 10)
      report({
        ...prose.range(here.start, here.end),
        message: {
          en: `Unexpected repeat of the paragraph \`${head}…\`, expected it once`,
          zh: `段落“${head}……”连续出现两次`,
        },
        cause: prose.range(before.start, before.end),
      })
    }
  },
)

/** Least length of a paragraph whose repeat is no refrain, in UTF-16 units. */
const SHORTEST = 16
