import { pairMarksOf } from '../reading/marks-of-pairs.ts'
import { defineRule } from '../rule.ts'

/** A quotation of several paragraphs opens each of them anew, and closes once (GB/T 15834—2011 4.8.3.5). */
export const multiParaQuoteOpen = defineRule(
  {
    id: 'multi-para-quote-open',
    group: 'punct',
    description: {
      en: 'In a quotation of several paragraphs each opens with a mark of quotation.',
      zh: '引文不止一段时，每段开头都用前引号。',
    },
    severity: 'warning',
    standard: 'GB/T 15834—2011 4.8.3.5',
    triggers: ['“', '「', '『'],
  },
  ({ prose }, report) => {
    const { text, passages } = prose
    for (const { open, close } of pairMarksOf(prose).long) {
      const mark = open.pair.charAt(0)
      if (!'“「『'.includes(mark) || !isLong(text, passages[open.passage]?.start, open.index)) continue
      for (const { start, end, type } of passages.slice(open.passage + 1, close.passage + 1)) {
        if (type !== 'paragraph' || text.charAt(start) === mark || end - start < 10) continue
        report({
          ...prose.range(start, start + 1),
          message: {
            en: `Unexpected \`${text.charAt(start)}\` at the head of a paragraph inside a quotation, expected \`${mark}\` before it`,
            zh: `引文不止一段，本段开头缺少“${mark}”`,
          },
          cause: prose.range(open.index, open.index + 1),
        })
      }
    }
  },
)

/** Whether the quotation opens its paragraph or stands behind a colon, so that it is no slip of the parser or the pen. */
function isLong(text: string, start: number | undefined, index: number): boolean {
  return index === start || text.charAt(index - 1) === '：'
}
