import { visitAll } from '../../tree/visit.ts'
import { defineRule, type Range } from '../rule.ts'

/** An issue that was printed before one of its articles was signed: one of the two dates is wrong. */
export const imprintDateBeforeContent = defineRule(
  {
    id: 'imprint-date-before-content',
    group: 'structure',
    description: {
      en: 'The date of printing is not before the dates at which articles were signed.',
      zh: '印发日期不早于文章的落款日期。',
    },
    severity: 'warning',
    standard: 'GB/T 9704—2012 7.4.3',
  },
  ({ tree }, report) => {
    const imprints: (Range & { readonly date: string })[] = []
    let latest: (Range & { readonly date: string }) | undefined
    let colophon = Number.POSITIVE_INFINITY
    visitAll(tree, (node) => {
      if (node.type === 'colophon') colophon = node.position.start.offset ?? colophon
      const start = node.position.start.offset ?? 0
      const end = node.position.end.offset ?? start
      if (node.type === 'imprint' && start >= colophon && node.date && isWhole(node.date))
        imprints.push({ start, end, date: node.date })
      if ((node.type === 'signOff' || node.type === 'dateline') && node.date && isWhole(node.date))
        if (!latest || node.date > latest.date) latest = { start, end, date: node.date }
    })
    for (const { start, end, date } of imprints)
      if (latest && date < latest.date)
        report({
          start,
          end,
          message: {
            en: `Unexpected date of printing \`${date}\`, expected none before \`${latest.date}\`, at which an article was signed`,
            zh: `印发日期（${date}）早于文中落款日期（${latest.date}）`,
          },
          cause: { start: latest.start, end: latest.end },
        })
  },
)

/** Whether a date gives the day. */
function isWhole(date: string): boolean {
  return date.length === 10
}
