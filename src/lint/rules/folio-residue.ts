import { defineRule } from '../rule.ts'

/** `推进— 12 —工作`, `第3页共20页`: a page number that was pasted into a sentence. */
export const folioResidue = defineRule(
  {
    id: 'folio-residue',
    group: 'ocr',
    description: {
      en: 'No page numbers inside a paragraph.',
      zh: '段落中没有夹进页码。',
    },
    severity: 'warning',
    fixable: true,
    triggers: ['— ', '－ ', '- ', '– ', '页共', '頁共', '页 共', '頁 共', '页／', '页/'],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(FOLIO, PARAGRAPHS)) {
      const [found] = match
      const start = match.index + 1
      const end = match.index + found.length
      const folio = found.slice(1).trim()
      const at = start + found.slice(1).indexOf(folio)
      report({
        ...prose.range(at, at + folio.length),
        message: {
          en: `Unexpected page number \`${folio}\` inside a paragraph, expected none`,
          zh: `段落中夹有页码“${folio}”`,
        },
        fix: prose.fix(start, end, ''),
      })
    }
  },
)

const PARAGRAPHS = new Set(['paragraph'] as const)

/** Dashes on both sides with spaces inside; `第3页 共20页`. */
const FOLIO =
  /[一-鿿，、；](?: ?[—–－-] \d{1,3} [—–－-] ?| ?第 ?\d{1,3} ?[页頁][／/]? ?共 ?\d{1,3} ?[页頁] ?)(?=[一-鿿，。])/g
