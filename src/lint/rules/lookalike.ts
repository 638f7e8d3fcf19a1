import { type Prose, RUNNING } from '../prose.ts'
import { SLIPS, type Slip } from '../reading/lookalikes.ts'
import { defineRule } from '../rule.ts'

/** 己经, 末来, 5曰, 2O20年: a character that only looks like the right one. */
export const lookalike = defineRule(
  {
    id: 'lookalike',
    group: 'ocr',
    description: {
      en: 'No characters that merely look like the right ones.',
      zh: '不用形近的字代替正确的字。',
    },
    severity: 'warning',
    fixable: true,
  },
  ({ prose }, report) => {
    const told = new Set<number>()
    for (const slip of SLIPS)
      for (const { index, found } of slipsIn(prose, slip)) {
        const put = slip.right(found)
        if (put === found || told.has(index)) continue
        told.add(index)
        const end = index + found.length
        report({
          ...prose.range(index, end),
          message: {
            en: `Unexpected \`${found}\`, expected \`${put}\``,
            zh: `“${found}”应为“${put}”`,
          },
          fix: prose.fix(index, end, put),
        })
      }
  },
)

/** Characters before and behind a trigger that a pattern may look at. */
const REACH = 16

/** Where a slip's pattern matches around one of its triggers; only their surroundings are searched. */
function* slipsIn(
  prose: Prose,
  { triggers, pattern }: Slip,
): Generator<{ readonly index: number; readonly found: string }> {
  const { text } = prose
  for (const trigger of triggers) {
    if (!prose.mayHold(trigger)) continue
    for (let at = text.indexOf(trigger); at >= 0; at = text.indexOf(trigger, at + 1)) {
      const { type, start, end } = prose.passageAt(at)
      if (!RUNNING.has(type)) continue
      const from = Math.max(start, at - REACH)
      const window = text.slice(from, Math.min(end, at + REACH))
      for (const { 0: found, index } of window.matchAll(pattern))
        if (from + index <= at && at < from + index + found.length) yield { index: from + index, found }
    }
  }
}
