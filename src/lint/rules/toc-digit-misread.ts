import { visit } from '../../tree/visit.ts'
import { defineRule } from '../rule.ts'

/** `……O7`, `……l2`: letters that a scanner read in place of the digits of a page number. */
export const tocDigitMisread = defineRule(
  {
    id: 'toc-digit-misread',
    group: 'toc',
    description: {
      en: 'Page numbers in the table of contents are written with digits.',
      zh: '目录页码中没有被误认成字母的数字。',
    },
    severity: 'warning',
    fixable: true,
  },
  ({ tree }, report) => {
    if (!tree.data.facts.repairs.some(({ kind }) => kind === 'corrected-digit')) return
    visit(tree, 'tocEntry', ({ page, pageAt }) => {
      if (!pageAt || page === null || !/[A-Za-z|]/.test(pageAt.text)) return
      if (/^[ivxIVX]+$/.test(pageAt.text)) return
      const { start, end } = pageAt
      report({
        start,
        end,
        message: {
          en: `Unexpected \`${pageAt.text}\`, expected the page number \`${page}\``,
          zh: `页码“${pageAt.text}”应为 ${page}`,
        },
        fix: [{ start, end, text: String(page) }],
      })
    })
  },
)
