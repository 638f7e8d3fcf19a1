import type { IssueLine } from '../../tree/nodes.ts'
import { visitAll } from '../../tree/visit.ts'
import { defineRule, type Problem } from '../rule.ts'

/** An issue that calls itself number 3 in one place and number 4 in another. */
export const issueNumberMismatch = defineRule(
  {
    id: 'issue-number-mismatch',
    group: 'structure',
    description: {
      en: 'The number of the issue is the same wherever it is printed.',
      zh: '刊头、书眉各处的期号一致。',
    },
    severity: 'warning',
  },
  ({ tree }, report) => {
    let first: IssueLine | undefined
    const said = new Map<number, Problem>()
    visitAll(tree, (node) => {
      if (node.type === 'issue' && !node.value.includes('期')) return
      if (node.type === 'issue' && !first && node.number !== null) {
        first = node
        return
      }
      if (!first || (node.type !== 'issue' && node.type !== 'runningHead')) return
      const other = node.type === 'issue' ? node : issueIn(node.value)
      if (!other || other.number === null || other.number === first.number) return
      if (other.total !== null && other.number === other.total) return
      if (other.number === first.total || (other.year ?? first.year) !== first.year) return
      if (said.has(other.number)) return
      said.set(other.number, {
        start: node.position.start.offset ?? 0,
        end: node.position.end.offset ?? 0,
        message: {
          en: `Unexpected issue number \`${other.number}\`, expected \`${first.number}\` as in the masthead`,
          zh: `此处是第 ${other.number} 期，刊头是第 ${first.number} 期`,
        },
        cause: { start: first.position.start.offset ?? 0, end: first.position.end.offset ?? 0 },
      })
    })
    if (said.size === 1) for (const problem of said.values()) report(problem)
  },
)

/** The number in a running head: 2020年第3期. */
function issueIn(value: string): Pick<IssueLine, 'year' | 'number' | 'total'> | undefined {
  const match = /(?<![总總])(?:(?<year>\d{4}) ?年)? ?第 ?(?<number>\d{1,4}) ?期/.exec(value)
  if (!match?.groups) return undefined
  const { year, number } = match.groups
  return { year: year === undefined ? null : Number(year), number: Number(number), total: null }
}
