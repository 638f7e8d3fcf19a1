import { isLatin } from '../../text/characters.ts'
import type { Edit } from '../../tree/nodes.ts'
import { type CutParagraph, cutParagraphs } from '../reading/cuts.ts'
import { defineRule } from '../rule.ts'

/**
 * A paragraph that ends in mid-sentence and goes on in the next: a page ended there. Where a page number or form feed still
 * stands between the two, the text is kept page by page on purpose, and one piece of information is enough.
 */
export const pagebreakSplitParagraph = defineRule(
  {
    id: 'pagebreak-split-paragraph',
    group: 'structure',
    description: {
      en: 'No paragraph is cut in two where a page ended.',
      zh: '段落不因换页被切成两段。',
    },
    severity: 'warning',
    fixable: true,
  },
  (document, report) => {
    const cuts = cutParagraphs(document).filter(({ furnished, sure }) => furnished || sure)
    const { text } = document.source
    const paged = cuts.filter(({ furnished }) => furnished)
    for (const cut of cuts) {
      if (cut.furnished && cut !== paged[0]) continue
      const { end, next, doubled } = cut
      if (isNumber(text, end, next)) continue
      const before = text.slice(Math.max(0, end - 6), end)
      const after = text.slice(next + doubled, next + doubled + 6)
      const more = cut.furnished && paged.length > 1 ? paged.length : 0
      report({
        start: end - 1,
        end,
        ...(cut.furnished && { severity: 'info' }),
        message: {
          en: `Unexpected end of the paragraph after \`${before}\`, expected it to go on with \`${after}\`${more ? `; ${more} paragraphs are cut by a page` : ''}`,
          zh: `段落在“${before}”后被切断，应与下一段“${after}……”相连${more ? `；全文共 ${more} 段被换页切断` : ''}`,
        },
        cause: { start: next, end: next + 1 },
        fix: cut.furnished ? undefined : joining(cut, text),
      })
    }
  },
)

/** Whether a line end cuts a number, which another rule tells. */
function isNumber(text: string, end: number, next: number): boolean {
  return /\d$/.test(text.slice(end - 1, end)) && /^\r?\n\d/.test(text.slice(end, next + 1))
}

/** The edit that joins the two parts, a copy of doubled text taken out. */
function joining({ end, next, doubled }: CutParagraph, text: string): Edit[] {
  const from = next + doubled
  const apart = isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(from))
  return [{ start: end, end: from, text: apart ? ' ' : '' }]
}
