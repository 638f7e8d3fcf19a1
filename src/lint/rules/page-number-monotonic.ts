import { visitAll } from '../../tree/visit.ts'
import { defineRule } from '../rule.ts'

interface Printed {
  readonly page: number
  readonly start: number
  readonly end: number
  /** Whether it fits in the sequence of the issue's page numbers. */
  readonly fits: boolean
}

/** A page number that is out of order among those of the issue (一字线 on both sides: — 3 —). */
export const pageNumberMonotonic = defineRule(
  {
    id: 'page-number-monotonic',
    group: 'toc',
    description: {
      en: 'Page numbers rise from page to page.',
      zh: '页码逐页递增。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.5',
  },
  ({ tree, prose }, report) => {
    const printed: Printed[] = []
    visitAll(tree, (node) => {
      if (node.type !== 'folio') return
      const start = node.position.start.offset ?? 0
      printed.push({ page: node.page, start, end: node.position.end.offset ?? start, fits: true })
    })
    if (printed.length < 3) return
    for (const { 0: found, index } of prose.matches(/^[—–－-] ?(\d{1,4}) ?[—–－-]$/gm)) {
      const range = prose.range(index, index + found.length)
      printed.push({ ...range, page: Number(/\d+/.exec(found)?.[0]), fits: false })
    }
    printed.sort((a, b) => a.start - b.start)
    printed.forEach(({ page, start, end, fits }, i) => {
      const before = printed[i - 1]
      const after = printed[i + 1]
      if (fits || !before?.fits || !after?.fits || (page > before.page && page < after.page)) return
      const expected = after.page === before.page + 2 ? before.page + 1 : undefined
      report({
        start,
        end,
        message: {
          en: `Unexpected page number \`${page}\` between \`${before.page}\` and \`${after.page}\`, expected ${expected === undefined ? 'one between them' : `\`${expected}\``}`,
          zh: `第 ${before.page} 页与第 ${after.page} 页之间的页码是 ${page}${expected === undefined ? '，顺序有误' : `，应为 ${expected}`}`,
        },
        cause: { start: before.start, end: before.end },
      })
    })
  },
)
